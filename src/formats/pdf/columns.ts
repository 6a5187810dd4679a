import { type AlignedGrid, alignedTable } from './aligned.js';
import { least, most } from './extremes.js';
import { ALIGN_TOLERANCE, bestCut, isKnown, longGutters, MIN_ROWS, type Strip, stripsLike } from './gutters.js';
import { GUTTER, type Item, rowsOf } from './rows.js';

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

/** An aside takes at most this share of the width, and holds at most this share of the text. */
const ASIDE_WIDTH = 0.4;
const ASIDE_TEXT = 0.35;
/** It is at most this share as high as what it stands beside. */
const ASIDE_HEIGHT = 0.7;
/** Columns within columns within columns. */
const MAX_DEPTH = 12;
/** Lines of a page that is still looked at for columns. */
const MAX_ROWS = 1000;

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
	if (rows.length > MAX_ROWS) return [whole];
	const cut = bestCut(rows, left, known);
	if (!cut) return [whole];
	const gutters = stripsLike(cut, rows);
	// Where the page has columns, text in two of them is no table.
	const isColumns = gutters.length === 1 && isKnown(cut.strip, known);
	const table = isColumns ? null : alignedTable(rows, cut, gutters);
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
	const rightFlows = flowsOf(
		rightItems,
		least(rightItems, (item) => item.left),
		right,
		known,
		depth + 1,
	);
	markAside(leftItems, leftFlows, rightItems, rightFlows, right - left);
	return [
		...flowsOf(above, left, right, known, depth),
		...leftFlows,
		...rightFlows,
		...flowsOf(below, left, right, known, depth),
	];
}

/** Left edges of columns of text that long gutters show: where there are some, a line or two side by side are columns too. */
export function columnStarts<Whole>(items: Item<Whole>[]): number[] {
	const rows = rowsOf(items);
	if (rows.length > MAX_ROWS) return [];
	return longGutters(rows)
		.filter((strip) => !alignedTable(rows, { strip, first: strip.first, last: strip.last }, [strip]))
		.map((strip) => strip.right);
}

/** Where the left column ends: where several of its lines end, else some white space before the right one begins. */
function leftEdge<Whole>(items: Item<Whole>[], strip: Strip, size: number): number {
	const end = most(items, (item) => item.right);
	const shown = items.filter((item) => item.right > end - ALIGN_TOLERANCE / 2).length;
	if (shown >= MIN_ROWS) return end;
	return Math.max(end, strip.right - Math.min(strip.right - strip.left, GUTTER * 2 * size));
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
	if (small.width > ASIDE_WIDTH * width) return;
	// A box beside text is no column, however little text there is.
	const isBox = small.boxed && !large.boxed;
	if (!isBox && (small.text > ASIDE_TEXT * large.text || small.height > ASIDE_HEIGHT * large.height)) return;
	for (const flow of small.flows) flow.aside = true;
}

function measure(items: Item<unknown>[]): { width: number; height: number; text: number; boxed: boolean } {
	let [left, right, top, bottom, text] = [Infinity, -Infinity, Infinity, -Infinity, 0];
	for (const item of items) {
		left = Math.min(left, item.left);
		right = Math.max(right, item.right);
		top = Math.min(top, item.top);
		bottom = Math.max(bottom, item.bottom);
		text += item.text;
	}
	return { width: right - left, height: bottom - top, text, boxed: items.every((item) => item.boxed) };
}
