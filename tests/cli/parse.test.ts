import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planSchema } from '../../src/plan/schema.js';
import { ensureBundle } from './bundle.js';
import { ctap, scratch } from './run.js';

const PLAN = `# 2014 APEC COUNTER-TERRORISM ACTION PLAN

ECONOMY: Chile

CALENDAR YEAR: 2014

LAST UPDATED: May 2014

EXECUTIVE SUMMARY

1. Summary of main achievements/progress in implementing Leaders' and Ministers' commitments since last update.

- Ports screen all cargo.
`;

const { folder, remove } = scratch();
const run = (args: string[], options = {}) => ctap(args, { cwd: folder, ...options });

beforeAll(async () => {
	await ensureBundle();
	writeFileSync(join(folder, 'plan.md'), PLAN);
	writeFileSync(join(folder, 'odd.md'), PLAN);
	writeFileSync(join(folder, 'empty.md'), '');
	writeFileSync(join(folder, 'plan.pdf'), PLAN);
	mkdirSync(join(folder, 'other'));
	writeFileSync(join(folder, 'other', 'plan.md'), PLAN);
});
afterAll(remove);

describe('ctap parse', () => {
	it('prints one plan as an indented object that fits the schema', async () => {
		const { code, stdout, stderr } = await run(['parse', 'plan.md']);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toMatch(/^\{\n {2}"schemaVersion": "1\.0",\n[\s\S]*\n\}\n$/u);
		const plan = planSchema.parse(JSON.parse(stdout));
		expect(plan).toMatchObject({
			source: { file: 'plan.md', format: 'markdown' },
			title: '2014 APEC COUNTER-TERRORISM ACTION PLAN',
			economy: { name: 'Chile', code: 'CHL' },
			executiveSummary: { achievements: [{ items: [{ text: 'Ports screen all cargo.' }] }] },
		});
	});

	it('prints one line with --compact', async () => {
		const { stdout } = await run(['parse', '--compact', 'plan.md']);
		expect(stdout.split('\n')).toEqual([expect.stringMatching(/^\{"schemaVersion":/u), '']);
	});

	it('prints several plans as one array, in their order', async () => {
		const { stdout } = await run(['parse', 'odd.md', 'plan.md', '-q']);
		expect(JSON.parse(stdout).map((plan: { source: { file: string } }) => plan.source.file)).toEqual([
			'odd.md',
			'plan.md',
		]);
		expect(stdout).toMatch(/^\[\n {2}\{\n {4}"schemaVersion"/u);
	});

	it('prints a line a plan with --ndjson, one plan too', async () => {
		expect((await run(['parse', '--ndjson', 'plan.md'])).stdout.trimEnd().split('\n')).toHaveLength(1);
		const { stdout } = await run(['parse', '--ndjson', 'plan.md', 'plan.md']);
		expect(
			stdout
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line).title),
		).toHaveLength(2);
	});

	it('reads standard input', async () => {
		const { code, stdout } = await run(['parse', '-', '--compact'], { input: PLAN });
		expect({ code, file: JSON.parse(stdout).source.file }).toEqual({ code: 0, file: 'stdin' });
	});

	it('reads what looks like another format where --from says what it is', async () => {
		const html = `<html>\n\n${PLAN}`;
		expect(await run(['parse', '-'], { input: html })).toMatchObject({
			code: 3,
			stdout: '',
			stderr: expect.stringMatching(/^stdin: error unsupported-format The file is a web page/u),
		});
		const { code, stdout } = await run(['parse', '-', '--from', 'markdown'], { input: html });
		expect({ code, economy: JSON.parse(stdout).economy?.name }).toEqual({ code: 0, economy: 'Chile' });
	});

	it('goes by the content where the extension says otherwise, with a warning', async () => {
		const { code, stdout, stderr } = await run(['parse', 'plan.pdf']);
		expect(code).toBe(0);
		expect(JSON.parse(stdout).source.format).toBe('markdown');
		expect(stderr).toMatch(/^plan\.pdf: warning wrong-extension .*\n$/u);
	});
});

describe('messages', () => {
	it.each([
		['--quiet', ['--quiet'], {}, ''],
		['--color', ['--color'], {}, '\u001B[33mwarning\u001B[39m'],
		['FORCE_COLOR', [], { FORCE_COLOR: '1' }, '\u001B[33mwarning\u001B[39m'],
		['NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, ': warning '],
		['--no-color', ['--no-color'], { FORCE_COLOR: '1' }, ': warning '],
	])('heed %s', async (_, args, env, expected) => {
		const { stderr } = await run(['parse', 'plan.pdf', ...args], { env });
		if (expected === '') expect(stderr).toBe('');
		else expect(stderr).toContain(expected);
	});

	it('--explain tells where each text went, --trace writes it as JSON', async () => {
		const { stderr, stdout } = await run(['parse', 'plan.md', '--explain', '--trace', 'trace.json', '--compact']);
		expect(stderr).toMatch(
			/^plan\.md: ctap-2008\nfront\n[\s\S]*summary\/achievements\n[\s\S]*Ports screen all cargo\./u,
		);
		expect(JSON.parse(stdout).economy.name).toBe('Chile');
		const [trace] = JSON.parse(readFileSync(join(folder, 'trace.json'), 'utf8'));
		expect(trace).toMatchObject({ file: 'plan.md', template: 'ctap-2008' });
		expect(trace.entries).toContainEqual(
			expect.objectContaining({ slot: 'summary/achievements', role: 'text', text: 'Ports screen all cargo.' }),
		);
	});
});

describe('exit codes', () => {
	it.each([
		['0: a plan with a warning', ['plan.pdf'], 0],
		['0: --strict, and no diagnostic of level error', ['--strict', 'plan.pdf'], 0],
		['2: no file', [], 2],
		['2: an unknown option', ['--compcat', 'plan.md'], 2],
		['2: an unknown format', ['--from', 'odt', 'plan.md'], 2],
		['2: standard input twice', ['-', '-'], 2],
		['2: an output in no folder', ['plan.md', '-o', 'none/plan.json'], 2],
		['3: a file that is not there', ['none.md'], 3],
		['3: an empty file', ['empty.md'], 3],
		['3: a directory', ['other'], 3],
	])('%s', async (_, args, expected) => {
		const { code, stderr } = await run(['parse', ...args]);
		expect(code).toBe(expected);
		if (expected > 0) expect(stderr).not.toMatch(/\n\s+at /u);
	});

	it('3 for one file of several; the others are written all the same', async () => {
		const { code, stdout, stderr } = await run(['parse', 'none.md', 'plan.md', 'empty.md']);
		expect(code).toBe(3);
		expect(JSON.parse(stdout)).toHaveLength(1);
		expect(stderr).toBe('none.md: error not-found There is no such file.\nempty.md: error empty The file is empty.\n');
	});
});

describe('-o', () => {
	it('writes a file and nothing to standard output', async () => {
		const { code, stdout } = await run(['parse', 'plan.md', '-o', 'plan.json']);
		expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
		expect(JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')).economy.name).toBe('Chile');
	});

	it('leaves what was there where the file cannot be read, and no other file behind', async () => {
		writeFileSync(join(folder, 'kept.json'), 'kept');
		const { code } = await run(['parse', 'empty.md', '-o', 'kept.json']);
		expect({ code, text: readFileSync(join(folder, 'kept.json'), 'utf8') }).toEqual({ code: 3, text: 'kept' });
		expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
	});

	it('writes one file a plan into a directory, which a slash at the end makes', async () => {
		const { code } = await run(['parse', 'plan.md', 'odd.md', '-q', '-o', 'made/deep/']);
		expect({ code, files: readdirSync(join(folder, 'made/deep')).sort() }).toEqual({
			code: 0,
			files: ['odd.md.json', 'plan.md.json'],
		});
	});

	it('refuses two plans of one name, and to overwrite what it reads', async () => {
		expect(await run(['parse', 'plan.md', 'other/plan.md', '-o', 'out/'])).toMatchObject({
			code: 2,
			stderr: expect.stringMatching(/^other\/plan\.md: error usage .*plan\.md\.json/u),
		});
		expect(await run(['parse', 'plan.md', '-o', 'plan.md'])).toMatchObject({ code: 2 });
		expect(readFileSync(join(folder, 'plan.md'), 'utf8')).toBe(PLAN);
	});

	it.runIf(existsSync('/dev/null'))('writes to a device', async () => {
		expect(await run(['parse', 'plan.md', '-o', '/dev/null'])).toMatchObject({ code: 0, stderr: '' });
	});
});

describe('standard output', () => {
	it('may close early', async () => {
		const many = Array.from({ length: 60 }, () => 'plan.md');
		const { code, stderr } = await run(['parse', ...many], { hangUpAfter: 1 });
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	});
});
