import { Columns } from './columns.js';
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
		const parts = cell.lines.flatMap((piece, index) => (index === 0 ? [piece] : ['\n', piece]));
		const { column, colSpan } = cell;
		const made: CellSource = { source: SourceText.join(parts), column, colSpan, rowSpan: row - cell.row };
		rows[cell.row]!.cells.push(made);
	};
	for (const [index, line] of grid.entries()) {
		const columns = new Columns(source, line);
		if (index > 0 && !isRuled(columns, edges)) {
			if (open.length === 0) open = openCells(columns, edges, row, open);
			for (const cell of open)
				cell.lines.push(columns.indented(edges[cell.column]! + 1, edges[cell.column + cell.colSpan]!));
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
