import type { Location } from '../document/location.js';
import { type Run, rawText, type TextBlock } from '../document/nodes.js';
import { appendRun } from '../document/runs.js';
import { tidy } from '../document/words.js';

/** A line of a block between two line breaks. */
export interface BlockLine {
	/** On one line, without white space around it. */
	text: string;
	/** UTF-16 units [start, end) of rawText(block), the line break left out. */
	start: number;
	end: number;
	location: Location;
	/** The end of a line that goes on before it: without it the line still ends. */
	isTail?: boolean;
}

/** The lines of a block. */
export function linesOf(block: TextBlock): BlockLine[] {
	const lines: BlockLine[] = [];
	const places = new Places(block);
	let start = 0;
	for (const text of rawText(block).split('\n')) {
		const end = start + text.length;
		lines.push({ text: tidy(text), start, end, location: places.at(start + text.length - text.trimStart().length) });
		start = end + 1;
	}
	return lines;
}

/** Places of ascending offsets in a block. */
class Places {
	private run = 0;
	private start = 0;

	constructor(private readonly block: TextBlock) {}

	at(offset: number): Location {
		const { runs, location } = this.block;
		while (this.run + 1 < runs.length && this.start + runs[this.run]!.text.length <= offset) {
			this.start += runs[this.run]!.text.length;
			this.run += 1;
		}
		return runs[this.run]?.location ?? location;
	}
}

/** Takes stretches [start, end) out of a block's text; they must be in order and must not overlap. */
export function cut(block: TextBlock, stretches: { start: number; end: number }[]): void {
	const runs: Run[] = [];
	let next = 0;
	let at = 0;
	for (const run of block.runs) {
		const end = at + run.text.length;
		let text = '';
		let from = at;
		while (from < end) {
			while (next < stretches.length && stretches[next]!.end <= from) next += 1;
			const { start, end: to } = stretches[next] ?? { start: end, end };
			// A stretch may have begun in a run before.
			text += run.text.slice(from - at, Math.max(from, Math.min(start, end)) - at);
			from = Math.max(from, Math.min(to, end));
			if (start >= end) from = end;
		}
		if (text !== '') runs.push({ ...run, text });
		at = end;
	}
	block.runs = runs;
	const first = runs[0]?.location;
	if (first) block.location = first;
}

/** Takes lines out of a block, each with its line break, and the white space that is then at its end. */
export function cutLines(block: TextBlock, lines: BlockLine[]): void {
	if (lines.length === 0) return;
	const length = rawText(block).length;
	cut(
		block,
		lines.map(({ start, end, isTail }) => ({ start, end: isTail ? end : Math.min(end + 1, length) })),
	);
	const text = rawText(block);
	cut(block, [{ start: text.trimEnd().length, end: text.length }]);
}

/** Puts the text of a block behind another one's. */
export function append(first: TextBlock, second: TextBlock, separator: string): void {
	const last = first.runs.at(-1);
	if (last && separator !== '') last.text += separator;
	for (const run of second.runs) {
		const location = run.location ?? second.location;
		appendRun(first.runs, location === first.location ? run : { ...run, location });
	}
}
