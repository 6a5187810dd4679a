import { type Document, rawText, type TextBlock } from '../document/nodes.js';
import type { CleaningStep } from './step.js';
import { cut } from './text-range.js';

/** A note as a PDF viewer copies it: its number, and a sentence. */
const NOTE = /^(\d{1,2})\s+(?=["“(]?\p{Lu})/u;
/** Its number behind a word: nothing stands between. */
const REFERENCE = /\p{Ll}\p{Ll}[.,;:)”"’]?(\d{1,2})(?=\s|$)/gu;

interface Reference {
	block: TextBlock;
	start: number;
	end: number;
}

/**
 * In text pasted from a page the numbers of notes are no longer raised. A paragraph that begins with the next number of
 * the notes is one where the same number stands glued to a word before it; both numbers fall away.
 */
export const pastedNotes: CleaningStep = (document, cleaning) => {
	if (document.format !== 'markdown') return;
	const gone = new Map<TextBlock, { start: number; end: number }[]>();
	for (const { reference, block, length } of notesOf(document)) {
		for (const { block: of, start, end } of [reference, { block, start: 0, end: length }]) {
			gone.set(of, [...(gone.get(of) ?? []), { start, end }]);
		}
		cleaning.markup += 2 * (reference.end - reference.start);
		Object.assign(block, { layer: 'note', type: 'paragraph', level: 0 } satisfies Partial<TextBlock>);
	}
	for (const [block, stretches] of gone)
		cut(
			block,
			stretches.sort((a, b) => a.start - b.start),
		);
};

/** The notes, counted up from 1, each with the place that refers to it and the length of its number. */
function notesOf({ blocks }: Document): { reference: Reference; block: TextBlock; length: number }[] {
	const references = new Map<string, Reference>();
	const notes: { reference: Reference; block: TextBlock; length: number }[] = [];
	for (const block of blocks) {
		if (block.type === 'table' || block.layer !== 'body') continue;
		const text = rawText(block);
		const number = block.marker ? undefined : NOTE.exec(text);
		const reference = number ? references.get(number[1]!) : undefined;
		if (number && reference && Number(number[1]) === notes.length + 1) {
			notes.push({ reference, block, length: number[0].length });
			continue;
		}
		for (const match of text.matchAll(REFERENCE)) {
			const end = match.index + match[0].length;
			references.set(match[1]!, { block, start: end - match[1]!.length, end });
		}
	}
	return notes;
}
