import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { CtapError } from '../../src/diagnostics/errors.js';
import { type Document, rawText, textBlocks } from '../../src/document/nodes.js';
import { extractDocument, parsePlan } from '../../src/index.js';
import { ROOT } from '../cli/bundle.js';
import { FONT, PAGE, packed, rawPdf, stream } from './pdfs.js';

/** What came of a file: its text, with the mark of damage where a diagnostic tells of some, or the code of the error. */
async function resultOf(bytes: Uint8Array, file: string): Promise<{ text: string; damaged: boolean } | string> {
	try {
		const { document, warnings } = await extractDocument(bytes, { file });
		return { text: textOf(document), damaged: warnings.some(({ rule }) => rule === 'damaged-source') };
	} catch (error) {
		if (error instanceof CtapError && error.code !== 'internal') return error.code;
		throw error;
	}
}

const textOf = ({ blocks }: Document) => [...textBlocks(blocks)].map(rawText).join('\n');

describe('a Word file with one broken part', async () => {
	const file = readFileSync(join(ROOT, 'fixtures/plans/messy/input.docx'));
	const parts = Object.keys((await JSZip.loadAsync(file)).files).filter((name) => /^word\/[^/]+\.xml$/u.test(name));
	/** What says how text looks, or which machine wrote it: none of it is text. */
	const needless = /^word\/(?:settings|webSettings|fontTable|theme|people)/u;

	it.each(parts.filter((name) => !needless.test(name)))('%s', async (name) => {
		const archive = await JSZip.loadAsync(file);
		const content = await archive.file(name)!.async('uint8array');
		archive.file(name, content.subarray(0, content.length / 2));
		const result = await resultOf(await archive.generateAsync({ type: 'uint8array' }), 'plan.docx');
		expect(typeof result === 'string' ? result : result.damaged).toBe(name === 'word/document.xml' ? 'corrupt' : true);
	});

	it('is told of in the plan', async () => {
		const archive = await JSZip.loadAsync(file);
		archive.file('word/comments.xml', '<w:comments');
		const { diagnostics } = await parsePlan(await archive.generateAsync({ type: 'uint8array' }), { file: 'plan.docx' });
		expect(diagnostics).toContainEqual(
			expect.objectContaining({ rule: 'damaged-source', message: expect.stringContaining('word/comments.xml') }),
		);
	});
});

describe('a PDF cut at any byte', () => {
	const content = (text: string) => `BT /F1 12 Tf 72 700 Td (${text}) Tj 0 -40 Td (The second paragraph of it.) Tj ET`;
	const page = (number: number) => PAGE.replace('/Contents 4 0 R', `/Contents ${number} 0 R`);
	const objects = (isPacked: boolean) => ({
		1: '<< /Type /Catalog /Pages 2 0 R >>',
		2: '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>',
		3: page(4),
		4: isPacked ? packed(Buffer.from(content('The first page.')), 1) : stream(content('The first page.')),
		5: FONT,
		6: page(7),
		7: isPacked ? packed(Buffer.from(content('The last page.')), 1) : stream(content('The last page.')),
	});

	it.each([false, true])('tells what is lost, or is refused; packed: %s', async (isPacked) => {
		const whole = rawPdf(objects(isPacked));
		const complete = await resultOf(whole, 'plan.pdf');
		expect(complete).toMatchObject({ damaged: false });
		const silent: string[] = [];
		for (let size = whole.length - 1; size > 0; size -= 13) {
			const result = await resultOf(whole.subarray(0, size), 'plan.pdf');
			if (typeof result === 'string' || result.damaged) continue;
			if (result.text !== (complete as { text: string }).text) silent.push(`${size}: ${result.text}`);
		}
		expect(silent).toEqual([]);
	});
});

describe('a text that is not quite one', () => {
	it.each<[string, Buffer, boolean]>([
		['UTF-16', Buffer.from('\uFEFF# Plan\n\n- item', 'utf16le'), false],
		['UTF-16 that lacks its last byte', Buffer.from('\uFEFF# Plan\n\n- item', 'utf16le').subarray(0, -1), true],
		['Windows-1252', Buffer.from('# Plan\n\n- caf\xE9', 'latin1'), false],
		['UTF-8 with a byte that is none', Buffer.concat([Buffer.from('# Plan é 한국 '), Buffer.from([0xff])]), true],
		['mixed line ends', Buffer.from('\uFEFF# Plan\r\n\r\n- a\r- b\n- c\u2028d'), false],
	])('%s', async (_, bytes, damaged) => {
		const result = await resultOf(bytes, 'plan.md');
		expect(result).toMatchObject({ damaged, text: expect.stringContaining('Plan') });
	});

	it('NUL bytes: told of where it is said to be text', async () => {
		const bytes = Buffer.from(`# Plan\n\n${'word '.repeat(100)}\0 end`);
		const { warnings } = await extractDocument(bytes, { file: 'plan.md', from: 'markdown' }).catch((error) => ({
			warnings: [{ rule: error.code }],
		}));
		expect(['damaged-source', 'unsupported-format']).toContain(warnings[0]?.rule);
	});
});
