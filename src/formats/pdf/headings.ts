import { type Element, isTable, type Paragraph } from './elements.js';
import { most } from './extremes.js';
import { lineText } from './lines.js';
import { alignOf, FIELD } from './paragraphs.js';
import type { Piece } from './pieces.js';
import { type Bookmarks, type Tags, titleKey } from './structure.js';

/** What a document says of its headings, beside their look. */
export interface HeadingEvidence {
	bookmarks: Bookmarks;
	/** Tags by page number. */
	tags: Map<number, Tags>;
	bodySize: number;
	/** How much smaller each page is printed than the others. */
	scaleOf: (page: number) => number;
}

/** Type this much larger than the text is a heading's. */
const LARGER = 1.15;
/** A heading has at most so many lines and characters. */
const MAX_LINES = 3;
const MAX_LENGTH = 220;
/** Bold lines are headings while no more than this share of the text is bold. */
const MOST_BOLD = 0.3;
const DEEPEST = 6;
/** Tags that make more of the paragraphs headings than this, or fewer than this for each that looks like one, say nothing. */
const MOST_TAGGED = 0.6;
const FEW_TAGGED = 0.2;
/** Sizes of one kind of heading. */
const NEAR_SIZE = 1.06;
/** '3', '3.' or '3.1.2' before a title; so many of the first kind show how deep they lie. */
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{L}/u;
const MIN_NUMBERED = 2;
/** Dots that lead to a page number: a line of a table of contents. */
const LEADERS = /(?:\.\s?){4}/u;

/**
 * Finds the headings and their depths: by tags, by bookmarks, else by a look of their own (larger, or bold as a whole).
 * Depths of looks follow from size, capitals and slant, in the order in which they occur together.
 */
export function findHeadings(elements: Element[], evidence: HeadingEvidence): Map<Paragraph, number> {
	const paragraphs = elements.filter((element): element is Paragraph => !isTable(element));
	const tagged = depthsBy(paragraphs, (paragraph) => taggedDepth(paragraph, evidence.tags));
	const boldAllowed = boldShare(paragraphs) <= MOST_BOLD;
	const looks = new Map<Paragraph, string>();
	for (const paragraph of paragraphs) {
		const look = lookOf(paragraph, evidence, boldAllowed);
		if (look !== null) looks.set(paragraph, look);
	}
	// Tags are the author's word, unless they call most text a heading, or leave most of what looks like one out.
	if (tagged.size > 0 && tagged.size <= MOST_TAGGED * paragraphs.length && tagged.size >= FEW_TAGGED * looks.size)
		return tagged;
	const headings = depthsBy(paragraphs, (paragraph) => bookmarkDepth(paragraph, evidence.bookmarks));
	// A look that bookmarks know has their depth; other looks lie below them.
	const depths = new Map<string, number>();
	for (const [paragraph, depth] of headings) {
		const look = looks.get(paragraph);
		if (look !== undefined && !depths.has(look)) depths.set(look, depth);
	}
	const deepest = Math.max(0, ...depths.values());
	const others = [...new Set(looks.values())].filter((look) => !depths.has(look)).sort((a, b) => rankOf(a) - rankOf(b));
	let depth = deepest;
	let before = '';
	for (const look of others) {
		if (before === '' || !areNear(before, look)) depth++;
		depths.set(look, Math.min(depth, DEEPEST));
		before = look;
	}
	const byLook = new Map<Paragraph, number>();
	for (const [paragraph, look] of looks) if (!headings.has(paragraph)) byLook.set(paragraph, depths.get(look)!);
	if (headings.size === 0) alignNumbers(byLook);
	return new Map([...headings, ...byLook]);
}

/** Looks that differ by a trifle in size alone are one. */
function areNear(a: string, b: string): boolean {
	const [sizeA, ...restA] = a.split(' ');
	const [sizeB, ...restB] = b.split(' ');
	return Number(sizeA) <= NEAR_SIZE * Number(sizeB) && restA.join() === restB.join();
}

/** '3.1' lies below '3', whatever other looks there are in between. */
function alignNumbers(depths: Map<Paragraph, number>): void {
	const levels = new Map<Paragraph, number>();
	const tops = new Map<number, number>();
	for (const [paragraph, depth] of depths) {
		const number = DECIMAL.exec(lineText(paragraph.lines[0]!))?.[1];
		if (number === undefined) continue;
		const level = number.split('.').length;
		levels.set(paragraph, level);
		if (level === 1) tops.set(depth, (tops.get(depth) ?? 0) + 1);
	}
	let top: number | null = null;
	for (const [depth, count] of tops) {
		if (count >= MIN_NUMBERED && (top === null || count > tops.get(top)!)) top = depth;
	}
	if (top === null || ![...levels.values()].some((level) => level > 1)) return;
	for (const [paragraph, level] of levels) depths.set(paragraph, Math.min(top + level - 1, DEEPEST));
}

function depthsBy(paragraphs: Paragraph[], depthOf: (paragraph: Paragraph) => number | null): Map<Paragraph, number> {
	const depths = new Map<Paragraph, number>();
	for (const paragraph of paragraphs) {
		const depth = depthOf(paragraph);
		if (depth !== null) depths.set(paragraph, Math.min(depth, DEEPEST));
	}
	return depths;
}

/** Larger first; at one size capitals first, italics last. */
function rankOf(key: string): number {
	const [size, caps, italic] = key.split(' ').map(Number);
	return -size! * 10 - caps! * 2 + italic!;
}

function piecesIn(paragraph: Paragraph): Piece[] {
	return paragraph.lines.flatMap((line) => line.pieces);
}

function taggedDepth(paragraph: Paragraph, tags: Map<number, Tags>): number | null {
	let tagged = 0;
	let depth: number | null = null;
	let all = 0;
	for (const line of paragraph.lines) {
		for (const piece of line.pieces) {
			all++;
			const own = tags.get(line.page)?.get(piece.mcid)?.heading ?? null;
			if (own === null) continue;
			tagged++;
			depth = own;
		}
	}
	return tagged > all / 2 ? depth : null;
}

function bookmarkDepth(paragraph: Paragraph, bookmarks: Bookmarks): number | null {
	if (bookmarks.size === 0 || paragraph.lines.length > MAX_LINES || paragraph.marker?.kind === 'bullet') return null;
	return bookmarks.get(titleKey(textOf(paragraph))) ?? null;
}

function textOf(paragraph: Paragraph): string {
	return paragraph.lines.map(lineText).join(' ');
}

function lookOf(paragraph: Paragraph, { bodySize, scaleOf }: HeadingEvidence, boldAllowed: boolean): string | null {
	const { lines } = paragraph;
	if (lines.length > MAX_LINES || paragraph.aside || paragraph.marker?.kind === 'bullet') return null;
	const text = textOf(paragraph);
	if (text.length > MAX_LENGTH || !/\p{L}{2}/u.test(text) || LEADERS.test(text)) return null;
	const pieces = piecesIn(paragraph);
	const size = Math.round((most(lines, (line) => line.size) / scaleOf(lines[0]!.page)) * 2) / 2;
	const isLarger = lines.every((line) => line.size / scaleOf(line.page) >= LARGER * bodySize);
	const isBold = pieces.every((piece) => piece.style.bold);
	if (!isLarger && !(boldAllowed && isBold && lines.length < MAX_LINES)) return null;
	if (FIELD.test(text) && !isLarger) return null;
	// Letterhead stands at the right; a heading never does.
	if (alignOf(paragraph) === 'right') return null;
	if (/[.,;?!]["”’)]?$/u.test(text) && !isLarger) return null;
	const letters = text.replace(/\P{L}/gu, '');
	const caps = letters === letters.toUpperCase() && letters !== letters.toLowerCase() ? 1 : 0;
	const italic = pieces.every((piece) => piece.style.italic) ? 1 : 0;
	return `${size} ${caps} ${italic}`;
}

function boldShare(paragraphs: Paragraph[]): number {
	let bold = 0;
	let all = 0;
	for (const paragraph of paragraphs) {
		for (const piece of piecesIn(paragraph)) {
			all += piece.text.length;
			if (piece.style.bold) bold += piece.text.length;
		}
	}
	return all === 0 ? 0 : bold / all;
}
