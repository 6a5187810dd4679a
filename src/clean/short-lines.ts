import { type Block, type Document, rawText, textBlocks } from '../document/nodes.js';
import { isPlaceholder } from '../document/placeholder.js';
import { splitBlock } from './split-block.js';
import type { CleaningStep } from './step.js';
import { isBareMark } from './typed-mark.js';

/**
 * In a text whose lines were broken to a width (pasted from a page, kept by a converter) a paragraph ends where a line is
 * visibly short: the first word of the next line would have fitted. Blank lines between paragraphs are often lost there.
 * The line must end a sentence or a heading or leave much of the width free, and the next one begin a sentence. What
 * stands alone on its line, a placeholder or a bullet, begins a paragraph too.
 */
export const shortLines: CleaningStep = (document) => {
	if (document.format !== 'markdown') return;
	const width = widthOf(document);
	if (width !== null) document.blocks = document.blocks.flatMap((block) => splitAtShortLines(block, width));
};

/** So many line breaks within sentences are needed to know a width by. */
const LEAST_BREAKS = 24;
/** Of the lines that end within a sentence, this share fills the width where a text was broken to one. */
const LEAST_FULL = 0.8;
/** Nobody prints narrower or wider lines, in characters. */
const WIDTHS = { least: 50, most: 140 };
/** The width is what all but this share of the lines keep to. */
const LONGER = 0.03;
/** A printed line may end this much before its width, in characters: letters are not all of one breadth. */
const RAGGED = 0.12;

/** The width, in characters, that a text's lines were broken to; null where it was not. */
function widthOf(document: Document): number | null {
	const lines: { length: number; next: number }[] = [];
	for (const block of textBlocks(document.blocks)) {
		const own = rawText(block).split('\n');
		for (const [i, line] of own.slice(0, -1).entries()) {
			if (/^\p{Ll}/u.test(own[i + 1]!)) lines.push({ length: line.length, next: firstWord(own[i + 1]!) });
		}
	}
	if (lines.length < LEAST_BREAKS) return null;
	const sorted = lines.map(({ length }) => length).sort((a, b) => a - b);
	const width = sorted[Math.floor(sorted.length * (1 - LONGER))]!;
	if (width < WIDTHS.least || width > WIDTHS.most) return null;
	const full = lines.filter((line) => line.length + line.next >= width * (1 - RAGGED));
	return full.length >= LEAST_FULL * lines.length ? width : null;
}

const firstWord = (line: string): number => /\S+/u.exec(line)?.[0].length ?? 0;

function splitAtShortLines(block: Block, width: number): Block[] {
	if (block.type === 'table') return [block];
	const lines = rawText(block).split('\n');
	const cuts: number[] = [];
	let at = 0;
	for (const [i, line] of lines.slice(0, -1).entries()) {
		at += line.length;
		const next = lines[i + 1]!;
		const room = width - line.length - 1 - firstWord(next);
		const isEnd = room > width * RAGGED && ENDS.test(line);
		const isShort = room > width * CLEARLY && !GOES_ON.test(line);
		const begins = (isEnd || isShort) && !isBareMark(line) && BEGINS.test(next);
		if (begins || isPlaceholder(line) || isPlaceholder(next) || isBareMark(next)) cuts.push(at);
		at += 1;
	}
	return cuts.length > 0 ? splitBlock(block, cuts) : [block];
}

/** A line that leaves this much of the width free ends a paragraph, whatever it ends with. */
const CLEARLY = 0.35;
/** What a line of a heading, name or address ends with that goes on in the next one; a bullet alone does. */
const GOES_ON = /(?:^[^\p{L}\p{N}]*|[,，&/–—-]|\b(?:of|and|for|the|to|in|on|or|by|with|de|del|da|e|y))\s*$/iu;
/** The end of a sentence, or of a heading with its years or instruction in brackets. */
const ENDS = /[.!?:;)\]”"»]\s*$/u;
const BEGINS = /^\s*["“«(]?[\p{Lu}\p{N}]/u;
