import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lineFile } from '../../src/batch/lines.js';
import { scratch } from '../cli/run.js';

const { folder, remove } = scratch();
const path = join(folder, 'plans.ndjson');
const hash = (line: string) => createHash('sha256').update(line).digest('hex');
afterAll(remove);

describe('lineFile', () => {
	it('appears when it is whole; until then its lines wait to be taken again', async () => {
		writeFileSync(path, 'old\n');
		const first = await lineFile(path);
		await first.write(Buffer.from('one\n'));
		await first.close(false);
		writeFileSync(join(folder, '.plans.ndjson.ctap-partial-2'), 'two\ncut of');

		const second = await lineFile(path);
		expect(['old\n', 'one\n', 'two\n', 'cut of', 'new\n'].map((line) => second.has(hash(line)))).toEqual([
			true,
			true,
			true,
			false,
			false,
		]);
		await second.write(await second.stored(hash('two\n')));
		await second.write(await second.stored(hash('old\n')));
		expect(readFileSync(path, 'utf8')).toBe('old\n');
		await second.close(true);
		expect(readFileSync(path, 'utf8')).toBe('two\nold\n');
		expect(readdirSync(folder)).toEqual(['plans.ndjson']);
	});
});
