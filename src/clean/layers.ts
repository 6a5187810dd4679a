import { type Block, REMOVED_KINDS, type RemovedKind, rawText, textBlocks } from '../document/nodes.js';
import { tidy } from '../document/words.js';
import type { Cleaning, CleaningStep } from './step.js';

/** What stays in the text where furniture is to be kept. */
const FURNITURE: ReadonlySet<string> = new Set(['page-number', 'running-header', 'running-footer', 'watermark']);

/** Moves the blocks that their reader has already told from the author's text to `removed`, under their layer's name. */
export const layers: CleaningStep = (document, cleaning) => {
	document.blocks = bodyOf(document.blocks, cleaning);
};

function bodyOf(blocks: Block[], cleaning: Cleaning): Block[] {
	return blocks.filter((block) => {
		const kind = REMOVED_KINDS.find((name) => name === block.layer);
		if (kind && cleaning.keepFurniture && FURNITURE.has(kind)) block.layer = 'body';
		else if (kind) {
			remove(block, kind, cleaning);
			return false;
		}
		if (block.type === 'table') {
			for (const row of block.rows) for (const cell of row.cells) cell.blocks = bodyOf(cell.blocks, cleaning);
		}
		return true;
	});
}

function remove(block: Block, kind: RemovedKind, cleaning: Cleaning): void {
	const text = tidy([...textBlocks([block])].map((inner) => rawText(inner)).join(' '));
	if (text !== '') cleaning.removed.push({ kind, text, location: block.location });
}
