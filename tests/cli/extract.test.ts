import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordFile } from '../formats/docx/word.js';
import { ensureBundle } from './bundle.js';
import { ctap, scratch } from './run.js';

const { folder, remove } = scratch();
const run = (args: string[], options = {}) => ctap(['extract', ...args], { cwd: folder, ...options });

const run1 = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const BODY = [
	`<w:p>${run1('Ports screen ')}<w:ins w:id="1" w:author="Kim" w:date="2014-02-03T00:00:00Z">${run1('all ')}</w:ins>`,
	'<w:del w:id="2" w:author="Kim"><w:r><w:delText xml:space="preserve">some </w:delText></w:r></w:del>',
	`${run1('cargo.')}</w:p><w:p>${run1('(1) Next.')}</w:p>`,
].join('');

beforeAll(async () => {
	await ensureBundle();
	writeFileSync(join(folder, 'plan.docx'), wordFile(BODY));
	writeFileSync(join(folder, 'plan.md'), '# Plan\n\n- *one*\n\nold ~~new~~\n');
});
afterAll(remove);

describe('ctap extract', () => {
	it.each([
		['Markdown', ['plan.docx'], 'Ports screen all cargo.\n\n(1) Next.\n'],
		['text', ['plan.docx', '--to', 'text'], 'Ports screen all cargo.\n(1) Next.\n'],
		[
			'the text before the changes',
			['plan.docx', '--track-changes', 'reject', '--to', 'text'],
			'Ports screen some cargo.\n(1) Next.\n',
		],
		[
			'both with their authors',
			['plan.docx', '--track-changes', 'all'],
			'Ports screen [all ]{.insertion author="Kim" date="2014-02-03T00:00:00Z"}[some ]{.deletion author="Kim"}cargo.\n\n(1) Next.\n',
		],
		['HTML', ['plan.docx', '--to', 'html'], '<p>Ports screen all cargo.</p><p>(1) Next.</p>\n'],
		[
			'what was removed',
			['plan.docx', '--removed'],
			'Ports screen all cargo.\n\n(1) Next.\n\n---\n\n- deletion (paragraph 1): some\n',
		],
		['Markdown of Markdown', ['plan.md'], '# Plan\n\n- *one*\n\nold\n'],
	])('prints %s', async (_, args, expected) => {
		expect(await run(args)).toEqual({ code: 0, stdout: expected, stderr: '' });
	});

	it('keeps comments where all changes are shown', async () => {
		const commented = wordFile(
			`<w:p>${run1('Ports.')}<w:r><w:commentReference w:id="0"/></w:r></w:p><w:p>${run1('Next.')}</w:p>`,
			{
				comments: `<w:comment w:id="0" w:author="Kim" w:date="2014-02-03T00:00:00Z"><w:p>${run1('Which?')}</w:p></w:comment>`,
			},
		);
		writeFileSync(join(folder, 'commented.docx'), commented);
		const { stdout } = await run(['commented.docx', '--track-changes', 'all', '--removed']);
		expect(stdout).toBe(
			'Ports.\n\n[Which?]{.comment-start id="1" author="Kim" date="2014-02-03T00:00:00Z"}[]{.comment-end id="1"}\n\nNext.\n\n---\n',
		);
		expect((await run(['commented.docx', '--removed'])).stdout).toContain('- comment (paragraph 1): Which?');
	});

	it('prints the tree as JSON', async () => {
		const { stdout } = await run(['plan.docx', '--to', 'json', '--removed']);
		expect(JSON.parse(stdout)).toMatchObject({
			source: { file: 'plan.docx', format: 'docx' },
			blocks: [{ type: 'paragraph', location: { paragraph: 1 } }, { marker: { text: '(1)', typed: true } }],
			removed: [{ kind: 'deletion', text: 'some', location: { paragraph: 1 } }],
		});
	});

	it('reads standard input and writes a file', async () => {
		const input = readFileSync(join(folder, 'plan.docx'));
		expect(await run(['-', '--to', 'text', '-o', 'out.txt'], { input })).toEqual({ code: 0, stdout: '', stderr: '' });
		expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('Ports screen all cargo.\n(1) Next.\n');
	});

	it('--verify says that the readings agree', async () => {
		expect(await run(['plan.docx', '--verify'])).toEqual({
			code: 0,
			stdout: '6 words are the same.\nThe two readings agree.\n',
			stderr: '',
		});
	});

	it.each([
		['--to html of Markdown', ['plan.md', '--to', 'html'], 2, /^plan\.md: error usage --to html/u],
		['--verify of Markdown', ['plan.md', '--verify'], 2, /^plan\.md: error usage --verify/u],
		['no such file', ['none.docx'], 3, /^none\.docx: error not-found/u],
	])('refuses %s', async (_, args, code, message) => {
		expect(await run(args)).toEqual({ code, stdout: '', stderr: expect.stringMatching(message) });
	});
});
