import { describe, expect, it } from 'vitest';
import { outline, p, readWord, t } from './word.js';

const footnote = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const comment = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const section = (...references: string[]): string =>
	`<w:sectPr>${references.map((name) => `<w:${name.replace(/\d/u, '')}Reference r:id="${name}"/>`).join('')}</w:sectPr>`;

describe('notes', () => {
	it('stand at the end in the order of their references, without numbers', async () => {
		const note = (kind: string, id: number, text: string): string =>
			`<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${t(` ${text}`)}</w:p></w:${kind}>`;
		const separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
		const end = '<w:r><w:endnoteReference w:id="1"/></w:r>';
		const { blocks } = await readWord(`<w:p>${t('x')}${footnote(3)}${end}${footnote(2)}</w:p>`, {
			footnotes: separator + note('footnote', 2, 'second') + note('footnote', 3, 'first'),
			endnotes: note('endnote', 1, 'end'),
		});
		expect(outline(blocks)).toEqual(['p: x', 'note p: first', 'note p: end', 'note p: second']);
		expect(blocks.at(-1)?.location).toEqual({ paragraph: 1 });
	});

	it('may have a mark that the author typed', async () => {
		const reference = '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>';
		const { blocks } = await readWord(`<w:p>${t('x')}${reference}</w:p>`, {
			footnotes: `<w:footnote w:id="2">${p('* n')}</w:footnote>`,
		});
		expect(outline(blocks)).toEqual(['p: x(mark *)', 'note p: (mark *)n']);
	});

	it('are kept where nothing refers to them', async () => {
		const { blocks } = await readWord(p('x'), { footnotes: `<w:footnote w:id="2">${p('lost')}</w:footnote>` });
		expect(outline(blocks)).toEqual(['p: x', 'note p: lost']);
	});
});

describe('comments', () => {
	it('stand after the block of their anchor, one block each, answers too', async () => {
		const remark = (id: number, inside: string): string =>
			`<w:comment w:id="${id}" w:author="Ana" w:date="2015-08-06T10:32:00Z">${inside}</w:comment>`;
		const named = (text: string, id: string): string => p(text).replace('<w:p>', `<w:p w14:paraId="${id}">`);
		const { blocks } = await readWord(`<w:p>${t('x')}${comment(0)}${comment(1)}</w:p>${p('y')}`, {
			comments:
				remark(0, p('Really?') + named('Please check.', 'A1')) +
				remark(1, named('Checked.', 'A2')) +
				remark(2, p('Nowhere')),
			commentsExtended: '<w15:commentEx w15:paraId="A2" w15:paraIdParent="A1"/>',
		});
		expect(outline(blocks)).toEqual([
			'p: x',
			'comment p: Really?↵Please check.',
			'comment p: Checked.',
			'p: y',
			'comment p: Nowhere',
		]);
		expect(blocks[1]).toMatchObject({
			comment: { author: 'Ana', date: '2015-08-06T10:32:00Z' },
			location: { paragraph: 1 },
		});
		expect(blocks[2]).toMatchObject({ comment: { reply: true } });
	});
});

describe('headers and footers', () => {
	const page = (number: string): string => `<w:fldSimple w:instr=" PAGE ">${t(number)}</w:fldSimple>`;

	it('come once each, as one line', async () => {
		const head = `<w:p>${t('Plan')}<w:r><w:tab/></w:r>${page('1')}</w:p>${p('Annex')}`;
		const body = `<w:p><w:pPr>${section('header1')}</w:pPr></w:p>${p('x')}${section('header1', 'header2', 'footer1')}`;
		const { blocks } = await readWord(body, { header1: head, header2: head, footer1: p('') });
		expect(outline(blocks).filter((line) => line !== 'p: ')).toEqual(['running-header p: Plan⇥1 Annex', 'p: x']);
	});

	it('that differ in the number of the page alone are one', async () => {
		const footer = (number: string): string => `<w:p>${t('Plan ')}${page(number)}</w:p>`;
		const { blocks } = await readWord(section('footer1', 'footer2', 'footer3'), {
			footer1: footer('1'),
			footer2: footer('7'),
			footer3: p('Plan 3'),
		});
		expect(outline(blocks)).toEqual(['running-footer p: Plan 1', 'running-footer p: Plan 3']);
	});

	it.each([
		['2', 'page-number'],
		['- 2 -', 'page-number'],
		['Page 2 of 17', 'page-number'],
		['第 2 页 共 17 页', 'page-number'],
		['Trang 3/13', 'page-number'],
		['iv', 'page-number'],
		['Plan 2014, page 2', 'running-footer'],
		['Confidential', 'running-footer'],
	])('a footer %s is a %s', async (text, layer) => {
		const { blocks } = await readWord(section('footer1'), { footer1: p(text) });
		expect(blocks.map((block) => block.layer)).toEqual([layer]);
	});

	it('hold watermarks', async () => {
		const shape =
			'<w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>';
		const { blocks } = await readWord(section('header1', 'header2'), {
			header1: `<w:p>${shape}</w:p>`,
			header2: `<w:p>${shape}${t('head')}</w:p>`,
		});
		expect(outline(blocks)).toEqual(['watermark p: DRAFT', 'running-header p: head']);
	});
});

describe('drawings', () => {
	const inside = `<w:txbxContent>${p('box')}${p('two')}</w:txbxContent>`;

	it('hold text boxes, once for all their forms', async () => {
		const modern = `<w:drawing><wp:anchor><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`;
		const old = `<w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict>`;
		const both = `<mc:AlternateContent><mc:Choice Requires="wps">${modern}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`;
		expect(outline((await readWord(`<w:p>${t('host')}<w:r>${both}</w:r></w:p>${p('next')}`)).blocks)).toEqual([
			'p: host',
			'textbox p: box',
			'textbox p: two',
			'p: next',
		]);
	});

	it('in a header belong to it; names of pictures are no text', async () => {
		const picture =
			'<w:r><w:drawing><wp:inline><wp:docPr name="Picture 1" descr="a flag"/></wp:inline></w:drawing></w:r>';
		const box = `<w:r><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></w:r>`;
		const { blocks } = await readWord(section('header1'), { header1: `<w:p>${t('head')}${picture}${box}</w:p>` });
		expect(outline(blocks)).toEqual(['running-header p: head box two']);
	});

	it('hold decorative text and text of shapes', async () => {
		const art = '<w:r><w:pict><v:shape><v:textpath string="Welcome"/></v:shape></w:pict></w:r>';
		const shape =
			'<w:r><w:drawing><wp:inline><a:p><a:r><a:t>one</a:t></a:r><a:br/><a:r><a:t>two</a:t></a:r></a:p></wp:inline></w:drawing></w:r>';
		expect(outline((await readWord(`<w:p>${art}${shape}</w:p>`)).blocks)).toEqual([
			'p: ',
			'textbox p: Welcome',
			'textbox p: one↵two',
		]);
	});
});

describe('imported parts', () => {
	it('are read where they are HTML, and reported where they are not', async () => {
		const parts = {
			'word/a.html':
				'<html><head><title>no</title></head><body><p>R&amp;D <b>plan</b></p><ul><li>item</ul><!-- no --></body></html>',
			'word/b.rtf': '{\\rtf1 x}',
		};
		const { blocks, damage } = await readWord('<w:altChunk r:id="a"/><w:altChunk r:id="b"/>', parts, {
			a: 'a.html',
			b: 'b.rtf',
		});
		expect(outline(blocks)).toEqual(['p: R&amp;D plan'.replace('&amp;', '&'), 'p: item']);
		expect(damage).toEqual(['The imported part word/b.rtf was not read: Its type is application/rtf.']);
	});
});
