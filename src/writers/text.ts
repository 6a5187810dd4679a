import { rawText, type TextBlock, textBlocks } from '../document/nodes.js';
import { tidy } from '../document/words.js';
import { describeRemoved } from './removed.js';
import type { Writer } from './writer.js';

/** Stands between the document and what was taken out of it. */
const RULE = '-'.repeat(40);

/**
 * One block a line, in reading order, a paragraph of a table cell like any other. Nothing is added: neither bullets nor
 * the numbers that Word computes. A number that the author typed is text.
 */
export const writeText: Writer = ({ document, removed }) => {
	const lines = [...textBlocks(document.blocks)].map(lineOf).filter((line) => line !== '');
	if (removed) lines.push(RULE, ...removed.map((entry) => describeRemoved(entry, tidy)));
	return lines.map((line) => `${line}\n`).join('');
};

/** The text of a block on one line. */
export function lineOf(block: TextBlock): string {
	const { marker } = block;
	return tidy(marker?.typed && marker.kind === 'number' ? `${marker.text} ${rawText(block)}` : rawText(block));
}
