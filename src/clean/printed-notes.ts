import { type Block, type Run, rawText, type TextBlock } from '../document/nodes.js';
import type { CleaningStep } from './step.js';

/** What notes are numbered with. */
const MARK = /^(?:\d{1,3}|\*{1,3}|[†‡§])$/u;

/**
 * Notes that a converter has left where the page ended: a paragraph that begins with a raised number, which stands raised
 * behind a word of an earlier one. They are no part of the text that flows.
 */
export const printedNotes: CleaningStep = (document) => {
	if (document.format !== 'markdown') return;
	const references = new Map<string, Run[]>();
	for (const block of bodyBlocks(document.blocks)) {
		const first = block.runs.find((run) => run.text.trim() !== '');
		if (!first) continue;
		const isNote = raisedMark(first) && rawText(block).trim().length > first.text.trim().length;
		const reference = isNote ? references.get(first.text.trim())?.pop() : undefined;
		if (reference) {
			reference.noteReference = true;
			first.noteReference = true;
			Object.assign(block, { layer: 'note', type: 'paragraph', marker: null, level: 0 } satisfies Partial<TextBlock>);
			continue;
		}
		for (const run of block.runs) {
			if (run === first || !raisedMark(run)) continue;
			const mark = run.text.trim();
			const known = references.get(mark);
			if (known) known.push(run);
			else references.set(mark, [run]);
		}
	}
};

function raisedMark({ superscript, noteReference, text }: Run): boolean {
	return superscript === true && !noteReference && MARK.test(text.trim());
}

function* bodyBlocks(blocks: Block[]): Generator<TextBlock> {
	for (const block of blocks) {
		if (block.type === 'table')
			for (const row of block.rows) for (const cell of row.cells) yield* bodyBlocks(cell.blocks);
		else if (block.layer === 'body') yield block;
	}
}
