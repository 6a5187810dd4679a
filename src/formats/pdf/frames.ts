import { gridsOf } from './grids.js';
import { ASCENT, DESCENT } from './lines.js';
import type { Area, Shape } from './page.js';
import type { Piece } from './pieces.js';

/** A box drawn around text, or a ground laid under it: what stands in it belongs together. */
export interface Frame {
	area: Area;
	pieces: Piece[];
}

/** A frame holds this many lines at least, and covers at most this share of the page. */
const MIN_LINES = 2;
const MAX_SHARE = 0.55;
/** Narrowest frame, in points. */
const MIN_WIDTH = 40;
/** So many grounds of one width, one below the other, are the rows of a table. */
const STRIPES = 3;
/** Text may reach over a frame's edge by this much, in points. */
const OVERHANG = 2;
/** A stamp is this far off the baseline of the text beside it, and this far from it, in ems. */
const OFF_BASELINE = 0.15;
const APART = 1;
/** Pages with more grounds than this are drawings. */
const MAX_FRAMES = 200;

/** Takes the text in frames out of a page's text, the outermost frames first. */
export function takeFrames(
	pieces: Piece[],
	shapes: Shape[],
	page: { width: number; height: number },
): { rest: Piece[]; frames: Frame[] } {
	const areas = framesOf(shapes, page);
	let rest = pieces;
	const frames: Frame[] = [];
	for (const area of areas) {
		const inside = rest.filter((piece) => holds(area, piece));
		if (inside.length === rest.length) continue;
		if (!isFrame(inside, rest, area) && !(area.bordered && isStamp(inside, rest, area))) continue;
		const taken = new Set(inside);
		rest = rest.filter((piece) => !taken.has(piece));
		frames.push({ area, pieces: inside });
	}
	return { rest, frames };
}

interface Box extends Area {
	/** Drawn with rules on all sides. */
	bordered: boolean;
}

function framesOf(shapes: Shape[], page: { width: number; height: number }): Box[] {
	const grounds = shapes.filter(
		(shape) =>
			shape.kind === 'fill' &&
			shape.color !== 'FFFFFF' &&
			shape.width >= MIN_WIDTH &&
			shape.height >= MIN_WIDTH / 2 &&
			shape.width * shape.height <= MAX_SHARE * page.width * page.height,
	);
	if (grounds.length > MAX_FRAMES) return [];
	const alike = new Map<string, number>();
	const keyOf = (shape: Shape) => `${Math.round(shape.x)} ${Math.round(shape.width)}`;
	for (const shape of grounds) alike.set(keyOf(shape), (alike.get(keyOf(shape)) ?? 0) + 1);
	const areas = grounds
		.filter((shape) => alike.get(keyOf(shape))! < STRIPES)
		.map(
			({ x, y, width, height }): Box => ({ left: x, top: y, right: x + width, bottom: y + height, bordered: false }),
		);
	for (const { area, cells } of gridsOf(shapes, 1)) {
		const share = ((area.right - area.left) * (area.bottom - area.top)) / (page.width * page.height);
		if (cells.length === 1 && share <= MAX_SHARE) areas.push({ ...area, bordered: true });
	}
	return areas.sort((a, b) => sizeOf(b) - sizeOf(a));
}

function sizeOf(area: Area): number {
	return (area.right - area.left) * (area.bottom - area.top);
}

function holds(area: Area, piece: Piece): boolean {
	const middle = piece.y - ((ASCENT - DESCENT) / 2) * piece.style.size;
	return (
		piece.x >= area.left - OVERHANG &&
		piece.right <= area.right + OVERHANG &&
		middle >= area.top &&
		middle <= area.bottom
	);
}

/** Several lines, and no text that runs over the edge. */
function isFrame(inside: Piece[], pieces: Piece[], area: Area): boolean {
	const baselines = new Set(inside.map((piece) => Math.round(piece.y)));
	if (baselines.size < MIN_LINES) return false;
	return !pieces.some((piece) => {
		const middle = piece.y - ((ASCENT - DESCENT) / 2) * piece.style.size;
		if (middle < area.top || middle > area.bottom || holds(area, piece)) return false;
		return piece.right > area.left + OVERHANG && piece.x < area.right - OVERHANG;
	});
}

/** One line in a box that stands beside other text, but not on its baseline: a stamp, not a field that is filled in. */
function isStamp(inside: Piece[], pieces: Piece[], area: Area): boolean {
	const first = inside[0];
	if (!first || new Set(inside.map((piece) => Math.round(piece.y))).size !== 1) return false;
	const beside = pieces.filter((piece) => {
		const middle = piece.y - ((ASCENT - DESCENT) / 2) * piece.style.size;
		return middle > area.top - first.style.size && middle < area.bottom + first.style.size && !holds(area, piece);
	});
	return (
		beside.length > 0 &&
		beside.every((piece) => {
			const gap = Math.max(area.left - piece.right, piece.x - area.right);
			const isOver = piece.right > area.left && piece.x < area.right;
			const offBaseline = Math.abs(piece.y - first.y) > OFF_BASELINE * first.style.size;
			return isOver ? piece.y < area.top || piece.y > area.bottom : gap > APART * first.style.size && offBaseline;
		})
	);
}
