import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { afterEach, expect, test, vi } from 'vitest';
import { CtapError } from '../../../src/diagnostics/errors.js';
import { pdf } from '../../../src/formats/pdf/index.js';
import type { ReadOptions } from '../../../src/formats/reader.js';
import { makePdf } from './making.js';

const TEXT = await makePdf([[{ at: [60, 100], text: 'Text.' }], [{ at: [60, 100], text: 'More text.' }]]);

async function codeOf(bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
	try {
		await pdf.read(bytes, options);
		return 'none';
	} catch (error) {
		return error instanceof CtapError ? error.code : String(error);
	}
}

async function encrypted(): Promise<Uint8Array> {
	const document = await PDFDocument.load(TEXT);
	document.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
	return document.save({ useObjectStreams: false });
}

async function drawn(figures: number): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	const page = document.addPage();
	for (let i = 0; i < figures; i++) page.drawCircle({ x: 10 * i, y: 100, size: 40, color: rgb(0, 0, 0) });
	return document.save();
}

afterEach(() => vi.restoreAllMocks());

test.each([
	['nothing', async () => new Uint8Array(0), 'empty'],
	['a page of HTML', async () => Buffer.from('<html><p>Not found</p></html>'), 'not-a-pdf'],
	['a header alone', async () => Buffer.from('%PDF-1.7\n'), 'truncated'],
	['half a file', async () => TEXT.subarray(0, TEXT.length / 2), 'truncated'],
	['an encrypted file', encrypted, 'encrypted'],
	['empty pages', async () => makePdf([[], []]), 'empty'],
	['drawings alone', async () => drawn(40), 'image-only'],
])('%s', async (_name, bytes, code) => {
	const output = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
	expect(await codeOf(await bytes())).toBe(code);
	for (const spy of output) expect(spy).not.toHaveBeenCalled();
});

test('a password opens an encrypted file, a wrong one does not', async () => {
	const bytes = await encrypted();
	expect(await codeOf(bytes, { password: 'secret' })).toBe('none');
	expect(await codeOf(bytes, { password: 'other' })).toBe('encrypted');
	expect(await codeOf(TEXT, { password: 'not needed' })).toBe('none');
});

test('limits', async () => {
	expect(await codeOf(TEXT, { limits: { maxPages: 1 } })).toBe('too-large');
	expect(await codeOf(TEXT, { limits: { maxBytes: 100 } })).toBe('too-large');
});

test('the bytes that were given stay as they are', async () => {
	const bytes = Uint8Array.from(TEXT);
	await pdf.read(bytes, {});
	expect(bytes).toEqual(TEXT);
});
