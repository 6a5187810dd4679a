import fc from 'fast-check';
import { markdown } from './markdown.js';
import { pdf } from './pdf-file.js';
import { holdsForBytes, holdsForTree, type Outcomes } from './properties.js';
import { tree } from './tree.js';
import { word } from './word-file.js';

/** What is fuzzed: inputs of a kind, and what holds for each. */
export const KINDS = {
	tree: (outcomes: Outcomes) => fc.asyncProperty(tree, (input) => holdsForTree(input, outcomes)),
	markdown: (outcomes: Outcomes) => fc.asyncProperty(markdown, (input) => holdsForBytes(input, 'markdown', outcomes)),
	docx: (outcomes: Outcomes) => fc.asyncProperty(word, (input) => holdsForBytes(input, 'docx', outcomes)),
	pdf: (outcomes: Outcomes) => fc.asyncProperty(pdf, (input) => holdsForBytes(input, 'pdf', outcomes)),
};
export type Kind = keyof typeof KINDS;
