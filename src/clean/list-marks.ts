import { type Block, rawText, type TextBlock, textBlocks } from '../document/nodes.js';
import { printedLength } from '../document/words.js';
import { splitBlock } from './split-block.js';
import type { CleaningStep } from './step.js';
import { BULLET, GLYPH, typedMark } from './typed-mark.js';

/** Moves typed bullets and numbers out of the text into `marker`. */
export const listMarks: CleaningStep = (document, cleaning) => {
	document.blocks = splitAtMarks(document.blocks);
	for (const block of textBlocks(document.blocks)) {
		if (block.marker) continue;
		const text = rawText(block);
		const found = typedMark(text);
		// A converter takes an item in large type for a heading; a number may well be a heading's.
		const isItem = block.type !== 'heading' || (document.format === 'markdown' && GLYPH.test(text));
		if (!found || !isItem) continue;
		const { mark, length } = found;
		cleaning.markup += printedLength(text.slice(0, length));
		dropStart(block, length);
		block.marker = { text: mark, kind: BULLET.test(mark) || mark === 'o' ? 'bullet' : 'number', typed: true };
		block.type = 'listItem';
		block.depth = null;
	}
};

/** A line that a manual break begins, and that begins with a mark, is an item of its own; one with '※' is a note. */
function splitAtMarks(blocks: Block[]): Block[] {
	return blocks.flatMap((block): Block[] => {
		if (block.type === 'table') {
			for (const row of block.rows) for (const cell of row.cells) cell.blocks = splitAtMarks(cell.blocks);
			return [block];
		}
		const text = rawText(block);
		if (!text.includes('\n')) return [block];
		const cuts: number[] = [];
		for (const { index } of text.matchAll(/\n/gu))
			if (beginsLine(text.slice(index + 1, index + 1 + LINE_START))) cuts.push(index);
		return cuts.length ? splitBlock(block, cuts) : [block];
	});
}

const beginsLine = (text: string): boolean => typedMark(text) !== null || /^\s*※/u.test(text);

/** What is looked at of a line, in characters. */
const LINE_START = 24;

function dropStart(block: TextBlock, length: number): void {
	let left = length;
	for (const run of block.runs) {
		const cut = Math.min(left, run.text.length);
		run.text = run.text.slice(cut);
		left -= cut;
		if (left === 0) break;
	}
	block.runs = block.runs.filter((run) => run.text !== '');
}
