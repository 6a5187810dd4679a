import { type Block, rawText, type TextBlock } from '../document/nodes.js';
import { pageNumberOf } from './page-number.js';
import { splitBlock } from './split-block.js';
import type { CleaningStep } from './step.js';
import { type BlockLine, cut, linesOf } from './text-range.js';

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
 * In text pasted from a page the numbers of notes are no longer raised. A line that begins with the next number of the
 * notes begins one where the same number stands glued to a word before it; it goes on to the end of its page or
 * paragraph. Both numbers fall away. Runs while the numbers of pages still stand there.
 */
export const pastedNotes: CleaningStep = (document, cleaning) => {
	if (document.format !== 'markdown') return;
	const references = new Map<string, Reference>();
	const used: Reference[] = [];
	const kept: Block[] = [];
	for (const whole of document.blocks) {
		if (whole.type === 'table' || whole.layer !== 'body') {
			kept.push(whole);
			continue;
		}
		const own: Block[] = splitBlock(whole, cutsAround(whole, references, used.length));
		for (const block of own.length > 0 ? (own as TextBlock[]) : [whole]) {
			const text = rawText(block);
			const number = block.marker ? undefined : NOTE.exec(text);
			const reference = number ? references.get(number[1]!) : undefined;
			if (number && reference && Number(number[1]) === used.length + 1) {
				used.push(reference);
				cut(block, [{ start: 0, end: number[0].length }]);
				cleaning.markup += 2 * number[1]!.length;
				Object.assign(block, { layer: 'note', type: 'paragraph', level: 0 } satisfies Partial<TextBlock>);
			} else addReferences(references, block);
			kept.push(block);
		}
	}
	for (const block of new Set(used.map((reference) => reference.block))) {
		const stretches = used.filter((reference) => reference.block === block);
		cut(
			block,
			stretches.sort((a, b) => a.start - b.start),
		);
	}
	document.blocks = kept;
};

/** The line breaks of a block before and behind the notes in it. */
function cutsAround(block: TextBlock, known: Map<string, Reference>, count: number): number[] {
	const cuts: number[] = [];
	const lines = linesOf(block);
	let next = count + 1;
	let inNote = false;
	lines.forEach((line, i) => {
		const number = NOTE.exec(line.text)?.[1];
		const isNote = number === String(next) && (known.has(number) || isReferred(lines.slice(0, i), number));
		if (isNote) next += 1;
		if (i > 0 && (isNote || (inNote && pageNumberOf(line.text)))) cuts.push(line.start - 1);
		inNote = isNote || (inNote && !pageNumberOf(line.text));
	});
	return cuts;
}

function isReferred(lines: BlockLine[], number: string): boolean {
	return lines.some(({ text }) => [...text.matchAll(REFERENCE)].some((match) => match[1] === number));
}

function addReferences(references: Map<string, Reference>, block: TextBlock): void {
	for (const match of rawText(block).matchAll(REFERENCE)) {
		const end = match.index + match[0].length;
		references.set(match[1]!, { block, start: end - match[1]!.length, end });
	}
}
