import { type AlignedGrid, alignedTable } from './aligned.js';
import { ASCENT, DESCENT, toLine } from './lines.js';
import { markerOf } from './markers.js';
import type { Area } from './page.js';
import type { Piece } from './pieces.js';

/** Something that takes its place on the page as a whole: a piece of text, or a table that is already read. */
export interface Item<Whole> extends Area {
	size: number;
	piece: Piece | null;
	whole: Whole | null;
	/** Number of characters. */
	text: number;
}

/** Text of one column, read from top to bottom. */
export interface Flow<Whole> {
	items: Item<Whole>[];
	/** Edges of the column. */
	left: number;
	right: number;
	/** Set where the column stands beside a longer one that it does not belong to. */
	aside: boolean;
	/** Set where it is one of several columns. */
	column: boolean;
	/** Set where the items are a table without rules. */
	grid: AlignedGrid | null;
}

/** Narrowest white space between two columns, in ems of the text. */
const GUTTER = 0.8;
/** Lines with text on both sides that make white space a gutter. */
const MIN_ROWS = 3;
/** Two such lines are enough where the white space is this wide, in ems. */
const WIDE_GUTTER = 2.5;
/** Share of lines of the right column that begin (or end) at one x. */
const ALIGNED = 0.6;
const ALIGN_TOLERANCE = 2.5;
/** A line this near to the column's right edge, as a share of its width, was broken there. */
const FULL = 0.12;
/** An aside takes at most this share of the width, and holds at most this share of the text. */
const ASIDE_WIDTH = 0.4;
const ASIDE_TEXT = 0.35;
/** Lines go on without a gap where they are at most this much further apart than the nearest ones. */
const TIGHT = 1.15;
/** Columns within columns within columns. */
const MAX_DEPTH = 12;
/** Lines beside each other from which on white space is a column's edge for the rest of the document. */
const LONG_GUTTER = 8;
/** Share of the rows of one gutter that another gutter of the same table has. */
const TABLE_SHARE = 0.4;
/** Lines above each other overlap at most this much of an em. */
const ROW_OVERLAP = 0.2;

export function itemOf<Whole>(piece: Piece): Item<Whole> {
	const { size } = piece.style;
	return {
		left: piece.x,
		right: piece.right,
		top: piece.y - ASCENT * size,
		bottom: piece.y + DESCENT * size,
		size,
		piece,
		whole: null,
		text: piece.text.length,
	};
}

export interface Row<Whole> {
	items: Item<Whole>[];
	/** The items of the row, and those of the next where it stands beside this one. */
	beside: Item<Whole>[];
	top: number;
	bottom: number;
	size: number;
	/** Occupied stretches, from left to right, the small gaps between words closed. */
	spans: [left: number, right: number][];
}

/** White space from row `first` to row `last` that no text crosses. */
export interface Strip {
	left: number;
	right: number;
	first: number;
	last: number;
	/** Rows with text on both sides. */
	both: number[];
}

/** Cuts a page's items into columns, in reading order: above, left, right, below, and so on within each. */
export function flowsOf<Whole>(
	items: Item<Whole>[],
	left: number,
	right: number,
	known: readonly number[] = [],
	depth = 0,
): Flow<Whole>[] {
	if (items.length === 0) return [];
	const whole: Flow<Whole> = { items, left, right, aside: false, column: depth > 0, grid: null };
	if (depth >= MAX_DEPTH || items.length < 4) return [whole];
	const rows = rowsOf(items);
	const cut = bestCut(rows, left, known);
	if (!cut) return [whole];
	const table = alignedTable(rows, cut, stripsLike(cut, rows));
	if (table) {
		const part = (from: number, to: number) => rows.slice(from, to).flatMap((row) => row.items);
		return [
			...flowsOf(part(0, table.first), left, right, known, depth),
			{ ...whole, items: part(table.first, table.last + 1), grid: table.grid },
			...flowsOf(part(table.last + 1, rows.length), left, right, known, depth),
		];
	}
	const { strip, first, last } = cut;
	const above = rows.slice(0, first).flatMap((row) => row.items);
	const band = rows.slice(first, last + 1).flatMap((row) => row.items);
	const below = rows.slice(last + 1).flatMap((row) => row.items);
	const middle = (strip.left + strip.right) / 2;
	const leftItems = band.filter((item) => (item.left + item.right) / 2 < middle);
	const rightItems = band.filter((item) => (item.left + item.right) / 2 >= middle);
	if (leftItems.length === 0 || rightItems.length === 0) return [whole];
	const leftFlows = flowsOf(leftItems, left, leftEdge(leftItems, strip, rows[first]!.size), known, depth + 1);
	const rightFlows = flowsOf(rightItems, Math.min(...rightItems.map((item) => item.left)), right, known, depth + 1);
	markAside(leftItems, leftFlows, rightItems, rightFlows, right - left);
	return [
		...flowsOf(above, left, right, known, depth),
		...leftFlows,
		...rightFlows,
		...flowsOf(below, left, right, known, depth),
	];
}

/** Where the left column ends: where several of its lines end, else some white space before the right one begins. */
function leftEdge<Whole>(items: Item<Whole>[], strip: Strip, size: number): number {
	const end = Math.max(...items.map((item) => item.right));
	const shown = items.filter((item) => item.right > end - ALIGN_TOLERANCE / 2).length;
	if (shown >= MIN_ROWS) return end;
	return Math.max(end, strip.right - Math.min(strip.right - strip.left, GUTTER * 2 * size));
}

function rowsOf<Whole>(items: Item<Whole>[]): Row<Whole>[] {
	const sorted = [...items].sort((a, b) => a.top - b.top || a.left - b.left);
	const rows: Row<Whole>[] = [];
	for (const item of sorted) {
		const row = rows.at(-1);
		const shared = row ? Math.min(row.bottom, item.bottom) - Math.max(row.top, item.top) : 0;
		if (row && shared >= 0.5 * Math.min(item.bottom - item.top, row.bottom - row.top)) {
			row.items.push(item);
			if (item.size > row.size) {
				row.size = item.size;
				row.top = item.top;
			}
			row.bottom = Math.max(row.bottom, item.bottom);
		} else rows.push({ items: [item], top: item.top, bottom: item.bottom, size: item.size, beside: [], spans: [] });
	}
	// The size of most text: a large initial makes no gutter wider.
	const sizes = items.map((item) => item.size).sort((a, b) => a - b);
	const usual = sizes[Math.floor(sizes.length / 2)]!;
	rows.forEach((row, i) => {
		row.size = Math.min(row.size, usual);
		const beside = [...row.items];
		// Columns whose lines do not stand at the same height: the next row stands beside this one.
		const next = rows[i + 1];
		if (next && row.bottom - next.top > ROW_OVERLAP * Math.min(row.size, next.size)) beside.push(...next.items);
		row.beside = beside;
		row.spans = spansOf(beside);
	});
	return rows;
}

function spansOf(items: Item<unknown>[]): [number, number][] {
	const spans: [number, number][] = [];
	let before = 0;
	for (const item of [...items].sort((a, b) => a.left - b.left)) {
		const last = spans.at(-1);
		// A table has no size: it stands apart from everything.
		if (last && item.left - last[1] < GUTTER * Math.min(before, item.size)) last[1] = Math.max(last[1], item.right);
		else spans.push([item.left, item.right]);
		before = item.size;
	}
	return spans;
}

function stripsOf<Whole>(rows: Row<Whole>[]): Strip[] {
	const done: Strip[] = [];
	let open: Strip[] = [];
	rows.forEach((row, index) => {
		const gaps: [number, number, boolean][] = [];
		let from = Number.NEGATIVE_INFINITY;
		row.spans.forEach(([left, right], i) => {
			gaps.push([from, left, i > 0]);
			from = right;
		});
		gaps.push([from, Number.POSITIVE_INFINITY, false]);
		const least = GUTTER * row.size;
		const kept: Strip[] = [];
		const claimed = new Set<number>();
		for (const strip of open) {
			let going = false;
			gaps.forEach(([left, right, inner], i) => {
				const from = Math.max(left, strip.left);
				const to = Math.min(right, strip.right);
				if (to - from < least || going) return;
				going = true;
				const both = inner ? [...strip.both, index] : strip.both;
				kept.push({ ...strip, left: from, right: to, last: index, both });
				if (inner) claimed.add(i);
			});
			if (!going) done.push(strip);
		}
		gaps.forEach(([left, right, inner], i) => {
			if (inner && !claimed.has(i)) kept.push({ left, right, first: index, last: index, both: [index] });
		});
		open = kept;
	});
	return [...done, ...open];
}

export interface Cut {
	strip: Strip;
	first: number;
	last: number;
}

function bestCut<Whole>(rows: Row<Whole>[], left: number, known: readonly number[]): Cut | null {
	let best: Cut | null = null;
	let bestScore = 0;
	for (const strip of stripsOf(rows)) {
		if (!isGutter(strip, rows, known)) continue;
		const [first, last] = extend(strip, rows, left);
		const score = (rows[last]!.bottom - rows[first]!.top) * (1 + Math.min(strip.right - strip.left, 40) / 400);
		if (score > bestScore) {
			bestScore = score;
			best = { strip, first, last };
		}
	}
	return best;
}

/** Left edges of columns that long gutters show: where there are some, a line or two beside each other are columns too. */
export function columnStarts<Whole>(items: Item<Whole>[]): number[] {
	const rows = rowsOf(items);
	return stripsOf(rows)
		.filter((strip) => strip.both.length >= LONG_GUTTER && isGutter(strip, rows, []))
		.map((strip) => strip.right);
}

/** White space beside that of a cut: the other gutters of one table. */
function stripsLike<Whole>(cut: Cut, rows: Row<Whole>[]): Strip[] {
	const from = cut.strip.both[0]!;
	const to = cut.strip.both[cut.strip.both.length - 1]!;
	return stripsOf(rows)
		.filter((strip) => {
			const shared = strip.both.filter((row) => row >= from && row <= to).length;
			return shared >= 2 && shared >= TABLE_SHARE * cut.strip.both.length && isGutter(strip, rows, []);
		})
		.sort((a, b) => a.left - b.left);
}

function isGutter<Whole>(strip: Strip, rows: Row<Whole>[], known: readonly number[]): boolean {
	const { both } = strip;
	const size = rows[both[0]!]!.size;
	const width = strip.right - strip.left;
	if (known.some((start) => Math.abs(start - strip.right) <= ALIGN_TOLERANCE)) return true;
	if (both.length < 2 || (both.length < MIN_ROWS && width < WIDE_GUTTER * size)) return false;
	const starts: number[] = [];
	const ends: number[] = [];
	let marked = 0;
	let labels = 0;
	const looks = new Set<string>();
	for (const index of both) {
		const row = rows[index]!;
		const before = row.beside.filter((item) => item.right <= strip.left + 1);
		const after = row.beside.filter((item) => item.left >= strip.right - 1);
		if (before.length === 0 || after.length === 0) continue;
		starts.push(Math.min(...after.map((item) => item.left)));
		ends.push(Math.max(...after.map((item) => item.right)));
		if (isMarker(before)) marked++;
		const look = before[0]!.piece?.style;
		if (look) looks.add(`${look.font} ${look.size}`);
		if (before[0]!.piece?.style.bold !== after[0]!.piece?.style.bold) labels++;
	}
	if (marked > 0.5 * both.length) return false;
	// Two lines with a tab are no columns yet, unless a line of labels stands over a line of values.
	if (both.length < MIN_ROWS && looks.size < 2) return false;
	return aligned(starts) || aligned(ends) || (labels === 0 && centred(starts, ends));
}

/** Only a list's bullet or number stands left of the white space. */
function isMarker<Whole>(items: Item<Whole>[]): boolean {
	const pieces = items.flatMap((item) => (item.piece ? [item.piece] : []));
	if (pieces.length !== 1) return false;
	const [piece] = pieces;
	if (/^\d{1,3}$/u.test(piece!.text)) return true;
	const probe = { ...piece!, text: 'x', x: piece!.right + piece!.style.size };
	return markerOf(toLine([{ ...piece! }, probe], 0)) !== null;
}

function aligned(values: number[]): boolean {
	const sorted = [...values].sort((a, b) => a - b);
	let most = 0;
	for (let i = 0, j = 0; i < sorted.length; i++) {
		while (sorted[i]! - sorted[j]! > ALIGN_TOLERANCE) j++;
		most = Math.max(most, i - j + 1);
	}
	return most >= Math.max(2, ALIGNED * values.length);
}

function centred(starts: number[], ends: number[]): boolean {
	return starts.length >= MIN_ROWS && aligned(starts.map((start, i) => (start + ends[i]!) / 2));
}

/**
 * Rows that belong to the columns although only one of them has text there. Text right of the gutter does; text left of
 * it does where it was broken at the gutter, as text of the full width would have crossed it.
 */
function extend<Whole>(strip: Strip, rows: Row<Whole>[], left: number): [first: number, last: number] {
	const clear = (row: Row<Whole>) =>
		row.items.every((item) => item.right <= strip.left + 0.5 || item.left >= strip.right - 0.5);
	const isRight = (row: Row<Whole>) => row.items.every((item) => item.left >= strip.right - 0.5);
	const isFull = (row: Row<Whole>) =>
		Math.max(...row.items.map((item) => item.right)) > strip.left - FULL * (strip.left - left);
	const pitch = leftPitch(strip, rows);
	const reach = (from: number, step: 1 | -1) => {
		let end = from;
		let full = 0;
		let index = from + step;
		let before = leftTop(rows[from]!, strip);
		for (; index >= 0 && index < rows.length && clear(rows[index]!); index += step) {
			const row = rows[index]!;
			const next = Math.abs(end - index) === 1;
			if (isRight(row)) {
				// Between the columns' lines and these, no line of the left column may be left out.
				if (next || full >= 2) end = index;
				continue;
			}
			const top = leftTop(row, strip);
			const close = next && before !== null && top !== null && Math.abs(top - before) <= pitch;
			if (close) end = index;
			before = top;
			if (isFull(row)) {
				full++;
				if (full >= 2) end = index;
			}
		}
		// Text that runs along the white space to the end of the region is of its column, its short last lines as well.
		if (full >= 2 && (index < 0 || index >= rows.length)) end = index - step;
		return end;
	};
	return [reach(strip.both[0]!, -1), reach(strip.both[strip.both.length - 1]!, 1)];
}

function leftTop<Whole>(row: Row<Whole>, strip: Strip): number | null {
	const tops = row.beside.filter((item) => item.right <= strip.left + 0.5).map((item) => item.top);
	return tops.length > 0 ? Math.max(...tops) : null;
}

/** Distance of lines in the left column that go on without a gap; 0 where its lines do not show it. */
function leftPitch<Whole>(strip: Strip, rows: Row<Whole>[]): number {
	const tops = strip.both.map((index) => leftTop(rows[index]!, strip)).filter((top) => top !== null);
	const pitches = tops.slice(1).map((top, i) => top - tops[i]!);
	const positive = pitches.filter((pitch) => pitch > 1);
	return positive.length > 0 ? Math.min(...positive) * TIGHT : 0;
}

function markAside<Whole>(
	leftItems: Item<Whole>[],
	leftFlows: Flow<Whole>[],
	rightItems: Item<Whole>[],
	rightFlows: Flow<Whole>[],
	width: number,
): void {
	const sides = [
		{ ...measure(leftItems), flows: leftFlows },
		{ ...measure(rightItems), flows: rightFlows },
	].sort((a, b) => a.text - b.text);
	const [small, large] = [sides[0]!, sides[1]!];
	if (small.width > ASIDE_WIDTH * width || small.text > ASIDE_TEXT * large.text) return;
	if (small.height > 0.7 * large.height) return;
	for (const flow of small.flows) flow.aside = true;
}

function measure(items: Item<unknown>[]): { width: number; height: number; text: number } {
	let [left, right, top, bottom, text] = [Infinity, -Infinity, Infinity, -Infinity, 0];
	for (const item of items) {
		left = Math.min(left, item.left);
		right = Math.max(right, item.right);
		top = Math.min(top, item.top);
		bottom = Math.max(bottom, item.bottom);
		text += item.text;
	}
	return { width: right - left, height: bottom - top, text };
}
