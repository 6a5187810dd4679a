import { rawText, textBlocks } from '../document/nodes.js';
import { printedLength } from '../document/words.js';
import type { CleaningStep } from './step.js';

/** Drops the marks that refer to footnotes and endnotes: they are no part of the text. */
export const noteReferences: CleaningStep = (document, cleaning) => {
	for (const block of textBlocks(document.blocks)) {
		if (!block.runs.some((run) => run.noteReference)) continue;
		for (const run of block.runs) {
			if (run.noteReference) cleaning.markup += printedLength(run.text);
		}
		block.runs = block.runs.filter((run) => !run.noteReference);
		const text = rawText(block);
		if (text.trim() === '') block.runs = [];
	}
};
