import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/batch/convert.js';
import { openPool } from '../../src/batch/pool.js';
import { scratch } from '../cli/run.js';

/** A worker that does what the name of the file says. */
const WORKER = `
import { threadId, workerData } from 'node:worker_threads';
const cells = new Int32Array(workerData.started);
export default async function ({ path, place }) {
	Atomics.store(cells, place, 1);
	if (path === 'hang') for (;;);
	if (path === 'wait') await new Promise(() => setInterval(() => {}, 1000));
	if (path === 'exit') process.exit(1);
	if (path === 'throw') setImmediate(() => { throw new Error('late'); }), await new Promise(() => {});
	if (path === 'eat') { const all = []; for (;;) all.push(new Array(100_000).fill({}).map(() => ({}))); }
	return { status: 'unchanged', sha256: path, line: undefined, lineSha256: null };
}`;
const settings: Settings = { reading: {}, compact: false, wants: { output: true, line: false }, shard: undefined };
const { folder, remove } = scratch();
const file = join(folder, 'worker.mjs');

beforeAll(() => writeFileSync(file, WORKER));
afterAll(remove);

/** Converts files two at a time and says for each its status, or the code of its error. */
async function outcomes(paths: string[], timeout: number): Promise<string[]> {
	const pool = openPool(settings, { jobs: 2, timeout, memory: 64 }, file);
	const todo = [...paths.entries()];
	const results: string[] = [];
	const work = async () => {
		for (let next = todo.shift(); next; next = todo.shift()) {
			const outcome = await pool.convert({ path: next[1], key: next[1] });
			results[next[0]] = outcome.status === 'failed' ? outcome.error.code : outcome.status;
		}
	};
	await Promise.all([work(), work()]);
	await pool.close();
	return results;
}

describe('the pool', () => {
	it.each([
		['hangs', 'hang', 'timeout', 1],
		['waits for what never comes', 'wait', 'timeout', 1],
		['runs out of memory', 'eat', 'too-large', 60],
		['ends the worker', 'exit', 'internal', 60],
		['throws where nobody catches', 'throw', 'internal', 60],
	])('reports a file that %s, and converts the others', async (_, bad, code, timeout) => {
		expect(await outcomes(['a', bad, 'b', 'c', bad, 'd'], timeout)).toEqual([
			'unchanged',
			code,
			'unchanged',
			'unchanged',
			code,
			'unchanged',
		]);
	});
});
