import type { Location } from '../document/location.js';
import { type Document, textBlocks } from '../document/nodes.js';
import { locationOf } from '../document/place.js';
import { tidy } from '../document/words.js';

/** Text that a tracked change brought in. */
export interface Insertion {
	text: string;
	at: Location;
}

/** Tracked insertions and moved-to text of a document not yet cleaned, one for each run of such text in a block. */
export function insertionsOf({ blocks }: Document): Insertion[] {
	const insertions: Insertion[] = [];
	for (const block of textBlocks(blocks)) {
		let open: Insertion | null = null;
		let at = 0;
		for (const run of block.runs) {
			const kinds = run.revisions?.map(({ kind }) => kind) ?? [];
			const inserted = kinds.some((kind) => kind === 'insertion' || kind === 'move-to');
			// What was inserted and deleted again is reported as a deletion.
			if (inserted && !kinds.some((kind) => kind === 'deletion' || kind === 'move-from')) {
				if (open) open.text += run.text;
				else {
					open = { text: run.text, at: locationOf({ block, start: at, end: at + run.text.length }) };
					insertions.push(open);
				}
			} else if (run.text.trim()) open = null;
			at += run.text.length;
		}
	}
	return insertions.map(({ text, at }) => ({ text: tidy(text), at })).filter(({ text }) => text !== '');
}
