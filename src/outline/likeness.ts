import { distance } from 'fastest-levenshtein';

/**
 * How alike two wordings are, whatever their case, punctuation, apostrophes, British or American spelling, plural and
 * verb endings, and small errors: words are compared by their stems, and stems that are long by edit distance.
 */
export interface Wording {
	stems: string[];
	/** The words themselves in lower case: an error in an ending spoils the stem. */
	words: string[];
	/** Which letters each stem and each word has: words whose letters differ much are no typing error apart. */
	stemLetters: number[];
	wordLetters: number[];
	/** Stems in capitals in the source: acronyms, which may stand for the initials of the other side's words. */
	acronyms: Set<string>;
	/** Words as printed, where each ends in the text; for cutting a label off the text that runs on behind it. */
	ends: number[];
	weight: number;
}

/** Words that carry no meaning of their own: they count for little. */
const STOP = new Set(
	'a an and are as at be been by do does for from has have in including into is it its of on or such that the their these this those to was were which while who with your any all'.split(
		' ',
	),
);
const STOP_WEIGHT = 0.15;

export const weightOf = (stem: string): number => (STOP.has(stem) ? STOP_WEIGHT : 1);

const cache = new Map<string, Wording>();
/** Wordings of a template come again and again, texts of a document do not: the cache is for the former. */
const CACHE_LIMIT = 5000;

/** Splits a text into comparable stems. */
export function wording(text: string): Wording {
	const known = cache.get(text);
	if (known) return known;
	const made: Wording = {
		stems: [],
		words: [],
		stemLetters: [],
		wordLetters: [],
		acronyms: new Set(),
		ends: [],
		weight: 0,
	};
	// Beside the form's own words a heading may hold them once more in the economy's script: those are not compared.
	const mixed = /\p{Script=Latin}{2}/u.test(text);
	for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu)) {
		if (mixed && !/[\p{Script=Latin}\p{N}]/u.test(match[0])) continue;
		const { stem, word, stemLetters, wordLetters } = wordOf(match[0]);
		if (/^\p{Lu}{2,6}s?$/u.test(match[0])) made.acronyms.add(stem);
		made.stems.push(stem);
		made.words.push(word);
		made.stemLetters.push(stemLetters);
		made.wordLetters.push(wordLetters);
		made.ends.push(match.index + match[0].length);
		made.weight += weightOf(stem);
	}
	if (cache.size >= CACHE_LIMIT) cache.clear();
	cache.set(text, made);
	return made;
}

/** The wording of a text's first words. */
export function firstWords(all: Wording, count: number): Wording {
	const stems = all.stems.slice(0, count);
	return {
		stems,
		words: all.words.slice(0, count),
		stemLetters: all.stemLetters.slice(0, count),
		wordLetters: all.wordLetters.slice(0, count),
		acronyms: all.acronyms,
		ends: all.ends.slice(0, count),
		weight: stems.reduce((sum, stem) => sum + weightOf(stem), 0),
	};
}

interface Word {
	stem: string;
	/** In lower case. */
	word: string;
	stemLetters: number;
	wordLetters: number;
}

/** A document has few words that it does not repeat. */
const words = new Map<string, Word>();

function wordOf(printed: string): Word {
	const known = words.get(printed);
	if (known) return known;
	const stem = stemOf(printed);
	const word = printed.toLowerCase();
	const made = { stem, word, stemLetters: lettersOf(stem), wordLetters: lettersOf(word) };
	if (words.size >= CACHE_LIMIT) words.clear();
	words.set(printed, made);
	return made;
}

/** A number's digits are never a typing error. */
const DIGITS = -1;

/** One bit for each letter that a word has; letters of other scripts share bits. */
function lettersOf(word: string): number {
	if (/\d/u.test(word)) return DIGITS;
	let letters = 0;
	for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
	return letters === DIGITS ? 0 : letters;
}

/** 'Organisations' and 'organization', 'protecting' and 'protect', 'programmes' and 'program' have one stem each. */
export function stemOf(word: string): string {
	let stem = word
		.normalize('NFKC')
		.toLowerCase()
		.replace(/['’]s$|['’]/gu, '');
	if (stem.length < 4 || /\d/u.test(stem)) return stem;
	stem = stem
		.replace(/is(?=ation|e|ing)/u, 'iz')
		.replace(/programme/u, 'program')
		.replace(/(defen|licen)ce/u, '$1se')
		.replace(/our(?=s?$|ing|ed)/u, 'or')
		.replace(/centre/u, 'center');
	stem = stem.replace(/(?:ations?|ings?|ions?|ies|ments?|ed|es|s|e|y)$/u, (end) =>
		stem.length - end.length >= 3 ? '' : end,
	);
	return stem.replace(/([^aeiouls])\1$/u, '$1');
}

/** The same word, or long words a typing error apart. */
function alike(a: string, lettersA: number, b: string, lettersB: number): boolean {
	if (a === b) return true;
	const length = Math.min(a.length, b.length);
	const errors = length >= 8 ? 2 : 1;
	if (length < 4 || Math.abs(a.length - b.length) > 2 || lettersA === DIGITS || lettersB === DIGITS) return false;
	// One wrong letter takes one bit away and brings one.
	let differing = lettersA ^ lettersB;
	for (let bits = 0; differing !== 0; bits += 1) {
		if (bits === 2 * errors) return false;
		differing &= differing - 1;
	}
	return distance(a, b) <= errors;
}

/** True where a word of the one text is one of the other's, a typing error apart in stem or ending. */
function isTypo(a: Wording, i: number, b: Wording, j: number): boolean {
	return (
		alike(a.stems[i]!, a.stemLetters[i]!, b.stems[j]!, b.stemLetters[j]!) ||
		alike(a.words[i]!, a.wordLetters[i]!, b.words[j]!, b.wordLetters[j]!)
	);
}

export interface Overlap {
	/** Share of the first wording's weight that the second one holds. */
	precision: number;
	/** Share of the second wording's weight that the first one holds. */
	recall: number;
	/** 0..1, harmonic mean of both. */
	f1: number;
}

const NONE: Overlap = { precision: 0, recall: 0, f1: 0 };

/** How much of each wording stands in the other, in any order. */
export function overlap(a: Wording, b: Wording, weigh: (stem: string) => number = weightOf): Overlap {
	if (a.stems.length === 0 || b.stems.length === 0) return NONE;
	const left = new Map<string, number>();
	for (const stem of b.stems) left.set(stem, (left.get(stem) ?? 0) + 1);
	const take = (stem: string): boolean => {
		const n = left.get(stem) ?? 0;
		if (n > 0) left.set(stem, n - 1);
		return n > 0;
	};
	const unmatched: { stem: string; at: number }[] = [];
	let hit = 0;
	let weightA = 0;
	a.stems.forEach((stem, at) => {
		weightA += weigh(stem);
		if (take(stem)) hit += weigh(stem);
		else unmatched.push({ stem, at });
	});
	let weightB = 0;
	for (const stem of b.stems) weightB += weigh(stem);
	// What no exact stem matched: typing errors, compounds written apart or together, acronyms spelt out.
	const rest = unmatched.length > MOST_UNMATCHED ? [] : [...left].filter(([, n]) => n > 0).map(([stem]) => stem);
	let extra = 0;
	if (rest.length > 0) {
		const first = new Map(rest.map((stem) => [stem, b.stems.indexOf(stem)]));
		const pairsA = compounds(a);
		const pairsB = compounds(b);
		for (const { stem, at } of unmatched) {
			const typo = rest.find((other) => (left.get(other) ?? 0) > 0 && isTypo(a, at, b, first.get(other)!));
			if (typo !== undefined) {
				take(typo);
				hit += weigh(stem);
			} else if (pairsB.has(stem) || left.get(stem + a.stems[at + 1]) || left.get(a.stems[at - 1] + stem))
				hit += weigh(stem);
			else if (a.acronyms.has(stem) && initials(b).has(stem)) {
				hit += weigh(stem);
				extra += stem.length - 1;
			}
		}
		for (const stem of rest) if ((left.get(stem) ?? 0) > 0 && pairsA.has(stem)) extra += weigh(stem);
	}
	const precision = weightA ? Math.min(1, hit / weightA) : 0;
	const recall = weightB ? Math.min(1, (hit + extra) / weightB) : 0;
	return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** A text with more foreign words than this is prose, not a label: typing errors are not looked for. */
const MOST_UNMATCHED = 12;

const compoundsOf = new WeakMap<Wording, Set<string>>();

/** What two words are when written as one. */
function compounds(text: Wording): Set<string> {
	const known = compoundsOf.get(text);
	if (known) return known;
	const { stems } = text;
	const found = new Set(stems.slice(1).map((stem, i) => stems[i] + stem));
	compoundsOf.set(text, found);
	return found;
}

const initialsOf = new WeakMap<Wording, Set<string>>();

/** Initials of every run of three to six words, without those that carry no meaning: what an acronym may stand for. */
function initials(text: Wording): Set<string> {
	const known = initialsOf.get(text);
	if (known) return known;
	const words = text.stems.filter((stem) => !STOP.has(stem));
	const found = new Set<string>();
	words.forEach((_, i) => {
		let run = '';
		for (const word of words.slice(i, i + 6)) {
			run += word[0];
			if (run.length >= 3) found.add(run);
		}
	});
	initialsOf.set(text, found);
	return found;
}

/** The best of several wordings: its overlap and its index. */
export function best(text: Wording, wordings: string[]): Overlap & { index: number } {
	let top = { ...NONE, index: -1 };
	wordings.forEach((other, index) => {
		const found = overlap(text, wording(other));
		if (found.f1 > top.f1) top = { ...found, index };
	});
	return top;
}
