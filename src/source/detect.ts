import type { Format } from '../document/nodes.js';
import { isText } from './text.js';
import { zipNames } from './zip-names.js';

/** What the content of a file is: a format that ctap reads, or what it is instead and what to do about it. */
export type Detection =
	/** `certain` is false for plain text, which may be anything. */
	| { format: Format; certain: boolean }
	| { format: null; code: 'unsupported-format' | 'encrypted' | 'empty'; message: string };

/** A PDF's header may stand this deep: ISO 32000-1, annex H, implementation note 13. */
const PDF_HEADER_WITHIN = 1024;
const SAVE_AS = 'save it as .docx, .pdf or Markdown and try again';

/**
 * Recognises a file by its content alone.
 * @param bytes The whole file, or what is left of it.
 */
export function detectFormat(bytes: Uint8Array): Detection {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (buffer.length === 0) return { format: null, code: 'empty', message: 'The file is empty.' };
	if (isPdf(buffer)) return { format: 'pdf', certain: true };
	if (startsWith(buffer, 'PK\x03\x04') || startsWith(buffer, 'PK\x05\x06')) return detectZip(buffer);
	if (startsWith(buffer, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return detectCompound(buffer);
	for (const [magic, name, advice] of FOREIGN) {
		if (startsWith(buffer, magic)) return unsupported(name, advice);
	}
	if (!isText(buffer)) return unsupported('binary data of an unknown kind', SAVE_AS);
	const head = buffer
		.toString('latin1', 0, PDF_HEADER_WITHIN)
		.replace(/^(?:\xEF\xBB\xBF)?\s*/u, '')
		.toLowerCase();
	if (head === '' && isBlank(buffer)) return { format: null, code: 'empty', message: 'The file holds no text.' };
	for (const [start, name] of MARKUP) {
		if (head.startsWith(start)) return unsupported(name, SAVE_AS);
	}
	return { format: 'markdown', certain: false };
}

/** First bytes of files that people send by mistake, what they are, and what to do. */
const FOREIGN: [magic: string, name: string, advice: string][] = [
	['{\\rtf', 'Rich Text (.rtf)', SAVE_AS],
	['\x89PNG', 'a PNG picture', 'recognise its text (OCR) into a PDF first'],
	['\xFF\xD8\xFF', 'a JPEG picture', 'recognise its text (OCR) into a PDF first'],
	['GIF8', 'a GIF picture', 'recognise its text (OCR) into a PDF first'],
	['II*\0', 'a TIFF picture', 'recognise its text (OCR) into a PDF first'],
	['MM\0*', 'a TIFF picture', 'recognise its text (OCR) into a PDF first'],
	['%!PS', 'PostScript', 'convert it to PDF (ps2pdf) and try again'],
	['\x1F\x8B', 'a gzip archive', 'unpack it and name the files inside'],
	['Rar!', 'a RAR archive', 'unpack it and name the files inside'],
	['7z\xBC\xAF', 'a 7-Zip archive', 'unpack it and name the files inside'],
];

/** First characters, in lower case, of text that is no Markdown. */
const MARKUP: [start: string, name: string][] = [
	['<!doctype html', 'a web page (HTML)'],
	['<html', 'a web page (HTML)'],
	['<?xml', 'an XML file'],
	['mime-version:', 'a web archive or mail message (MIME)'],
];

function isPdf(buffer: Buffer): boolean {
	const at = buffer.subarray(0, PDF_HEADER_WITHIN).indexOf('%PDF-', 0, 'latin1');
	if (at < 0) return false;
	// A text about PDF may say `%PDF-` too; a file with other bytes in front must at least hold an object.
	return at === 0 || buffer.indexOf(' obj', at, 'latin1') >= 0;
}

function detectZip(buffer: Buffer): Detection {
	const names = zipNames(buffer);
	const has = (prefix: string) => names.some((name) => name.startsWith(prefix));
	if (has('word/')) return { format: 'docx', certain: true };
	if (has('xl/')) return unsupported('an Excel workbook (.xlsx)', 'only text documents are read');
	if (has('ppt/')) return unsupported('a PowerPoint presentation (.pptx)', 'only text documents are read');
	if (has('Index/')) return unsupported('an Apple iWork document', SAVE_AS);
	if (has('mimetype') || has('META-INF/container.xml')) {
		// OpenDocument and EPUB store this entry first and uncompressed: OpenDocument 1.2 part 3, 3.3.
		const head = buffer.toString('latin1', 0, PDF_HEADER_WITHIN);
		if (head.includes('opendocument.text')) return unsupported('an OpenDocument text (.odt)', SAVE_AS);
		if (head.includes('opendocument')) return unsupported('an OpenDocument file', SAVE_AS);
		return unsupported('an EPUB or another packaged document', SAVE_AS);
	}
	// The main part may have any name (ECMA-376 Part 2, 9.1); the reader finds it, or says why not.
	if (has('[Content_Types].xml')) return { format: 'docx', certain: true };
	if (names.length === 0) return { format: 'docx', certain: true };
	return unsupported('a zip archive', 'unpack it and name the files inside');
}

/** Office files before 2007, and the wrapper of encrypted ones since: MS-CFB, MS-OFFCRYPTO 2.3. */
function detectCompound(buffer: Buffer): Detection {
	if (hasStream(buffer, 'EncryptedPackage')) {
		return {
			format: null,
			code: 'encrypted',
			message: 'The file is an Office document protected by a password; open it in Word and save it without one.',
		};
	}
	if (hasStream(buffer, 'WordDocument')) return unsupported('a Word 97-2003 document (.doc)', SAVE_AS);
	if (hasStream(buffer, 'Workbook') || hasStream(buffer, 'Book'))
		return unsupported('an Excel workbook (.xls)', SAVE_AS);
	if (hasStream(buffer, 'PowerPoint Document')) return unsupported('a PowerPoint presentation (.ppt)', SAVE_AS);
	return unsupported('an OLE compound file', SAVE_AS);
}

/** Whether a directory entry of that name exists: MS-CFB 2.6.1, 128 bytes each, the name in UTF-16 with its size at 64. */
function hasStream(buffer: Buffer, name: string): boolean {
	const needle = Buffer.from(`${name}\0`, 'utf16le');
	for (let at = buffer.indexOf(needle); at >= 0; at = buffer.indexOf(needle, at + 1)) {
		if (at % 128 === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === needle.length) return true;
	}
	return false;
}

function startsWith(buffer: Buffer, magic: string): boolean {
	return buffer.toString('latin1', 0, magic.length) === magic;
}

function isBlank(buffer: Buffer): boolean {
	return !/\S/u.test(buffer.toString('utf8'));
}

function unsupported(name: string, advice: string): Detection {
	return {
		format: null,
		code: 'unsupported-format',
		message: `The file is ${name}, which ctap does not read; ${advice}.`,
	};
}
