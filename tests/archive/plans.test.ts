import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { describeOrigin } from '../../src/archive/origin.js';
import { type OpenOptions, openPlans } from '../../src/archive/plans.js';
import { CtapError } from '../../src/diagnostics/errors.js';
import type { Plan } from '../../src/plan/schema.js';
import { scratch } from '../cli/run.js';
import { emptyPlan } from '../plan/empty-plan.js';

const { folder, remove } = scratch();
afterAll(remove);

/** Writes a file below the test's folder and returns its path. */
function file(name: string, content: string): string {
	const path = join(folder, name);
	mkdirSync(join(path, '..'), { recursive: true });
	writeFileSync(path, content);
	return path;
}

const plan = (title: string): Plan => ({ ...emptyPlan(), title });
const line = (title: string): string => `${JSON.stringify(plan(title))}\n`;
const MARKDOWN = '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Peru\n';

/** `place title` of each plan, `place: code message` of each error. */
async function open(inputs: string[], options: OpenOptions = {}): Promise<string[]> {
	const seen: string[] = [];
	const short = (text: string): string => text.replace(`${folder}/`, '');
	const onError = ({ code, message, details }: CtapError): void => {
		seen.push(short(`${details.file}${details.place ? `:${details.place}` : ''}: ${code} ${message}`));
	};
	for await (const { plan, origin } of openPlans(inputs, { onError, ...options })) {
		seen.push(short(`${describeOrigin(origin)} ${plan.title}`));
	}
	return seen;
}

describe('openPlans', () => {
	it.each([
		['one plan', 'a.json', JSON.stringify(plan('A'), null, 2), ['a.json A']],
		['one plan on one line', 'b.json', line('B'), ['b.json:1 B']],
		['a list', 'c.json', JSON.stringify([plan('A'), plan('B')], null, 2), ['c.json:plan 1 A', 'c.json:plan 2 B']],
		['a list on one line', 'd.json', JSON.stringify([plan('A')]), ['d.json:1, plan 1 A']],
		['an empty list', 'e.json', '[]', []],
		['a plan a line', 'f.ndjson', `${line('A')}\n${line('B')}`, ['f.ndjson:1 A', 'f.ndjson:3 B']],
		[
			'a plan a line, named .json, with a BOM',
			'g.json',
			`\uFEFF${line('A')}${line('B')}`,
			['g.json:1 A', 'g.json:2 B'],
		],
		['a document', 'h.md', MARKDOWN, ['h.md 2014 APEC COUNTER-TERRORISM ACTION PLAN']],
	])('reads %s', async (_, name, content, expected) => {
		expect(await open([file(name, content)])).toEqual(expected);
	});

	it.each([
		['JSON that is no plan', '{"a": 1}', 'not-a-plan This JSON is no plan: it has no schemaVersion.', '1'],
		['a number', '5', 'not-a-plan This JSON is no plan: it has no schemaVersion.', '1'],
		[
			'another version',
			JSON.stringify({ ...plan('A'), schemaVersion: '2.0' }),
			"unsupported-version The plan has the schema version '2.0'; this ctap reads '1.0'.",
			'1',
		],
		[
			'a plan with a field at fault',
			JSON.stringify({ ...plan('A'), title: 5 }),
			'not-a-plan The plan does not fit its schema: title: Invalid input: expected string, received number.',
			'1',
		],
		['JSON that is cut', '{\n"schemaVersion": "1.0",\n"title"', 'not-a-plan This is no JSON: it ends too early.', '3'],
		['JSON with a slip', '{\n"schemaVersion": x\n}', 'not-a-plan This is no JSON: character 18.', '2'],
		['nothing', ' \n', 'empty The file holds no plan.', undefined],
	])('refuses %s, with its place', async (_, content, expected, place) => {
		expect(await open([file('bad.json', content)])).toEqual([`bad.json${place ? `:${place}` : ''}: ${expected}`]);
	});

	it('refuses a plan nested without end', async () => {
		let items = '';
		for (let i = 0; i < 100_000; i += 1) items += '{"items":[';
		const path = file('deep.json', `{"schemaVersion":"1.0","x":[${items}${']}'.repeat(100_000)}]}`);
		expect(await open([path])).toEqual(['deep.json:1: too-deep The JSON is nested too deeply.']);
	});

	it('goes on behind a broken line', async () => {
		const path = file('lines.ndjson', `{"schemaVersion":\n${line('B')}{"schemaVersion":"0.9"}\n${line('D')}`);
		expect(await open([path])).toEqual([
			'lines.ndjson:1: not-a-plan This is no JSON: it ends too early.',
			'lines.ndjson:2 B',
			"lines.ndjson:3: unsupported-version The plan has the schema version '0.9'; this ctap reads '1.0'.",
			'lines.ndjson:4 D',
		]);
	});

	it('reads a folder that `ctap batch` made: plans by name, without its manifest', async () => {
		file('made/b/plan.md.json', line('B'));
		file('made/a.docx.json', line('A'));
		file('made/ctap-manifest.ndjson', '{"input":"a.docx"}\n');
		expect(await open([join(folder, 'made')])).toEqual(['made/a.docx.json:1 A', 'made/b/plan.md.json:1 B']);
	});

	it('reads the documents of a folder without JSON', async () => {
		file('sources/plan.md', MARKDOWN);
		expect(await open([join(folder, 'sources')])).toHaveLength(1);
	});

	it.each([
		['JSON', line('A'), ['stdin:1 A']],
		['a list over many lines', JSON.stringify([plan('A')], null, 2), ['stdin:plan 1 A']],
		['a document', MARKDOWN, ['stdin 2014 APEC COUNTER-TERRORISM ACTION PLAN']],
	])('reads standard input: %s, byte by byte', async (_, content, expected) => {
		const stdin = Readable.from([...Buffer.from(content)].map((byte) => Buffer.from([byte])));
		expect(await open(['-'], { stdin })).toEqual(expected);
	});

	it('tells what is not there, and goes on', async () => {
		mkdirSync(join(folder, 'empty'), { recursive: true });
		expect(
			await open([
				join(folder, 'no.json'),
				join(folder, 'empty'),
				file('x.bin', '\0\u0001\u0002'),
				file('y.json', line('Y')),
			]),
		).toEqual([
			'no.json: not-found There is no such file.',
			'empty: not-found This folder holds no plan.',
			expect.stringMatching(/^x\.bin: unsupported-format /u),
			'y.json:1 Y',
		]);
	});

	it('throws the first error where nobody hears of it', async () => {
		const all = async (): Promise<void> => {
			for await (const _ of openPlans([file('z.json', '{}')]));
		};
		await expect(all()).rejects.toBeInstanceOf(CtapError);
	});
});
