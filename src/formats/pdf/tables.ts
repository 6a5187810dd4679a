import type { AlignedGrid } from './aligned.js';
import type { CellElement, Column, Paragraph, RowElement, TableElement } from './elements.js';
import { least, most } from './extremes.js';
import { type Grid, gridsOf } from './grids.js';
import { ASCENT, DESCENT, type Line, linesOf } from './lines.js';
import type { Shape } from './page.js';
import type { Piece } from './pieces.js';

/** A table whose text is not yet split into paragraphs. */
export interface RawTable {
	table: TableElement;
	/** Lines of all cells. */
	lines: Line[];
	/** Gives each cell its paragraphs. */
	fill(read: (lines: Line[], column: Column) => Paragraph[]): void;
}

interface FilledCell {
	cell: CellElement;
	lines: Line[];
	column: Column;
}

/** Text stands this far inside a cell's edges, in points, as a rule. */
const PADDING = 4;
const SLACK = 0.5;
/** A grid with one filled cell is at most this share of the page high; a cell of more than that share, among few, is a frame. */
const LOW = 0.2;
const PAGE_FRAME = 0.55;
const FEW_CELLS = 4;
/** Share of a line's em between its baseline and the middle of its letters. */
const MIDDLE = 0.3;

/** What stands before a box ends with its colon: a line of the next column may stand at the same height. */
const LABEL = /[:：]\s*$/u;
/** The label is at most this far from its box, in points. */
const LABEL_GAP = 150;
/** A label's baseline is that of its box, give or take this share of its size: the two may be set in other fonts. */
const ON_LINE = 0.3;
/** One box with a label may as well be a table's row. */
const LEAST_BOXES = 2;

/**
 * Takes the tables that rules make out of a page's text. A grid with text in one cell only is a frame around text.
 */
export function takeRuledTables(
	pieces: Piece[],
	shapes: Shape[],
	page: { number: number; height: number },
): { rest: Piece[]; tables: RawTable[] } {
	let rest = pieces;
	const tables: RawTable[] = [];
	for (const grid of gridsOf(shapes)) {
		const taken = new Map<number, Piece[]>();
		const inside = new Set<Piece>();
		for (const piece of rest) {
			const cell = cellAt(grid, (piece.x + piece.right) / 2, piece.y - MIDDLE * piece.style.size);
			if (cell < 0) continue;
			inside.add(piece);
			const list = taken.get(cell);
			if (list) list.push(piece);
			else taken.set(cell, [piece]);
		}
		if (!isTable(grid, taken, page) || isForm(grid, taken, rest, inside)) continue;
		rest = rest.filter((piece) => !inside.has(piece));
		tables.push(rawTable(grid, taken, page.number));
	}
	return { rest, tables };
}

/** A low grid with text in one cell can be the rest of a row; rules around most of a page are its frame. */
function isTable(grid: Grid, texts: Map<number, Piece[]>, page: { height: number }): boolean {
	const { top, bottom } = grid.area;
	if (texts.size < 2) return texts.size === 1 && bottom - top <= LOW * page.height;
	const fullest = [...texts].reduce((most, one) => (one[1].length > most[1].length ? one : most));
	const { row, rowSpan } = grid.cells[fullest[0]]!;
	const height = grid.ys[row + rowSpan]! - grid.ys[row]!;
	return texts.size > FEW_CELLS || height <= PAGE_FRAME * page.height;
}

/** Boxes to fill in, one below the other: a label stands before each, on its line. */
function isForm({ area, cells }: Grid, texts: Map<number, Piece[]>, pieces: Piece[], inside: Set<Piece>): boolean {
	const before = pieces.filter(
		(piece) =>
			!inside.has(piece) && piece.right <= area.left && area.left - piece.right <= LABEL_GAP && LABEL.test(piece.text),
	);
	const rows = new Map<number, Piece[]>();
	for (const [cell, own] of texts) rows.set(cells[cell]!.row, [...(rows.get(cells[cell]!.row) ?? []), ...own]);
	return (
		rows.size >= LEAST_BOXES &&
		[...rows.values()].every((row) =>
			before.some((label) => row.some((piece) => Math.abs(piece.y - label.y) <= ON_LINE * label.style.size)),
		)
	);
}

function cellAt(grid: Grid, x: number, y: number): number {
	const { area, xs, ys, cells } = grid;
	if (x < area.left || x > area.right || y < area.top || y > area.bottom) return -1;
	const column = Math.max(0, xs.findIndex((edge, i) => i > 0 && x <= edge) - 1);
	const row = Math.max(0, ys.findIndex((edge, i) => i > 0 && y <= edge) - 1);
	return cells.findIndex(
		(cell) =>
			column >= cell.column && column < cell.column + cell.colSpan && row >= cell.row && row < cell.row + cell.rowSpan,
	);
}

function rawTable(grid: Grid, texts: Map<number, Piece[]>, page: number): RawTable {
	const { xs, ys } = grid;
	const filled: FilledCell[] = [];
	const rows: RowElement[] = ys.slice(1).map(() => ({ cells: [], header: false }));
	grid.cells.forEach((place, index) => {
		const cell: CellElement = { column: place.column, colSpan: place.colSpan, rowSpan: place.rowSpan, content: [] };
		rows[place.row]!.cells.push(cell);
		const left = xs[place.column]!;
		const right = xs[place.column + place.colSpan]!;
		const pieces = texts.get(index) ?? [];
		if (pieces.length > 0) filled.push({ cell, lines: linesOf(pieces, page), column: cellColumn(pieces, left, right) });
	});
	return toRaw({ rows, page, area: grid.area, edges: xs, aside: false }, filled);
}

function toRaw(table: TableElement, filled: FilledCell[]): RawTable {
	return {
		table,
		lines: filled.flatMap((one) => one.lines),
		fill: (read) => {
			for (const { cell, lines, column } of filled) cell.content = read(lines, column);
		},
	};
}

/** Makes a table of cells that stand in rows and columns without rules. */
export function alignedElement(grid: AlignedGrid, page: number, within: Column): RawTable {
	const { edges } = grid;
	const filled: FilledCell[] = [];
	// Without rules the longest line shows where a column ends, give or take the room of a short word.
	const ends = edges.slice(1).map((edge, column) => {
		const lines = grid.rows.flatMap((cells) => cells[column]!);
		const longest = most(lines, (piece) => piece.right);
		return Math.min(edge, longest + SLACK * lines[0]!.style.size);
	});
	const rows = grid.rows.map((cells): RowElement => {
		const row: RowElement = { cells: [], header: false };
		cells.forEach((pieces, column) => {
			const cell: CellElement = { column, colSpan: 1, rowSpan: 1, content: [] };
			row.cells.push(cell);
			if (pieces.length === 0) return;
			const lines = linesOf(pieces, page);
			const right = Math.max(ends[column]!, ...lines.map((line) => line.right));
			const left = edges[column]!;
			filled.push({ cell, lines, column: { left, right, outerWidth: right - left, aside: false, column: true } });
		});
		return row;
	});
	const pieces = grid.rows.flat(2);
	const area = {
		left: edges[0]!,
		right: edges[edges.length - 1]!,
		top: least(pieces, (piece) => piece.y - ASCENT * piece.style.size),
		bottom: most(pieces, (piece) => piece.y + DESCENT * piece.style.size),
	};
	return toRaw({ rows, page, area, edges, aside: within.aside }, filled);
}

/** The column of a cell's text: inside its rules, by as much as its text keeps away from the left one. */
function cellColumn(pieces: Piece[], left: number, right: number): Column {
	const text = least(pieces, (piece) => piece.x);
	const padding = Math.min(PADDING * 2, Math.max(0, text - left));
	const edge = Math.max(right - Math.max(padding, PADDING / 2), ...pieces.map((piece) => piece.right));
	return {
		left: Math.min(text, left + padding),
		right: edge,
		outerWidth: edge - left - padding,
		aside: false,
		column: true,
	};
}
