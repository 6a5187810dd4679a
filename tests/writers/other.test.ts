import { describe, expect, it } from 'vitest';
import { textBlock } from '../../src/document/nodes.js';
import { writeHtml } from '../../src/writers/html.js';
import { writeJson } from '../../src/writers/json.js';
import { wordFile } from '../formats/docx/word.js';
import { subject } from './subject.js';

describe('writeJson', () => {
	it('writes the tree, and what was removed where that is asked for', async () => {
		const blocks = [textBlock([{ text: 'a' }], { line: 1 })];
		const written = JSON.parse(await writeJson(subject(blocks)));
		expect(written).toEqual({ source: subject([]).source, trackChanges: 'accept', blocks, damage: [] });
		expect(JSON.parse(await writeJson(subject(blocks, { removed: [] })))).toEqual({ ...written, removed: [] });
	});
});

describe('writeHtml', () => {
	it("is mammoth's", async () => {
		const bytes = wordFile('<w:p><w:r><w:t>Cargo</w:t></w:r></w:p>');
		expect(await writeHtml(subject([], { bytes }))).toBe('<p>Cargo</p>\n');
	});

	it.each([
		['another format', { source: { ...subject([]).source, format: 'pdf' as const } }, /Word files only/u],
		['another reading of revisions', { trackChanges: 'all' as const }, /accept only/u],
		['a list of what was removed', { removed: [] }, /--removed/u],
	])('refuses %s', async (_, rest, message) => {
		await expect(async () => writeHtml(subject([], rest))).rejects.toMatchObject({
			code: 'usage',
			message: expect.stringMatching(message),
		});
	});

	it('says so where mammoth fails', async () => {
		await expect(async () => writeHtml(subject([]))).rejects.toMatchObject({ code: 'unreadable' });
	});
});
