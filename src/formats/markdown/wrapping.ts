import { splitLines } from './lines.js';

/** Fewer lines tell nothing of how a file is wrapped. */
const LEAST_LINES = 12;
/** Widths that files are wrapped at: 72 columns (pandoc), 76, 78, 80, 100, 120. */
const NARROWEST = 60;
const WIDEST = 125;
/** Share of lines that must be full; the others have manual ends. */
const MIN_SHARE = 0.9;
/** A line may be longer than the width where one word or address is. */
const WIDTH_RANK = 0.95;
/** What begins a block of its own, or ends a line by hand. */
const BEGINS = /^(?:[-*+•‣◦▪●○■□➢➤✓][ \t]|\d{1,3}\\?[.)][ \t]|[a-z][.)][ \t]|#{1,6}[ \t]|\||\+[-=]|:::|```|<)/u;
const MANUAL_END = /(?:\\| {2})$/u;

/**
 * Lines, from 1, whose end a program has made that wraps text: all but a few lines of the file are so full that the
 * next word did not fit. The end of such a line is a space; of other lines it may be meant.
 */
export function wrappedLines(text: string): Set<number> {
	const lines = splitLines(text);
	const pairs: { line: number; length: number; withNext: number }[] = [];
	for (let at = 0; at + 1 < lines.length; at++) {
		const line = lines[at]!;
		const next = lines[at + 1]!;
		if (line.body === '' || next.body === '' || BEGINS.test(next.body) || MANUAL_END.test(line.text)) continue;
		if (/^[|+<#:]/u.test(line.body)) continue;
		const length = line.text.trimEnd().length;
		const word = next.body.split(/\s/u, 1)[0]!.length;
		pairs.push({ line: at + 1, length, withNext: length + 1 + word });
	}
	const lengths = pairs.map(({ length }) => length).sort((a, b) => a - b);
	const width = lengths[Math.floor((lengths.length - 1) * WIDTH_RANK)] ?? 0;
	if (pairs.length < LEAST_LINES || width < NARROWEST || width > WIDEST) return new Set();
	const full = pairs.filter(({ withNext }) => withNext > width);
	if (full.length < pairs.length * MIN_SHARE) return new Set();
	return new Set(full.map(({ line }) => line));
}
