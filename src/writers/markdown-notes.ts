import type { Block } from '../document/nodes.js';

/**
 * Numbers the notes at the end of a document in the order of their references. A note of several paragraphs has them in
 * a row with one place, that of its reference; all but the first get -1.
 * @param references How many references the text holds; where it is not the number of notes, none is given a number: a
 * wrong one is worse than none.
 */
export function numberNotes(blocks: Block[], references: number): Map<Block, number> {
	const notes = blocks.filter(({ layer }) => layer === 'note');
	const each = new Map(notes.map((note, at) => [note, at + 1]));
	if (references === notes.length) return each;
	let count = 0;
	const grouped = new Map(
		notes.map((note, at) => {
			const before = notes[at - 1];
			const goesOn = before && JSON.stringify(before.location) === JSON.stringify(note.location);
			if (!goesOn) count += 1;
			return [note, goesOn ? -1 : count];
		}),
	);
	return references === count ? grouped : new Map();
}
