import { weightOf } from './stem.js';
import { isTypo, type Word } from './word.js';
import { type Wording, wording } from './wording.js';

export interface Overlap {
	/** Share of the first wording's weight that the second one holds. */
	precision: number;
	/** Share of the second wording's weight that the first one holds. */
	recall: number;
	/** 0..1, harmonic mean of both. */
	f1: number;
}

const NONE: Overlap = { precision: 0, recall: 0, f1: 0 };
/** A text with more foreign words than this is prose, not a label: errors are not looked for. */
const MOST_UNMATCHED = 12;
/** Wordings of more words that share less of them to the letter are not the same with errors in it. */
const FEW_WORDS = 4;
const LEAST_EXACT = 0.3;

/**
 * How much of each wording stands in the other, in any order: words alike to the letter, and what they leave: typing
 * errors, compounds written apart or together, acronyms spelt out.
 */
export function overlap(a: Wording, b: Wording, weigh?: (stem: string) => number): Overlap {
	if (a.words.length === 0 || b.words.length === 0) return NONE;
	const weight = weigh ? ({ stem }: Word) => weigh(stem) : (word: Word) => word.weight;
	const weightA = weigh ? sumOf(a, weight) : a.weight;
	const weightB = weigh ? sumOf(b, weight) : b.weight;
	const counts = countsOf(b);
	const taken = new Map<string, number>();
	const isLeft = (stem: string): boolean => (counts.get(stem) ?? 0) > (taken.get(stem) ?? 0);
	const take = (stem: string): void => {
		taken.set(stem, (taken.get(stem) ?? 0) + 1);
	};
	const unmatched: number[] = [];
	let hit = 0;
	for (let i = 0; i < a.words.length; i += 1) {
		const word = a.words[i]!;
		if (isLeft(word.stem)) {
			take(word.stem);
			hit += weight(word);
		} else unmatched.push(i);
	}
	let extra = 0;
	const long = Math.min(a.words.length, b.words.length) > FEW_WORDS;
	const mayErr = unmatched.length <= MOST_UNMATCHED && !(long && hit < LEAST_EXACT * Math.min(weightA, weightB));
	const rest = mayErr ? b.words.filter(({ stem }, j) => isLeft(stem) && b.stems.indexOf(stem) === j) : [];
	if (rest.length > 0) {
		const { compounds, initials } = derivedOf(b);
		for (const at of unmatched) {
			const word = a.words[at]!;
			const { stem } = word;
			const typo = rest.find((other) => isTypo(word, other) && isLeft(other.stem));
			if (typo) {
				take(typo.stem);
				hit += weight(word);
			} else if (compounds.has(stem) || isLeft(stem + a.stems[at + 1]) || isLeft(a.stems[at - 1] + stem)) {
				hit += weight(word);
			} else if (word.acronym && initials.has(stem)) {
				hit += weight(word);
				extra += stem.length - 1;
			}
		}
		for (const other of rest) if (isLeft(other.stem) && derivedOf(a).compounds.has(other.stem)) extra += weight(other);
	}
	const precision = weightA ? Math.min(1, hit / weightA) : 0;
	const recall = weightB ? Math.min(1, (hit + extra) / weightB) : 0;
	return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
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

const sumOf = ({ words }: Wording, weight: (word: Word) => number): number =>
	words.reduce((sum, word) => sum + weight(word), 0);

const counted = new WeakMap<Wording, Map<string, number>>();

/** How often a wording has each stem. */
function countsOf(text: Wording): Map<string, number> {
	let counts = counted.get(text);
	if (!counts) {
		counts = new Map();
		for (const stem of text.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
		counted.set(text, counts);
	}
	return counts;
}

interface Derived {
	/** What two words are when written as one. */
	compounds: Set<string>;
	/** Initials of every run of three to six words, without those that carry no meaning: what an acronym may stand for. */
	initials: Set<string>;
}

const derived = new WeakMap<Wording, Derived>();

function derivedOf(text: Wording): Derived {
	const known = derived.get(text);
	if (known) return known;
	const { stems } = text;
	const made: Derived = { compounds: new Set(stems.slice(1).map((stem, i) => stems[i] + stem)), initials: new Set() };
	const telling = stems.filter((stem) => weightOf(stem) === 1);
	telling.forEach((_, i) => {
		let run = '';
		for (const word of telling.slice(i, i + 6)) {
			run += word[0];
			if (run.length >= 3) made.initials.add(run);
		}
	});
	derived.set(text, made);
	return made;
}
