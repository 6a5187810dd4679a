import type { Location } from '../../document/location.js';
import type { Glyph, PageContent, Shape } from './page.js';

/** Share of a page's letters that makes their direction the page's own. */
const MOST = 0.5;

/** Direction that most text of a page runs in, in degrees clockwise: 0, 90, 180 or 270. */
export function mainTurn(glyphs: Glyph[]): number {
	const upright = glyphs.reduce((count, glyph) => (glyph.turn === 0 ? count + 1 : count), 0);
	if (upright >= (1 - MOST) * glyphs.length) return 0;
	const counts = new Map<number, number>();
	for (const { turn } of glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1);
	for (const [turn, count] of counts) if (turn % 90 === 0 && count > MOST * glyphs.length) return turn;
	return 0;
}

/**
 * Turns a page so that text of the given direction is upright: the glyphs are in turned coordinates already and are
 * moved onto the turned page, the shapes are turned.
 */
export function turnPage(content: PageContent, turn: number): PageContent {
	if (turn === 0) return content;
	const { width, height } = content;
	const across = turn === 180 ? width : height;
	const [shiftX, shiftY] = turn === 90 ? [0, width] : turn === 180 ? [width, height] : [height, 0];
	for (const glyph of content.glyphs) {
		if (glyph.turn === turn) {
			glyph.turn = 0;
			glyph.x += shiftX;
			glyph.right += shiftX;
			glyph.y += shiftY;
		} else glyph.turn = (glyph.turn - turn + 360) % 360;
	}
	const shapes = content.shapes.map((shape): Shape => {
		const { x, y } = shape;
		if (turn === 180) return { ...shape, x: width - x - shape.width, y: height - y - shape.height };
		const sides = { width: shape.height, height: shape.width };
		return turn === 90
			? { ...shape, ...sides, x: y, y: width - x - shape.width }
			: { ...shape, ...sides, x: height - y - shape.height, y: x };
	});
	return { ...content, width: across, height: turn === 180 ? height : width, shapes };
}

/** The box of a place on a turned page, on the page as it is shown; `width` and `height` are the shown page's. */
export function turnBack(location: Location, turn: number, width: number, height: number): void {
	if (turn === 0 || !location.box) return;
	const [x, y, w, h] = location.box;
	const tenth = (value: number) => Math.round(value * 10) / 10;
	if (turn === 180) location.box = [tenth(width - x - w), tenth(height - y - h), w, h];
	else if (turn === 90) location.box = [tenth(width - y - h), x, h, w];
	else location.box = [y, tenth(height - x - w), h, w];
}
