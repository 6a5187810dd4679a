import { execFile } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlan } from '../src/index.js';
import { ensureBundle, ROOT } from './cli/bundle.js';

const run = promisify(execFile);
const isPage = (name: string) => name.endsWith('.md');
const PAGES = [
	'README.md',
	...readdirSync(join(ROOT, 'docs'))
		.filter(isPage)
		.map((name) => `docs/${name}`),
];
const texts = new Map(PAGES.map((page) => [page, readFileSync(join(ROOT, page), 'utf8')]));

/** The fenced blocks of a language on a page. */
function fenced(page: string, language: string): string[] {
	const blocks = texts.get(page)!.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu);
	return [...blocks].filter((block) => block[1] === language).map((block) => block[2]!);
}

/** Commands shown, without what installs or runs the tests. */
const commands = PAGES.flatMap((page) =>
	fenced(page, 'sh')
		.flatMap((block) => block.trim().split('\n'))
		.map((line) => line.replace(/^npm ci && /u, ''))
		.filter((line) => line !== 'npm test')
		.map((line): [string, string] => [page, line]),
);
const examples = PAGES.flatMap((page) => fenced(page, 'js').map((code): [string, string] => [page, code]));

/** A folder in which the commands work: the project's own, and plans under the names that the pages use. */
const folder = mkdtempSync(join(tmpdir(), 'ctap-readme-'));
const env = { ...process.env, PATH: `${join(folder, 'path')}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };

beforeAll(async () => {
	await ensureBundle();
	for (const name of ['bin', 'fixtures']) symlinkSync(join(ROOT, name), join(folder, name));
	for (const extension of ['md', 'docx', 'pdf']) {
		const plan = join(ROOT, 'fixtures/plans/clean', `input.${extension}`);
		for (const place of ['.', 'plans', 'archive']) {
			mkdirSync(join(folder, place), { recursive: true });
			copyFileSync(plan, join(folder, place, `plan.${extension}`));
		}
	}
	mkdirSync(join(folder, 'path'));
	writeFileSync(
		join(folder, 'path', 'ctap'),
		`#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/ctap.js')}" "$@"\n`,
	);
	chmodSync(join(folder, 'path', 'ctap'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the pages', () => {
	it.each(commands)('%s: %s', async (_, command) => {
		await expect(run('sh', ['-c', command], { cwd: folder, env, maxBuffer: 1e8 })).resolves.toBeDefined();
	});

	it.each(examples)('%s: the example of the library', async (_, code) => {
		const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT });
		expect(stderr).toBe('');
		expect(stdout).not.toBe('');
	});

	it('README.md: the plan shown gives the output shown', async () => {
		const [input] = fenced('README.md', 'markdown');
		const [output] = fenced('README.md', 'json');
		expect(await parsePlan(Buffer.from(input!), { file: 'plan.md' })).toMatchObject(JSON.parse(output!));
	});

	it.each([
		['check', ['check', 'fixtures/plans/messy/input.md', '--format', 'pretty']],
		['batch', ['batch', 'fixtures/plans/', '-o', 'screen/']],
	])('README.md: %s prints the screen shown', async (name, args) => {
		const screen = fenced('README.md', 'text')[['check', 'batch'].indexOf(name)]!.trimEnd().split('\n');
		// What is found is an exit code of 1, what is printed the same.
		const { stdout, stderr } = await run('ctap', args, { cwd: folder, env }).catch((error) => error);
		const printed = `${stdout}${stderr}`.split('\n');
		expect(screen.filter((line) => !printed.includes(line))).toEqual([]);
	});

	it('docs/errors.md: explains every code', () => {
		const source = readFileSync(join(ROOT, 'src/diagnostics/errors.ts'), 'utf8');
		const codes = [...source.matchAll(/^\t\| '([a-z-]+)'/gmu)].map(([, code]) => code);
		const explained = [...texts.get('docs/errors.md')!.matchAll(/^\| `([a-z-]+)` \|[^|]+\|[^|]+\|$/gmu)].map(
			([, code]) => code,
		);
		expect(explained).toEqual(expect.arrayContaining(codes));
		expect(codes.length).toBeGreaterThan(10);
	});

	it('docs/limits.md: gives every limit and its default', async () => {
		const { DEFAULT_LIMITS } = await import('../src/formats/reader.js');
		const rows = [...texts.get('docs/limits.md')!.matchAll(/^\| `(\w+)` \| (\d+)( MiB)? \|/gmu)];
		const stated = rows.map(([, name, value, unit]) => [name, Number(value) * (unit ? 1024 * 1024 : 1)]);
		expect(Object.fromEntries(stated)).toEqual(DEFAULT_LIMITS);
	});

	it('link to files that exist', () => {
		const links = PAGES.flatMap((page) =>
			[...texts.get(page)!.matchAll(/\]\((?!http)([^)#]+)/gu)].map(([, target]) => join(page, '..', target!)),
		);
		expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
	});
});
