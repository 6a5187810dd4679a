import { type Block, rawText } from '../document/nodes.js';
import { splitBlock } from './split-block.js';
import type { CleaningStep } from './step.js';

/** A line of a table of contents: dots or a gap, and the number of a page. */
const CONTENTS_LINE = /(?:\.{3,}|…|\. \. \.|\t|\s{3,})\s*\d{1,3}\s*$/u;
/** A line of a glossary: a short name, a gap, and what it stands for. */
const GLOSSARY_LINE =
	/^\s*(?:\p{Lu}[\p{Lu}\p{N}&/-]{1,11}(?:\t|\s{2,}|\s+[–—:-]\s+)|\p{L}[\p{L}\p{N}&/-]{1,15}(?:\t|\s{3,})(?=[^:：]))\S/u;
/** So many lines of a kind make a list of them. */
const LEAST = 3;

/** In pasted text a table of contents or a glossary is one paragraph: each line of the one, each entry of the other is one. */
export const listedLines: CleaningStep = (document) => {
	if (document.format === 'markdown') document.blocks = document.blocks.flatMap(splitLists);
};

function splitLists(block: Block): Block[] {
	if (block.type === 'table' || !rawText(block).includes('\n')) return [block];
	const lines = rawText(block).split('\n');
	const contents = ofKind(lines, CONTENTS_LINE);
	const glossary = ofKind(lines, GLOSSARY_LINE);
	const cuts: number[] = [];
	let at = 0;
	for (const [i, line] of lines.slice(0, -1).entries()) {
		at += line.length;
		if (contents[i] || contents[i + 1] || glossary[i + 1]) cuts.push(at);
		at += 1;
	}
	return cuts.length > 0 ? splitBlock(block, cuts) : [block];
}

/** Which lines are of a kind; none where they are too few to make a list. */
function ofKind(lines: string[], kind: RegExp): boolean[] {
	const found = lines.map((line) => kind.test(line));
	return found.filter(Boolean).length >= LEAST ? found : [];
}
