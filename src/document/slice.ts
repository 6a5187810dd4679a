import { rawText, type TextBlock } from './nodes.js';
import { tidy } from './words.js';

/** A stretch of one cleaned block's text: UTF-16 units [start, end) of rawText(block). The block no longer changes. */
export interface Slice {
	block: TextBlock;
	start: number;
	end: number;
}

/** Which count of `Accounting` a word belongs to; what nothing claims is unmapped. */
export type Place = 'template' | 'mapped' | 'removed';

/** A stretch of text that a reader of facts has understood. The claims of one block never overlap. */
export interface Claim {
	slice: Slice;
	place: Place;
}

/** Texts of blocks already asked for: a block of many lines is cut into many slices, and is joined once. */
const texts = new WeakMap<TextBlock['runs'], string>();

function textOf(block: TextBlock): string {
	let text = texts.get(block.runs);
	if (text === undefined) {
		text = rawText(block);
		texts.set(block.runs, text);
	}
	return text;
}

/** The whole block. */
export function sliceOf(block: TextBlock): Slice {
	return { block, start: 0, end: textOf(block).length };
}

/** The text as stored, line breaks and tabs included. */
export function sliceText(slice: Slice): string {
	return textOf(slice.block).slice(slice.start, slice.end);
}

/** The text as it is shown: on one line, without soft hyphens. */
export function tidyText(slice: Slice): string {
	return tidy(sliceText(slice));
}

/** A part of a slice; offsets count from the slice's own start. */
export function subslice(slice: Slice, start: number, end: number = slice.end - slice.start): Slice {
	return { block: slice.block, start: slice.start + start, end: slice.start + end };
}

/** The slice without white space at its ends; empty, at its start, where it is nothing else. */
export function trim(slice: Slice): Slice {
	const text = sliceText(slice);
	const start = text.length - text.trimStart().length;
	return start === text.length ? subslice(slice, 0, 0) : subslice(slice, start, text.trimEnd().length);
}

/** The lines of a slice, each trimmed; empty ones are dropped. */
export function splitLines(slice: Slice): Slice[] {
	const lines: Slice[] = [];
	let start = 0;
	for (const line of sliceText(slice).split('\n')) {
		const trimmed = trim(subslice(slice, start, start + line.length));
		if (trimmed.end > trimmed.start) lines.push(trimmed);
		start += line.length + 1;
	}
	return lines;
}
