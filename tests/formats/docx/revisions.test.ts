import { describe, expect, it } from 'vitest';
import { cell, del, ins, mark, outline, p, readWord, row, t } from './word.js';

const blocksOf = async (body: string): Promise<string[]> => outline((await readWord(body)).blocks);

describe('revisions of text', () => {
	it.each([
		['insertions and deletions', `<w:p>${t('20')}${del('15')}${ins('16')}</w:p>`, ['p: 20{deletion 15}{insertion 16}']],
		[
			'a deletion of inserted text',
			`<w:p><w:ins>${t('ad')}${del('d')}</w:ins></w:p>`,
			['p: {insertion ad}{insertion {deletion d}}'],
		],
		['one deletion in pieces', `<w:p>${del('a')}${del('b')}${del('c', 'Zoe')}</w:p>`, ['p: {deletion ab}{deletion c}']],
		['deleted text that stands in no deletion', '<w:p><w:r><w:delText>x</w:delText></w:r></w:p>', ['p: {deletion x}']],
		[
			'a formatting change',
			`<w:p>${t('x', '<w:b/><w:rPrChange w:author="Ana"><w:rPr/></w:rPrChange>')}</w:p>`,
			['p: {formatting-change **x**}'],
		],
		[
			'deletions in nested content controls',
			`<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent>${del('x')}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`,
			['p: {deletion x}'],
		],
		['a deleted link', `<w:p><w:hyperlink w:anchor="a">${del('x')}</w:hyperlink></w:p>`, ['p: {deletion <#a|x>}']],
		['a deletion around whole paragraphs', `<w:del>${p('x')}</w:del>`, ['p: {deletion x}']],
	])('%s', async (_, body, expected) => {
		expect(await blocksOf(body)).toEqual(expected);
	});

	it('links both ends of a move by its name', async () => {
		const end = (kind: string, id: number): string =>
			`<w:move${kind}RangeStart w:id="${id}" w:name="move1"/><w:move${kind} w:author="Ana">${t('x')}</w:move${kind}><w:move${kind}RangeEnd w:id="${id}"/>`;
		const { blocks } = await readWord(`<w:p>${end('From', 1)}</w:p><w:p>${end('To', 2)}</w:p>`);
		expect(blocks).toMatchObject([
			{ runs: [{ revisions: [{ kind: 'move-from', author: 'Ana', id: 'move1' }] }] },
			{ runs: [{ revisions: [{ kind: 'move-to', author: 'Ana', id: 'move1' }] }] },
		]);
	});

	it('keeps author and date', async () => {
		const { blocks } = await readWord(
			`<w:p><w:ins w:author="Ana" w:date="2016-03-14T17:52:00Z">${t('x')}</w:ins></w:p>`,
		);
		expect(blocks).toMatchObject([
			{ runs: [{ revisions: [{ kind: 'insertion', author: 'Ana', date: '2016-03-14T17:52:00Z' }] }] },
		]);
	});
});

describe('revisions of marks, rows and cells', () => {
	it('sets the mark of a paragraph', async () => {
		const { blocks } = await readWord(p('a', mark('del')) + p('b', mark('ins')) + p('c'));
		expect(blocks.map((block) => (block.type === 'table' ? undefined : block.mark?.kind))).toEqual([
			'deletion',
			'insertion',
			undefined,
		]);
	});

	it('tells a mark that was inserted and deleted again', async () => {
		const both = '<w:rPr><w:ins w:author="Ana"/><w:del w:author="Ben"/></w:rPr>';
		expect((await readWord(p('a', both))).blocks).toMatchObject([
			{ mark: { kind: 'deletion', author: 'Ben' }, markInsertion: { kind: 'insertion', author: 'Ana' } },
		]);
	});

	it('sets those of rows and cells', async () => {
		const gone = `<w:tr><w:trPr><w:del w:author="Ana"/></w:trPr>${cell(p('a'))}</w:tr>`;
		const table = `<w:tbl>${gone}${row(cell(p('b'), '<w:cellIns w:author="Ana"/>'), cell(p('c'), '<w:cellDel w:author="Ana"/>'))}</w:tbl>`;
		expect(await blocksOf(table)).toEqual([
			'row 1 deletion',
			'  cell 0',
			'    p: a',
			'row 2',
			'  cell 0 insertion',
			'    p: b',
			'  cell 1 deletion',
			'    p: c',
		]);
	});
});

describe('revisions in other stories', () => {
	it('are read in notes, headers and text boxes', async () => {
		const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${del('box')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
		const body = `<w:p>${t('x')}<w:r><w:footnoteReference w:id="2"/></w:r>${box}</w:p><w:sectPr><w:headerReference r:id="header1"/></w:sectPr>`;
		const { blocks } = await readWord(body, {
			footnotes: `<w:footnote w:id="2"><w:p>${ins('note')}</w:p></w:footnote>`,
			header1: `<w:p>${del('old')}${t('head')}</w:p>`,
		});
		expect(outline(blocks)).toEqual([
			'running-header p: {deletion old}head',
			'p: x',
			'textbox p: {deletion box}',
			'note p: {insertion note}',
		]);
	});

	it('take a note along with its deleted reference', async () => {
		const body = `<w:p>${t('x')}<w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del></w:p>`;
		const { blocks } = await readWord(body, { footnotes: `<w:footnote w:id="2">${p('note')}</w:footnote>` });
		expect(outline(blocks)).toEqual(['p: x', 'note p: {deletion note}']);
	});
});
