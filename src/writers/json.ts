import type { Writer } from './writer.js';

/** The tree as it is, each block with its place: `docs/library.md` describes it. */
export const writeJson: Writer = ({ source, document, trackChanges, removed }) => {
	const { blocks, damage } = document;
	return `${JSON.stringify({ source, trackChanges, blocks, damage, ...(removed && { removed }) }, null, 2)}\n`;
};
