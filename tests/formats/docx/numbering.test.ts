import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/formats/docx/number-formats.js';
import { mark, outline, p, readWord } from './word.js';

const level = (ilvl: number, format: string, text: string, rest = ''): string =>
	`<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (ilvl + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const NUMBERING = `
	<w:abstractNum w:abstractNumId="0">${level(0, 'upperLetter', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerRoman', '(%3)', '<w:lvlRestart w:val="1"/>')}</w:abstractNum>
	<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0A7"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl></w:abstractNum>
	<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Article %1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
	<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Steps"/>${level(0, 'decimal', 'Step %1')}</w:abstractNum>
	<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="Steps"/></w:abstractNum>
	<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Missing"/></w:abstractNum>
	<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
	<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>
	<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
	<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
	<w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num>
	<w:num w:numId="6"><w:abstractNumId w:val="5"/></w:num>`;
const STYLES = `
	<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Lettered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;

const item = (numId: number, ilvl = 0, rest = ''): string =>
	p('x', `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>${rest}`);
const read = async (...paragraphs: string[]) =>
	(await readWord(paragraphs.join(''), { numbering: NUMBERING, styles: STYLES })).blocks;
const labels = async (...paragraphs: string[]): Promise<(string | null | undefined)[]> =>
	(await read(...paragraphs)).map((block) => (block.type === 'table' ? undefined : (block.marker?.text ?? null)));

describe('labels of lists', () => {
	it('count by level, and start again below a higher one', async () => {
		expect(await labels(item(1), item(1, 1), item(1, 1), item(1), item(1, 1))).toEqual([
			'A.',
			'A.1',
			'A.2',
			'B.',
			'B.1',
		]);
	});

	it('start again only after the level that is named', async () => {
		expect(await labels(item(1), item(1, 1), item(1, 2), item(1, 1), item(1, 2), item(1), item(1, 2))).toEqual([
			'A.',
			'A.1',
			'(i)',
			'A.2',
			'(ii)',
			'B.',
			'(i)',
		]);
	});

	it('go on in another list of the same kind, unless it sets a start', async () => {
		expect(await labels(item(1), item(2), item(2), item(1))).toEqual(['A.', 'C.', 'D.', 'E.']);
	});

	it('take bullets of symbol fonts for their Unicode equals', async () => {
		expect(await labels(item(3))).toEqual(['▪']);
	});

	it('are Arabic throughout where the level is legal', async () => {
		expect(await labels(item(4), item(4, 1))).toEqual(['Article I', '1.1']);
	});

	it('come from the list that defines a numbering style; none where there is no such style', async () => {
		expect(await labels(item(5), item(6))).toEqual(['Step 1', null]);
	});

	it('pass over a paragraph whose mark is deleted, as Word does', async () => {
		expect(await labels(item(1), item(1, 0, mark('del')), item(1))).toEqual(['A.', 'B.', 'B.']);
	});

	it('come through a style, which a paragraph may leave', async () => {
		const styled = (rest = ''): string => p('x', `<w:pStyle w:val="L"/>${rest}`);
		const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
		expect(outline(await read(styled(), styled(none), styled()))).toEqual([
			'listItem: [A.] x',
			'p: x',
			'listItem: [B.] x',
		]);
	});

	it('set the indent, which the paragraph may change', async () => {
		expect(await read(item(1, 1), item(1, 1, '<w:ind w:left="200"/>'))).toMatchObject([
			{ indent: 72, level: 1 },
			{ indent: 10, level: 1 },
		]);
	});
});

describe('number formats', () => {
	it.each([
		['decimalZero', [1, 12], '01 12'],
		['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
		['upperRoman', [4, 1999], 'IV MCMXCIX'],
		['ordinal', [1, 2, 3, 11, 22], '1st 2nd 3rd 11th 22nd'],
		['cardinalText', [21, 105], 'Twenty-one One hundred five'],
		['ordinalText', [3, 20], 'Third Twentieth'],
		['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
		['chineseCounting', [10, 23, 101, 110], '十 二十三 一百零一 一百一十'],
		['ideographTraditional', [1, 10], '甲 癸'],
		['ganada', [1, 2], '가 나'],
		['decimalFullWidth', [12], '１２'],
		['no-such-format', [7], '7'],
	])('%s', (format, numbers, expected) => {
		expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(expected);
	});
});
