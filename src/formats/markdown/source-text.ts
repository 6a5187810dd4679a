/**
 * Text that has been edited but still knows where each of its characters stood in the file, so that places stay right
 * although markup was taken out before parsing.
 */
export class SourceText {
	/**
	 * @param text The text as it is now.
	 * @param starts Offsets in `text` where its segments begin, ascending, the first 0.
	 * @param origins Offset in the file of each segment's first character, ascending.
	 */
	private constructor(
		readonly text: string,
		private readonly starts: number[],
		private readonly origins: number[],
	) {}

	/** The file's own text. */
	static of(text: string): SourceText {
		return new SourceText(text, [0], [0]);
	}

	/** Pieces of one or more texts and inserted strings, one after the other. */
	static join(parts: (Piece | Insertion | string)[]): SourceText {
		const starts: number[] = [];
		const origins: number[] = [];
		const texts: string[] = [];
		let length = 0;
		let origin = 0;
		for (const part of parts) {
			if (typeof part === 'string' || 'text' in part) {
				const text = typeof part === 'string' ? part : part.text;
				if (text === '') continue;
				starts.push(length);
				origins.push(typeof part === 'string' ? origin : part.origin);
				texts.push(text);
				length += text.length;
				continue;
			}
			const { source, start, end } = part;
			if (end <= start) continue;
			for (let at = source.segmentAt(start); at < source.starts.length && source.starts[at]! < end; at++) {
				const from = Math.max(start, source.starts[at]!);
				starts.push(length + from - start);
				origins.push(source.origins[at]! + from - source.starts[at]!);
			}
			texts.push(source.text.slice(start, end));
			length += end - start;
			origin = source.origin(end - 1) + 1;
		}
		if (starts.length === 0) return new SourceText('', [0], [0]);
		return new SourceText(texts.join(''), starts, origins);
	}

	/** Offset in the file of a character. */
	origin(offset: number): number {
		const at = this.segmentAt(offset);
		const origin = this.origins[at]! + offset - this.starts[at]!;
		const next = this.origins[at + 1];
		return next === undefined ? origin : Math.min(origin, next);
	}

	slice(start: number, end: number): Piece {
		return { source: this, start, end };
	}

	/** The text with its edits done; they must be in order and must not overlap. */
	edit(edits: Edit[]): SourceText {
		if (edits.length === 0) return this;
		const parts: (Piece | Insertion)[] = [];
		let at = 0;
		for (const { start, end, text } of edits) {
			parts.push(this.slice(at, start), { text, origin: this.origin(start) });
			at = end;
		}
		parts.push(this.slice(at, this.text.length));
		return SourceText.join(parts);
	}

	private segmentAt(offset: number): number {
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}

/** UTF-16 units [start, end) of a text. */
export interface Piece {
	source: SourceText;
	start: number;
	end: number;
}

/** A string that stands at a place of the file. */
interface Insertion {
	text: string;
	origin: number;
}

/** Units [start, end) are replaced by `text`. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** Columns of a tab stop: CommonMark 0.31, 2.2. */
const TAB_STOP = 4;

/** Line and column of the characters of a file. */
export class Places {
	private readonly lineStarts: number[] = [0];

	constructor(private readonly text: string) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1);
	}

	/** Line of an offset, from 1. */
	line(offset: number): number {
		let low = 0;
		let high = this.lineStarts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.lineStarts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return low + 1;
	}

	/**
	 * Column of a block's first character, from 0, tabs opened out; 0 where anything but white space and marks of
	 * blocks stands in front of it.
	 */
	column(offset: number): number {
		let end = offset;
		while (end > 0 && EMPHASIS.test(this.text[end - 1]!)) end -= 1;
		let column = 0;
		for (let at = this.lineStarts[this.line(offset) - 1]!; at < end; at++) {
			const char = this.text[at]!;
			if (char === '\t') column += TAB_STOP - (column % TAB_STOP);
			else if (MARK.test(char)) column += 1;
			else return 0;
		}
		return column;
	}
}

/** Marks of emphasis and strike right before a block's first character. */
const EMPHASIS = /[*_~]/u;
/** What may stand in front of a block in its line: white space and the marks of quotes, lists and headings. */
const MARK = /[ \u00A0\u3000>*+\-#\d.)]/u;
