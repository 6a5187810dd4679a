import { ASCENT, DESCENT } from './lines.js';
import type { Area } from './page.js';
import type { Piece } from './pieces.js';

/** Something that takes its place on the page as a whole: a piece of text, or a table or box that is read by itself. */
export interface Item<Whole> extends Area {
	size: number;
	piece: Piece | null;
	whole: Whole | null;
	/** Number of characters. */
	text: number;
	/** A box set off from the text by a ground or rules. */
	boxed: boolean;
}

/** Items at one height. */
export interface Row<Whole> {
	items: Item<Whole>[];
	/** The row's items, the tall ones that it stands beside, and the next row's where that overlaps this one. */
	beside: Item<Whole>[];
	top: number;
	bottom: number;
	/** Size of the text, no larger than that of most text. */
	size: number;
	/** Occupied stretches, from left to right, the gaps between words closed. */
	spans: [left: number, right: number][];
}

/** White space between columns is at least this wide, in ems of the text beside it. */
export const GUTTER = 0.8;
/** Lines below each other overlap at most this much of an em. */
const ROW_OVERLAP = 0.2;
/** A table or box this many times as high as a line stands beside several of them. */
const TALL = 2.5;

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
		boxed: false,
	};
}

/** Gathers items into rows, from top to bottom. */
export function rowsOf<Whole>(items: Item<Whole>[]): Row<Whole>[] {
	const sizes = items.flatMap((item) => (item.piece ? [item.size] : [])).sort((a, b) => a - b);
	const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
	const isTall = (item: Item<Whole>) => item.whole !== null && item.bottom - item.top > TALL * usual;
	const rows: Row<Whole>[] = [];
	for (const item of items.filter((item) => !isTall(item)).sort((a, b) => a.top - b.top || a.left - b.left)) {
		const row = rows.at(-1);
		const shared = row ? Math.min(row.bottom, item.bottom) - Math.max(row.top, item.top) : 0;
		if (row && shared >= 0.5 * Math.min(item.bottom - item.top, row.bottom - row.top)) {
			row.items.push(item);
			if (item.size > row.size) {
				row.size = item.size;
				row.top = item.top;
			}
			row.bottom = Math.max(row.bottom, item.bottom);
		} else rows.push(rowOf(item));
	}
	const withTall = addTall(rows, items.filter(isTall));
	withTall.forEach((row, i) => {
		// The size of most text: a large initial makes no gutter wider.
		row.size = Math.min(row.size || usual, usual || row.size);
		// Columns whose lines do not stand at the same height: the next row stands beside this one.
		const next = withTall[i + 1];
		if (next && row.bottom - next.top > ROW_OVERLAP * Math.min(row.size, next.size)) row.beside.push(...next.items);
		row.beside.push(...row.items);
		row.spans = spansOf(row.beside);
	});
	return withTall;
}

function rowOf<Whole>(item: Item<Whole>): Row<Whole> {
	return { items: [item], beside: [], top: item.top, bottom: item.bottom, size: item.size, spans: [] };
}

/** Tall items belong to the first row that they stand beside, and are in the way of all such rows. */
function addTall<Whole>(rows: Row<Whole>[], tall: Item<Whole>[]): Row<Whole>[] {
	const hosts = new Map<Item<Whole>, Row<Whole>>();
	for (const item of tall) {
		const host = rows.find((row) => standsBeside(item, row));
		if (host) host.items.push(item);
		hosts.set(item, host ?? rowOf(item));
	}
	const all = [...rows, ...[...hosts.values()].filter((row) => !rows.includes(row))].sort((a, b) => a.top - b.top);
	for (const [item, host] of hosts) {
		for (const row of all) if (row !== host && standsBeside(item, row)) row.beside.push(item);
	}
	return all;
}

function standsBeside(item: Area, row: Pick<Area, 'top' | 'bottom'>): boolean {
	const shared = Math.min(item.bottom, row.bottom) - Math.max(item.top, row.top);
	return shared >= 0.5 * Math.min(item.bottom - item.top, row.bottom - row.top);
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
