import { jsonText } from '../document/json-text.js';
import type { TableRow } from './tables.js';

/** Rows as objects, one a line. Control characters are escaped: none reaches a terminal. */
export function ndjsonRows(rows: TableRow[]): string {
	return rows.map(({ row }) => `${jsonText(row)}\n`).join('');
}
