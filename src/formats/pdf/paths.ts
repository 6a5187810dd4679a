import { type Matrix, mapPoint } from './matrix.js';
import type { Shape } from './page.js';

/** Numbers of the drawing operators in a `constructPath` buffer of pdf.js 5.4.296 (`DrawOPS`), and how many numbers follow. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

/** A line or edge may lean this far, in points, and still count as parallel to the page's edge. */
const SKEW = 0.5;

/** Diameters of drawn bullets, in points. */
const DOT = [1.5, 9] as const;

/** A dot is drawn with a few curves. */
const MOST_CURVES = 32;

/** Which parts of a path are painted. */
export interface Paint {
	fill: string | null;
	stroke: string | null;
	/** Width of the stroke in points of the page. */
	lineWidth: number;
}

/**
 * Turns a path buffer into the rectangles and lines it draws; other figures leave nothing, as no rule or box of text is
 * made of them.
 */
export function shapesOf(buffer: ArrayLike<number>, matrix: Matrix, paint: Paint, into: Shape[]): void {
	let points: [number, number][] = [];
	let curved = false;
	const flush = (closed: boolean) => {
		if (curved) addRound(points, paint, into);
		else if (points.length > 1) addFigure(points, closed, paint, into);
		points = [];
		curved = false;
	};
	for (let i = 0; i < buffer.length; ) {
		const operator = buffer[i]!;
		if (operator === MOVE) {
			flush(false);
			points.push(mapPoint(matrix, buffer[i + 1]!, buffer[i + 2]!));
			i += 3;
		} else if (operator === LINE) {
			points.push(mapPoint(matrix, buffer[i + 1]!, buffer[i + 2]!));
			i += 3;
		} else if (operator === CURVE) {
			curved = true;
			points.push(mapPoint(matrix, buffer[i + 5]!, buffer[i + 6]!));
			i += 7;
		} else if (operator === CLOSE) {
			flush(true);
			i += 1;
		} else return;
	}
	flush(false);
}

/** Small and as high as wide: a bullet. Other round figures are no text's. */
function addRound(points: [number, number][], paint: Paint, into: Shape[]): void {
	if (points.length > MOST_CURVES) return;
	const xs = points.map((point) => point[0]);
	const ys = points.map((point) => point[1]);
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
	if (Math.abs(width - height) > SKEW || width < DOT[0] || width > DOT[1]) return;
	into.push({
		x,
		y,
		width,
		height,
		color: paint.fill ?? paint.stroke ?? '',
		kind: paint.fill === null ? 'ring' : 'dot',
	});
}

function addFigure(points: [number, number][], closed: boolean, paint: Paint, into: Shape[]): void {
	if (paint.fill !== null) {
		const box = rectangle(points);
		if (box) into.push({ ...box, color: paint.fill, kind: 'fill' });
	}
	if (paint.stroke === null) return;
	for (let i = 0; i + 1 < points.length; i++) addLine(points[i]!, points[i + 1]!, paint, into);
	if (closed && points.length > 2) addLine(points[points.length - 1]!, points[0]!, paint, into);
}

function addLine(from: [number, number], to: [number, number], paint: Paint, into: Shape[]): void {
	const width = Math.abs(from[0] - to[0]);
	const height = Math.abs(from[1] - to[1]);
	if (Math.min(width, height) > SKEW || Math.max(width, height) === 0) return;
	const across = paint.lineWidth;
	const x = Math.min(from[0], to[0]);
	const y = Math.min(from[1], to[1]);
	into.push(
		width >= height
			? { x, y: y - across / 2, width, height: height + across, color: paint.stroke!, kind: 'line' }
			: { x: x - across / 2, y, width: width + across, height, color: paint.stroke!, kind: 'line' },
	);
}

/** The rectangle that four corners (the first perhaps given again at the end) stand for, if its sides are axis-parallel. */
function rectangle(points: [number, number][]): Omit<Shape, 'color' | 'kind'> | null {
	const corners = points.length === 5 && near(points[0]!, points[4]!) ? points.slice(0, 4) : points;
	if (corners.length !== 4) return null;
	for (let i = 0; i < 4; i++) {
		const [a, b] = [corners[i]!, corners[(i + 1) % 4]!];
		if (Math.min(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])) > SKEW) return null;
	}
	const xs = corners.map((point) => point[0]);
	const ys = corners.map((point) => point[1]);
	const x = Math.min(...xs);
	const y = Math.min(...ys);
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function near(a: [number, number], b: [number, number]): boolean {
	return Math.abs(a[0] - b[0]) <= SKEW && Math.abs(a[1] - b[1]) <= SKEW;
}
