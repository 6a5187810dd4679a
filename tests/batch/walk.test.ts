import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInputs, parseList } from '../../src/batch/inputs.js';
import { type WalkOptions, walkFolder } from '../../src/batch/walk.js';
import { scratch } from '../cli/run.js';

const { folder, remove } = scratch();
const root = join(folder, 'archive');
const FILES: Record<string, string> = {
	'archive/b.md': '',
	'archive/a/plan.docx': '',
	'archive/a/PLAN.PDF': '',
	'archive/a/~$plan.docx': '',
	'archive/a/.hidden.md': '',
	'archive/.git/x.md': '',
	'archive/a/photo.jpg': '',
	'archive/a/old/x.md': '',
	'archive/a/old/kept.md': '',
	'archive/a/draft-1.md': '',
	'archive/.ctapignore': '# not plans\ndraft-*\n',
	'archive/a/old/.ctapignore': '*.md\n!kept.md\n',
	'outside/secret.md': '',
};

beforeAll(() => {
	for (const [name, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	symlinkSync('../../outside', join(root, 'a', 'link-out'));
	symlinkSync('../b.md', join(root, 'a', 'link-in.md'));
	symlinkSync('..', join(root, 'a', 'link-up'));
	symlinkSync('nowhere.md', join(root, 'a', 'link-dead.md'));
});
afterAll(remove);

async function walk(options: WalkOptions = {}): Promise<string[]> {
	const paths: string[] = [];
	for await (const path of walkFolder(root, options)) paths.push(path);
	return paths;
}

describe('walkFolder', () => {
	it('lists documents by name; hidden, locked, ignored and linked-away files are not there', async () => {
		expect(await walk()).toEqual(['a/PLAN.PDF', 'a/link-in.md', 'a/old/kept.md', 'a/plan.docx', 'b.md']);
	});

	it('follows links out of the folder where told to, and never in a circle', async () => {
		expect(await walk({ follow: true })).toEqual([
			'a/PLAN.PDF',
			'a/link-in.md',
			'a/link-out/secret.md',
			'a/old/kept.md',
			'a/plan.docx',
			'b.md',
		]);
	});

	it('says what it leaves out', async () => {
		const skipped: string[] = [];
		await walk({ onSkip: (reason) => skipped.push(reason) });
		expect(skipped.sort()).toEqual([
			'links out of the folder (--follow reads them)',
			'links that lead in a circle',
			'links that lead nowhere',
			'other types (.jpg)',
		]);
	});

	it('refuses a folder that is not there', async () => {
		await expect(walkFolder(join(folder, 'none')).next()).rejects.toMatchObject({ code: 'not-found' });
	});
});

describe('listInputs', () => {
	const keys = async (inputs: string[], listed: string[] = []) =>
		(await listInputs(inputs, listed, {})).map(({ key }) => key);

	it('names files from the one folder or glob that was given', async () => {
		expect(await keys([join(root, 'a', 'old')])).toEqual(['kept.md']);
		expect(await keys([join(root, '**/*.{pdf,PDF,docx}')])).toEqual(['a/PLAN.PDF', 'a/plan.docx']);
	});

	it('names files as they are written where there are several inputs', async () => {
		const [first, second] = await keys([join(root, 'b.md'), join(root, 'a', 'old')]);
		const below = root.slice(1);
		expect([first, second]).toEqual([`${below}/b.md`, `${below}/a/old/kept.md`]);
		expect(await keys([], ['../x/y.md', './z.md'])).toEqual(['x/y.md', 'z.md']);
	});

	it('takes a file once, and refuses two files of one name', async () => {
		expect(await keys([], ['a.md', 'a.md'])).toEqual(['a.md']);
		await expect(keys([], ['a.md', '../a.md'])).rejects.toMatchObject({ code: 'usage' });
	});

	it('refuses a glob that nothing matches', async () => {
		await expect(keys([join(root, '*.odt')])).rejects.toMatchObject({ code: 'not-found' });
	});
});

describe('parseList', () => {
	it.each([
		['lines', 'a b.md\r\nc.md\n\n', ['a b.md', 'c.md']],
		['NULs', 'a\nb.md\0c.md\0', ['a\nb.md', 'c.md']],
	])('reads %s', (_, text, expected) => {
		expect(parseList(text)).toEqual(expected);
	});
});
