import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readFileSource, readSource, readStreamSource, sha256 } from '../../src/source/read.js';

const folder = mkdtempSync(join(tmpdir(), 'ctap-read-'));
const file = join(folder, 'plan.md');
writeFileSync(file, 'abc');
afterAll(() => rmSync(folder, { recursive: true }));

describe('readFileSource', () => {
	it('gives bytes and the base name', async () => {
		const source = await readFileSource(file, 10);
		expect([source.name, Buffer.from(source.bytes).toString()]).toEqual(['plan.md', 'abc']);
	});

	it.each([
		['a file that is not there', join(folder, 'none.md'), 'not-found'],
		['a file in a folder that is none', join(file, 'none.md'), 'not-found'],
		['a directory', folder, 'unreadable'],
		['a name that no file can have', 'a\0b', 'unreadable'],
	])('refuses %s', async (_, path, code) => {
		await expect(readFileSource(path, 10)).rejects.toMatchObject({ name: 'CtapError', code, details: { file: path } });
	});

	it('refuses a file above the limit', async () => {
		await expect(readFileSource(file, 2)).rejects.toMatchObject({ code: 'too-large' });
	});

	it.runIf(process.platform === 'linux')('stops reading an endless device at the limit', async () => {
		await expect(readFileSource('/dev/zero', 1000)).rejects.toMatchObject({ code: 'too-large' });
	});
});

describe('readStreamSource', () => {
	it('reads to the end', async () => {
		const stream = Readable.from([Buffer.from('ab'), Buffer.from('c')]);
		expect(await readStreamSource(stream, 'stdin', 3)).toEqual({ name: 'stdin', bytes: Buffer.from('abc') });
	});

	it('stops at the limit', async () => {
		const stream = Readable.from([Buffer.from('ab'), Buffer.from('c')]);
		await expect(readStreamSource(stream, 'stdin', 2)).rejects.toMatchObject({ code: 'too-large' });
	});
});

describe('readSource', () => {
	it('takes bytes, a path or a file URL', async () => {
		const bytes = Buffer.from('abc');
		expect((await readSource(bytes, 1)).bytes).toBe(bytes);
		expect((await readSource(file, 10)).bytes).toEqual(bytes);
		expect((await readSource(pathToFileURL(file), 10)).name).toBe('plan.md');
	});
});

it('sha256 is in hexadecimal', () => {
	expect(sha256(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
