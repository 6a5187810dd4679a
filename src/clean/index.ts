import { CtapError } from '../diagnostics/errors.js';
import { type Block, type Document, textBlocks } from '../document/nodes.js';
import type { TrackChanges } from '../document/revision.js';
import { printedLength } from '../document/words.js';
import { balloons } from './balloons.js';
import { brokenParagraphs } from './broken-paragraphs.js';
import { furniture } from './furniture.js';
import { layers } from './layers.js';
import { listLevels } from './list-levels.js';
import { listMarks } from './list-marks.js';
import { listedLines } from './listed-lines.js';
import { noteReferences } from './note-references.js';
import { pastedNotes } from './pasted-notes.js';
import { printedNotes } from './printed-notes.js';
import { revisions } from './revisions.js';
import { shortLines } from './short-lines.js';
import type { Cleaning, CleaningStep, Removed } from './step.js';

/**
 * The steps in their order. Revisions first: what is deleted is no balloon and no bullet. Balloons and furniture before
 * typed bullets, so that `- 3 -` is a page's number and no item; joining last, when every item has its mark and all
 * that stood between two halves is gone.
 */
export const STEPS: [name: string, step: CleaningStep][] = [
	['printed notes', printedNotes],
	['note references', noteReferences],
	['revisions', revisions],
	['layers', layers],
	['balloons', balloons],
	['pasted notes', pastedNotes],
	['furniture', furniture],
	['listed lines', listedLines],
	['short lines', shortLines],
	['list marks', listMarks],
	['broken paragraphs', brokenParagraphs],
	['list levels', listLevels],
];

/**
 * Takes everything out of a document that its author did not mean as text, and puts together what conversion has cut.
 * Changes the document in place.
 * @returns what was taken out, in document order.
 * @throws CtapError `internal` where a step has lost or invented a character.
 */
export function clean(document: Document, options: { trackChanges: TrackChanges; keepFurniture: boolean }): Cleaning {
	const cleaning: Cleaning = { ...options, removed: [], markup: 0 };
	// Counted once a text: most runs stay as they are from step to step.
	const lengths = new Map<string, number>();
	const lengthOf = (text: string): number => {
		const length = lengths.get(text) ?? printedLength(text);
		lengths.set(text, length);
		return length;
	};
	const sum = () => charactersIn(document.blocks, lengthOf) + charactersOf(cleaning, lengthOf) + cleaning.markup;
	const before = sum();
	for (const [name, step] of STEPS) {
		step(document, cleaning);
		const difference = sum() - before;
		if (difference === 0) continue;
		const what = difference < 0 ? `lost ${-difference}` : `invented ${difference}`;
		throw new CtapError('internal', `a fault of ctap itself: the cleaning step '${name}' ${what} characters`);
	}
	cleaning.removed = inOrder(cleaning.removed);
	return cleaning;
}

/** Characters that count: no white space, no soft hyphens and the like. */
function charactersIn(blocks: Block[], lengthOf: (text: string) => number): number {
	let count = 0;
	for (const block of textBlocks(blocks)) for (const run of block.runs) count += lengthOf(run.text);
	return count;
}

function charactersOf({ removed }: Cleaning, lengthOf: (text: string) => number): number {
	return removed.reduce((count, { text }) => count + lengthOf(text), 0);
}

/** Sorted by place; what has none, or the same one, stays in its order. */
function inOrder(removed: Removed[]): Removed[] {
	const key = ({ location: { page = 0, line = 0, paragraph = 0, box } }: Removed) => [
		page,
		line,
		paragraph,
		box?.[1] ?? 0,
	];
	const keyed = removed.map((entry) => ({ entry, at: key(entry) }));
	keyed.sort((a, b) => {
		const differs = a.at.findIndex((value, index) => value !== b.at[index]);
		return differs < 0 ? 0 : a.at[differs]! - b.at[differs]!;
	});
	return keyed.map(({ entry }) => entry);
}
