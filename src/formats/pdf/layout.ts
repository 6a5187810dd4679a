import { type Balloon, takeBalloons } from './balloons.js';
import { columnStarts, flowsOf } from './columns.js';
import { type Column, type Element, isTable, type Paragraph } from './elements.js';
import { type Frame, takeFrames } from './frames.js';
import { type Furniture, findFurniture } from './furniture.js';
import { Hyphens } from './hyphens.js';
import { Leadings } from './leadings.js';
import { areaOf, type Line, linesOf } from './lines.js';
import { markReferences, type Note, raisedMarks, takeNotes } from './notes.js';
import type { PageText } from './pages.js';
import { type Habits, paragraphsOf } from './paragraphs.js';
import type { Piece } from './pieces.js';
import { type Item, itemOf } from './rows.js';
import { alignedElement, type RawTable, takeRuledTables } from './tables.js';
import { type Stamp, takeWatermark, turnedStamps } from './watermarks.js';

/** A page read into elements in reading order, and what stands outside its text. */
export interface PageLayout {
	page: PageText;
	elements: Element[];
	notes: Note[];
	balloons: Balloon[];
	stamps: Stamp[];
	furniture: Furniture[];
	/** Size of the page's text over that of the document's: Word shrinks a page to make room for balloons. */
	scale: number;
}

export interface Layout {
	pages: PageLayout[];
	hyphens: Hyphens;
	/** Size of most of the document's text. */
	bodySize: number;
}

/** Part of a column: lines, or a table between them. */
interface Strand {
	lines: Line[];
	table: RawTable | null;
	column: Column;
}

/** A column with fewer lines than this says little about its own width. */
const FEW_LINES = 7;
/** Length of a word, on average: how much text there is. */
const WORD_LENGTH = 5;
/** Edges this near, in points, are one. */
const SAME_EDGE = 3;
/** So many lines that end at one place show an edge … */
const MIN_SHOWN = 3;
/** Justified lines end at one place to this many points; where most of a few lines do, that is the edge. */
const EXACT = 0.4;
const MOST = 0.4;
/** Share of lines that end at one place where text is justified. */
const FULL_LINES = 0.25;

/** Splits the pages' text into furniture, balloons, notes, tables and paragraphs, what repeats being found over all pages. */
export function layOut(pages: PageText[]): Layout {
	const balloons = pages.map((page) => takeBalloons(page.pieces, page.shapes, page));
	const furniture = findFurniture(
		pages.map((page, i) => ({
			number: page.number,
			height: page.height,
			lines: linesOf(balloons[i]!.rest, page.number),
		})),
	);
	const bodies = pages.map((page, i) => {
		const taken = new Set(furniture.get(page.number)?.flatMap((one) => one.line.pieces));
		return balloons[i]!.rest.filter((piece) => !taken.has(piece));
	});
	const bodySize = mainSize(bodies.flat());
	const stamps = pages.map((page, i) => {
		const { rest, stamps: across } = takeWatermark(bodies[i]!, page.number, bodySize);
		bodies[i] = rest;
		return [...across, ...turnedStamps(page)];
	});
	const scales = bodies.map((body, i) => (balloons[i]!.balloons.length > 0 ? mainSize(body) / bodySize || 1 : 1));
	const edges = textEdges(pages, bodies, scales);
	const ruled = pages.map((page, i) => takeRuledTables(bodies[i]!, balloons[i]!.shapes, page.number));
	const framed = pages.map((page, i) => takeFrames(ruled[i]!.rest, balloons[i]!.shapes, page));
	const starts = framed.map(({ rest }) => columnStarts(rest.map((piece) => itemOf(piece))));
	const strands = pages.map((page, i) => {
		const { frames, rest } = framed[i]!;
		return strandsOf(
			{ pieces: rest, tables: ruled[i]!.tables, frames },
			page.number,
			edges[i]!,
			startsFor(i, edges, starts),
		);
	});
	const marks = raisedMarks(linesIn(strands.flat()));
	const notes = pages.map((page, i) => pageNotes(strands[i]!, page, bodySize * scales[i]!, marks));
	const found = notes.flat();
	if (found.length > 0) markReferences(bodies.flat(), found);
	const texts = strands.flat().filter((strand) => !strand.table);
	const leadings = new Leadings(texts.map(({ lines, column }) => ({ lines, right: column.right })));
	const hyphens = new Hyphens(linesIn(strands.flat()));
	return {
		hyphens,
		bodySize,
		pages: pages.map((page, i) => ({
			page,
			elements: placeAsides(strands[i]!.map((strand) => elementsOf(strand, { leadings, bodySize }))),
			notes: notes[i]!,
			balloons: balloons[i]!.balloons,
			stamps: stamps[i]!,
			furniture: furniture.get(page.number) ?? [],
			scale: scales[i]!,
		})),
	};
}

function mainSize(pieces: Piece[]): number {
	const lengths = new Map<number, number>();
	for (const { style, text } of pieces) lengths.set(style.size, (lengths.get(style.size) ?? 0) + text.length);
	let best = 0;
	for (const [size, length] of lengths) if (length > (lengths.get(best) ?? 0)) best = size;
	return best;
}

interface Edges {
	left: number;
	right: number;
}

/** Where text begins and ends on each page: by the page itself, and by most pages of its size and side. */
function textEdges(pages: PageText[], bodies: Piece[][], scales: number[]): Edges[] {
	const own = bodies.map((pieces) => {
		const left = pieces.reduce((least, piece) => Math.min(least, piece.x), Number.POSITIVE_INFINITY);
		const right = pieces.reduce((most, piece) => Math.max(most, piece.right), 0);
		return { left, right };
	});
	const groups = new Map<string, Edges[]>();
	const keys = pages.map((page, i) => `${Math.round(page.width)} ${page.number % 2} ${scales[i]!.toFixed(2)}`);
	keys.forEach((key, i) => {
		if (bodies[i]!.length > 0) groups.set(key, [...(groups.get(key) ?? []), own[i]!]);
	});
	const usual = new Map<string, { lefts: number[]; rights: number[] }>();
	for (const [key, edges] of groups) {
		usual.set(key, {
			lefts: recurring(edges.map((edge) => edge.left)),
			rights: recurring(edges.map((edge) => edge.right)),
		});
	}
	return keys.map((key, i) => {
		const { left, right } = own[i]!;
		const { lefts = [], rights = [] } = usual.get(key) ?? {};
		// Several lines that end there show the page's own edge.
		const begins = bodies[i]!.filter((piece) => piece.x < left + SAME_EDGE / 2).length >= MIN_SHOWN;
		const shown = bodies[i]!.filter((piece) => piece.right > right - SAME_EDGE / 2).length >= MIN_SHOWN;
		return {
			left: begins ? left : Math.min(left, lefts.findLast((edge) => edge <= left + SAME_EDGE) ?? left),
			right: shown ? right : Math.max(right, rights.find((edge) => edge >= right - SAME_EDGE) ?? right),
		};
	});
}

/** Values that come again, ascending. */
function recurring(values: number[]): number[] {
	const sorted = values.sort((a, b) => a - b);
	return sorted.filter((value, i) => i > 0 && value - sorted[i - 1]! <= SAME_EDGE);
}

/** The right edge of a column as its own lines show it: where several of them end, or the longest of many. */
function rightOf(lines: Line[], right: number, isColumn: boolean): number {
	const longest = Math.max(...lines.map((line) => line.right));
	const near = lines.filter((line) => line.right > longest - SAME_EDGE / 2).length;
	const exact = lines.filter((line) => line.right > longest - EXACT).length;
	const shown =
		(near >= MIN_SHOWN && near >= FULL_LINES * lines.length) || (exact >= 2 && exact >= MOST * lines.length);
	return shown || (isColumn && lines.length >= FEW_LINES) ? Math.min(right, longest) : right;
}

/** Where columns begin on pages with the same left margin: left and right pages may be set differently. */
function startsFor(page: number, edges: Edges[], starts: number[][]): number[] {
	const { left, right } = edges[page]!;
	const alike = edges.map(
		(edge) => Math.abs(edge.left - left) <= SAME_EDGE && Math.abs(edge.right - right) <= SAME_EDGE,
	);
	return [...new Set(starts.flatMap((own, i) => (alike[i] ? own.map((start) => Math.round(start)) : [])))];
}

interface Contents {
	pieces: Piece[];
	tables: RawTable[];
	frames: Frame[];
}

function strandsOf(
	{ pieces, tables, frames }: Contents,
	page: number,
	{ left, right }: Edges,
	starts: number[],
): Strand[] {
	const items: Item<RawTable | Frame>[] = pieces.map((piece) => itemOf<RawTable | Frame>(piece));
	for (const raw of tables) {
		const text = raw.lines.reduce((sum, line) => sum + line.pieces.length * WORD_LENGTH, 0);
		items.push({ ...raw.table.area, size: 0, piece: null, whole: raw, text });
	}
	for (const frame of frames) {
		items.push({ ...frame.area, size: 0, piece: null, whole: frame, text: frame.pieces.length * WORD_LENGTH });
	}
	return flowsOf(items, left, right, starts).flatMap((flow): Strand[] => {
		const column = { left: flow.left, right: flow.right, outerWidth: 0, aside: flow.aside, column: flow.column };
		if (flow.grid) return [{ lines: [], table: alignedElement(flow.grid, page, column), column }];
		const lines = linesOf(
			flow.items.flatMap((item) => (item.piece ? [item.piece] : [])),
			page,
		);
		if (lines.length > 0) column.right = rightOf(lines, flow.right, flow.column);
		column.outerWidth = lines.length < FEW_LINES ? right - left : flow.right - flow.left;
		const strands: Strand[] = [];
		let from = 0;
		for (const item of flow.items.filter((item) => item.whole).sort((a, b) => a.top - b.top)) {
			let to = from;
			while (to < lines.length && lines[to]!.y < item.bottom) to++;
			if (to > from) strands.push({ lines: lines.slice(from, to), table: null, column });
			if ('table' in item.whole!) {
				item.whole.table.aside = flow.aside;
				strands.push({ lines: [], table: item.whole, column });
			} else strands.push(...frameStrands(item.whole!, page, flow.aside, starts));
			from = to;
		}
		if (from < lines.length) strands.push({ lines: lines.slice(from), table: null, column });
		return strands;
	});
}

/** Text in a frame is read by itself; its columns end as far from the frame's right side as they begin from its left. */
function frameStrands({ area, pieces }: Frame, page: number, aside: boolean, starts: number[]): Strand[] {
	const left = Math.min(...pieces.map((piece) => piece.x));
	const right = Math.max(area.right - (left - area.left), ...pieces.map((piece) => piece.right));
	const strands = strandsOf({ pieces, tables: [], frames: [] }, page, { left, right }, starts);
	if (aside) {
		for (const strand of strands) {
			strand.column.aside = true;
			if (strand.table) strand.table.table.aside = true;
		}
	}
	return strands;
}

function pageNotes(strands: Strand[], page: PageText, bodySize: number, marks: ReadonlySet<string>): Note[] {
	const onPage = raisedMarks(linesIn(strands));
	const notes: Note[] = [];
	for (const strand of strands) {
		if (strand.table) continue;
		const { rest, notes: own } = takeNotes(strand.lines, page, bodySize, { onPage, anywhere: marks });
		strand.lines = rest;
		notes.push(...own);
	}
	return notes;
}

function linesIn(strands: Strand[]): Line[] {
	return strands.flatMap((strand) => [...strand.lines, ...(strand.table?.lines ?? [])]);
}

function elementsOf(strand: Strand, habits: Habits): Element[] {
	if (!strand.table) return strand.lines.length > 0 ? paragraphsOf(strand.lines, strand.column, habits) : [];
	strand.table.fill((lines, column): Paragraph[] => paragraphsOf(lines, column, habits));
	return [strand.table.table];
}

export function topOf(element: Element): number {
	return isTable(element) ? element.area.top : areaOf(element.lines[0]!).top;
}

function isAside(element: Element): boolean {
	return element.aside;
}

/** Puts the text beside the columns behind the first block that stands at its height. */
function placeAsides(strands: Element[][]): Element[] {
	const main = strands.flat().filter((element) => !isAside(element));
	const asides = strands.flat().filter(isAside);
	const placed: Element[] = [...main];
	let after: { index: number; bottom: number } | null = null;
	for (const aside of asides) {
		const top = topOf(aside);
		const size = isTable(aside) ? 0 : aside.lines[0]!.size;
		// What follows within one box stays behind what it follows.
		if (!after || top < after.bottom - 1) {
			const limit = top + 1.5 * size;
			const index = placed.findIndex((element) => !isAside(element) && topOf(element) > limit);
			after = { index: index < 0 ? placed.length : index, bottom: 0 };
		}
		placed.splice(after.index, 0, aside);
		after = { index: after.index + 1, bottom: top };
	}
	return placed;
}
