import { gapBefore, isRightToLeft, toReadingOrder } from './bidi.js';
import { letterspaced } from './letterspacing.js';
import { markerOf } from './markers.js';
import type { Area } from './page.js';
import { type Piece, WORD_GAP } from './pieces.js';

/** A printed line: pieces on one baseline, from left to right. */
export interface Line {
	pieces: Piece[];
	x: number;
	right: number;
	/** Baseline of the largest pieces. */
	y: number;
	/** Size of most of the text. */
	size: number;
	page: number;
}

/** Share of an em that letters reach above and below the baseline. */
export const ASCENT = 0.75;
export const DESCENT = 0.22;
/** Two pieces are on one line where they share this part of the lower one's height. */
const SHARED = 0.5;
/** A gap from which on a reader sees two things side by side, in ems. */
const TAB_GAP = 2;
/** Distance from a bullet or number to its text that is more than a space, in ems. */
const MARK_GAP = 0.45;
/** A tab stands out from the line's other gaps, which justification may have widened. */
const TAB_RATIO = 2.5;
/** A printed space takes at least this much room, in ems; one that takes none stands elsewhere. */
export const LEAST_SPACE = 0.04;
const FULL_WIDTH_STOP = /^[、，。：；！？）」』】]/u;
/** Raised or lowered by this share of the line's em, and smaller than this share of its size: super- or subscript. */
const SCRIPT_SHIFT = 0.12;
const SCRIPT_SIZE = 0.85;
/** Text of one size is on one line where its baselines differ by no more than this, in ems. */
const SAME_BASELINE = 0.45;
/** A raised figure and a lowered one may differ by this much. Neither is smaller than this share of its text. */
const SCRIPTS_APART = 0.95;
const LEAST_SCRIPT = 0.5;

export function areaOf(line: Line): Area {
	return { left: line.x, top: line.y - ASCENT * line.size, right: line.right, bottom: line.y + DESCENT * line.size };
}

/** Gathers the pieces of one column into lines, from top to bottom. */
export function linesOf(pieces: Piece[], page: number): Line[] {
	const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x);
	const rows: { pieces: Piece[]; y: number; size: number; baselines: Piece[] }[] = [];
	for (const piece of sorted) {
		const row = rows.at(-1);
		if (row && overlaps(piece.y, piece.style.size, row.y, row.size) && fits(piece, row.baselines)) {
			row.pieces.push(piece);
			if (!row.baselines.some((other) => other.style.size === piece.style.size)) row.baselines.push(piece);
			if (piece.style.size > row.size) {
				row.y = piece.y;
				row.size = piece.style.size;
			}
		} else rows.push({ pieces: [piece], y: piece.y, size: piece.style.size, baselines: [piece] });
	}
	return rows.map((row) => toLine(row.pieces, page));
}

/**
 * Text of one size stands on one baseline: a large initial or number beside two lines does not make them one. Raised and
 * lowered figures beside larger text may stand further apart.
 */
function fits(piece: Piece, baselines: Piece[]): boolean {
	const { size } = piece.style;
	const hasLarger = baselines.some(
		({ style }) => size <= SCRIPT_SIZE * style.size && size >= LEAST_SCRIPT * style.size,
	);
	return baselines.every((other) => {
		const smaller = Math.min(size, other.style.size);
		if (smaller < SCRIPT_SIZE * Math.max(size, other.style.size)) return true;
		return Math.abs(piece.y - other.y) <= (hasLarger ? SCRIPTS_APART : SAME_BASELINE) * smaller;
	});
}

function overlaps(y: number, size: number, otherY: number, otherSize: number): boolean {
	const top = Math.max(y - ASCENT * size, otherY - ASCENT * otherSize);
	const bottom = Math.min(y + DESCENT * size, otherY + DESCENT * otherSize);
	return bottom - top >= SHARED * Math.min(size, otherSize) * (ASCENT + DESCENT);
}

export function toLine(pieces: Piece[], page: number): Line {
	pieces.sort((a, b) => a.x - b.x || a.order - b.order);
	const left = pieces[0]!.x;
	if (isRightToLeft(pieces)) toReadingOrder(pieces);
	const size = mainSize(pieces);
	const main = pieces.find((piece) => piece.style.size === size)!;
	let right = Number.NEGATIVE_INFINITY;
	for (const piece of pieces) {
		right = Math.max(right, piece.right);
		const shift = (main.y - piece.y) / size;
		const small = piece.style.size <= SCRIPT_SIZE * size;
		piece.superscript = small && shift >= SCRIPT_SHIFT;
		piece.subscript = small && shift <= -SCRIPT_SHIFT;
	}
	return { pieces, x: left, right, y: main.y, size, page };
}

function mainSize(pieces: Piece[]): number {
	const lengths = new Map<number, number>();
	for (const { style, text } of pieces) lengths.set(style.size, (lengths.get(style.size) ?? 0) + text.length);
	let best = pieces[0]!.style.size;
	for (const [size, length] of lengths) {
		const most = lengths.get(best)!;
		if (length > most || (length === most && size > best)) best = size;
	}
	return best;
}

/** What stands between two neighbours of a line: nothing, a space, or a tab. */
export function separators(line: Line): ('' | ' ' | '\t')[] {
	const { pieces } = line;
	const gaps = pieces.map((piece, i) => (i === 0 ? 0 : gapBefore(pieces[i - 1]!, piece)));
	const words = gaps.filter((gap, i) => i > 0 && gap > WORD_GAP * line.size).sort((a, b) => a - b);
	const usual = words[Math.floor((words.length - 1) / 2)] ?? 0;
	const mark = markerOf(line);
	const joined = letterspaced(pieces, gaps);
	return pieces.map((piece, i) => {
		if (i === 0 || joined[i]) return '';
		if (i === 1 && mark && mark.gap > MARK_GAP) return '\t';
		const before = pieces[i - 1]!;
		const gap = gaps[i]!;
		// Full-width punctuation brings its own room; what is before it was only spread by justification.
		if (!before.spaceAfter && FULL_WIDTH_STOP.test(piece.text) && gap < TAB_GAP * line.size) return '';
		// Behind a raised mark a space is as small as the mark.
		const larger = Math.max(before.style.size, piece.style.size);
		const em = Math.min(line.size, before.superscript ? before.style.size : larger);
		const alone = words.length === 1;
		if (gap > TAB_GAP * line.size && (alone || gap > TAB_RATIO * usual)) return '\t';
		if (gap > WORD_GAP * em || (gap > LEAST_SPACE * em && (before.spaceAfter || piece.spaceBefore))) return ' ';
		return '';
	});
}

const texts = new WeakMap<Line, string>();

/** The text of a line as it is read; lines do not change once they are made. */
export function lineText(line: Line): string {
	const known = texts.get(line);
	if (known !== undefined) return known;
	const between = separators(line);
	let text = '';
	line.pieces.forEach((piece, i) => {
		text += between[i]! + piece.text;
	});
	texts.set(line, text);
	return text;
}
