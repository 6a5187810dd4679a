import { type Block, type Document, type Table, type TextBlock, textBlocks } from '../document/nodes.js';
import { locationOf } from '../document/place.js';
import { type Slice, sliceOf, tidyText } from '../document/slice.js';
import { tidy, wordsOf } from '../document/words.js';
import type { UnmappedBlock } from '../plan/schema.js';
import type { Ledger } from './ledger.js';

/** What no slot claimed, in document order: text block by block, a table row by row with its cells joined by a space. */
export function readUnmapped(document: Document, ledger: Ledger): { unmapped: UnmappedBlock[]; words: number } {
	const unmapped: UnmappedBlock[] = [];
	for (const block of document.blocks) {
		if (block.type === 'table') unmapped.push(...rowsOf(block, ledger));
		else unmapped.push(...textOf(block, ledger));
	}
	return { unmapped, words: unmapped.reduce((sum, { text }) => sum + wordsOf(text).length, 0) };
}

/** Dot leaders of a table of contents are markup. */
const LEADERS = /[.…·_]{4,}|(?:\s[.·]){4,}/gu;

function textOf(block: TextBlock, ledger: Ledger): UnmappedBlock[] {
	const whole = tidyText(sliceOf(block));
	return ledger.free(block).map((slice) => {
		const text = tidy(tidyText(slice).replace(LEADERS, ' '));
		// A heading keeps its number; the mark of a list item is no word.
		const number =
			block.marker?.kind === 'number' && block.type !== 'listItem' && slice.start === 0 ? `${block.marker.text} ` : '';
		const kind = text === whole ? block.type : 'paragraph';
		return { kind, text: tidy(number + text), location: locationOf(slice) };
	});
}

function rowsOf(table: Table, ledger: Ledger): UnmappedBlock[] {
	return table.rows.flatMap((row): UnmappedBlock[] => {
		const slices: Slice[] = row.cells.flatMap((cell) => freeIn(cell.blocks, ledger));
		if (slices.length === 0) return [];
		return [{ kind: 'tableRow', text: tidy(slices.map(tidyText).join(' ')), location: locationOf(slices[0]!) }];
	});
}

function freeIn(blocks: Block[], ledger: Ledger): Slice[] {
	return [...textBlocks(blocks)].flatMap((block) => ledger.free(block));
}
