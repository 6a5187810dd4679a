import { isPlaceholder } from '../document/placeholder.js';
import { type Slice, tidyText } from '../document/slice.js';
import { PLACEHOLDERS } from '../templates/labels/contacts.js';

/** So many words and a full stop make a sentence, which is no name and no post. */
const SENTENCE_WORDS = 8;

/** A dash, 'N/A', 'not available' where a number or a post should be. */
export function isNothing(slice: Slice): boolean {
	const text = tidyText(slice);
	return (
		isPlaceholder(text) ||
		PLACEHOLDERS.includes(
			text
				.normalize('NFKC')
				.toLowerCase()
				.replace(/[.\s]+$/u, ''),
		)
	);
}

export function isSentence(slice: Slice): boolean {
	return /[.!?。]["”’)]?$/u.test(tidyText(slice)) && wordCount(slice) >= SENTENCE_WORDS;
}

export function wordCount(slice: Slice): number {
	return tidyText(slice).split(' ').filter(Boolean).length;
}
