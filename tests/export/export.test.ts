import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { ndjsonRows } from '../../src/export/ndjson.js';
import { PlanIds } from '../../src/export/plan-ids.js';
import { exportRows } from '../../src/export/rows.js';
import { columnsOf, TABLE_NAMES, type TableName, type TableRow } from '../../src/export/tables.js';
import { Workbook } from '../../src/export/xlsx.js';
import type { Item, Plan } from '../../src/plan/schema.js';
import { emptyPlan } from '../plan/empty-plan.js';
import { GOLDS_MISSING, golds, hasGolds } from '../support/golds.js';
import { readCsv } from './csv-reader.js';
import { csvOf, duckdb, sqlite } from './databases.js';
import { ODD, oddPlan } from './odd-plan.js';
import { tablesOf } from './tables.js';

const count = (items: Item[]): number => items.reduce((sum, item) => sum + 1 + count(item.items), 0);
const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** How many facts of each kind plans hold, counted straight from them. */
function factCounts(plans: Plan[]): Record<TableName, number> {
	const sections = plans.flatMap((plan) => plan.sections);
	const groups = sections.flatMap(({ undertaken, planned }) => [...undertaken, ...planned]);
	const summary = plans.flatMap(({ executiveSummary: all }) => [
		...all.achievements,
		...all.forwardWork,
		...all.capacityBuilding,
	]);
	const answers = sections.map(({ capacityBuilding: { participation, needs, expertise } }) =>
		count([...participation, ...needs, ...expertise]),
	);
	return {
		plans: plans.length,
		sections: sections.length,
		commitments: sum(sections.map(({ commitments }) => commitments.length)),
		groups: groups.length,
		measures: sum(groups.map(({ items }) => count(items))),
		capacity: sum(answers) + sum(plans.map(({ assistance }) => count(assistance?.items ?? []))),
		summary: sum(summary.map(({ items }) => count(items) || 1)),
		contacts:
			sum(sections.map(({ contacts }) => contacts.length)) +
			sum(plans.map(({ assistance }) => assistance?.contacts.length ?? 0)),
		unmapped: sum(plans.map(({ unmapped }) => unmapped.length)),
		removed: sum(plans.map(({ removed }) => removed.length)),
		diagnostics: sum(plans.map(({ diagnostics }) => diagnostics.length)),
	};
}

describe('the tables', () => {
	it('hold a row for each fact, and join', async () => {
		const tables = await tablesOf([oddPlan()]);
		const counts = Object.fromEntries([...tables].map(([name, rows]) => [name, rows.length]));
		expect(counts).toEqual(factCounts([oddPlan().plan]));
		expect(counts).toMatchObject({ measures: ODD.length + 2, groups: 3, capacity: 1, contacts: 1 });
		expectJoins(tables);
	});

	it('give a measure with its path, parent, commitment, dates and place', async () => {
		const rows = (await tablesOf([oddPlan()])).get('measures')!;
		expect(rows.at(-1)!.row).toMatchObject({
			measure_id: '000000000000#/sections/0/planned/0/items/0/items/0',
			parent_id: '000000000000#/sections/0/planned/0/items/0',
			depth: 2,
			text: 'two of them',
			page: 3,
			line: 7,
		});
		expect(rows.at(-2)!.row).toMatchObject({
			due_text: 'by June 2015',
			due_from: null,
			due_to: '2015-06-30',
			depth: 1,
		});
		expect(rows[0]!.row).toMatchObject({
			commitment: 'A.1.1',
			commitment_id: '000000000000#/sections/0/commitments/0',
		});
	});

	it(`hold a row for each fact of every gold${GOLDS_MISSING}`, async () => {
		const tables = await tablesOf(golds());
		const counts = Object.fromEntries([...tables].map(([name, rows]) => [name, rows.length]));
		expect(counts).toEqual(factCounts(golds().map(({ plan }) => plan)));
		expectJoins(tables);
	});
});

/** Keys are there once, and what refers to a row finds it. */
function expectJoins(tables: Map<TableName, TableRow[]>): void {
	const keys = new Map<string, Set<unknown>>();
	for (const [name, rows] of tables) {
		const [key] = columnsOf(name)[0]!;
		const values = rows.map(({ row }) => (row as Record<string, unknown>)[key]);
		expect(new Set(values).size, `keys of ${name}`).toBe(values.length);
		keys.set(key, new Set(values));
	}
	for (const [name, rows] of tables) {
		const [[own], ...columns] = columnsOf(name) as unknown as [[string], ...[string][]];
		for (const [column] of columns.filter(([column]) => column.endsWith('_id'))) {
			const known = keys.get(column === 'parent_id' ? own : column)!;
			const values = rows.map(({ row }) => (row as Record<string, unknown>)[column]);
			expect(
				values.filter((value) => value !== null && !known.has(value)),
				`${name}.${column}`,
			).toEqual([]);
		}
	}
}

describe('csv', () => {
	it('makes formulas, separators, line ends and control characters harmless', async () => {
		const tables = await tablesOf([oddPlan()]);
		const [header, ...lines] = readCsv(csvOf('measures', tables.get('measures')!));
		const texts = lines.map((line) => line[header!.indexOf('text')]);
		expect(texts.slice(0, ODD.length)).toEqual([
			"'=1+1",
			"'+82-2-2100",
			"'-cmd",
			"'@SUM(A1)",
			'<script>alert(1)</script>',
			'a | b, "c" d',
			'esc \uFFFD[31m bell \uFFFD nul \uFFFD c1 \uFFFD lone \uFFFD end',
			'  spaces  ',
			'한국어, tiếng Việt, ภาษาไทย 😀',
		]);
		const contact = csvOf('contacts', tables.get('contacts')!);
		expect(contact).toContain("'@kim");
		expect(contact).toContain("'+51 1 315; +51 1 3157800");
	});

	it('loads into SQLite, every row of it', async () => {
		const tables = await tablesOf(hasGolds ? golds() : [oddPlan()]);
		const db = await sqlite(tables);
		for (const [name, rows] of tables) expect(db.all(`SELECT COUNT(*) FROM ${name}`)).toEqual([[rows.length]]);
		const texts = db.all('SELECT text FROM measures').map(([text]) => text);
		const own = tables.get('measures')!.map(({ row }) => (row as Record<string, unknown>).text as string);
		expect(texts.map((text) => String(text).replace(/^'/u, ''))).toEqual(hasGolds ? own : expect.anything());
	});
});

describe('ndjson', () => {
	it('lets no control character through, and loses none', async () => {
		const rows = (await tablesOf([oddPlan()])).get('measures')!;
		const lines = ndjsonRows(rows);
		expect(lines).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
		const texts = lines
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line).text);
		expect(texts.slice(0, ODD.length)).toEqual(ODD);
	});

	it('loads into DuckDB, every row of it, with types', async () => {
		const tables = await tablesOf(hasGolds ? golds() : [oddPlan()]);
		const db = await duckdb(tables);
		for (const [name, rows] of tables) {
			if (rows.length === 0) continue;
			expect(await db.all(`SELECT COUNT(*)::INTEGER FROM ${name}`)).toEqual([[rows.length]]);
		}
		expect(await db.all('SELECT DISTINCT typeof(due_to) FROM measures WHERE due_to IS NOT NULL')).toEqual([['DATE']]);
	});
});

describe('xlsx', () => {
	it('is read back by another library: a sheet a table, typed cells, texts that are no formulas', async () => {
		const plans = hasGolds ? [oddPlan(), ...golds()] : [oddPlan()];
		const workbook = new Workbook();
		for await (const row of exportRows(plans)) workbook.add(row);
		const bytes = await workbook.bytes();
		const sheets = await readExcel(Buffer.from(bytes), { trim: false });
		expect(sheets.map(({ sheet }) => sheet)).toEqual(TABLE_NAMES);
		const tables = await tablesOf(plans);
		for (const { sheet, data } of sheets) {
			expect(data.length - 1, sheet).toBe(tables.get(sheet as TableName)!.length);
			expect(data[0], sheet).toEqual(columnsOf(sheet as TableName).map(([name]) => name));
		}
		const measures = sheets.find(({ sheet }) => sheet === 'measures')!.data;
		const column = (name: string): number => measures[0]!.indexOf(name);
		expect(measures.slice(1, 6).map((row) => row[column('text')])).toEqual(ODD.slice(0, 5));
		const dated = measures.slice(1).find((row) => row[column('due_text')] === 'by June 2015')!;
		expect(dated[column('due_to')]).toEqual(new Date('2015-06-30T00:00:00Z'));
		expect(dated[column('depth')]).toBe(1);
		expect(workbook.cut).toBe(0);
	});

	it('has a frozen header with filters, and no formula', async () => {
		const workbook = new Workbook();
		for await (const row of exportRows([oddPlan()])) workbook.add(row);
		const { default: Zip } = await import('jszip');
		const zip = await Zip.loadAsync(await workbook.bytes());
		const sheet = await zip.file('xl/worksheets/sheet5.xml')!.async('string');
		expect(sheet).toContain('<autoFilter ref="A1:T12"/>');
		expect(sheet).toMatch(/<pane [^>]*state="frozen"/u);
		expect(sheet).not.toContain('<f>');
	});

	it('cuts what is longer than a cell, and says so', async () => {
		const odd = oddPlan();
		odd.plan.objective = 'x'.repeat(40_000);
		const workbook = new Workbook();
		for await (const row of exportRows([odd])) workbook.add(row);
		expect(workbook.cut).toBe(1);
	});
});

describe('ids', () => {
	it('name a plan by its source, and number the ones that come again', () => {
		const ids = new PlanIds();
		const plan = (sha256: string): Plan => ({ ...emptyPlan(), source: { ...emptyPlan().source, sha256 } });
		const [a, b] = ['a'.repeat(64), 'b'.repeat(64)].map(plan);
		expect([a, b, a, a, b].map((one) => ids.idOf(one!))).toEqual([
			'aaaaaaaaaaaa',
			'bbbbbbbbbbbb',
			'aaaaaaaaaaaa-2',
			'aaaaaaaaaaaa-3',
			'bbbbbbbbbbbb-2',
		]);
	});

	it('are as many as there are sources', () => {
		const ids = new PlanIds();
		const seen = new Set<string>();
		for (let i = 0; i < 5000; i += 1) {
			const plan = emptyPlan();
			plan.source.sha256 = (i * 7_919).toString(16).padStart(12, '0').padEnd(64, '0');
			seen.add(ids.idOf(plan));
		}
		expect(seen.size).toBe(5000);
	});
});

it('streams: a row comes before the second plan is asked for', async () => {
	let asked = 0;
	const endless = {
		*[Symbol.iterator]() {
			for (;;) {
				asked += 1;
				yield oddPlan();
			}
		},
	};
	for await (const _ of exportRows(endless)) break;
	expect(asked).toBe(1);
});
