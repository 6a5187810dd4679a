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

/** Takes the text [start, end) out of a block. */
export function cut(block: TextBlock, start: number, end: number): void {
	const runs: Run[] = [];
	let at = 0;
	for (const run of block.runs) {
		const from = Math.max(0, Math.min(run.text.length, start - at));
		const to = Math.max(0, Math.min(run.text.length, end - at));
		at += run.text.length;
		const text = from < to ? run.text.slice(0, from) + run.text.slice(to) : run.text;
		if (text !== '') runs.push({ ...run, text });
	}
	block.runs = runs;
	const first = runs[0]?.location;
	if (first) block.location = first;
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
