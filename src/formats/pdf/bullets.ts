import type { Shape } from './page.js';
import type { Piece } from './pieces.js';

/** Diameter of a drawn bullet, and its distance from the text and from text before it, in ems. */
const DIAMETER = [0.15, 0.75] as const;
const DISTANCE = [0.1, 3] as const;
/** Middle of a small letter above the baseline, and how far from it a bullet may stand, in ems. */
const MIDDLE = 0.3;
const OFF = 0.3;

/** Browsers draw the bullets of lists: a dot or square before the first word of a line becomes the character it looks like. */
export function addDrawnBullets(pieces: Piece[], shapes: Shape[]): void {
	const dots = shapes.filter((shape) => textOf(shape) !== null);
	if (dots.length === 0) return;
	const rows = new Map<number, Piece[]>();
	for (const piece of pieces) {
		const row = Math.floor(piece.y);
		const list = rows.get(row);
		if (list) list.push(piece);
		else rows.set(row, [piece]);
	}
	for (const dot of dots) {
		const line = lineAt(rows, dot);
		const right = dot.x + dot.width;
		const next = line.filter((piece) => piece.x >= right).sort((a, b) => a.x - b.x)[0];
		if (!next) continue;
		const em = next.style.size;
		const gap = next.x - right;
		if (
			gap < DISTANCE[0] * em ||
			gap > DISTANCE[1] * em ||
			dot.width < DIAMETER[0] * em ||
			dot.width > DIAMETER[1] * em
		)
			continue;
		if (line.some((piece) => piece.x < dot.x && dot.x - piece.right < DISTANCE[1] * em)) continue;
		const bullet = { ...next, text: textOf(dot)!, x: dot.x, right, spaceBefore: false, spaceAfter: true };
		pieces.push({ ...bullet, strike: false, underline: false, link: null, order: next.order - 0.5 });
	}
}

function textOf(shape: Shape): string | null {
	if (shape.kind === 'dot') return '•';
	if (shape.kind === 'ring') return '◦';
	return shape.kind === 'fill' && Math.abs(shape.width - shape.height) < 0.5 && shape.width < 9 ? '▪' : null;
}

/** Pieces whose letters stand at the height of a dot. */
function lineAt(rows: Map<number, Piece[]>, dot: Shape): Piece[] {
	const middle = dot.y + dot.height / 2;
	const line: Piece[] = [];
	// Steps are counted: so far out that adding 1 changes nothing, a count of rows would never end.
	for (let step = 0; step <= 12; step++) {
		for (const piece of rows.get(Math.floor(middle) + step) ?? []) {
			const { size } = piece.style;
			if (Math.abs(piece.y - MIDDLE * size - middle) <= OFF * size) line.push(piece);
		}
	}
	return line;
}
