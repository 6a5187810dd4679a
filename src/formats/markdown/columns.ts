import type { Line } from './lines.js';
import type { Piece, SourceText } from './source-text.js';

/** Letters that take two columns of a fixed-width font: Unicode's East Asian wide and full-width ranges, roughly. */
const WIDE =
	/[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** Marks that take no column. */
const NARROW = /[\p{Mn}\p{Me}\u200B-\u200F\uFEFF]/u;

/** Columns that a text takes. */
export function widthOf(text: string): number {
	let width = 0;
	for (const char of text) if (!NARROW.test(char)) width += WIDE.test(char) ? 2 : 1;
	return width;
}

/** Offsets in a line at which its columns begin, for tables that are drawn with spaces or lines. */
export class Columns {
	/** Offset within the line of each column; the second half of a wide letter has the letter's own. */
	private readonly offsets: number[] = [];

	constructor(
		private readonly source: SourceText,
		private readonly line: Line,
	) {
		let offset = 0;
		for (const char of line.text) {
			if (!NARROW.test(char)) {
				this.offsets.push(offset);
				if (WIDE.test(char)) this.offsets.push(offset);
			}
			offset += char.length;
		}
	}

	at(column: number): string {
		const offset = this.offsets[column];
		return offset === undefined ? '' : this.line.text[offset]!;
	}

	/** The columns at which a character stands. */
	all(char: string): number[] {
		return this.offsets.flatMap((offset, column) => (this.line.text[offset] === char ? [column] : []));
	}

	/** The columns [from, to) without white space around them; `to` null for the rest of the line. */
	piece(from: number, to: number | null): Piece {
		const length = this.line.text.length;
		const start = this.offsets[from] ?? length;
		const end = to === null ? length : (this.offsets[to] ?? length);
		const text = this.line.text.slice(start, end);
		const skipped = text.length - text.trimStart().length;
		const first = this.line.start + start + (skipped === text.length ? 0 : skipped);
		return { source: this.source, start: first, end: Math.max(first, this.line.start + start + text.trimEnd().length) };
	}

	/** The columns with the white space before them, as nested lists need it, but for the one space of padding. */
	indented(from: number, to: number | null): Piece {
		const length = this.line.text.length;
		const start = this.offsets[from] ?? length;
		const end = to === null ? length : (this.offsets[to] ?? length);
		const text = this.line.text.slice(start, end).trimEnd();
		const padding = text.startsWith(' ') ? 1 : 0;
		return {
			source: this.source,
			start: this.line.start + start + padding,
			end: this.line.start + start + text.length,
		};
	}

	/** The column, moved left out of a word that it would cut. */
	beforeWord(column: number, least: number): number {
		let at = column;
		while (at > least && /\S/u.test(this.at(at)) && /\S/u.test(this.at(at - 1))) at -= 1;
		return at > least ? at : column;
	}
}
