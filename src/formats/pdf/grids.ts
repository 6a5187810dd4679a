import { least, most } from './extremes.js';
import type { Area, Shape } from './page.js';

/** The cells that drawn rules make: a table's skeleton, without its text. */
export interface Grid {
	area: Area;
	/** Edges of columns and rows, ascending. */
	xs: number[];
	ys: number[];
	cells: GridCell[];
}

export interface GridCell {
	column: number;
	row: number;
	colSpan: number;
	rowSpan: number;
}

interface Rule {
	/** Place across the rule's direction. */
	at: number;
	from: number;
	to: number;
}

/** A rule is at most this thick, in points; thicker shapes are fills. */
const MAX_THICKNESS = 3.5;
/** Shortest rules that can part cells. */
const MIN_WIDTH = 8;
const MIN_HEIGHT = 4;
/** Ends of rules that meet, and rules at one place, may be this far apart. */
const NEAR = 3;
/** Share of a cell's side that a rule must cover to part it from the next cell. */
const PARTS = 0.5;
/** Pages with more pairs of rules than this are drawings, not tables. */
const MAX_PAIRS = 1_000_000;
/** So are grids of more cells than this. */
const MAX_CELLS = 10_000;

/** Finds the grids on a page: rules that meet, in groups that make so many cells at least. */
export function gridsOf(shapes: Shape[], minCells = 2): Grid[] {
	const across = merge(
		shapes
			.filter(isHorizontal)
			.map((shape) => ({ at: shape.y + shape.height / 2, from: shape.x, to: shape.x + shape.width })),
	);
	const down = merge(
		shapes
			.filter(isVertical)
			.map((shape) => ({ at: shape.x + shape.width / 2, from: shape.y, to: shape.y + shape.height })),
	);
	if (across.length < 2 || down.length === 0 || across.length * down.length > MAX_PAIRS) return [];
	return groups(across, down).flatMap(([rows, columns]) => {
		const grid = gridOf(rows, columns, minCells);
		return grid ? [grid] : [];
	});
}

function isHorizontal(shape: Shape): boolean {
	return shape.height <= MAX_THICKNESS && shape.width >= MIN_WIDTH && shape.color !== 'FFFFFF';
}

function isVertical(shape: Shape): boolean {
	return shape.width <= MAX_THICKNESS && shape.height >= MIN_HEIGHT && shape.color !== 'FFFFFF';
}

/** Joins rules that continue each other. */
function merge(rules: Rule[]): Rule[] {
	rules.sort((a, b) => a.at - b.at || a.from - b.from);
	const merged: Rule[] = [];
	for (let start = 0; start < rules.length; ) {
		let end = start + 1;
		while (end < rules.length && rules[end]!.at - rules[start]!.at <= NEAR / 2) end++;
		let last: Rule | null = null;
		for (const rule of rules.slice(start, end).sort((a, b) => a.from - b.from)) {
			if (last && rule.from <= last.to + NEAR) last.to = Math.max(last.to, rule.to);
			else {
				last = { ...rule };
				merged.push(last);
			}
		}
		start = end;
	}
	return merged;
}

/** Sorts rules into groups that touch each other. */
function groups(across: Rule[], down: Rule[]): [Rule[], Rule[]][] {
	const parent = Array.from({ length: across.length + down.length }, (_, i) => i);
	const find = (i: number): number => {
		let root = i;
		while (parent[root] !== root) root = parent[root]!;
		for (let at = i; parent[at] !== root; ) {
			const next = parent[at]!;
			parent[at] = root;
			at = next;
		}
		return root;
	};
	across.forEach((row, i) => {
		down.forEach((column, j) => {
			const meet =
				column.at >= row.from - NEAR &&
				column.at <= row.to + NEAR &&
				row.at >= column.from - NEAR &&
				row.at <= column.to + NEAR;
			if (meet) parent[find(i)] = find(across.length + j);
		});
	});
	const byRoot = new Map<number, [Rule[], Rule[]]>();
	const add = (index: number, side: 0 | 1, rule: Rule) => {
		const root = find(index);
		const group = byRoot.get(root) ?? [[], []];
		group[side].push(rule);
		byRoot.set(root, group);
	};
	across.forEach((rule, i) => {
		add(i, 0, rule);
	});
	down.forEach((rule, j) => {
		add(across.length + j, 1, rule);
	});
	return [...byRoot.values()].filter(([rows, columns]) => rows.length >= 2 && columns.length >= 1);
}

function gridOf(rows: Rule[], columns: Rule[], minCells: number): Grid | null {
	const left = least(rows, (rule) => rule.from);
	const right = most(rows, (rule) => rule.to);
	const top = Math.min(...rows.map((rule) => rule.at), ...columns.map((rule) => rule.from));
	const bottom = Math.max(...rows.map((rule) => rule.at), ...columns.map((rule) => rule.to));
	// Tables without rules at their sides end where the horizontal rules end.
	const xs = distinct([left, right, ...columns.map((rule) => rule.at)]);
	const ys = distinct([top, bottom, ...rows.map((rule) => rule.at)]);
	if (xs.length < 2 || ys.length < 2 || !inRange((xs.length - 1) * (ys.length - 1), minCells)) return null;
	const cells = cellsOf(xs, ys, rows, columns);
	return cells.length < minCells ? null : { area: { left, top, right, bottom }, xs, ys, cells };
}

function inRange(places: number, minCells: number): boolean {
	return places >= minCells && places <= MAX_CELLS;
}

function distinct(values: number[]): number[] {
	const sorted = values.sort((a, b) => a - b);
	return sorted.filter((value, i) => i === 0 || value - sorted[i - 1]! > NEAR);
}

/** Grid places, joined where no rule parts them. */
function cellsOf(xs: number[], ys: number[], rows: Rule[], columns: Rule[]): GridCell[] {
	const width = xs.length - 1;
	const height = ys.length - 1;
	const rightClosed = (row: number, column: number) => covered(columns, xs[column + 1]!, ys[row]!, ys[row + 1]!);
	const belowClosed = (row: number, column: number) => covered(rows, ys[row + 1]!, xs[column]!, xs[column + 1]!);
	const taken = new Set<number>();
	const cells: GridCell[] = [];
	for (let row = 0; row < height; row++) {
		for (let column = 0; column < width; column++) {
			if (taken.has(row * width + column)) continue;
			let colSpan = 1;
			while (
				column + colSpan < width &&
				!taken.has(row * width + column + colSpan) &&
				!rightClosed(row, column + colSpan - 1)
			)
				colSpan++;
			let rowSpan = 1;
			while (
				row + rowSpan < height &&
				Array.from({ length: colSpan }, (_, i) => column + i).every((c) => !belowClosed(row + rowSpan - 1, c))
			) {
				rowSpan++;
			}
			for (let r = row; r < row + rowSpan; r++)
				for (let c = column; c < column + colSpan; c++) taken.add(r * width + c);
			cells.push({ column, row, colSpan, rowSpan });
		}
	}
	return cells;
}

function covered(rules: Rule[], at: number, from: number, to: number): boolean {
	let length = 0;
	for (const rule of rules) {
		if (Math.abs(rule.at - at) <= NEAR) length += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from));
	}
	return length >= PARTS * (to - from);
}
