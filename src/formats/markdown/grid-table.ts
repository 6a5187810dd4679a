import { Columns, widthOf } from './columns.js';
import type { Line } from './lines.js';
import { type Piece, SourceText } from './source-text.js';
import type { FoundTable } from './tables.js';
import type { CellSource } from './token.js';

const RULE = /^\+(?:[-=:]{3,}\+)+$/u;

/** A cell that is still being drawn. */
interface OpenCell {
	column: number;
	colSpan: number;
	row: number;
	lines: Piece[];
}

/** pandoc's grid table, cells over several columns or rows included (manual, extension `grid_tables`). */
export function readGridTable(source: SourceText, lines: Line[], at: number): FoundTable | null {
	if (!RULE.test(lines[at]!.body)) return null;
	let last = at;
	while (last + 1 < lines.length && /^[+|]/u.test(lines[last + 1]!.body)) last += 1;
	while (last > at && !/^\+.*\+$/u.test(lines[last]!.body)) last -= 1;
	if (last === at) return null;
	const grid = lines.slice(at, last + 1);
	const edges = edgesOf(grid);
	const rows: FoundTable['rows'] = [];
	let headerRows = 0;
	let row = 0;
	let open: OpenCell[] = [];
	const close = (cell: OpenCell) => {
		while (rows.length <= cell.row) rows.push({ cells: [], header: false });
		const { column, colSpan } = cell;
		const width = edges[column + colSpan]! - edges[column]! - 3;
		const parts = cell.lines.flatMap((piece, index) => {
			const cut = index > 0 && isCutWord(cell.lines[index - 1]!, piece, width);
			return index === 0 || cut ? [piece] : ['\n', piece];
		});
		const made: CellSource = { source: SourceText.join(parts), column, colSpan, rowSpan: row - cell.row };
		rows[cell.row]!.cells.push(made);
	};
	for (const [index, line] of grid.entries()) {
		const columns = new Columns(source, line);
		if (index > 0 && !isRuled(columns, edges)) {
			if (open.length === 0) open = openCells(columns, edges, row, open);
			open.sort((a, b) => a.column - b.column);
			const bounds = boundsOf(columns, edges, open);
			for (const [at, cell] of open.entries()) cell.lines.push(columns.indented(bounds[at]! + 1, bounds[at + 1]!));
			continue;
		}
		if (index > 0) row += 1;
		if (/=/u.test(line.body) && RULE.test(line.body)) headerRows = row;
		const kept: OpenCell[] = [];
		for (const cell of open) {
			const from = edges[cell.column]! + 1;
			if (/[-=:]/u.test(columns.at(from)) && /[-=:]/u.test(columns.at(from + 1))) close(cell);
			else {
				cell.lines.push(columns.indented(from, edges[cell.column + cell.colSpan]!));
				kept.push(cell);
			}
		}
		const next = grid[index + 1];
		open = next ? openCells(new Columns(source, next), edges, row, kept) : kept;
	}
	open.forEach(close);
	for (const [index, made] of rows.entries()) {
		made.cells.sort((a, b) => a.column - b.column);
		made.header = index < headerRows;
	}
	return { rows, lastLine: last };
}

/**
 * The columns of the lines beside the open cells, in their order. A wide letter in a cell too narrow for it has moved
 * the lines behind it.
 */
function boundsOf(columns: Columns, edges: number[], open: OpenCell[]): number[] {
	const last = open.at(-1);
	const expected = open.map(({ column }) => edges[column]!).concat(last ? edges[last.column + last.colSpan]! : []);
	const drawn = columns.all('|');
	const fits = expected.every((edge) => columns.at(edge) === '|' || columns.at(edge) === '+');
	return !fits && drawn.length === expected.length ? drawn : expected;
}

/** In narrower cells every word may be as wide as the cell. */
const MIN_WIDTH = 5;

/**
 * Whether a line goes on with the word of the line before: pandoc cuts a word that is wider than its cell into pieces
 * as wide as the cell, but for the first one.
 */
function isCutWord(before: Piece, piece: Piece, width: number): boolean {
	if (width < MIN_WIDTH) return false;
	const text = textOf(piece);
	// An attribute of a span that just fits is whole.
	if (/^(?:author|date|id)="/u.test(text)) return false;
	return !/\s/u.test(text) && !/\s/u.test(textOf(before).trim()) && textOf(before) !== '' && widthOf(text) === width;
}

function textOf({ source, start, end }: Piece): string {
	return source.text.slice(start, end);
}

/** Columns at which cells may begin or end: all crossings of the table. */
function edgesOf(grid: Line[]): number[] {
	const edges = new Set<number>();
	for (const { text, body } of grid) {
		if (!body.startsWith('+') && !/\+[-=:]{3,}[+|]/u.test(body)) continue;
		for (const match of text.matchAll(/\+(?=[-=:]{3}|\s*$|[| ])/gu)) edges.add(match.index);
	}
	return [...edges].sort((a, b) => a - b);
}

/** Whether a line draws a rule under a cell. */
function isRuled(columns: Columns, edges: number[]): boolean {
	return edges.some(
		(edge) => columns.at(edge) === '+' && [1, 2, 3].every((step) => /[-=:]/u.test(columns.at(edge + step))),
	);
}

/** The cells that begin on a line where no cell of an earlier row goes on. */
function openCells(columns: Columns, edges: number[], row: number, kept: OpenCell[]): OpenCell[] {
	const open = [...kept];
	const taken = (column: number) => kept.find((cell) => column >= cell.column && column < cell.column + cell.colSpan);
	for (let column = 0; column + 1 < edges.length; ) {
		const other = taken(column);
		if (other) {
			column = other.column + other.colSpan;
			continue;
		}
		let colSpan = 1;
		while (
			column + colSpan + 1 < edges.length &&
			!/[|+]/u.test(columns.at(edges[column + colSpan]!)) &&
			!taken(column + colSpan)
		) {
			colSpan += 1;
		}
		open.push({ column, colSpan, row, lines: [] });
		column += colSpan;
	}
	return open;
}
