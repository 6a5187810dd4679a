import { COMPOUND_PREFIXES } from '../document/compounds.js';
import { type Block, type Document, rawText, type TextBlock, textBlocks } from '../document/nodes.js';
import { isFormWord } from './form-words.js';
import type { Cleaning } from './step.js';
import { append, cut } from './text-range.js';

const CUT_WORD = /(\p{L}+)-$/u;
/** It shows at a line's end only, and is no character of the word. */
const SOFT = /\p{L}\u00AD$/u;
const WORD = /^\p{L}+/u;
const REST = /^\p{Ll}/u;

/** No half of a word is longer. */
const REACH = 60;

/** Puts the two halves of something cut together, and drops a hyphen that only cut a word. */
export interface HyphenJoiner {
	/** Puts the text of a block behind another one's. */
	append(first: TextBlock, second: TextBlock): void;
	/** Joins words that the end of a line within a block has cut. */
	lines(blocks: Block[]): void;
}

/** Knows the document's own words: what it writes in one word elsewhere was one word before the cut. */
export function hyphenJoiner(document: Document, cleaning: Cleaning): HyphenJoiner {
	let words: Map<string, number> | null = null;
	/** How often the document and its form have a word. */
	const count = (word: string) => {
		words ??= collect(document.blocks);
		return (words.get(word.toLowerCase()) ?? 0) + (isFormWord(word) ? 1 : 0);
	};
	/** `drop` the hyphen, `keep` it and join, or null where no word is cut. */
	const decide = (before: string, behind: string): 'drop' | 'keep' | null => {
		if (SOFT.test(before) && REST.test(behind)) return 'keep';
		const start = CUT_WORD.exec(before.slice(-REACH))?.[1];
		const end = WORD.exec(behind.slice(0, REACH))?.[0];
		if (!start || !end) return null;
		const joined = count(start + end);
		const hyphenated = count(`${start}-${end}`);
		if (joined !== hyphenated) return joined > hyphenated ? 'drop' : 'keep';
		// Before a capital it may be a dash, unless the word is known.
		if (!REST.test(behind)) return null;
		if (joined > 0 || COMPOUND_PREFIXES.has(start.toLowerCase())) return 'keep';
		// The halves themselves stand there as if they were words.
		return count(start) > 1 && count(end) > 1 ? 'keep' : 'drop';
	};
	return {
		append(first, second) {
			const last = first.runs.at(-1);
			const decision = last ? decide(last.text, rawText(second).trimStart()) : null;
			if (last && decision === 'drop') {
				last.text = last.text.slice(0, -1);
				cleaning.markup += 1;
			}
			append(first, second, decision ? '' : ' ');
		},
		lines(blocks) {
			for (const block of textBlocks(blocks)) {
				const text = rawText(block);
				const gone: { start: number; end: number }[] = [];
				for (const { index } of text.matchAll(/[-\u00AD]\n(?=\p{L})/gu)) {
					const decision = decide(
						text.slice(Math.max(0, index - REACH), index + 1),
						text.slice(index + 2, index + REACH),
					);
					if (!decision) continue;
					gone.push({ start: decision === 'drop' ? index : index + 1, end: index + 2 });
					if (decision === 'drop') cleaning.markup += 1;
				}
				if (gone.length > 0) cut(block, gone);
			}
		},
	};
}

/** The words of a document, and how often it has them. */
function collect(blocks: Block[]): Map<string, number> {
	const words = new Map<string, number>();
	for (const block of textBlocks(blocks)) {
		for (const [match] of rawText(block).matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
			const word = match.toLowerCase();
			words.set(word, (words.get(word) ?? 0) + 1);
		}
	}
	return words;
}
