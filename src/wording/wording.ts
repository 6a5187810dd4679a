import { cached } from './cached.js';
import { type Word, wordOf } from './word.js';

/**
 * The words of a text as they are compared with those of another, whatever their case, punctuation, apostrophes, British
 * or American spelling, plural and verb endings.
 */
export interface Wording {
	words: Word[];
	stems: string[];
	/** Where each word ends in the text; for cutting a label off the text that runs on behind it. */
	ends: number[];
	weight: number;
}

/** Splits a text into comparable words. */
export const wording = cached((text): Wording => {
	const made: Wording = { words: [], stems: [], ends: [], weight: 0 };
	// Beside the form's own words a heading may hold them once more in the economy's script: those are not compared.
	const mixed = /\p{Script=Latin}{2}/u.test(text);
	let end = 0;
	for (const printed of text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []) {
		end = text.indexOf(printed, end) + printed.length;
		if (mixed && !/[\p{Script=Latin}\p{N}]/u.test(printed)) continue;
		const word = wordOf(printed);
		made.words.push(word);
		made.stems.push(word.stem);
		made.ends.push(end);
		made.weight += word.weight;
	}
	return made;
});

/** The wording of a text's first words. */
export function firstWords(all: Wording, count: number): Wording {
	const words = all.words.slice(0, count);
	return {
		words,
		stems: all.stems.slice(0, count),
		ends: all.ends.slice(0, count),
		weight: words.reduce((sum, { weight }) => sum + weight, 0),
	};
}
