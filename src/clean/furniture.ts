import type { Block, RemovedKind, TextBlock } from '../document/nodes.js';
import { rawText } from '../document/nodes.js';
import { tidy } from '../document/words.js';
import { type PageNumber, pageNumberOf } from './page-number.js';
import { runningLines } from './running-lines.js';
import type { CleaningStep } from './step.js';
import { type BlockLine, cutLines, linesOf } from './text-range.js';

/** A line of the body, with what it may be. */
export interface Candidate {
	block: TextBlock;
	line: BlockLine;
	/** Position among all lines with text. */
	at: number;
	/** Whether a page ended right before this line: the source says so. */
	breakBefore: boolean;
	/** Whether the line begins with a mark that the format makes. */
	isMarked: boolean;
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
	const gone = new Map<TextBlock, BlockLine[]>();
	for (const { block, line, kind } of lines) {
		if (!kind) continue;
		cleaning.removed.push({ kind, text: line.text, location: line.location });
		const own = gone.get(block);
		if (own) own.push(line);
		else gone.set(block, [line]);
	}
	for (const [block, own] of gone) cutLines(block, own);
	document.blocks = withoutEmpty(document.blocks);
};

function candidatesOf(blocks: Block[]): Candidate[] {
	const lines: Candidate[] = [];
	for (const block of blocks) {
		if (block.type === 'table' || block.layer !== 'body') continue;
		let isFirst = true;
		for (const line of linesOf(block)) {
			if (line.text === '') continue;
			const isMarked = isFirst && block.marker !== null;
			const found = isMarked ? null : pageNumberOf(line.text);
			const page = block.type === 'heading' && found?.certainty !== 'sure' ? null : found;
			const breakBefore = isFirst && block.pageBreakBefore === true;
			lines.push({ block, line, at: lines.length, breakBefore, isMarked, page, kind: null });
			isFirst = false;
		}
	}
	return lines;
}

/** Numbers that follow one another, one by one, at least so many lines apart, are the pages'. */
const LINES_A_PAGE = 8;
/** As little may stand on a page where the number before is sure. */
const SHORTEST_PAGE = 2;
/** So many bare numbers in a row make a count. */
const SHORTEST_COUNT = 3;

/** A converter may mark the end of every other page: this share of a count at such ends makes it that of the pages. */
const SHARE_AT_BREAKS = 1 / 3;

/** Marks the lines that are numbers of pages. */
function markPageNumbers(lines: Candidate[]): void {
	for (const candidate of lines) {
		if (candidate.kind || !candidate.page) continue;
		const atEnd = isPageEnd(lines, candidate.at);
		if (candidate.page.certainty === 'sure' || atEnd) candidate.kind = 'page-number';
	}
	const hasBreaks = lines.some(({ breakBefore }) => breakBefore);
	for (const isRoman of [false, true]) {
		const numbered = lines.filter(
			({ page, kind }) => page?.isRoman === isRoman && (kind ?? 'page-number') === 'page-number',
		);
		const counts = countsOf(numbered).sort((a, b) => b.length - a.length);
		// Notes count as well, on fewer pages; where the source tells the ends of pages, their numbers stand there.
		for (const count of counts.slice(0, 1)) {
			const isLikely = count.some(({ page, kind }) => kind !== null || page!.certainty !== 'possible');
			if (count.length < (isLikely ? 2 : SHORTEST_COUNT)) continue;
			const atBreaks = count.filter(({ kind }) => kind !== null).length;
			const isCount = !hasBreaks || atBreaks >= count.length * SHARE_AT_BREAKS;
			for (const candidate of count)
				if (isCount || candidate.page!.certainty !== 'possible') candidate.kind = 'page-number';
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
		const least = count?.at(-1)?.kind ? SHORTEST_PAGE : LINES_A_PAGE;
		if (count && candidate.at - count.at(-1)!.at >= least) {
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
