import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';
import { manifestOf, plan, treeOf, writeArchive } from './archive.js';

const { folder, remove } = scratch();
const run = (args: string[], options = {}) => ctap(['batch', ...args], { cwd: folder, ...options });
const counts = (stderr: string) =>
	Object.fromEntries(
		[...stderr.matchAll(/^(converted|unchanged|failed) +(\d+)$/gmu)].map(([, what, n]) => [what, Number(n)]),
	);

beforeAll(async () => {
	await ensureBundle();
	writeArchive(join(folder, 'archive'), {
		'2013/a.md': plan('A'),
		'2014/b.docx': { fixture: 'docx' },
		'2014/c.pdf': { fixture: 'pdf' },
		'2014/d.md': plan('D'),
		'2014/~$b.docx': 'lock',
		'e.md': plan('E'),
		'notes.xlsx': 'no plan',
	});
	writeArchive(join(folder, 'damaged'), { 'a.md': plan('A'), 'b.docx': 'PK\u0003\u0004 cut off', 'c.md': '' });
});
afterAll(remove);

describe('ctap batch', () => {
	it('writes a tree like that of the inputs, the same plans that parse writes', async () => {
		const { code, stdout, stderr } = await run(['archive', '-o', 'plans']);
		expect({ code, stdout, counts: counts(stderr) }).toEqual({
			code: 0,
			stdout: '',
			counts: { converted: 5, unchanged: 0, failed: 0 },
		});
		expect(stderr).toContain('left out          1 other types (.xlsx)\n');
		expect(Object.keys(treeOf(join(folder, 'plans')))).toEqual([
			'2013/a.md.json',
			'2014/b.docx.json',
			'2014/c.pdf.json',
			'2014/d.md.json',
			'e.md.json',
		]);
		const parsed = await ctap(['parse', 'archive/2014/c.pdf', '-q'], { cwd: folder });
		expect(readFileSync(join(folder, 'plans/2014/c.pdf.json'), 'utf8')).toBe(parsed.stdout);
	});

	it('writes one line a plan in the order of the inputs, at any number of workers', async () => {
		const one = await run(['archive', '--ndjson', '-', '-q', '--jobs', '1']);
		const three = await run(['archive', '--ndjson', '-', '-q', '--jobs', '3']);
		const files = one.stdout
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line).source.file);
		expect(files).toEqual(['a.md', 'b.docx', 'c.pdf', 'd.md', 'e.md']);
		expect(three).toEqual(one);
		expect(one.stderr).toBe('');
	});

	it('takes globs, lists and files', async () => {
		expect(counts((await run(['archive/**/*.md', '-o', 'md'])).stderr).converted).toBe(3);
		const input = 'archive/e.md\0archive/2013/a.md\0';
		const { stdout } = await run(['--files-from', '-', '--ndjson', '-', '-q'], { input });
		expect(
			stdout
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line).source.file),
		).toEqual(['e.md', 'a.md']);
	});

	it('reports what cannot be read, converts the rest, and exits with 3', async () => {
		const { code, stderr } = await run(['damaged', '-o', 'out', '--report', 'report.html']);
		expect({ code, counts: counts(stderr) }).toEqual({ code: 3, counts: { converted: 1, unchanged: 0, failed: 2 } });
		expect(stderr).toMatch(/^damaged\/b\.docx: error truncated .+\ndamaged\/c\.md: error empty .+\n/mu);
		expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<td>damaged/c.md</td><td>empty</td>');
		const entries = manifestOf(join(folder, 'out'));
		expect(entries).toContainEqual(expect.objectContaining({ input: 'c.md', status: 'failed', output: null }));
		expect(entries.at(-1)).toMatchObject({ run: { shard: '1/1', archive: { files: 3 } } });
	});

	it('stops at the first failure with --fail-fast', async () => {
		const { code, stderr } = await run(['damaged', '--ndjson', 'fast.ndjson', '--fail-fast', '--jobs', '1']);
		expect(code).toBe(3);
		expect(stderr).toContain('Stopped after 2 of 3 files.');
		expect(readdirSync(folder)).not.toContain('fast.ndjson');
	});

	it.each([
		['no output', ['archive']],
		['no input', ['-o', 'out']],
		['a report of no known kind', ['archive', '-o', 'out', '--report', 'x.doc']],
		['a shard that is none', ['archive', '-o', 'out', '--shard', '0/4']],
		['too little memory', ['archive', '-o', 'out', '--memory', '1']],
		['an output that is a file', ['archive', '-o', 'archive/e.md']],
	])('refuses %s', async (_, args) => {
		expect(await run(args)).toMatchObject({ code: 2, stdout: '' });
	});

	it('refuses a folder that is not there', async () => {
		expect(await run(['none/', '-o', 'out2'])).toMatchObject({ code: 3, stderr: expect.stringContaining('not-found') });
	});
});

describe('a second run', () => {
	const second = async (args: string[] = []) => counts((await run(['again', '-o', 'kept', ...args])).stderr);

	it('converts what is new, changed or failed, or has lost its output', async () => {
		const root = join(folder, 'again');
		writeArchive(root, { 'a.md': plan('A'), 'b.md': plan('B'), 'c.md': '', 'd.md': plan('D') });
		expect(await second()).toEqual({ converted: 3, unchanged: 0, failed: 1 });
		expect(await second()).toEqual({ converted: 0, unchanged: 3, failed: 1 });
		writeArchive(root, { 'a.md': plan('A2'), 'c.md': plan('C'), 'new.md': plan('N') });
		rmSync(join(folder, 'kept/b.md.json'));
		expect(await second()).toEqual({ converted: 4, unchanged: 1, failed: 0 });
		expect(await second(['--force'])).toEqual({ converted: 5, unchanged: 0, failed: 0 });
		expect(await second(['--compact'])).toEqual({ converted: 5, unchanged: 0, failed: 0 });
	});

	it('converts what another version made, and what a cut line of the manifest told of', async () => {
		await second();
		const path = join(folder, 'kept/ctap-manifest.ndjson');
		const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
		const old = lines.map((line) => (line.includes('"a.md"') ? line.replace('"tool":"', '"tool":"0.0.') : line));
		writeFileSync(path, old.filter((line) => !line.includes('"b.md"')).join('\n'));
		appendFileSync(path, '\n{"input":"b.md","sha');
		expect(await second()).toEqual({ converted: 2, unchanged: 3, failed: 0 });
	});

	it('removes the plan of a file that has become unreadable, keeps that of one that is gone', async () => {
		writeFileSync(join(folder, 'again/a.md'), '');
		rmSync(join(folder, 'again/b.md'));
		const { code, stderr } = await run(['again', '-o', 'kept']);
		expect({ code, gone: /^no input any more +1$/mu.test(stderr) }).toEqual({ code: 3, gone: true });
		expect(Object.keys(treeOf(join(folder, 'kept')))).toEqual(['b.md.json', 'c.md.json', 'd.md.json', 'new.md.json']);
	});

	it('takes the lines of what has not changed from the NDJSON file that is there', async () => {
		const lines = () => run(['archive', '--ndjson', 'lines.ndjson']);
		expect(counts((await lines()).stderr).converted).toBe(5);
		const first = readFileSync(join(folder, 'lines.ndjson'), 'utf8');
		expect(counts((await lines()).stderr)).toEqual({ converted: 0, unchanged: 5, failed: 0 });
		expect(readFileSync(join(folder, 'lines.ndjson'), 'utf8')).toBe(first);
	});
});
