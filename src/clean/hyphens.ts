import { type Block, type Document, rawText, type TextBlock, textBlocks } from '../document/nodes.js';
import type { Cleaning } from './step.js';
import { append, cut } from './text-range.js';

/** Parts before a hyphen that make compounds. */
const PREFIX =
	/^(?:anti|co|counter|cross|cyber|e|ex|extra|follow|high|infra|inter|intra|large|long|low|macro|mid|mini|multi|non|on|off|over|post|pre|pro|quasi|re|real|self|semi|short|small|sub|super|trans|two|three|ultra|under|well)$/iu;
const CUT_WORD = /(\p{L}+)-$/u;
const REST = /^(\p{Ll}+)/u;

/** Puts the two halves of something cut together, and drops a hyphen that only cut a word. */
export interface HyphenJoiner {
	/** Puts the text of a block behind another one's. */
	append(first: TextBlock, second: TextBlock): void;
	/** Joins words that the end of a line within a block has cut. */
	lines(blocks: Block[]): void;
}

/** Knows the document's own words: what it writes in one word elsewhere was one word before the cut. */
export function hyphenJoiner(document: Document, cleaning: Cleaning): HyphenJoiner {
	let words: Set<string> | null = null;
	const isWord = (word: string) => {
		words ??= collect(document.blocks);
		return words.has(word.toLowerCase());
	};
	/** `drop` the hyphen, `keep` it and join, or null where no word is cut. */
	const decide = (before: string, behind: string): 'drop' | 'keep' | null => {
		const start = CUT_WORD.exec(before.slice(-60))?.[1];
		const end = REST.exec(behind.slice(0, 60))?.[1];
		if (!start || !end) return null;
		if (isWord(start + end)) return 'drop';
		if (isWord(`${start}-${end}`) || PREFIX.test(start)) return 'keep';
		return isWord(start) && isWord(end) ? 'keep' : 'drop';
	};
	return {
		append(first, second) {
			const before = rawText(first);
			const decision = decide(before, rawText(second).trimStart());
			if (decision === 'drop') {
				cut(first, before.length - 1, before.length);
				cleaning.markup += 1;
			}
			append(first, second, decision ? '' : ' ');
		},
		lines(blocks) {
			for (const block of textBlocks(blocks)) {
				const text = rawText(block);
				let gone = 0;
				for (const match of text.matchAll(/-\n(?=\p{Ll})/gu)) {
					const decision = decide(text.slice(Math.max(0, match.index - 60), match.index + 1), text.slice(match.index + 2, match.index + 62));
					if (!decision) continue;
					const start = match.index - gone + (decision === 'drop' ? 0 : 1);
					const end = match.index + 2 - gone;
					cut(block, start, end);
					if (decision === 'drop') cleaning.markup += 1;
					gone += end - start;
				}
			}
		},
	};
}

function collect(blocks: Block[]): Set<string> {
	const words = new Set<string>();
	for (const block of textBlocks(blocks)) {
		for (const [word] of rawText(block).matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase());
	}
	return words;
}
