import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';
import { manifestOf, plan, treeOf, writeArchive } from './archive.js';

const { folder, remove } = scratch();
const run = (args: string[]) => ctap(args, { cwd: folder });
const shard = (index: number, count: number, out: string, input = 'archive') =>
	run(['batch', input, '--shard', `${index}/${count}`, '-o', out, '--ndjson', `${out}.ndjson`, '-q']);
const SHARDS = ['part-1', 'part-2', 'part-3'];

beforeAll(async () => {
	await ensureBundle();
	const names = Array.from({ length: 7 }, (_, i) => `${i % 2}/plan-${i}.md`);
	writeArchive(join(folder, 'archive'), Object.fromEntries(names.map((name) => [name, plan(name)])));
	writeArchive(join(folder, 'archive'), { 'copy.md': plan('0/plan-0.md'), 'empty.md': '' });
	for (const [at, out] of SHARDS.entries()) await shard(at + 1, SHARDS.length, out);
});
afterAll(remove);

describe('ctap merge', () => {
	it('proves that shards cover the archive, and joins them to what one batch writes', async () => {
		const { code, stderr } = await run(['merge', ...SHARDS, '-o', 'joined', '--ndjson', 'joined.ndjson']);
		expect({ code, stderr }).toEqual({
			code: 0,
			stderr: '3 shards cover the archive exactly once: 9 files, 1 of them failed.\n',
		});
		await run(['batch', 'archive', '-o', 'whole', '--ndjson', 'whole.ndjson', '-q']);
		expect(treeOf(join(folder, 'joined'))).toEqual(treeOf(join(folder, 'whole')));
		const lines = readFileSync(join(folder, 'whole.ndjson'), 'utf8');
		expect(readFileSync(join(folder, 'joined.ndjson'), 'utf8')).toBe(lines);
		expect(await run(['merge', 'joined'])).toMatchObject({ code: 0 });
		expect(manifestOf(join(folder, 'joined')).at(-1).run.archive).toEqual(
			manifestOf(join(folder, 'whole')).at(-1).run.archive,
		);
	});

	it('joins lines alone, where the shards wrote nothing else', async () => {
		const lines = [1, 2].map((index) => `lines-${index}.ndjson`);
		for (const [at, file] of lines.entries()) {
			await run(['batch', 'archive', '--shard', `${at + 1}/2`, '--ndjson', file, '-q']);
		}
		const { stdout, code } = await run(['merge', ...lines, '--ndjson', '-', '-q']);
		expect({ code, stdout }).toEqual({ code: 0, stdout: readFileSync(join(folder, 'whole.ndjson'), 'utf8') });
	});

	it.each([
		['a shard that is missing', ['part-1', 'part-3'], /Shard 2\/3 is missing\./u],
		['a shard that is there twice', ['part-1', 'part-2', 'part-2', 'part-3'], /part-2: shard 2\/3 is there twice/u],
	])('finds %s', async (_, shards, message) => {
		expect(await run(['merge', ...shards])).toMatchObject({ code: 1, stderr: expect.stringMatching(message) });
	});

	it('finds a shard that was interrupted, and an archive that has changed', async () => {
		await shard(1, 2, 'half-1');
		writeFileSync(join(folder, 'archive/late.md'), plan('late'));
		await shard(2, 2, 'half-2');
		expect((await run(['merge', 'half-1', 'half-2'])).stderr).toMatch(/half-2: the archive was another one/u);
		rmSync(join(folder, 'archive/late.md'));
		const path = join(folder, 'half-1/ctap-manifest.ndjson');
		writeFileSync(path, readFileSync(path, 'utf8').replace(/^\{"run".*\n/mu, ''));
		expect((await run(['merge', 'half-1', 'half-2'])).stderr).toMatch(/half-1: its batch did not get to its end/u);
	});

	it('refuses what no batch wrote', async () => {
		expect(await run(['merge', 'archive'])).toMatchObject({ code: 3, stderr: expect.stringMatching(/not-found/u) });
	});
});
