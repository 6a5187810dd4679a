import { describe, expect, it } from 'vitest';
import { CtapError } from '../../../src/diagnostics/errors.js';
import { docx } from '../../../src/formats/docx/index.js';
import { outline, p, readWord, wordFile } from './word.js';
import { zip } from './zip-writer.js';

const DOCUMENT =
	'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';
const CODE = async (bytes: Uint8Array, limits = {}): Promise<string> => {
	try {
		await docx.read(bytes, { limits });
		return 'read';
	} catch (error) {
		if (!(error instanceof CtapError)) throw error;
		return error.code;
	}
};
const ole = (text: string): Buffer =>
	Buffer.concat([
		Buffer.from('d0cf11e0a1b11ae1', 'hex'),
		Buffer.alloc(600),
		Buffer.from(text, 'utf16le'),
		Buffer.alloc(600),
	]);
/** The file with one byte pattern replaced by another, as a liar would. */
const spoilt = (file: Buffer, from: string, to: string): Buffer =>
	Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1');

describe('files that cannot be read', () => {
	it.each<[string, Uint8Array, string]>([
		['nothing', Buffer.alloc(0), 'empty'],
		['text', Buffer.from('# A plan'), 'not-a-zip'],
		['a document of Word 97', ole('WordDocument'), 'unsupported-format'],
		['an encrypted document', ole('EncryptedPackage'), 'encrypted'],
		['a container of other things', zip([['a.txt', 'x']]), 'not-a-docx'],
		['a workbook under the name of the body', zip([['word/document.xml', '<workbook/>']]), 'not-a-docx'],
		['a container that is cut off', wordFile(p('x')).subarray(0, 900), 'truncated'],
		['a body that is cut off', zip([['word/document.xml', DOCUMENT.slice(0, -9)]]), 'corrupt'],
		[
			'a body with a document type',
			zip([['word/document.xml', `<!DOCTYPE x [<!ENTITY a "b">]>${DOCUMENT}`]]),
			'corrupt',
		],
		[
			'a body that is no UTF-8',
			zip([['word/document.xml', Buffer.from(DOCUMENT.replace('<w:body/>', 'é'), 'latin1')]]),
			'corrupt',
		],
		[
			'two parts of one name',
			zip([
				['word/document.xml', DOCUMENT],
				['Word/Document.xml', DOCUMENT],
			]),
			'corrupt',
		],
		['a name that climbs out', zip([['../word/document.xml', DOCUMENT]]), 'corrupt'],
		[
			'content that does not match its sum',
			spoilt(zip([['word/document.xml', DOCUMENT]]), 'PK\x03\x04', 'PK\x03\x05'),
			'corrupt',
		],
	])('%s', async (_, bytes, code) => {
		expect(await CODE(bytes)).toBe(code);
	});

	it('ends with an error of its own wherever a file is cut', async () => {
		const file = wordFile(p('x'), { styles: '', footnotes: '', header1: p('y') });
		for (let size = 0; size < file.length; size += 7) expect(await CODE(file.subarray(0, size))).not.toBe('read');
	});
});

describe('limits', () => {
	const body = p('x').repeat(2000);

	it.each([
		['the file', { maxBytes: 100 }, 'too-large'],
		['what it unpacks to', { maxExpanded: 5000 }, 'too-large'],
		['nesting', { maxDepth: 4 }, 'too-deep'],
		['nothing exceeded', {}, 'read'],
	])('%s', async (_, limits, code) => {
		expect(await CODE(wordFile(body), limits)).toBe(code);
	});

	it('refuses a part packed beyond reason before it is unpacked', async () => {
		expect(await CODE(wordFile(`<w:p><w:r><w:t>${' '.repeat(40 * 1024 * 1024)}</w:t></w:r></w:p>`))).toBe('too-large');
	});

	it('does not unpack more than a lying size', async () => {
		const content = 'x'.repeat(70_000);
		const size = Buffer.alloc(4);
		size.writeUInt32LE(content.length);
		const lie = spoilt(zip([['word/document.xml', content]]), size.toString('latin1'), '\x10\x00\x00\x00');
		expect(await CODE(lie)).toBe('corrupt');
	});
});

describe('parts that a document can do without', () => {
	it.each([
		['are broken', { styles: '<w:style', numbering: '<', comments: '</x>', footnotes: '&nope;', header1: '<' }],
	])('%s: the rest is read, and the damage told', async (_, parts) => {
		const { blocks, damage } = await readWord(
			`${p('x')}<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>`,
			parts,
		);
		expect(outline(blocks)).toEqual(['p: x']);
		expect(damage.map((sentence) => /word\/\w+\.xml/u.exec(sentence)?.[0])).toEqual([
			'word/styles.xml',
			'word/numbering.xml',
			'word/comments.xml',
			'word/footnotes.xml',
			'word/header1.xml',
		]);
	});

	it('reads a package without content types or relationships', async () => {
		const file = zip([['word/document.xml', DOCUMENT.replace('<w:body/>', `<w:body>${p('x')}</w:body>`)]]);
		expect(outline((await docx.read(file, {})).blocks)).toEqual(['p: x']);
	});

	it('reads UTF-16', async () => {
		const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${DOCUMENT.replace('<w:body/>', `<w:body>${p('é')}</w:body>`)}`;
		const file = zip([['word/document.xml', Buffer.from(text, 'utf16le')]]);
		expect(outline((await docx.read(file, {})).blocks)).toEqual(['p: é']);
	});
});
