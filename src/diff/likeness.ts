import { distance } from 'fastest-levenshtein';
import { stemOf, weightOf } from '../wording/stem.js';

/** Up to this length letters are compared too: a short text has few words to go by. */
const SHORT = 48;

/** A text's words as a set of stems, and how much they weigh. */
export interface Bag {
	text: string;
	stems: Set<string>;
	weight: number;
}

/** Words that say that something is still to come, or has been done: a promise and its report differ in them. */
const TENSE = new Set(
	`will would shall should plan planned plans planning intend intends intended expect expected expects aim aims aiming
	propose proposed scheduled schedule further continue continues continued be is was were are been being has have had
	to by in during from until before end mid early late year years new soon next now currently already recently
	completed complete successfully`
		.split(/\s+/u)
		.map(stemOf),
);
const DATE =
	/^(?:(?:19|20)\d\d|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

export function bagOf(text: string): Bag {
	return bag(text, text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** The same without tenses and dates. */
export function timelessBagOf(text: string): Bag {
	const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter(
		(word) => !TENSE.has(stemOf(word)) && !DATE.test(word.toLowerCase()),
	);
	return bag(text, words);
}

function bag(text: string, words: string[]): Bag {
	const stems = new Set(words.map(stemOf));
	let weight = 0;
	for (const stem of stems) weight += weightOf(stem);
	return { text, stems, weight };
}

/** 0..1: how much of the words' weight two texts share. */
export function likeness(a: Bag, b: Bag): number {
	let shared = 0;
	for (const stem of a.stems) if (b.stems.has(stem)) shared += weightOf(stem);
	const byWords = a.weight + b.weight === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
	const length = Math.max(a.text.length, b.text.length);
	if (length === 0 || length > SHORT) return byWords;
	return Math.max(byWords, 1 - distance(a.text.toLowerCase(), b.text.toLowerCase()) / length);
}
