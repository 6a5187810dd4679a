import { type Block, rawText, type Table, type TableRow } from '../document/nodes.js';
import { tidy } from '../document/words.js';
import type { Template } from '../templates/template.js';
import { best } from '../wording/overlap.js';
import { wording } from '../wording/wording.js';

/** What a column of the matrix form holds. */
export type Column = 'commitments' | 'undertaken' | 'planned';
/** What a cell of a matrix is: a head cell, or the answer of its column. */
export type Role = Column | 'head';

const LEAST_LIKENESS = 0.7;
/** The head row is among the first rows; a title of the table may stand above it. */
const MOST_ROWS_ABOVE = 3;

/**
 * Recognises the matrix form (commitment | undertaken | planned) by its head row, and tells for each cell below it what
 * it holds. Null for any other table. Rows of one cell over all columns are headings between the rows and have no role.
 */
export function matrixOf(table: Table, template: Template): ((row: number, column: number) => Role | null) | null {
	const limit = Math.min(MOST_ROWS_ABOVE, table.rows.length);
	for (let head = 0; head < limit; head += 1) {
		const columns = headOf(table.rows[head]!, template);
		if (!columns) continue;
		const headCells = table.rows[head]!.cells;
		const width = Math.max(...table.rows.map(widthOf));
		const heads = new Set(table.rows.flatMap((row, i) => (i >= head && headOf(row, template) ? [i] : [])));
		return (row, column) => {
			if (row < head) return null;
			if (heads.has(row)) return 'head';
			const cell = table.rows[row]!.cells.find((c) => c.column === column);
			if (!cell || (cell.colSpan >= width && width > 1)) return null;
			// Authors drag the borders of single rows: cells are matched by their order where the counts agree.
			const cells = table.rows[row]!.cells;
			const at = cells.length === headCells.length ? headCells[cells.indexOf(cell)]!.column : column;
			return columns.get(at) ?? null;
		};
	}
	return null;
}

const widthOf = (row: TableRow): number => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0);

function headOf(row: TableRow, template: Template): Map<number, Column> | null {
	const columns = new Map<number, Column>();
	for (const cell of row.cells) {
		const text = tidy(cell.blocks.map(textIn).join(' '));
		if (!text || text.length > 120) continue;
		const found = (Object.entries(template.matrix) as [Column, string[]][])
			.map(([column, labels]) => ({ column, likeness: best(wording(text), [...labels, ...template.slots[column]]).f1 }))
			.sort((a, b) => b.likeness - a.likeness)[0]!;
		if (found.likeness >= LEAST_LIKENESS && ![...columns.values()].includes(found.column)) {
			for (let i = 0; i < cell.colSpan; i += 1) columns.set(cell.column + i, found.column);
		}
	}
	const kinds = new Set(columns.values());
	return kinds.size >= 2 ? columns : null;
}

const textIn = (block: Block): string => (block.type === 'table' ? '' : rawText(block));
