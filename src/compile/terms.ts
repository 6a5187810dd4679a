import { ECONOMIES } from '../templates/labels/economies.js';
import { MONTHS } from '../templates/labels/months.js';
import { stemOf } from '../wording/stem.js';
import { COMMON_WORDS, FIELD_TERMS } from './field-terms.js';

/** A term that a text speaks of. */
export interface Term {
	key: string;
	/** As it is shown. */
	name: string;
	kind: 'concept' | 'acronym' | 'word';
}

const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,6}s?$/u;
const COMMON = new Set(COMMON_WORDS.map(stemOf));
/** Who is meant says nothing about what is. */
const NAMES = new Set(
	[...ECONOMIES.flatMap(({ names, adjectives }) => [...names, ...adjectives]), ...MONTHS.map(([month]) => month!)]
		.flatMap(wordsOf)
		.map(stemOf),
);
const LEAST_LETTERS = 3;

/** Entries of the field's list by their first stem, or as an acronym. */
const ENTRIES = new Map<string, { stems: string[]; concept: string }[]>();
const ACRONYMS = new Map<string, string>();
for (const concept of FIELD_TERMS) {
	for (const entry of concept) {
		if (ACRONYM.test(entry)) ACRONYMS.set(entry, concept[0]!);
		if (ACRONYM.test(entry) && entry !== concept[0]) continue;
		const stems = wordsOf(entry).map(stemOf);
		const known = ENTRIES.get(stems[0]!) ?? [];
		known.push({ stems, concept: concept[0]! });
		ENTRIES.set(stems[0]!, known);
	}
}

/** The terms of a text, each once: concepts of the field, acronyms, and words that are neither common nor names. */
export function termsOf(text: string): Map<string, Term> {
	const terms = new Map<string, Term>();
	const words = wordsOf(text);
	const stems = words.map(stemOf);
	const add = (term: Term): void => {
		if (!terms.has(term.key)) terms.set(term.key, term);
	};
	const inConcept = new Set<number>();
	for (const [at, stem] of stems.entries()) {
		const byAcronym = ACRONYMS.get(words[at]!.replace(/s$/u, '')) ?? ACRONYMS.get(words[at]!);
		if (byAcronym) {
			add({ key: `:${byAcronym}`, name: byAcronym, kind: 'concept' });
			inConcept.add(at);
		}
		for (const { stems: entry, concept } of ENTRIES.get(stem) ?? []) {
			if (!entry.every((one, i) => stems[at + i] === one)) continue;
			add({ key: `:${concept}`, name: concept, kind: 'concept' });
			for (let i = 0; i < entry.length; i += 1) inConcept.add(at + i);
		}
	}
	for (const [at, stem] of stems.entries()) {
		const word = words[at]!;
		if (inConcept.has(at) || COMMON.has(stem) || NAMES.has(stem) || /^\d/u.test(word)) continue;
		if (ACRONYM.test(word)) add({ key: stem, name: word, kind: 'acronym' });
		else if ([...stem].length >= LEAST_LETTERS) add({ key: stem, name: word.toLowerCase(), kind: 'word' });
	}
	return terms;
}

function wordsOf(text: string): string[] {
	return text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
