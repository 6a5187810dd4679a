import type { TableRow } from './tables.js';

/** Rows as objects, one a line. Control characters are escaped: none reaches a terminal. */
export function ndjsonRows(rows: TableRow[]): string {
	return rows.map(line).join('');
}

function line({ row }: TableRow): string {
	const text = JSON.stringify(row).replace(
		/[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	return `${text}\n`;
}
