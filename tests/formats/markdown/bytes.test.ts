import { describe, expect, it } from 'vitest';
import { CtapError } from '../../../src/diagnostics/errors.js';
import { markdown } from '../../../src/formats/markdown/index.js';
import { print, read } from './notation.js';

const utf8 = new TextEncoder();
const utf16 = (text: string, littleEndian: boolean) => {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
	return bytes;
};

describe('encodings', () => {
	it.each([
		['UTF-8', utf8.encode('Émile – 한국')],
		['UTF-8 with byte order mark', utf8.encode('\uFEFFÉmile – 한국')],
		['UTF-16 LE', utf16('\uFEFFÉmile – 한국', true)],
		['UTF-16 BE', utf16('\uFEFFÉmile – 한국', false)],
	])('%s', async (_, bytes) => expect(await read(bytes)).toBe('Émile – 한국'));

	it.each([true, false])('UTF-16 without a mark, little-endian: %s', async (littleEndian) =>
		expect(await read(utf16('# Plan for 2014', littleEndian))).toBe('# Plan for 2014'),
	);

	it('Windows-1252 where it is no UTF-8', async () =>
		expect(await read(new Uint8Array([0x93, 0x41, 0x94, 0x20, 0xe9]))).toBe('“A” é'));

	it('line ends of any kind', async () => expect(await read('a\r\nb\rc\n\r\nd')).toBe('a⏎b⏎c\nd'));

	it('says what is damaged', async () => {
		const { blocks, damage } = await markdown.read(utf8.encode('a\0b\uFDD0c'), {});
		expect(print(blocks)).toBe('a\uFFFDb\uFFFDc');
		expect(damage).toHaveLength(2);
	});
});

describe('limits', () => {
	it('refuses what is larger than the limits', async () => {
		const small = markdown.read(utf8.encode('too long'), { limits: { maxBytes: 4 } });
		await expect(small).rejects.toThrow(CtapError);
		const line = markdown.read(new Uint8Array(50_000_000).fill(0x61), {});
		await expect(line).rejects.toMatchObject({ code: 'too-large' });
	});

	const many = 20_000;
	it.each([
		['quotes', '>'.repeat(many)],
		['lists', '- '.repeat(many)],
		['brackets', '['.repeat(many)],
		['brackets that close', '['.repeat(many) + ']'.repeat(many)],
		['links', '[a]('.repeat(many)],
		['stars', '*a _b '.repeat(many)],
		['tags', '<b>'.repeat(many)],
		['divisions', '<div>'.repeat(many)],
		['tables', '<table><tr><td>'.repeat(many)],
		['changes', '{++'.repeat(many)],
		['notes', '^['.repeat(many)],
		['comments', '<!-- '.repeat(many)],
		['rules of a table', '|-|-|\n'.repeat(many / 10)],
	])('reads deep nesting of %s', async (_, text) => {
		const { blocks } = await markdown.read(utf8.encode(`${text}word`), {});
		expect(print(blocks)).toContain('word');
	});
});

it('takes line ends of wrapped text for spaces, others as they are', async () => {
	const prose = 'The customs administration and the port authority of the capital have trained their officers. ';
	const wrap = (text: string) => text.replace(/(.{1,72})(?:\s|$)/gu, '$1\n').trimEnd();
	const paragraphs = Array.from({ length: 8 }, () => wrap(prose.repeat(4))).join('\n\n');
	const lines = (await read(`${paragraphs}\n\nName: Kim\nTitle: Director`)).split('\n');
	expect(lines[0]).toBe(prose.repeat(4).trim());
	expect(lines.at(-1)).toBe('Name: Kim⏎Title: Director');
	expect(await read(wrap(prose))).toContain('⏎');
});
