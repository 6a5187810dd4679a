import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLE_NAMES } from '../../src/export/tables.js';
import { ensureBundle } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';
import { planOf } from '../diff/plans.js';

const { folder, remove } = scratch();
const path = (name: string): string => join(folder, name);
const old = planOf([
	{
		id: 'A.1',
		planned: { '': ['The port will buy two scanners by June 2014.'] },
		needs: ['Training in port security'],
	},
]);
const now = planOf(
	[{ id: 'A.1', undertaken: { '': ['The port bought two scanners.'] }, needs: ['Training in port security'] }],
	{ calendarYear: 2015 },
);
const chile = planOf([{ id: 'A.1', expertise: ['Course on port security'] }], {
	economy: { name: 'Chile', code: 'CHL' },
});

beforeAll(async () => {
	await ensureBundle();
	writeFileSync(path('old.json'), JSON.stringify(old, null, 2));
	writeFileSync(path('new.json'), JSON.stringify(now));
	writeFileSync(path('all.ndjson'), `${JSON.stringify(old)}\n{"schemaVersion":"9.9"}\n${JSON.stringify(chile)}\n`);
	writeFileSync(path('two.json'), JSON.stringify([old, now]));
	writeFileSync(
		path('plan.md'),
		'# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Peru\n\n## A.1 Protect Cargo\n',
	);
});
afterAll(remove);

describe('ctap diff', () => {
	it('exits with 0 where nothing changed', async () => {
		const { code, stdout } = await ctap(['diff', path('old.json'), path('old.json')]);
		expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('no change') });
	});

	it('exits with 1 and tells a promise that was kept', async () => {
		const { code, stdout } = await ctap(['diff', path('old.json'), path('new.json'), '--stat']);
		expect(code).toBe(1);
		expect(stdout).toBe(
			'Front page, summary and assistance: 1 reworded\nA.1 Protect Cargo: 1 promise kept\n1 promise kept, 1 reworded\n',
		);
	});

	it('reads documents and standard input', async () => {
		const { code, stdout } = await ctap(['diff', '-', path('plan.md'), '--to', 'json'], { input: JSON.stringify(old) });
		expect(code).toBe(1);
		expect(JSON.parse(stdout).before.economy).toBe('Peru');
	});

	it.each([
		['an input that is not there', ['diff', 'no.json', 'old.json'], 3, 'no.json: error not-found'],
		['a line of another version', ['diff', 'all.ndjson', 'old.json'], 3, 'all.ndjson:2: error unsupported-version'],
		['an input of several plans', ['diff', 'two.json', 'old.json'], 2, 'There are several plans; give one.'],
		['to replace an input', ['diff', 'old.json', 'new.json', '-o', 'old.json'], 2, 'would overwrite this file'],
		['one input', ['diff', 'old.json'], 2, 'missing required argument'],
		['standard input twice', ['diff', '-', '-'], 2, 'Standard input can be read only once.'],
	])('refuses %s', async (_, args, exit, message) => {
		const { code, stderr } = await ctap(args, { cwd: folder });
		expect(code).toBe(exit);
		expect(stderr).toContain(message);
	});

	it('says that two economies are compared', async () => {
		writeFileSync(path('chile.json'), JSON.stringify(chile));
		expect((await ctap(['diff', path('old.json'), path('chile.json')])).stderr).toContain('two economies, PER and CHL');
	});
});

describe('ctap report', () => {
	it('reports on what can be read, tells what cannot, and exits with 3', async () => {
		const { code, stdout, stderr } = await ctap(['report', 'all.ndjson', 'plan.md'], { cwd: folder });
		expect(code).toBe(3);
		expect(stdout).toContain('3 PLANS OF 2 ECONOMIES');
		expect(stdout).toContain('→ O1 Chile 2014, A.1 (1.00: port security)');
		expect(stderr).toContain('all.ndjson:2: error unsupported-version');
	});

	it.each([
		['r.html', '<!DOCTYPE html>'],
		['r.md', '# Counter-terrorism action plans'],
		['r.json', '{\n  "plans": ['],
		['r.docx', 'PK'],
	])('writes %s in the format of its name', async (name, start) => {
		const { code, stderr } = await ctap(['report', path('old.json'), '-o', path(name)]);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(readFileSync(path(name)).toString('latin1').startsWith(start)).toBe(true);
	});

	it.each([
		[['report', 'old.json', '--to', 'docx'], '--to docx needs -o FILE.docx'],
		[['report', 'old.json', '--year', '14'], 'Give a year of four digits.'],
		[['report', 'old.json', '--only', 'contacts'], 'Allowed choices are needs, offers, planned'],
		[['report', 'old.json', '-o', 'old.json'], 'would overwrite this file'],
		[['report'], 'missing required argument'],
	])('refuses %j', async (args, message) => {
		const { code, stderr } = await ctap(args, { cwd: folder });
		expect(code).toBe(2);
		expect(stderr).toContain(message);
	});
});

describe('ctap export', () => {
	it.each(['csv', 'ndjson'])('writes a file a table: %s', async (format) => {
		const { code, stderr } = await ctap(['export', path('old.json'), '--to', format, '-o', path(`new/${format}`)]);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(readdirSync(path(`new/${format}`)).sort()).toEqual(TABLE_NAMES.map((name) => `${name}.${format}`).sort());
	});

	it('prints one table', async () => {
		const { stdout } = await ctap(['export', '-', '--to', 'ndjson', '--table', 'measures'], {
			input: JSON.stringify(old),
		});
		expect(JSON.parse(stdout)).toMatchObject({ kind: 'planned', due_to: '2014-06-30' });
	});

	it('exports what can be read, tells what cannot, and exits with 3', async () => {
		const { code, stdout, stderr } = await ctap(['export', path('all.ndjson'), '--to', 'csv', '--table', 'plans']);
		expect(code).toBe(3);
		expect(stdout.trim().split('\r\n')).toHaveLength(3);
		expect(stderr).toContain(':2: error unsupported-version');
	});

	it('writes a workbook', async () => {
		expect((await ctap(['export', path('all.ndjson'), '--to', 'xlsx', '-o', path('x.xlsx')])).code).toBe(3);
		expect(readFileSync(path('x.xlsx')).subarray(0, 2).toString()).toBe('PK');
	});

	it.each([
		[['export', 'old.json'], "required option '--to <format>' not specified"],
		[['export', 'old.json', '--to', 'csv'], '--to csv needs -o FOLDER'],
		[['export', 'old.json', '--to', 'csv', '--table', 'people'], "There is no table 'people'; there are plans,"],
		[['export', 'all.ndjson', '--to', 'ndjson', '--table', 'plans', '-o', 'all.ndjson'], 'would overwrite this file'],
		[['export', 'old.json', '--to', 'xlsx'], '--to xlsx needs -o FILE.xlsx'],
		[['export', 'old.json', '--to', 'xlsx', '--table', 'plans'], '--table is for csv and ndjson'],
	])('refuses %j', async (args, message) => {
		const { code, stderr } = await ctap(args, { cwd: folder });
		expect(code).toBe(2);
		expect(stderr).toContain(message);
	});
});
