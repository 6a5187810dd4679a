import { type Format, rawText, type TextBlock, textBlocks } from '../document/nodes.js';
import { tidy } from '../document/words.js';
import { describeRemoved } from './removed.js';
import type { Writer } from './writer.js';

/** Stands between the document and what was taken out of it. */
const RULE = '-'.repeat(40);

/**
 * One block a line, in reading order, a paragraph of a table cell like any other. Nothing is added: neither bullets nor
 * the numbers that Word computes.
 */
export const writeText: Writer = ({ document, removed }) => {
	const lines = [...textBlocks(document.blocks)].map((block) => lineOf(block, document.format)).filter(Boolean);
	if (removed) lines.push(RULE, ...removed.map((entry) => describeRemoved(entry, tidy)));
	return lines.map((line) => `${line}\n`).join('');
};

/**
 * The text of a block on one line. A mark that the author typed is text: a number in every format, a bullet in Word only,
 * since a PDF draws those that Word made like those that were typed.
 */
function lineOf(block: TextBlock, format: Format): string {
	const { marker } = block;
	const typed = marker?.typed && (marker.kind === 'number' || format === 'docx');
	return tidy(typed ? `${marker.text} ${rawText(block)}` : rawText(block));
}
