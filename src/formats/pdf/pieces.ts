import { isSpace } from './characters.js';
import type { Glyph, Style } from './page.js';

/** A stretch of glyphs without a space, of one look, on one baseline: a word or part of one. */
export interface Piece {
	text: string;
	x: number;
	right: number;
	/** Baseline. */
	y: number;
	style: Style;
	strike: boolean;
	underline: boolean;
	link: string | null;
	mcid: number;
	/** Furniture by the producer's word. */
	artifact: boolean;
	/** A space was printed after it, or before it. */
	spaceAfter: boolean;
	spaceBefore: boolean;
	/** The space after it is struck out. */
	spaceStruck: boolean;
	/** Place in the content stream. */
	order: number;
	/** Mark of a footnote, set once the note itself is found. */
	noteReference?: boolean;
	superscript?: boolean;
	subscript?: boolean;
	/** Letters of a right-to-left script, already in reading order. */
	turned?: boolean;
}

/** Distance between two glyphs from which they are two words, in ems (an interword space is 0.2 and more). */
export const WORD_GAP = 0.15;
/** Glyphs may overlap this far, in ems: kerning, or accents set over their letters. */
const OVERLAP = 0.4;
/** Two baselines this near, in ems, are one. */
const BASELINE = 0.04;
/** A second printing of a glyph this near, in ems, is the bold of a font that has none, or a shadow. */
const OVERPRINT = 0.12;
/** Printed at one place, up to rounding, in ems. */
const EXACT = 0.005;
/** Glyphs are looked up in cells of this many points; a page has fewer rows of cells than this. */
const CELL = 4;
const ROWS = 65536;
/** A second printing is looked for no farther than this, in points, however large the type: size is not bounded. */
const MOST_REACH = 10 * CELL;

/** Gathers the glyphs of one direction into pieces, in the order of the content stream. */
export function piecesOf(glyphs: Glyph[]): Piece[] {
	const pieces: Piece[] = [];
	let current: Piece | null = null;
	let spaced = false;
	for (const glyph of glyphs) {
		if (isSpace(glyph.text)) {
			if (current && sameLine(current, glyph)) {
				current.spaceAfter = true;
				current.spaceStruck = glyph.strike;
			}
			spaced = true;
			current = null;
			continue;
		}
		if (current && continues(current, glyph)) {
			current.text += glyph.text;
			current.right = Math.max(current.right, glyph.right);
			continue;
		}
		current = {
			text: glyph.text,
			x: glyph.x,
			right: glyph.right,
			y: glyph.y,
			style: glyph.style,
			strike: glyph.strike,
			underline: glyph.underline,
			link: glyph.link,
			mcid: glyph.mcid,
			artifact: glyph.artifact,
			spaceAfter: false,
			spaceStruck: false,
			spaceBefore: spaced,
			order: pieces.length,
		};
		spaced = false;
		pieces[pieces.length] = current;
	}
	return pieces;
}

function sameLine(piece: Piece, glyph: Glyph): boolean {
	return Math.abs(piece.y - glyph.y) <= 0.5 * piece.style.size;
}

function continues(piece: Piece, glyph: Glyph): boolean {
	if (piece.style !== glyph.style || piece.strike !== glyph.strike || piece.underline !== glyph.underline) return false;
	if (piece.link !== glyph.link || piece.mcid !== glyph.mcid || piece.artifact !== glyph.artifact) return false;
	const em = piece.style.size;
	const gap = glyph.x - piece.right;
	return Math.abs(piece.y - glyph.y) <= BASELINE * em && gap < WORD_GAP * em && gap > -OVERLAP * em;
}

/**
 * Takes out glyphs that are printed twice over the same place. Where the second printing is a little to the side, the
 * text is bold to a reader; `bolder` gives the style for that.
 */
export function withoutOverprints(glyphs: Glyph[], bolder: (style: Style) => Style): Glyph[] {
	const seen = new Map<number, Glyph[]>();
	return glyphs.filter((glyph) => {
		if (isSpace(glyph.text)) return true;
		const reach = Math.min(OVERPRINT * glyph.style.size, MOST_REACH);
		const column = Math.floor(glyph.x / CELL);
		const row = Math.floor(glyph.y / CELL);
		const toColumn = Math.floor((glyph.x + reach) / CELL);
		const toRow = Math.floor((glyph.y + reach) / CELL);
		for (let c = Math.floor((glyph.x - reach) / CELL); c <= toColumn; c++) {
			for (let r = Math.floor((glyph.y - reach) / CELL); r <= toRow; r++) {
				const twin = seen.get(c * ROWS + r)?.find((other) => isTwin(glyph, other, reach));
				if (!twin) continue;
				if (Math.abs(twin.x - glyph.x) > EXACT * glyph.style.size) twin.style = bolder(twin.style);
				return false;
			}
		}
		const list = seen.get(column * ROWS + row);
		if (list) list[list.length] = glyph;
		else seen.set(column * ROWS + row, [glyph]);
		return true;
	});
}

function isTwin(glyph: Glyph, other: Glyph, reach: number): boolean {
	return (
		other.text === glyph.text &&
		other.turn === glyph.turn &&
		Math.abs(other.x - glyph.x) <= reach &&
		Math.abs(other.y - glyph.y) <= reach &&
		Math.abs(other.style.size - glyph.style.size) <= 0.1
	);
}
