import { distance } from 'fastest-levenshtein';
import { cached } from './cached.js';
import { stemOf, weightOf } from './stem.js';

/** A word as it is compared. */
export interface Word {
	stem: string;
	/** In lower case: an error in an ending spoils the stem. */
	lower: string;
	weight: number;
	/** Which letters stem and word have: words whose letters differ much are no typing error apart. */
	stemLetters: number;
	lowerLetters: number;
	/** In capitals in the source: an acronym, which may stand for the initials of the other side's words. */
	acronym: boolean;
}

/** A word as printed, made comparable. */
export const wordOf = cached((printed): Word => {
	const stem = stemOf(printed);
	const lower = printed.toLowerCase();
	return {
		stem,
		lower,
		weight: weightOf(stem),
		stemLetters: lettersOf(stem),
		lowerLetters: lettersOf(lower),
		acronym: /^\p{Lu}{2,6}s?$/u.test(printed),
	};
});

/** Shorter words have too few letters for one of them to be an error. */
const LEAST_LETTERS = 4;
/** Of a word that is no typing error of any other: a number, or a short one. */
const NO_TYPO = -1;

/** One bit for each letter that a word has; letters of other scripts share bits. */
function lettersOf(word: string): number {
	if (word.length < LEAST_LETTERS || /\d/u.test(word)) return NO_TYPO;
	let letters = 0;
	for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
	return letters === NO_TYPO ? 0 : letters;
}

/** True where two words that differ are a typing error apart, in stem or ending. */
export function isTypo(a: Word, b: Word): boolean {
	return alike(a.stem, a.stemLetters, b.stem, b.stemLetters) || alike(a.lower, a.lowerLetters, b.lower, b.lowerLetters);
}

function alike(a: string, lettersA: number, b: string, lettersB: number): boolean {
	if (a === b) return true;
	if (lettersA === NO_TYPO || lettersB === NO_TYPO || Math.abs(a.length - b.length) > 2) return false;
	const errors = Math.min(a.length, b.length) >= 8 ? 2 : 1;
	// One wrong letter takes one bit away and brings one.
	let differing = lettersA ^ lettersB;
	for (let bits = 0; differing !== 0; bits += 1) {
		if (bits === 2 * errors) return false;
		differing &= differing - 1;
	}
	return distance(a, b) <= errors;
}
