import { p, wordFile } from '../formats/docx/word.js';
import { archive, bomb, crowd, deep, entry, nested, repeated } from './archives.js';
import { manyPages, mapped, onePage, PAGE, packed, rawPdf, stream, TEXT } from './pdfs.js';

/** A hostile file, what ctap is to make of it, and the limit that it meets. */
export interface Case {
	name: string;
	extension: 'docx' | 'pdf' | 'md';
	make(): Buffer;
	/** Codes of which the file meets one; `read`: a plan comes, with or without a diagnostic about damage. */
	expect: string[];
}

const MIB = 1024 * 1024;
const cell = '<w:tc><w:p/></w:tc>';
const md = (text: string) => Buffer.from(text);
const letters = (count: number) => 'abcdefghij klmno pqrst uvw xyz. '.repeat(Math.ceil(count / 32)).slice(0, count);

export const ARCHIVES: Case[] = [
	{ name: 'a body of 1 GiB', extension: 'docx', make: () => bomb(1024), expect: ['too-large'] },
	{ name: 'a body of 1 GiB that says 1 MiB', extension: 'docx', make: () => bomb(1024, MIB), expect: ['corrupt'] },
	{
		name: 'a body of 1 GiB that says 200 MiB',
		extension: 'docx',
		make: () => bomb(1024, 200 * MIB),
		expect: ['corrupt'],
	},
	{ name: 'a body of 200 MiB', extension: 'docx', make: () => bomb(200), expect: ['too-large'] },
	{
		name: 'bombs in files in a file',
		extension: 'docx',
		make: () => nested(2, 20, bomb(200)),
		expect: ['read', 'too-large'],
	},
	{
		name: 'small bombs in files in a file, many times',
		extension: 'docx',
		make: () => nested(2, 200, bomb(15)),
		expect: ['too-large'],
	},
	{ name: 'a million entries', extension: 'docx', make: () => crowd(1_000_000), expect: ['too-large'] },
	{
		name: 'a million entries that say one',
		extension: 'docx',
		make: () => crowd(1_000_000, 1),
		expect: ['too-large'],
	},
	{
		name: 'names that climb out',
		extension: 'docx',
		make: () => archive([entry('word/../../etc/passwd', 'x'), entry('word/document.xml', '<w:document/>')]),
		expect: ['corrupt'],
	},
	{
		name: 'two bodies',
		extension: 'docx',
		make: () => archive([entry('word/document.xml', '<a/>'), entry('word/document.xml', '<b/>')]),
		expect: ['corrupt'],
	},
];

const entities = () => {
	const rows = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
	return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${rows.join('')}]><w:document><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>`;
};

export const WORD: Case[] = [
	{
		name: 'entities of entities',
		extension: 'docx',
		make: () => archive([entry('word/document.xml', entities())]),
		expect: ['corrupt'],
	},
	{
		name: 'an entity from another file',
		extension: 'docx',
		make: () =>
			archive([
				entry(
					'word/document.xml',
					'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>',
				),
			]),
		expect: ['corrupt'],
	},
	{
		name: 'elements nested 100,000 deep',
		extension: 'docx',
		make: () => deep('<w:sdt>', '</w:sdt>', 100_000),
		expect: ['too-deep'],
	},
	{
		name: 'tables nested 40 deep',
		extension: 'docx',
		make: () => deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 40),
		expect: ['read'],
	},
	{
		name: '4,000,000 empty paragraphs',
		extension: 'docx',
		make: () => repeated('<w:p/>', 4_000_000),
		expect: ['too-large'],
	},
	{
		name: 'a row of 1,500,000 cells',
		extension: 'docx',
		make: () => wordFile(`<w:tbl><w:tr>${cell.repeat(1_500_000)}</w:tr></w:tbl>`),
		expect: ['too-large'],
	},
	{
		name: '800,000 rows',
		extension: 'docx',
		make: () => wordFile(`<w:tbl>${`<w:tr>${cell.repeat(2)}</w:tr>`.repeat(800_000)}</w:tbl>`),
		expect: ['too-large'],
	},
	{
		name: '5,000 rows of text',
		extension: 'docx',
		make: () =>
			wordFile(
				`<w:tbl>${`<w:tr><w:tc>${p('some words of a cell')}</w:tc><w:tc>${p('more')}</w:tc></w:tr>`.repeat(5000)}</w:tbl>`,
			),
		expect: ['read'],
	},
	{
		name: 'cells that span two thousand million columns',
		extension: 'docx',
		make: () =>
			wordFile(
				`<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(1000)}</w:tbl>`,
			),
		expect: ['read'],
	},
	{
		name: 'an element of 300,000 attributes',
		extension: 'docx',
		make: () => wordFile(`<w:p ${Array.from({ length: 300_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
		expect: ['read', 'too-large'],
	},
	{
		name: '100,000 namespaces, each declared inside the other’s',
		extension: 'docx',
		make: () => wordFile(Array.from({ length: 100_000 }, (_, i) => `<w:p xmlns:n${i}="urn:${i}"/>`).join('')),
		expect: ['read'],
	},
	{
		name: '2 MiB of text in one paragraph',
		extension: 'docx',
		make: () => wordFile(p(letters(2 * MIB))),
		expect: ['read'],
	},
	{
		name: '100 MiB of text in one paragraph',
		extension: 'docx',
		make: () => wordFile(p(letters(100 * MIB))),
		expect: ['too-large'],
	},
	{
		name: 'styles based on each other in a circle',
		extension: 'docx',
		make: () =>
			wordFile(p('x', '<w:pStyle w:val="a"/>'), {
				styles:
					'<w:style w:styleId="a"><w:basedOn w:val="b"/><w:link w:val="a"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
				numbering:
					'<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
			}),
		expect: ['read'],
	},
	{
		name: 'numbers of lists that are enormous',
		extension: 'docx',
		make: () =>
			wordFile(p('x', '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>').repeat(1000), {
				numbering: `<w:abstractNum w:abstractNumId="1">${Array.from({ length: 10 }, (_, i) => `<w:lvl w:ilvl="${i === 9 ? 999999999 : i}"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1.'.repeat(200)}"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
			}),
		expect: ['read'],
	},
	{
		name: '200,000 fields that never end',
		extension: 'docx',
		make: () =>
			wordFile(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(200_000)}<w:r><w:t>x</w:t></w:r></w:p>`),
		expect: ['read'],
	},
	{
		name: 'a field with an instruction of 5 MB, in pieces',
		extension: 'docx',
		make: () =>
			wordFile(
				`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${`<w:r><w:instrText>${'x"'.repeat(50)}</w:instrText></w:r>`.repeat(50_000)}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
			),
		expect: ['read'],
	},
	{
		name: 'notes that refer to each other in a circle',
		extension: 'docx',
		make: () =>
			wordFile('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', {
				footnotes: `<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="2"/><w:t>a</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteReference w:id="1"/><w:t>b</w:t></w:r></w:p></w:footnote>`,
			}),
		expect: ['read'],
	},
	{
		name: '100,000 comments on one word',
		extension: 'docx',
		make: () =>
			wordFile(
				`<w:p><w:r><w:t>x</w:t></w:r>${Array.from({ length: 100_000 }, (_, i) => `<w:r><w:commentReference w:id="${i}"/></w:r>`).join('')}</w:p>`,
				{
					comments: Array.from(
						{ length: 100_000 },
						(_, i) => `<w:comment w:id="${i}"><w:p><w:r><w:t>y</w:t></w:r></w:p></w:comment>`,
					).join(''),
				},
			),
		expect: ['read'],
	},
	{
		name: '100,000 runs, each with its own look',
		extension: 'docx',
		make: () =>
			wordFile(
				`<w:p>${Array.from({ length: 100_000 }, (_, i) => `<w:r><w:rPr><w:sz w:val="${i}"/></w:rPr><w:t>w${i} </w:t></w:r>`).join('')}</w:p>`,
			),
		expect: ['read'],
	},
	{
		name: '20,000 headings of the form',
		extension: 'docx',
		make: () =>
			wordFile(
				(
					p('A.1 Protect Cargo') +
					p('MEASURES UNDERTAKEN SINCE LAST UPDATE') +
					p('Contact Point: Kim, Tel: +82-2-123-4567')
				).repeat(7000),
			),
		expect: ['read'],
	},
	{
		name: 'HTML inside, all of it open tags',
		extension: 'docx',
		make: () =>
			wordFile(
				'<w:altChunk r:id="h"/>',
				{ 'word/in.html': '<'.repeat(200_000) + '<!--'.repeat(100_000) + '<script '.repeat(50_000) },
				{ h: 'in.html' },
			),
		expect: ['read', 'empty'],
	},
];

const pdfCase = (name: string, make: () => Buffer, ...expect: string[]): Case => ({
	name,
	extension: 'pdf',
	make,
	expect,
});

export const PDF: Case[] = [
	pdfCase(
		'pages that are their own pages',
		() => onePage({ 2: '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>' }),
		'read',
		'corrupt',
	),
	pdfCase(
		'a catalog that is its own pages',
		() => onePage({ 1: '<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 9 >>' }),
		'corrupt',
	),
	pdfCase(
		'a thousand million pages',
		() => onePage({ 2: '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>' }),
		'read',
		'too-large',
	),
	pdfCase('100,000 pages', () => manyPages(100_000, true), 'too-large'),
	pdfCase('one page, 100,000 times', () => manyPages(100_000, false), 'too-large'),
	pdfCase('5,000 pages', () => manyPages(5000, true), 'read'),
	pdfCase(
		'a parent that is its own parent',
		() => onePage({ 3: PAGE.replace('/Parent 2 0 R', '/Parent 3 0 R').replace(/\/MediaBox \[[^\]]*\]/u, '') }),
		'read',
		'corrupt',
	),
	pdfCase(
		'a form that draws itself',
		() =>
			onePage({
				4: stream(`${TEXT} /X Do`),
				6: stream(
					`${TEXT} /X Do /X Do`,
					'/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> ',
				),
			}),
		'read',
		'corrupt',
	),
	pdfCase(
		'forms that draw each other, two to the power of 25 times',
		() => {
			const objects: Record<number, string | Buffer> = { 4: stream(`${TEXT} /X Do`) };
			for (let i = 0; i < 25; i++) {
				const inner = i < 24 ? '/X Do /X Do' : TEXT;
				objects[i === 0 ? 6 : 20 + i] = stream(
					inner,
					`/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> /XObject << /X ${21 + i} 0 R >> >> `,
				);
			}
			return onePage(objects);
		},
		'read',
		'timeout',
		'too-large',
	),
	pdfCase('a cross-reference table that comes before itself', () => onePage({}, { trailer: '/Prev 9 ' }), 'read'),
	pdfCase(
		'an object that refers to itself',
		() => onePage({ 4: '4 0 R', 5: '5 0 R' }),
		'read',
		'empty',
		'corrupt',
		'image-only',
	),
	pdfCase('a length that is itself', () => onePage({ 4: stream(TEXT, '', '4 0 R') }), 'read', 'empty', 'corrupt'),
	pdfCase('a stream shorter than it says', () => onePage({ 4: stream(TEXT, '', '99999999') }), 'read', 'corrupt'),
	pdfCase(
		'a stream longer than it says',
		() => onePage({ 4: stream(`${TEXT} `.repeat(50), '', '10') }),
		'read',
		'corrupt',
	),
	pdfCase('a stream of negative length', () => onePage({ 4: stream(TEXT, '', '-5') }), 'read', 'corrupt'),
	pdfCase('a content of 1 GiB', () => onePage({ 4: packed(Buffer.alloc(1024 * MIB, ' '), 1) }), 'too-large', 'read'),
	pdfCase(
		'a content of 1 GiB, packed three times',
		() => onePage({ 4: packed(Buffer.alloc(1024 * MIB, ' '), 3) }),
		'too-large',
		'read',
	),
	pdfCase('a content of 300 MiB', () => onePage({ 4: packed(Buffer.alloc(300 * MIB, ' '), 1) }), 'too-large', 'read'),
	pdfCase(
		'a page of 2,000,000 words',
		() => onePage({ 4: packed(Buffer.from(`BT /F1 1 Tf ${'0 -1 Td (word) Tj '.repeat(2_000_000)} ET`), 1) }),
		'read',
		'too-large',
		'timeout',
	),
	pdfCase(
		'a page of 200,000 words',
		() =>
			onePage({
				4: packed(
					Buffer.from(
						`BT /F1 1 Tf ${Array.from({ length: 200_000 }, (_, i) => `1 0 0 1 ${(i * 37) % 600} ${(i * 91) % 800} Tm (word) Tj `).join('')} ET`,
					),
					1,
				),
			}),
		'read',
		'too-large',
		'timeout',
	),
	pdfCase(
		'200,000 lines drawn on a page',
		() =>
			onePage({
				4: packed(
					Buffer.from(
						`${TEXT} ${Array.from({ length: 200_000 }, (_, i) => `${i % 600} ${(i * 7) % 800} m ${(i * 13) % 600} ${(i * 7) % 800} l S `).join('')}`,
					),
					1,
				),
			}),
		'read',
		'too-large',
	),
	pdfCase(
		'10,000,000 saved states',
		() => onePage({ 4: packed(Buffer.from(`${'q '.repeat(10_000_000)}${TEXT}`), 1) }),
		'timeout',
		'read',
		'too-large',
	),
	pdfCase(
		'arrays nested 1,000,000 deep',
		() => onePage({ 4: stream(`${'['.repeat(1_000_000)} ${TEXT}`) }),
		'read',
		'empty',
		'corrupt',
		'too-deep',
	),
	pdfCase(
		'dictionaries nested 100,000 deep in the catalog',
		() => onePage({ 1: `<< /Type /Catalog /Pages 2 0 R /A ${'<< /A '.repeat(100_000)} 1 ${'>>'.repeat(100_000)} >>` }),
		'read',
		'corrupt',
		'too-deep',
	),
	pdfCase(
		'a character map of four thousand million characters',
		() => onePage(mapped('1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange')),
		'read',
		'empty',
	),
	pdfCase(
		'character maps of many ranges',
		() => onePage(mapped(`${'1 beginbfrange <0000> <FFFF> <0041> endbfrange '.repeat(200)}`)),
		'read',
		'empty',
	),
	pdfCase(
		'a character code space that is enormous',
		() =>
			onePage({
				5: '<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding 7 0 R /DescendantFonts [8 0 R] >>',
				7: stream(
					'begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange endcmap',
					'/Type /CMap /CMapName /Z /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> ',
				),
				8: mapped('')[8]!,
				9: mapped('')[9]!,
			}),
		'read',
		'empty',
		'corrupt',
	),
	pdfCase(
		'a font that refers to itself',
		() =>
			onePage({
				5: '<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [5 0 R] >>',
			}),
		'read',
		'empty',
		'corrupt',
		'image-only',
	),
	pdfCase(
		'a font of a glyph that draws itself',
		() =>
			onePage({
				5: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 90 /Widths [500] /Encoding << /Differences [65 /a] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>',
				7: stream('BT /F1 12 Tf (A) Tj ET'),
			}),
		'read',
		'empty',
		'corrupt',
		'image-only',
	),
	pdfCase(
		'a bookmark that is its own child',
		() =>
			onePage({
				1: '<< /Type /Catalog /Pages 2 0 R /Outlines 7 0 R >>',
				7: '<< /First 8 0 R /Last 8 0 R >>',
				8: '<< /Title (x) /Next 8 0 R /First 8 0 R /Parent 7 0 R >>',
			}),
		'read',
	),
	pdfCase(
		'tags that are their own children',
		() =>
			onePage({
				1: '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 7 0 R >>',
				7: '<< /Type /StructTreeRoot /K [8 0 R] /ParentTree 9 0 R >>',
				8: '<< /Type /StructElem /S /P /P 8 0 R /K [8 0 R 0] /Pg 3 0 R >>',
				9: '<< /Kids [9 0 R] /Nums [0 [8 0 R]] >>',
				3: PAGE.replace('/Type /Page ', '/Type /Page /StructParents 0 '),
			}),
		'read',
		'corrupt',
	),
	pdfCase(
		'a page larger than the sun',
		() => onePage({ 3: PAGE.replace('[0 0 600 800]', '[-1e38 -1e38 1e38 1e38]') }),
		'read',
		'corrupt',
		'empty',
	),
	pdfCase(
		'numbers that are none',
		() =>
			onePage({
				4: stream(
					`BT /F1 1e400 Tf 99999999999999999999 0 0 99999999999999999999 1e308 1e308 Tm (Plan) Tj (Plan) Tj ET ${TEXT}`,
				),
			}),
		'read',
		'empty',
	),
	pdfCase(
		'words that lie thousands of millions of points apart',
		() =>
			onePage({
				4: stream(`BT /F1 0.0001 Tf 0 0 Td ${'1000000 0 Td (word) Tj 0 1000000 Td (word) Tj '.repeat(500)} ET`),
			}),
		'read',
		'empty',
	),
	pdfCase(
		'100,000 annotations',
		() => {
			const objects: Record<number, string> = {
				7: '<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (https://example.org) >> >>',
			};
			return onePage({
				...objects,
				3: PAGE.replace('/Type /Page ', `/Type /Page /Annots [${'7 0 R '.repeat(100_000)}] `),
			});
		},
		'read',
		'too-large',
		'timeout',
	),
	pdfCase(
		'an object stream that holds itself',
		() =>
			onePage(
				{ 7: stream('7 0 1 0 << >>', '/Type /ObjStm /N 1 /First 4 /Extends 7 0 R ') },
				{ xref: 'xref\n0 1\n0000000000 65535 f \n' },
			),
		'read',
		'corrupt',
	),
	pdfCase(
		'20 MB of objects that do not end',
		() => rawPdf({ 1: '<< '.repeat(7_000_000) }),
		'corrupt',
		'too-deep',
		'empty',
	),
	pdfCase(
		'20 MB of the word obj',
		() => Buffer.from(`%PDF-1.7\n${'1 0 obj\n'.repeat(2_500_000)}`),
		'corrupt',
		'truncated',
		'empty',
	),
	pdfCase(
		'20 MB of the word endstream',
		() => Buffer.from(`%PDF-1.7\n1 0 obj << /Length 5 >> stream\n${'trailer xref '.repeat(1_600_000)}`),
		'corrupt',
		'truncated',
		'empty',
	),
];

const mdCase = (name: string, make: () => string, ...expect: string[]): Case => ({
	name,
	extension: 'md',
	make: () => md(make()),
	expect,
});
const MANY = 100_000;

export const MARKDOWN: Case[] = [
	mdCase('50 MB in one line', () => letters(50_000_000), 'too-large'),
	mdCase('4 MB in one line', () => letters(3_900_000), 'read'),
	mdCase('4 MB of short lines', () => 'abc def.\n'.repeat(400_000), 'read', 'too-large'),
	mdCase('4 MB of items', () => '- abc def\n'.repeat(390_000), 'read', 'too-large'),
	mdCase('4 MB of empty lines', () => `a${'\n'.repeat(3_900_000)}b`, 'read'),
	...(
		[
			['quotes', '>'.repeat(MANY)],
			['quotes with spaces', '> '.repeat(MANY)],
			['lists', '- '.repeat(MANY)],
			['numbers', '1. '.repeat(MANY)],
			['brackets', '['.repeat(MANY)],
			['brackets that close', '['.repeat(MANY) + ']'.repeat(MANY)],
			['links', '[a]('.repeat(MANY)],
			['pictures', '![a]('.repeat(MANY)],
			['stars', '*a _b '.repeat(MANY)],
			['stars alone', '*'.repeat(MANY)],
			['tags', '<b>'.repeat(MANY)],
			['half tags', '<b '.repeat(MANY)],
			['divisions', '<div>'.repeat(MANY)],
			['tables', '<table><tr><td>'.repeat(MANY)],
			['changes', '{++'.repeat(MANY)],
			['struck text', '~~a '.repeat(MANY)],
			['notes', '^['.repeat(MANY)],
			['note marks', '[^1]'.repeat(MANY)],
			['definitions of notes', '[^1]: a\n'.repeat(MANY)],
			['definitions', '[a]: b\n'.repeat(MANY)],
			['comments', '<!-- '.repeat(MANY)],
			['backticks', Array.from({ length: 1000 }, (_, i) => '`'.repeat(i)).join(' ')],
			['entities', '&amp'.repeat(MANY)],
			['escapes', '\\'.repeat(MANY)],
			['pipes', '|'.repeat(MANY)],
			['rows of a table', '| a | b |\n|---|---|\n'.repeat(MANY / 2)],
			['a grid', `+---+---+\n${'| a | b |\n+---+---+\n'.repeat(MANY / 10)}`],
			['a wide table', `|${' a |'.repeat(MANY / 10)}\n|${'---|'.repeat(MANY / 10)}\n|${' b |'.repeat(MANY / 10)}`],
			['rules', '---\n'.repeat(MANY)],
			['headings', '# a\n'.repeat(MANY)],
			['fences', '```\n'.repeat(MANY)],
			['indented lists', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')],
			['spaces', ' '.repeat(MANY * 10)],
			['tabs', '\t'.repeat(MANY * 10)],
			['dashes', '-'.repeat(MANY * 5)],
			['addresses', 'a@'.repeat(MANY)],
			['dots', 'a.'.repeat(MANY)],
			['digits', '1'.repeat(MANY * 5)],
			['telephone numbers', '+82-2-123-4567 '.repeat(MANY / 4)],
			[
				'contacts',
				'Contact Point: Kim Lee, Director, Ministry; Tel: +82-2-123-4567; Email: a@b.org\n\n'.repeat(MANY / 10),
			],
			[
				'headings of the form',
				'## A.1 Protect Cargo\n\nMEASURES UNDERTAKEN SINCE LAST UPDATE\n\n- x\n\n'.repeat(MANY / 20),
			],
			['brackets of years', `${'(2002, '.repeat(MANY)}`],
		] as const
	).map(([name, text]) => mdCase(`100,000 ${name}`, () => `${text}word`, 'read', 'too-deep', 'empty')),
];

export const CASES: Case[] = [...ARCHIVES, ...WORD, ...PDF, ...MARKDOWN];
