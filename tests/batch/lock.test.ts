import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/batch/lock.js';
import { scratch } from '../cli/run.js';

const { folder, remove } = scratch();
const path = join(folder, 'lock');
afterAll(remove);

const held = (holder: object) => writeFileSync(path, JSON.stringify({ since: 'then', began: null, ...holder }));
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('takeLock', () => {
	it('is taken once, and free again when released', async () => {
		const lock = await takeLock(path);
		await expect(takeLock(path)).rejects.toMatchObject({
			code: 'usage',
			message: expect.stringMatching(/^Another batch writes here \(process \d+ on /u),
		});
		lock.release();
		expect(readdirSync(folder)).toEqual([]);
	});

	it.each([
		['a process that has ended', () => held({ pid: ended(), host: hostname() })],
		['an earlier process with our number', () => held({ pid: process.pid, host: hostname(), began: '1' })],
		['a file that is no lock', () => writeFileSync(path, '')],
		[
			'a machine that has been silent',
			() => {
				held({ pid: 1, host: 'elsewhere' });
				utimesSync(path, 0, 0);
			},
		],
	])('takes over the lock of %s', async (_, leave) => {
		leave();
		(await takeLock(path)).release();
		expect(existsSync(path)).toBe(false);
	});

	it('leaves the lock of another machine that was heard of', async () => {
		held({ pid: 1, host: 'elsewhere' });
		await expect(takeLock(path)).rejects.toMatchObject({ code: 'usage' });
	});
});
