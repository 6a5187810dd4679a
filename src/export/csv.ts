import { stringify } from 'csv-stringify/sync';
import { cellText } from './cell-text.js';
import { cellsOf, columnsOf, type TableName, type TableRow } from './tables.js';

/**
 * CSV as RFC 4180 has it: UTF-8, a header, lines that end in CRLF, an empty field for null. A text that a spreadsheet
 * would take for a formula (`=`, `+`, `-`, `@` in front) has an apostrophe before it.
 */
const OPTIONS = { escape_formulas: true, record_delimiter: 'windows' as const, cast: { boolean: String } };

/** The header of a table. */
export function csvHeader(table: TableName): string {
	return stringify([columnsOf(table).map(([name]) => name)], OPTIONS);
}

/** Rows of one table, line ends included. */
export function csvRows(rows: TableRow[]): string {
	const cells = rows.map((row) => cellsOf(row).map((cell) => (typeof cell === 'string' ? cellText(cell) : cell)));
	return stringify(cells, OPTIONS);
}
