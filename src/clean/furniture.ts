import type { Block, RemovedKind, TextBlock } from '../document/nodes.js';
import { rawText } from '../document/nodes.js';
import { tidy } from '../document/words.js';
import { type PageNumber, pageNumberOf } from './page-number.js';
import { runningLines } from './running-lines.js';
import type { CleaningStep } from './step.js';
import { type BlockLine, cut, linesOf } from './text-range.js';

/** A line of the body, with what it may be. */
export interface Candidate {
	block: TextBlock;
	line: BlockLine;
	/** Position among all lines with text. */
	at: number;
	/** Whether a page ended right before this line: the source says so. */
	breakBefore: boolean;
	page: PageNumber | null;
	kind: Extract<RemovedKind, 'page-number' | 'running-header' | 'running-footer'> | null;
}

/**
 * Takes out page numbers and the headers and footers that a converter or a copy from a PDF viewer has left between the
 * lines. A line counts by its look (`Page 3 of 17`), or by where it stands: beside the end of a page, in the count of
 * the pages, again and again at the pages' ends. A PDF's own reader has done this by geometry; its text stays as it is.
 */
export const furniture: CleaningStep = (document, cleaning) => {
	if (document.format === 'pdf') return;
	const lines = candidatesOf(document.blocks);
	markPageNumbers(lines);
	runningLines(lines);
	// A number beside a header that has just been found.
	markPageNumbers(lines);
	if (cleaning.keepFurniture) return;
	const gone = new Map<TextBlock, Candidate[]>();
	for (const candidate of lines) {
		if (candidate.kind) gone.set(candidate.block, [...(gone.get(candidate.block) ?? []), candidate]);
	}
	for (const [block, own] of gone) takeOut(block, own);
	for (const { kind, line } of lines) if (kind) cleaning.removed.push({ kind, text: line.text, location: line.location });
	document.blocks = withoutEmpty(document.blocks);
};

function candidatesOf(blocks: Block[]): Candidate[] {
	const lines: Candidate[] = [];
	for (const block of blocks) {
		if (block.type === 'table' || block.layer !== 'body') continue;
		let isFirst = true;
		for (const line of linesOf(block)) {
			if (line.text === '') continue;
			const found = isFirst && block.marker ? null : pageNumberOf(line.text);
			const page = block.type === 'heading' && found?.certainty !== 'sure' ? null : found;
			lines.push({ block, line, at: lines.length, breakBefore: isFirst && block.pageBreakBefore === true, page, kind: null });
			isFirst = false;
		}
	}
	return lines;
}

/** Numbers that follow one another, one by one, at least so many lines apart, are the pages'. */
const LINES_A_PAGE = 8;
/** So many bare numbers in a row make a count. */
const SHORTEST_COUNT = 3;

/** Marks the lines that are numbers of pages. */
function markPageNumbers(lines: Candidate[]): void {
	for (const candidate of lines) {
		if (candidate.kind || !candidate.page) continue;
		const atEnd = isPageEnd(lines, candidate.at);
		if (candidate.page.certainty === 'sure' || atEnd) candidate.kind = 'page-number';
	}
	for (const isRoman of [false, true]) {
		const numbered = lines.filter(({ page, kind }) => page?.isRoman === isRoman && (kind === null || kind === 'page-number'));
		for (const count of countsOf(numbered)) {
			const likely = count.some(({ page }) => page!.certainty !== 'possible');
			if (count.length >= (likely ? 2 : SHORTEST_COUNT)) for (const candidate of count) candidate.kind = 'page-number';
		}
	}
}

/** Whether a page ends right before or behind a line, other furniture apart. */
function isPageEnd(lines: Candidate[], at: number): boolean {
	if (lines[at]!.breakBefore) return true;
	let after = at + 1;
	while (lines[after]?.kind && !lines[after]!.breakBefore) after += 1;
	let before = at;
	while (before > 0 && lines[before - 1]!.kind && !lines[before]!.breakBefore) before -= 1;
	return lines[after]?.breakBefore === true || lines[before]!.breakBefore;
}

/** Runs of numbers that count up one by one, each a page apart. */
function countsOf(lines: Candidate[]): Candidate[][] {
	const open = new Map<number, Candidate[]>();
	const counts: Candidate[][] = [];
	for (const candidate of lines) {
		const { number } = candidate.page!;
		const count = open.get(number - 1);
		if (count && candidate.at - count.at(-1)!.at >= LINES_A_PAGE) {
			count.push(candidate);
			open.delete(number - 1);
			open.set(number, count);
		} else if (!open.has(number)) {
			const started = [candidate];
			open.set(number, started);
			counts.push(started);
		}
	}
	return counts;
}

/** Takes lines out of a block; what stands behind them in the block goes on after the end of a page. */
function takeOut(block: TextBlock, gone: Candidate[]): void {
	const length = rawText(block).length;
	let shift = 0;
	for (const { line } of gone) {
		const end = line.end < length ? line.end + 1 : line.end;
		cut(block, line.start - shift, end - shift);
		shift += end - line.start;
	}
	const text = rawText(block);
	cut(block, text.trimEnd().length, text.length);
}

/** The blocks that still have text; one behind furniture stands behind the end of a page. */
function withoutEmpty(blocks: Block[]): Block[] {
	const kept: Block[] = [];
	let wasCut = false;
	for (const block of blocks) {
		if (block.type !== 'table' && block.layer === 'body' && tidy(rawText(block)) === '') {
			wasCut = true;
			continue;
		}
		if (wasCut && block.type !== 'table') block.pageBreakBefore = true;
		if (block.type === 'table' || block.layer === 'body') wasCut = false;
		kept.push(block);
	}
	return kept;
}
