import { diffArrays } from 'diff';
import { plainText } from './facts.js';

/** A run of words that both texts have, or one of them. A space stands between two runs. */
export interface WordChange {
	kind: 'same' | 'removed' | 'added';
	text: string;
}

/** Texts that differ in more words are shown as a whole: their common words are chance. */
const MOST_EDITS = 400;

/** The words in which two texts differ, in order; white space and quotes make no difference. */
export function wordChanges(before: string, after: string): WordChange[] {
	const [a, b] = [plainText(before), plainText(after)];
	const changes = diffArrays(a.split(' '), b.split(' '), { maxEditLength: MOST_EDITS });
	if (!changes) {
		return [
			{ kind: 'removed', text: a },
			{ kind: 'added', text: b },
		];
	}
	return changes.map(({ added, removed, value }) => ({
		kind: added ? 'added' : removed ? 'removed' : 'same',
		text: value.join(' '),
	}));
}
