/** Characters that take two columns: East Asian Wide and Fullwidth (UAX #11), and pictures. */
const WIDE =
	/[\u1100-\u115F\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
/** Characters that take none: marks on the one before, joiners, vowels and finals of Hangul written in parts. */
const NARROW = /[\p{M}\p{Cf}\u1160-\u11FF]/u;
/** Most code units of text that fill a column, marks included; more are cut. */
const UNITS = 8;

/** Columns that a text without control characters takes on a terminal. */
export function widthOf(text: string): number {
	let width = 0;
	for (const char of text) width += columnsOf(char);
	return width;
}

/** The longest beginning of a text that fits, its marks included. */
export function beginning(text: string, columns: number): string {
	let [width, end] = [0, 0];
	for (const char of text.slice(0, columns * UNITS)) {
		width += columnsOf(char);
		if (width > columns) break;
		end += char.length;
	}
	return text.slice(0, end);
}

/** The longest end of a text that fits; it begins with no mark. */
export function ending(text: string, columns: number): string {
	let [width, start] = [0, text.length];
	for (const char of [...text.slice(-columns * UNITS)].reverse()) {
		width += columnsOf(char);
		if (width > columns) break;
		start -= char.length;
	}
	return text.slice(start).replace(/^\p{M}+/u, '');
}

/** `padEnd` in columns. */
export function padded(text: string, columns: number): string {
	return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

function columnsOf(char: string): number {
	if (NARROW.test(char)) return 0;
	return WIDE.test(char) ? 2 : 1;
}
