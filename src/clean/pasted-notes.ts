import { type Block, rawText, type TextBlock } from '../document/nodes.js';
import { MONTH_NUMBERS } from '../templates/labels/months.js';
import { pageNumberOf } from './page-number.js';
import { splitBlock } from './split-block.js';
import type { CleaningStep } from './step.js';
import { cut, linesOf } from './text-range.js';

/** A note as a PDF viewer copies it: its number, and a sentence. */
const NOTE = /^(\d{1,2})\s+(?=["“(]?(\p{Lu}[\p{L}\p{M}]*))/u;
/** Its number behind a word: nothing stands between. */
const REFERENCE = /\p{Ll}\p{Ll}[.,;:)”"’]?(\d{1,2})(?=\s|$)/gu;

interface Reference {
	block: TextBlock;
	start: number;
	end: number;
}

/**
 * In text pasted from a page the numbers of notes are no longer raised. A line that begins with the next number of the
 * notes begins one where the same number stands glued to a word before it; it goes on to the end of its page or
 * paragraph. Both numbers fall away. Runs while the numbers of pages still stand there.
 */
export const pastedNotes: CleaningStep = (document, cleaning) => {
	if (document.format !== 'markdown') return;
	const references = new Map<number, Reference>();
	const used = new Map<TextBlock, Reference[]>();
	let next = 1;
	const read = (block: TextBlock): void => {
		const text = rawText(block);
		const found = block.marker ? null : noteAt(text);
		const reference = found?.number === next ? references.get(next) : undefined;
		if (!found || !reference) {
			for (const [number, place] of referencesIn(text)) references.set(number, { block, ...place });
			return;
		}
		next += 1;
		const own = used.get(reference.block);
		if (own) own.push(reference);
		else used.set(reference.block, [reference]);
		cut(block, [{ start: 0, end: found.length }]);
		cleaning.markup += 2 * String(found.number).length;
		Object.assign(block, { layer: 'note', type: 'paragraph', level: 0 } satisfies Partial<TextBlock>);
	};
	document.blocks = document.blocks.flatMap((block): Block[] => {
		if (block.type === 'table' || block.layer !== 'body') return [block];
		const cuts = cutsAroundNotes(block, references, next);
		const parts = cuts.length > 0 ? splitBlock(block, cuts) : [block];
		for (const part of parts) read(part);
		return parts;
	});
	for (const [block, own] of used) {
		cut(
			block,
			own.sort((a, b) => a.start - b.start),
		);
	}
};

/** The number of a note that a text begins with, and its length; a date begins with a number as well. */
function noteAt(text: string): { number: number; length: number } | null {
	const match = NOTE.exec(text);
	if (!match || MONTH_NUMBERS.has(match[2]!.toLowerCase())) return null;
	return { number: Number(match[1]), length: match[0].length };
}

function* referencesIn(text: string): Generator<[number: number, place: { start: number; end: number }]> {
	for (const match of text.matchAll(REFERENCE)) {
		const end = match.index + match[0].length;
		yield [Number(match[1]), { start: end - match[1]!.length, end }];
	}
}

/** The line breaks of a block before and behind the notes in it; `next` is the number that the next note has. */
function cutsAroundNotes(block: TextBlock, before: ReadonlyMap<number, unknown>, next: number): number[] {
	if (!rawText(block).includes('\n')) return [];
	const cuts: number[] = [];
	const here = new Set<number>();
	let number = next;
	let inNote = false;
	linesOf(block).forEach(({ text, start }, i) => {
		const isNote = noteAt(text)?.number === number && (before.has(number) || here.has(number));
		if (isNote) number += 1;
		const ends = inNote && pageNumberOf(text) !== null;
		if (i > 0 && (isNote || ends)) cuts.push(start - 1);
		inNote = isNote || (inNote && !ends);
		if (!isNote) for (const [referred] of referencesIn(text)) here.add(referred);
	});
	return cuts;
}
