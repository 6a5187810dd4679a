import type { RemovedKind } from '../../document/nodes.js';
import { type Line, linesOf, lineText } from './lines.js';
import type { Area, Shape } from './page.js';
import type { Piece } from './pieces.js';

export interface Balloon {
	kind: RemovedKind;
	lines: Line[];
}

/** Words that Word's balloons begin with, in the languages its plans were met in, and what they stand for. */
const LABELS: [RegExp, RemovedKind][] = [
	[
		/^(?:Formatted|Formatiert|Mis en forme|Con formato|Style Definition|Field Code Changed|Inserted|Moved \(insertion\))\b.{0,40}?(?::|$)/iu,
		'formatting-change',
	],
	[/^(?:Deleted|Gelöscht|Supprimé|Eliminado|Moved (?:down|up)|Moved)\b.{0,20}?:/iu, 'deletion'],
	[
		/^(?:Comment(?:ed)?|Kommentar|Kommentiert|Commentaire|Comentario|Con comentarios)\s*\[[^\]]{1,12}\]\s*:?/iu,
		'comment',
	],
];
/** The first word of any of them: a page without it, and without boxes, has no balloons. */
const FIRST_WORD =
	/^(?:Formatted|Formatiert|Mis$|Con$|Style$|Field$|Inserted|Moved|Deleted|Gelöscht|Supprimé|Eliminado|Comment|Kommenta?i?e?r|Coment)/iu;
/** Author and date under a comment: its last line is a date, perhaps with the time. */
const DATE = /^\D{0,12}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?,?(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?)?$/iu;

/** A pane is at least this part of the page high, and between these parts wide. */
const PANE_HEIGHT = 0.6;
const PANE_WIDTH = [0.1, 0.5] as const;
/** White space between text and balloons, in points; balloons begin beyond this part of the page, from either side. */
const MARGIN_GAP = 6;
const MARGIN_FROM = 0.5;
/** Lowest box around a line, in points, and the most boxes on a page. */
const MIN_BOX = 5;
const MAX_BOXES = 1000;

/**
 * Takes the margin balloons of one page out of its text: a column at the page's edge, beyond the text, on a pane or in
 * boxes, whose texts are worded as Word's balloons or LibreOffice's comments are.
 */
export function takeBalloons(
	pieces: Piece[],
	shapes: Shape[],
	page: { number: number; width: number; height: number },
): { rest: Piece[]; balloons: Balloon[]; shapes: Shape[] } {
	const boxes = boxesOf(shapes, page);
	if (boxes.length === 0 && !pieces.some((piece) => FIRST_WORD.test(piece.text)))
		return { rest: pieces, balloons: [], shapes };
	for (const margin of marginsOf(pieces, shapes, page)) {
		const inside = pieces.filter(margin.holds);
		const groups = groupsOf(linesOf(inside, page.number), boxes);
		const kinds = groups.map((lines) => kindOf(lines, boxOf(lines[0]!, boxes) !== null));
		if (!kinds.some((kind) => kind !== null)) continue;
		// Beside balloons that say what they are, one that does not is a comment; text outside any box or pane stays.
		const balloons: Balloon[] = [];
		const taken = new Set<Piece>();
		groups.forEach((lines, i) => {
			const kind = kinds[i] ?? (margin.pane || boxOf(lines[0]!, boxes) ? 'comment' : null);
			if (!kind) return;
			balloons.push({ kind, lines });
			for (const line of lines) for (const piece of line.pieces) taken.add(piece);
		});
		return { rest: pieces.filter((piece) => !taken.has(piece)), balloons, shapes: shapes.filter(margin.keeps) };
	}
	return { rest: pieces, balloons: [], shapes };
}

interface Margin {
	holds: (piece: Piece) => boolean;
	/** Shapes that do not reach into the margin: the balloons' boxes and the lines that lead to them do. */
	keeps: (shape: Shape) => boolean;
	pane: boolean;
}

function marginsOf(pieces: Piece[], shapes: Shape[], page: { width: number; height: number }): Margin[] {
	const margins: Margin[] = [];
	for (const shape of shapes) {
		const width = shape.width / page.width;
		if (shape.kind !== 'fill' || shape.color === 'FFFFFF' || shape.height < PANE_HEIGHT * page.height) continue;
		if (width < PANE_WIDTH[0] || width > PANE_WIDTH[1]) continue;
		if (shape.x > 0.05 * page.width && shape.x + shape.width < 0.95 * page.width) continue;
		margins.push({
			pane: true,
			holds: (piece) => piece.x >= shape.x - 1 && piece.right <= shape.x + shape.width + 1,
			keeps: (other) => other.x + other.width <= shape.x + 1 || other.x >= shape.x + shape.width - 1,
		});
	}
	const middle = MARGIN_FROM * page.width;
	for (const [left, right] of emptyStrips(pieces)) {
		if (right > middle)
			margins.push({
				pane: false,
				holds: (piece) => piece.x >= right - 0.1,
				keeps: (shape) => shape.x + shape.width < (left + right) / 2,
			});
		if (left < page.width - middle)
			margins.push({
				pane: false,
				holds: (piece) => piece.right <= left + 0.1,
				keeps: (shape) => shape.x > (left + right) / 2,
			});
	}
	return margins;
}

/** Stretches of the page's width that no text crosses, the outer margins left out. */
function emptyStrips(pieces: Piece[]): [left: number, right: number][] {
	const strips: [number, number][] = [];
	let reached = Number.POSITIVE_INFINITY;
	for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
		if (piece.x - reached >= MARGIN_GAP) strips.push([reached, piece.x]);
		reached = reached === Number.POSITIVE_INFINITY ? piece.right : Math.max(reached, piece.right);
	}
	return strips;
}

/** Balloons one by one: by their boxes, by their first words, by the space between them. */
function groupsOf(lines: Line[], boxes: Area[]): Line[][] {
	const groups: Line[][] = [];
	let box: Area | null = null;
	for (const line of lines) {
		const own = boxOf(line, boxes);
		const last = groups.at(-1);
		const before = last?.at(-1);
		const begins =
			!before ||
			own !== box ||
			LABELS.some(([label]) => label.test(lineText(line))) ||
			(own === null && line.y - before.y > 1.8 * line.size);
		if (begins) groups.push([line]);
		else last!.push(line);
		box = own;
	}
	return groups;
}

/** Filled boxes that a balloon can be; a pane along the page is none, and a page with very many is a drawing. */
function boxesOf(shapes: Shape[], page: { height: number }): Area[] {
	const fills = shapes.filter(
		(shape) => shape.kind === 'fill' && shape.height <= PANE_HEIGHT * page.height && shape.height >= MIN_BOX,
	);
	if (fills.length > MAX_BOXES) return [];
	return fills.map((shape) => ({
		left: shape.x,
		top: shape.y,
		right: shape.x + shape.width,
		bottom: shape.y + shape.height,
	}));
}

/** The smallest box that a line stands in. */
function boxOf(line: Line, boxes: Area[]): Area | null {
	const middle = line.y - 0.3 * line.size;
	let best: Area | null = null;
	for (const box of boxes) {
		if (line.x < box.left - 2 || line.right > box.right + 2 || middle < box.top || middle > box.bottom) continue;
		if (!best || areaSize(box) < areaSize(best)) best = box;
	}
	return best;
}

function areaSize(area: Area): number {
	return (area.right - area.left) * (area.bottom - area.top);
}

function kindOf(lines: Line[], boxed: boolean): RemovedKind | null {
	const first = lineText(lines[0]!);
	for (const [label, kind] of LABELS) if (label.test(first)) return kind;
	return boxed && lines.length > 1 && DATE.test(lineText(lines[lines.length - 1]!)) ? 'comment' : null;
}
