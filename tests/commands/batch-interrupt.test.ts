import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle, ROOT } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';
import { plan, treeOf, writeArchive } from './archive.js';

const FILES = 40;
const { folder, remove } = scratch();
let expected: Record<string, string>;
let expectedLines: string;

const args = (name: string) => ['batch', 'archive', '-o', name, '--ndjson', `${name}.ndjson`, '--jobs', '2'];
const linesOf = (name: string) => readFileSync(join(folder, `${name}.ndjson`), 'utf8');

beforeAll(async () => {
	await ensureBundle();
	const names = Array.from({ length: FILES }, (_, i) => `${i % 4}/plan-${i}.md`);
	writeArchive(join(folder, 'archive'), Object.fromEntries(names.map((name) => [name, plan(name)])));
	writeArchive(join(folder, 'archive'), { '1/word.docx': { fixture: 'docx' }, '2/print.pdf': { fixture: 'pdf' } });
	expect(await ctap(args('whole'), { cwd: folder })).toMatchObject({ code: 0 });
	expected = treeOf(join(folder, 'whole'));
	expectedLines = linesOf('whole');
});
afterAll(remove);

/** Starts a batch and waits until so many files are finished. */
async function start(
	name: string,
	files: number,
): Promise<{ child: ChildProcess; ended: Promise<number | null>; stderr: () => string }> {
	const child = spawn(process.execPath, [join(ROOT, 'bin/ctap.js'), ...args(name)], { cwd: folder });
	let text = '';
	child.stderr.on('data', (chunk) => {
		text += chunk;
	});
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	const manifest = join(folder, name, 'ctap-manifest.ndjson');
	const finished = () => (existsSync(manifest) ? readFileSync(manifest, 'utf8').split('\n').length - 1 : 0);
	while (child.exitCode === null && finished() < files) await sleep(2);
	return { child, ended, stderr: () => text };
}

describe('kill -9', () => {
	it('leaves whole plans only; the next runs come to the bytes of an uninterrupted one', async () => {
		for (const files of [0, 3, 17, 30]) {
			const { child, ended } = await start('killed', files);
			child.kill('SIGKILL');
			await ended;
			for (const [name, text] of Object.entries(treeOf(join(folder, 'killed')))) {
				if (name.endsWith('.json')) expect(text).toBe(expected[name]);
			}
			expect(existsSync(join(folder, 'killed.ndjson'))).toBe(false);
		}
		expect(await ctap(args('killed'), { cwd: folder })).toMatchObject({ code: 0 });
		expect(treeOf(join(folder, 'killed'))).toEqual(expected);
		expect(linesOf('killed')).toBe(expectedLines);
		expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
	});
});

describe('Ctrl-C', () => {
	it('finishes the files in work and says how to go on', async () => {
		const { child, ended, stderr } = await start('stopped', 5);
		child.kill('SIGINT');
		expect(await ended).toBe(130);
		expect(stderr()).toMatch(/Stopped after \d+ of 42 files\. The same command goes on from there\.\n$/u);
		const { code, stderr: second } = await ctap(args('stopped'), { cwd: folder });
		expect(code).toBe(0);
		expect(Number(/^unchanged +(\d+)$/mu.exec(second)?.[1])).toBeGreaterThanOrEqual(5);
		expect(treeOf(join(folder, 'stopped'))).toEqual(expected);
		expect(linesOf('stopped')).toBe(expectedLines);
	});
});

describe('two batches on one output', () => {
	it('the second one is refused', async () => {
		const { child, ended } = await start('shared', 1);
		expect(await ctap(args('shared'), { cwd: folder })).toMatchObject({
			code: 2,
			stderr: expect.stringMatching(/error usage Another batch writes here \(process \d+/u),
		});
		child.kill('SIGKILL');
		await ended;
	});
});
