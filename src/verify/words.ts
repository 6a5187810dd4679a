import { type Block, rawText, type TextBlock } from '../document/nodes.js';
import type { Revision } from '../document/revision.js';
import { wordsOf } from '../document/words.js';
import type { PlacedWord } from './compare.js';

/**
 * Symbols, bullets and asterisks: the two readings turn other characters of symbol fonts into Unicode, and one character
 * into others. Beside them Unicode's ways to write a hyphen.
 */
const SYMBOLS = /[\p{S}\p{Co}\p{Cn}*•‣⁃·]/gu;
const HYPHENS = /[\u2010\u2011]/gu;

/** The words of a text, without what the readings may write differently. */
export function comparableWords(text: string): string[] {
	return wordsOf(text.normalize('NFKC').replace(SYMBOLS, '').replace(HYPHENS, '-'));
}

/** The words of body, text boxes, notes and comments with all changes accepted, and the number of those of page furniture. */
export function ownWords(blocks: Block[]): { words: PlacedWord[]; furniture: number } {
	const words: PlacedWord[] = [];
	let furniture = 0;
	let joined = '';
	for (const block of acceptedBlocks(blocks)) {
		const text = joined + acceptedText(block);
		if (isFurniture(block)) {
			furniture += comparableWords(acceptedText(block)).length;
		} else if (isDeleted(block.mark)) {
			joined = text;
		} else {
			joined = '';
			for (const word of comparableWords(text)) words.push({ text: word, location: block.location });
		}
	}
	for (const word of comparableWords(joined)) words.push({ text: word, location: null });
	return { words, furniture };
}

function* acceptedBlocks(blocks: Block[]): Generator<TextBlock> {
	for (const block of blocks) {
		if (block.type !== 'table') yield block;
		else {
			for (const row of block.rows) {
				if (isDeleted(row.revision)) continue;
				for (const cell of row.cells) if (!isDeleted(cell.revision)) yield* acceptedBlocks(cell.blocks);
			}
		}
	}
}

function acceptedText(block: TextBlock): string {
	const runs = block.runs.filter((run) => !run.revisions?.some(isDeleted));
	return rawText({ ...block, runs });
}

function isFurniture({ layer }: TextBlock): boolean {
	return layer.startsWith('running-') || layer === 'page-number' || layer === 'watermark';
}

function isDeleted(revision: Revision | undefined): boolean {
	return revision?.kind === 'deletion' || revision?.kind === 'move-from';
}
