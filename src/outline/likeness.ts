import { distance } from 'fastest-levenshtein';

/**
 * How alike two wordings are, whatever their case, punctuation, apostrophes, British or American spelling, plural and
 * verb endings, and small errors: words are compared by their stems, and stems that are long by edit distance.
 */
export interface Wording {
	stems: string[];
	/** The words themselves in lower case: an error in an ending spoils the stem. */
	words: string[];
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
	const stems: string[] = [];
	const words: string[] = [];
	const ends: number[] = [];
	const acronyms = new Set<string>();
	// Beside the form's own words a heading may hold them once more in the economy's script: those are not compared.
	const mixed = /\p{Script=Latin}{2}/u.test(text);
	for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu)) {
		if (mixed && !/[\p{Script=Latin}\p{N}]/u.test(match[0])) continue;
		const stem = stemOf(match[0]);
		if (/^\p{Lu}{2,6}s?$/u.test(match[0])) acronyms.add(stem);
		stems.push(stem);
		words.push(match[0].toLowerCase());
		ends.push(match.index + match[0].length);
	}
	const made = { stems, words, ends, acronyms, weight: stems.reduce((sum, stem) => sum + weightOf(stem), 0) };
	if (cache.size >= CACHE_LIMIT) cache.clear();
	cache.set(text, made);
	return made;
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

/** Same stem, or long stems a typing error apart. */
export function sameStem(a: string, b: string): boolean {
	if (a === b) return true;
	const length = Math.min(a.length, b.length);
	if (length < 4 || Math.abs(a.length - b.length) > 2 || /\d/u.test(a + b)) return false;
	return distance(a, b) <= (length >= 8 ? 2 : 1);
}

/** True where a word of the one text is one of the other's, a typing error apart in stem or ending. */
function isTypo(a: Wording, at: number, b: Wording, stem: string): boolean {
	return sameStem(a.stems[at]!, stem) || sameStem(a.words[at]!, b.words[b.stems.indexOf(stem)]!);
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
	const rest = [...left].filter(([, n]) => n > 0).map(([stem]) => stem);
	let extra = 0;
	if (rest.length && unmatched.length <= MOST_UNMATCHED) {
		const joined = (list: string[]) => new Set(list.slice(1).map((stem, i) => list[i] + stem));
		const pairsA = joined(a.stems);
		const pairsB = joined(b.stems);
		for (const { stem, at } of unmatched) {
			const typo = rest.find((other) => (left.get(other) ?? 0) > 0 && isTypo(a, at, b, other));
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
