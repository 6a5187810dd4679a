import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import initSqlite from 'sql.js';
import { csvHeader, csvRows } from '../../src/export/csv.js';
import { ndjsonRows } from '../../src/export/ndjson.js';
import type { TableName, TableRow } from '../../src/export/tables.js';
import { readCsv } from './csv-reader.js';

/** A table as the text of a CSV file. */
export const csvOf = (table: TableName, rows: TableRow[]): string => csvHeader(table) + csvRows(rows);

/** The tables as `sqlite3 .import --csv` makes them: all columns are text, an empty field is an empty text. */
export async function sqlite(tables: Map<TableName, TableRow[]>) {
	const { Database } = await initSqlite();
	const db = new Database();
	for (const [name, rows] of tables) {
		const [header, ...lines] = readCsv(csvOf(name, rows));
		db.run(`CREATE TABLE ${name} (${header!.map((column) => `"${column}" TEXT`).join(', ')})`);
		const insert = db.prepare(`INSERT INTO ${name} VALUES (${header!.map(() => '?').join(', ')})`);
		for (const line of lines) insert.run(line);
		insert.free();
	}
	return {
		all: (query: string): unknown[][] => (db.exec(query)[0]?.values ?? []) as unknown[][],
	};
}

/** The tables as DuckDB reads them from NDJSON. */
export async function duckdb(tables: Map<TableName, TableRow[]>) {
	const folder = mkdtempSync(join(tmpdir(), 'ctap-export-'));
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	for (const [name, rows] of tables) {
		const path = join(folder, `${name}.ndjson`);
		writeFileSync(path, ndjsonRows(rows));
		if (rows.length > 0) await connection.run(`CREATE TABLE ${name} AS FROM read_json('${path}', sample_size = -1)`);
	}
	rmSync(folder, { recursive: true });
	return {
		async all(query: string): Promise<unknown[][]> {
			const reader = await connection.runAndReadAll(query);
			return reader.getRowsJson();
		},
	};
}
