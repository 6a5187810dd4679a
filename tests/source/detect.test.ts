import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/source/detect.js';
import { zipNames } from '../../src/source/zip-names.js';
import { storedZip } from './stored-zip.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const TYPES = '[Content_Types].xml';

const READ: [what: string, bytes: Buffer, format: string, certain: boolean][] = [
	['a PDF', latin1('%PDF-1.7\n1 0 obj\n'), 'pdf', true],
	['a PDF behind a mail header', latin1(`${'X-Header: y\n'.repeat(20)}%PDF-1.4\n1 0 obj\n`), 'pdf', true],
	['text that speaks of %PDF-', latin1('The header %PDF-1.7 begins a file.\n'), 'markdown', false],
	['a docx', storedZip({ [TYPES]: '<Types/>', 'word/document.xml': '<x/>' }), 'docx', true],
	['a docx with its main part elsewhere', storedZip({ [TYPES]: '<Types/>', 'doc/main.xml': '<x/>' }), 'docx', true],
	['a docx cut short', storedZip({ [TYPES]: '<Types/>', 'word/document.xml': '<x/>' }).subarray(0, 90), 'docx', true],
	['Markdown', latin1('# Plan\n\n- one\n'), 'markdown', false],
	['Markdown that begins with HTML', latin1('<div align="center">\n\n# Plan\n\n</div>\n'), 'markdown', false],
	['text in UTF-16 with its mark', Buffer.concat([latin1('\xFF\xFE'), utf16('# Plan')]), 'markdown', false],
	['text in UTF-16 without', utf16('# Plan of the economy\n'), 'markdown', false],
	['text in an encoding of Korea', latin1('\xC7\xD1\xB1\xB9 \xB0\xE8\xC8\xB9\n'), 'markdown', false],
];

const REFUSED: [what: string, bytes: Buffer, code: string, message: RegExp][] = [
	['nothing', Buffer.alloc(0), 'empty', /empty/u],
	['white space', latin1('\xEF\xBB\xBF \r\n\t\n'), 'empty', /no text/u],
	['a workbook', storedZip({ [TYPES]: '<Types/>', 'xl/workbook.xml': '<x/>' }), 'unsupported-format', /Excel.*\.xlsx/u],
	['slides', storedZip({ [TYPES]: '<Types/>', 'ppt/presentation.xml': '<x/>' }), 'unsupported-format', /PowerPoint/u],
	[
		'an ODT',
		storedZip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
		'unsupported-format',
		/\.odt.*save it as/u,
	],
	['an EPUB', storedZip({ mimetype: 'application/epub+zip' }), 'unsupported-format', /EPUB/u],
	['Pages', storedZip({ 'Index/Document.iwa': 'x' }), 'unsupported-format', /iWork/u],
	['another archive', storedZip({ 'a.docx': 'x' }), 'unsupported-format', /zip archive.*unpack/u],
	['a .doc', compound('WordDocument'), 'unsupported-format', /Word 97-2003/u],
	['an .xls', compound('Workbook'), 'unsupported-format', /\.xls/u],
	['an encrypted docx', compound('EncryptedPackage'), 'encrypted', /password/u],
	['another compound file', compound('Anything'), 'unsupported-format', /OLE/u],
	['RTF', latin1('{\\rtf1\\ansi x}'), 'unsupported-format', /\.rtf/u],
	['a web page', latin1('\xEF\xBB\xBF\n<!DOCTYPE html>\n<html></html>'), 'unsupported-format', /HTML/u],
	['XML', latin1('<?xml version="1.0"?><x/>'), 'unsupported-format', /XML/u],
	['a web archive', latin1('MIME-Version: 1.0\nContent-Type: multipart/related'), 'unsupported-format', /MIME/u],
	['a picture', latin1('\x89PNG\r\n\x1A\n\0\0\0'), 'unsupported-format', /PNG.*OCR/u],
	[
		'random bytes',
		Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 167 + 31) % 256)),
		'unsupported-format',
		/binary/u,
	],
];

describe('detectFormat', () => {
	it.each(READ)('recognises %s', (_, bytes, format, certain) => {
		expect(detectFormat(bytes)).toEqual({ format, certain });
	});

	it.each(REFUSED)('names and refuses %s', (_, bytes, code, message) => {
		expect(detectFormat(bytes)).toEqual({ format: null, code, message: expect.stringMatching(message) });
	});
});

describe('zipNames', () => {
	it('reads the names without inflating', () => {
		expect(zipNames(storedZip({ a: 'x', 'b/c': '' }))).toEqual(['a', 'b/c']);
	});

	it('survives headers that lie', () => {
		const bytes = storedZip({ a: 'x' });
		bytes.writeUInt32LE(0xffffffff, 18);
		bytes.writeUInt32LE(0xfffffff0, bytes.length - 6);
		expect(zipNames(bytes)).toEqual(['a']);
	});
});

/** A compound file as far as its recognition goes: the signature, and one directory entry at a sector's start. */
function compound(stream: string): Buffer {
	const bytes = Buffer.alloc(1024);
	bytes.write('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1');
	bytes.write(stream, 512, 'utf16le');
	bytes.writeUInt16LE((stream.length + 1) * 2, 512 + 64);
	return bytes;
}
