import { rawText, type TextBlock } from '../document/nodes.js';

/** Cuts a block at line breaks, given in ascending order, which fall away; a Markdown line knows its number. */
export function splitBlock(block: TextBlock, cuts: number[]): TextBlock[] {
	const parts: TextBlock[] = [{ ...block, runs: [] }];
	let at = 0;
	let next = 0;
	let line = block.location.line;
	for (const run of block.runs) {
		let from = 0;
		for (; next < cuts.length && cuts[next]! < at + run.text.length; next += 1) {
			const cut = cuts[next]!;
			push(parts.at(-1)!, run, run.text.slice(from, cut - at));
			from = cut - at + 1;
			parts.push({
				...block,
				type: 'paragraph',
				marker: null,
				depth: null,
				runs: [],
				location: run.location ?? block.location,
			});
		}
		push(parts.at(-1)!, run, run.text.slice(from));
		at += run.text.length;
	}
	if (line !== undefined) {
		for (const part of parts) {
			part.location = { ...block.location, line };
			line += 1 + [...rawText(part)].filter((c) => c === '\n').length;
		}
	}
	return parts.filter((part) => rawText(part).trim() !== '');
}

function push(part: TextBlock, run: TextBlock['runs'][number], text: string): void {
	if (text) part.runs.push({ ...run, text });
}
