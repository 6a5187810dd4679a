import type { RemovedKind } from '../../document/nodes.js';
import { type Line, lineText } from './lines.js';
import type { Style } from './page.js';
import type { Piece } from './pieces.js';

/** What furniture is looked for in: the lines of a page over its whole width, from top to bottom. */
export interface PageLines {
	number: number;
	height: number;
	lines: Line[];
}

export interface Furniture {
	kind: RemovedKind;
	line: Line;
}

/** So many lines from either end of a page can be furniture. */
const DEPTH = 3;
/** A line that stands on so many pages … */
const MIN_PAGES = 3;
/** … and on this share of the pages from its first to its last, or of every second one, is furniture. */
const COVERAGE = 0.5;
/** Furniture stands at one height, give or take this many points. */
const HEIGHT_TOLERANCE = 3;
/** A line whose words change from page to page is furniture where this share of all text in its look stands so. */
const OWN_LOOK = 0.6;
/** Lines with other words on each page and in type this much larger than the text are the titles of slides. */
const TITLE_SIZE = 1.25;
/** Words that stand in the text as well, this often for each time at the page's end, are headings. */
const IN_TEXT = 0.3;
/** Furniture is set off from the text by this many of its line heights, or stands in the outer part of the page. */
const SET_OFF = 1.6;
const OUTER = 0.08;

const PAGE_NUMBER =
	/^[^\p{L}\p{N}]{0,3}(?:(?:page|p|pg|página|seite|стр)\.?\s*)?[^\p{L}\p{N}]{0,3}(\d{1,4}|[ivxlc]{1,7})[^\p{L}\p{N}]{0,3}(?:\s*(?:of|\/|von|de|sur|из)\s*\d{1,4})?[^\p{L}\p{N}]{0,3}$/iu;
const NUMBER_INSIDE = /^(\d{1,4})\s+\S|\S\s+(\d{1,4})$/u;
const PAGE_WORD = /^[^\p{L}\p{N}]{0,3}(?:page|p|pg|página|seite)\b/iu;

interface Candidate {
	page: number;
	line: Line;
	zone: 'top' | 'bottom';
	/** Distance from the page's nearer edge. */
	distance: number;
	/** 0 for the outermost line. */
	rank: number;
	text: string;
	key: string;
	apart: boolean;
}

/** Finds running headers, running footers and page numbers by place and repetition. Outer lines first, on each page. */
export function findFurniture(pages: PageLines[]): Map<number, Furniture[]> {
	const candidates = pages.flatMap(candidatesOf);
	const artifacts = candidates.filter((one) => one.line.pieces.every((piece) => piece.artifact));
	const inOneLook = byLook(candidates, pages);
	const titles = new Set(titlesOf(inOneLook, pages));
	const repeated = new Set<Candidate>([
		...artifacts,
		...[...byWords(candidates, pages), ...inOneLook, ...byNumberInside(candidates)].filter((one) => !titles.has(one)),
	]);
	const numbers = byNumber(candidates, pages.length);
	const found = new Map<number, Furniture[]>();
	for (const end of groupBy(candidates, (one) => `${one.page} ${one.zone}`)) {
		const isFurniture = end.map((one) => numbers.has(one) || repeated.has(one));
		// Furniture has only furniture beyond it, and its innermost line is set off from the text.
		let count = isFurniture.indexOf(false);
		if (count < 0) count = end.length;
		while (count > 0 && !end[count - 1]!.apart && !numbers.has(end[count - 1]!)) count--;
		for (const candidate of end.slice(0, count)) add(found, candidate, numbers.has(candidate));
	}
	return found;
}

function add(found: Map<number, Furniture[]>, { page, line, zone }: Candidate, isNumber: boolean): void {
	const kind = isNumber ? 'page-number' : zone === 'top' ? 'running-header' : 'running-footer';
	const list = found.get(page);
	if (!list) found.set(page, [{ kind, line }]);
	else if (!list.some((one) => one.line === line)) list.push({ kind, line });
}

function candidatesOf(page: PageLines): Candidate[] {
	const { lines, height, number } = page;
	const make = (line: Line, inner: Line | undefined, zone: Candidate['zone'], rank: number): Candidate => {
		const text = lineText(line).replace(/\s+/gu, ' ');
		const distance = zone === 'top' ? line.y : height - line.y;
		const apart =
			distance < OUTER * height || !inner || Math.abs(inner.y - line.y) > SET_OFF * Math.max(line.size, inner.size);
		return { page: number, line, zone, distance, rank, text, key: text.replace(/\d+/gu, '#'), apart };
	};
	const depth = Math.min(DEPTH, lines.length);
	return [
		...Array.from({ length: depth }, (_, i) => make(lines[i]!, lines[i + 1], 'top', i)),
		...Array.from({ length: depth }, (_, i) =>
			make(lines[lines.length - 1 - i]!, lines[lines.length - 2 - i], 'bottom', i),
		),
	];
}

function byWords(candidates: Candidate[], pages: PageLines[]): Candidate[] {
	const groups = groupBy(candidates, (one) => `${one.zone} ${one.key}`);
	const clusters = groups.flatMap(sameHeight).filter(isRepeated);
	const elsewhere = countElsewhere(clusters, pages);
	return clusters
		.filter((cluster) => (elsewhere.get(wordsAndLook(cluster[0]!.line)) ?? 0) < IN_TEXT * cluster.length)
		.flat();
}

/** How often the words of repeated lines stand in the same look at another height: headings that came to a page's top. */
function countElsewhere(clusters: Candidate[][], pages: PageLines[]): Map<string, number> {
	if (clusters.length === 0) return new Map();
	const own = new Set(clusters.flatMap((cluster) => cluster.map((one) => one.line)));
	const counts = new Map(clusters.map((cluster) => [wordsAndLook(cluster[0]!.line), 0]));
	const looks = new Set(clusters.map((cluster) => lookOf(cluster[0]!.line.pieces[0]!)));
	for (const page of pages) {
		for (const line of page.lines) {
			if (own.has(line) || !looks.has(lookOf(line.pieces[0]!))) continue;
			const key = wordsAndLook(line);
			const count = counts.get(key);
			if (count !== undefined) counts.set(key, count + 1);
		}
	}
	return counts;
}

function wordsAndLook(line: Line): string {
	return `${lookOf(line.pieces[0]!)} ${lineText(line).replace(/\d+/gu, '#')}`;
}

/** Splits candidates into clusters that stand at one height. */
function sameHeight(group: Candidate[]): Candidate[][] {
	const clusters: Candidate[][] = [];
	for (const one of [...group].sort((a, b) => a.distance - b.distance)) {
		const last = clusters.at(-1);
		if (last && one.distance - last[0]!.distance <= HEIGHT_TOLERANCE) last.push(one);
		else clusters.push([one]);
	}
	return clusters;
}

function isRepeated(cluster: Candidate[]): boolean {
	const pages = [...new Set(cluster.map((one) => one.page))].sort((a, b) => a - b);
	if (pages.length < MIN_PAGES) return false;
	const span = pages[pages.length - 1]! - pages[0]! + 1;
	const everySecond = pages.every((page) => (page - pages[0]!) % 2 === 0);
	return pages.length >= COVERAGE * (everySecond ? Math.ceil(span / 2) : span);
}

/** Lines with other words on each page (the chapter's title), at one height and in a look that little else has. */
function byLook(candidates: Candidate[], pages: PageLines[]): Candidate[] {
	const outer = candidates.filter((one) => one.rank === 0 && one.apart);
	const groups = groupBy(outer, (one) => `${one.zone} ${lookOf(one.line.pieces[0]!)}`);
	const totals = new Map<Style, number>();
	for (const page of pages) {
		for (const line of page.lines) {
			for (const { style, text } of line.pieces) totals.set(style, (totals.get(style) ?? 0) + text.length);
		}
	}
	return groups.flatMap((group) =>
		sameHeight(group)
			.filter((cluster) => {
				const own = cluster.reduce(
					(sum, one) => sum + one.line.pieces.reduce((n, piece) => n + piece.text.length, 0),
					0,
				);
				return isRepeated(cluster) && own >= OWN_LOOK * (totals.get(cluster[0]!.line.pieces[0]!.style) ?? 0);
			})
			.flat(),
	);
}

/** Titles of slides stand at one place in a look of their own as running headers do, but in large type. */
function titlesOf(inOneLook: Candidate[], pages: PageLines[]): Candidate[] {
	const lengths = new Map<number, number>();
	for (const page of pages) {
		for (const line of page.lines) lengths.set(line.size, (lengths.get(line.size) ?? 0) + lineText(line).length);
	}
	let body = 0;
	for (const [size, length] of lengths) if (length > (lengths.get(body) ?? 0)) body = size;
	const large = inOneLook.filter(({ zone, line }) => zone === 'top' && line.size >= TITLE_SIZE * body);
	const words = groupBy(large, ({ line }) => lookOf(line.pieces[0]!));
	return words.filter((group) => new Set(group.map(({ key }) => key)).size > 1).flat();
}

const looks = new WeakMap<Style, string>();

function lookOf({ style }: Piece): string {
	let look = looks.get(style);
	if (look === undefined) {
		look = `${style.font} ${style.size} ${style.color}`;
		looks.set(style, look);
	}
	return look;
}

/** Lines that hold the page's number alone: one height, and a number that grows with the pages. */
function byNumber(candidates: Candidate[], pageCount: number): Set<Candidate> {
	const found = new Set<Candidate>();
	const numbered = candidates.flatMap((candidate) => {
		const match = PAGE_NUMBER.exec(candidate.text);
		const value = match ? numberOf(match[1]!) : null;
		return value === null ? [] : [{ candidate, offset: value - candidate.page }];
	});
	for (const group of groupBy(numbered, (one) => `${one.candidate.zone} ${one.offset}`)) {
		const spread = sameHeight(group.map((one) => one.candidate));
		for (const cluster of spread) {
			const pages = new Set(cluster.map((one) => one.page)).size;
			const enough = pages >= 2 && pages >= Math.min(MIN_PAGES, pageCount);
			const says = cluster.every((one) => PAGE_WORD.test(one.text) || group[0]!.offset === 0) && cluster[0]!.apart;
			if (enough || says) for (const one of cluster) found.add(one);
		}
	}
	return found;
}

/** Lines that begin or end with the page's number, behind or before words that change with the chapter. */
function byNumberInside(candidates: Candidate[]): Candidate[] {
	const numbered = candidates.flatMap((candidate) => {
		if (candidate.rank > 0) return [];
		const match = NUMBER_INSIDE.exec(candidate.text);
		const value = match ? Number(match[1] ?? match[2]) : null;
		return value === null ? [] : [{ candidate, offset: value - candidate.page }];
	});
	return groupBy(numbered, (one) => `${one.candidate.zone} ${one.offset}`).flatMap((group) =>
		sameHeight(group.map((one) => one.candidate))
			.filter(isRepeated)
			.flat(),
	);
}

function numberOf(text: string): number | null {
	if (/^\d/u.test(text)) return Number.parseInt(text, 10);
	const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
	let total = 0;
	let before = 0;
	for (const letter of [...text.toLowerCase()].reverse()) {
		const digit = digits[letter];
		if (digit === undefined) return null;
		total += digit < before ? -digit : digit;
		before = Math.max(before, digit);
	}
	return total;
}

function groupBy<T>(values: T[], key: (value: T) => string): T[][] {
	const groups = new Map<string, T[]>();
	for (const value of values) {
		const group = groups.get(key(value));
		if (group) group.push(value);
		else groups.set(key(value), [value]);
	}
	return [...groups.values()];
}
