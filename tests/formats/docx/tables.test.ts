import { expect, it } from 'vitest';
import { cell, outline, p, readWord, row } from './word.js';

const tableOf = async (rows: string): Promise<string[]> => outline((await readWord(`<w:tbl>${rows}</w:tbl>`)).blocks);

it('counts columns without a grid, over spans and empty places', async () => {
	const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:tblHeader/></w:trPr>${cell(p('a'), '<w:gridSpan w:val="2"/>')}${cell(p('b'))}</w:tr>`;
	expect(await tableOf(shifted)).toEqual(['row 1 header', '  cell 1 →2', '    p: a', '  cell 3', '    p: b']);
});

it('merges cells that go on from the one above, but keeps any text', async () => {
	const first = cell(p('a'), '<w:vMerge w:val="restart"/>');
	const more = (text: string): string => cell(text === '' ? '<w:p/>' : p(text), '<w:vMerge/>');
	expect(await tableOf(row(first, cell(p('1'))) + row(more(''), cell(p('2'))) + row(more('b'), cell(p('3'))))).toEqual([
		'row 1',
		'  cell 0 ↓2',
		'    p: a',
		'  cell 1',
		'    p: 1',
		'row 2',
		'  cell 1',
		'    p: 2',
		'row 3',
		'  cell 0',
		'    p: b',
		'  cell 1',
		'    p: 3',
	]);
});

it('keeps ragged rows, and rows and cells in content controls', async () => {
	const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
	expect(await tableOf(row(cell(p('a')), control(cell(p('b')))) + control(row(cell(p('c')))))).toEqual([
		'row 1',
		'  cell 0',
		'    p: a',
		'  cell 1',
		'    p: b',
		'row 2',
		'  cell 0',
		'    p: c',
	]);
});

it('reads a table in a cell', async () => {
	expect(await tableOf(row(cell(`<w:tbl>${row(cell(p('in')))}</w:tbl>${p('out')}`)))).toEqual([
		'row 1',
		'  cell 0',
		'    row 1',
		'      cell 0',
		'        p: in',
		'    p: out',
	]);
});
