import { join } from 'node:path';
import { CtapError, EXIT } from '../diagnostics/errors.js';
import { csvHeader, csvRows } from '../export/csv.js';
import { ndjsonRows } from '../export/ndjson.js';
import { exportRows } from '../export/rows.js';
import { TABLE_NAMES, type TableName, type TableRow } from '../export/tables.js';
import type { ExportOptions } from './export.js';
import { isOutputDirectory, type Output, openOutput, refuseInputs, writeOutput } from './output.js';
import { openPlanInput } from './plan-input.js';

/** Rows written at a time. */
const BATCH = 500;

/** `ctap export`. @returns The exit code. */
export async function exportPlans(inputs: string[], options: ExportOptions): Promise<number> {
	const table = tableOf(options);
	if (options.output !== undefined) await refuseInputs(inputs, outputsOf(options, table));
	const { plans, exitCode } = openPlanInput(inputs, options);
	const rows = exportRows(plans);
	if (options.to === 'xlsx') {
		const code = await writeWorkbook(rows, options);
		return Math.max(code, exitCode());
	}
	const files = await openTables(table, options);
	try {
		for await (const row of rows) if (table === undefined || row.table === table) await files.add(row);
		await files.close();
	} catch (error) {
		await files.discard();
		throw error;
	}
	return exitCode();
}

/** The files that will be written. */
function outputsOf({ to, output }: ExportOptions, table: TableName | undefined): string[] {
	if (to === 'xlsx' || table !== undefined) return [output!];
	return TABLE_NAMES.map((name) => join(output!, `${name}.${to}`));
}

function tableOf({ table, to }: ExportOptions): TableName | undefined {
	if (table === undefined) return undefined;
	if (to === 'xlsx') throw new CtapError('usage', '--table is for csv and ndjson; a workbook holds all tables.');
	if (TABLE_NAMES.includes(table as TableName)) return table as TableName;
	throw new CtapError('usage', `There is no table '${table}'; there are ${TABLE_NAMES.join(', ')}.`);
}

async function writeWorkbook(rows: AsyncIterable<TableRow>, { output, quiet }: ExportOptions): Promise<number> {
	if (output === undefined) throw new CtapError('usage', '--to xlsx needs -o FILE.xlsx; - is standard output.');
	const { Workbook } = await import('../export/xlsx.js');
	const workbook = new Workbook();
	for await (const row of rows) workbook.add(row);
	await writeOutput(await workbook.bytes(), output);
	if (workbook.cut > 0 && !quiet) {
		process.stderr.write(
			`${workbook.cut} texts are longer than a cell of Excel and were cut; csv and ndjson hold them.\n`,
		);
	}
	return EXIT.ok;
}

interface TableFiles {
	add(row: TableRow): Promise<void>;
	/** All rows have come: the files appear under their names. */
	close(): Promise<void>;
	discard(): Promise<void>;
}

/** A file a table, or one table alone; each is written block by block. */
async function openTables(table: TableName | undefined, { to, output }: ExportOptions): Promise<TableFiles> {
	const header = to === 'csv' ? csvHeader : () => '';
	const print = to === 'csv' ? csvRows : ndjsonRows;
	const outputs = new Map<TableName, Output>();
	if (table !== undefined) outputs.set(table, await openOutput(output));
	else {
		if (output === undefined || !(await isOutputDirectory(output.replace(/[\\/]*$/u, '/')))) {
			throw new CtapError('usage', `--to ${to} needs -o FOLDER for one file a table, or --table for one of them.`);
		}
		for (const name of TABLE_NAMES) outputs.set(name, await openOutput(join(output, `${name}.${to}`)));
	}
	const waiting = new Map<TableName, TableRow[]>([...outputs.keys()].map((name) => [name, []]));
	const flush = async (name: TableName): Promise<void> => {
		const rows = waiting.get(name)!;
		if (rows.length > 0) await outputs.get(name)!.write(print(rows));
		rows.length = 0;
	};
	for (const [name, out] of outputs) await out.write(header(name));
	return {
		async add(row) {
			const rows = waiting.get(row.table)!;
			rows.push(row);
			if (rows.length >= BATCH) await flush(row.table);
		},
		async close() {
			for (const [name, out] of outputs) {
				await flush(name);
				await out.close();
			}
		},
		async discard() {
			for (const out of outputs.values()) await out.discard();
		},
	};
}
