import { describe, expect, it } from 'vitest';
import { NAMESPACES, outline, p, readWord, t } from './word.js';

const blocksOf = async (body: string): Promise<string[]> => outline((await readWord(body)).blocks);

describe('text of a run', () => {
	it.each([
		[
			'tabs and breaks',
			'<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:ptab/></w:r>',
			'a⇥b↵c↵d⇥',
		],
		[
			'hyphens',
			'<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>pass</w:t><w:softHyphen/><w:t>port</w:t></w:r>',
			'e\u2011passport',
		],
		['a line end in the XML', '<w:r><w:t>one\n   two</w:t></w:r>', 'one two'],
		['an unknown element', '<w:future><w:r><w:t>kept</w:t></w:r></w:future>', 'kept'],
		['ruby', `<w:r><w:ruby><w:rt>${t('かん')}</w:rt><w:rubyBase>${t('漢')}</w:rubyBase></w:ruby></w:r>`, '漢'],
		['direction', `<w:bdo w:val="rtl">${t('a')}</w:bdo><w:dir w:val="ltr">${t('b')}</w:dir>`, 'ab'],
		['smart tags and custom XML', `<w:smartTag>${t('a')}</w:smartTag><w:customXml>${t('b')}</w:customXml>`, 'ab'],
		[
			'a content control with its placeholder',
			`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${t('Click here')}</w:sdtContent></w:sdt>`,
			'Click here',
		],
		[
			'a fraction',
			'<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
			'1/2',
		],
		[
			'a deleted piece of an equation',
			'<m:oMath><w:del><m:r><m:t>x</m:t></m:r></w:del><m:r><m:t>y</m:t></m:r></m:oMath>',
			'{deletion x}y',
		],
	])('keeps %s', async (_, content, expected) => {
		expect(await blocksOf(`<w:p>${content}</w:p>`)).toEqual([`p: ${expected}`]);
	});

	it('takes a symbol for the character that looks like it', async () => {
		const symbols = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
		const typed = t('a\uF0B7', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>');
		expect(await blocksOf(`<w:p>${symbols}${typed}</w:p>`)).toEqual(['p: ≥✓α•']);
	});

	it('joins a drop cap to its word', async () => {
		const cap = p('O', '<w:framePr w:dropCap="drop" w:lines="3"/>');
		expect(await blocksOf(cap + p('nce upon a time'))).toEqual(['p: Once upon a time']);
	});

	it('gives white space for a page break between words', async () => {
		expect(await blocksOf(`<w:p>${t('one')}<w:r><w:br w:type="page"/></w:r>${t('two')}</w:p>`)).toEqual(['p: one↵two']);
	});
});

describe('alternatives', () => {
	const alternate = (requires: string, fallback: string): string =>
		`<w:p><mc:AlternateContent><mc:Choice Requires="${requires}">${t('choice')}</mc:Choice>${fallback}</mc:AlternateContent></w:p>`;
	const fallback = `<mc:Fallback>${t('fallback')}</mc:Fallback>`;

	it.each([
		['a choice that is understood', 'wps', fallback, 'choice'],
		['the fallback of one that is not', 'unknown', fallback, 'fallback'],
		['the choice where there is no fallback', 'unknown', '', 'choice'],
	])('reads %s', async (_, requires, rest, expected) => {
		expect(await blocksOf(alternate(requires, rest))).toEqual([`p: ${expected}`]);
	});
});

describe('namespaces', () => {
	it('reads Strict files and any prefix', async () => {
		const { docx } = await import('../../../src/formats/docx/index.js');
		const { zip } = await import('./zip-writer.js');
		const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
		const file = zip([
			[
				'word/document.xml',
				`<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>strict</x:t></x:r></x:p></x:body></x:document>`,
			],
		]);
		expect(outline((await docx.read(file, {})).blocks)).toEqual(['p: strict']);
		expect(NAMESPACES).not.toContain('purl.oclc.org');
	});
});

it('counts paragraphs over the whole body, those in tables included', async () => {
	const table = `<w:tbl><w:tr><w:tc>${p('two')}</w:tc></w:tr></w:tbl>`;
	const { blocks } = await readWord(`${p('one')}${table}<w:sdt><w:sdtContent>${p('three')}</w:sdtContent></w:sdt>`);
	expect(blocks.map(({ location }) => location.paragraph)).toEqual([1, 2, 3]);
});

it.each([
	['before the text of a paragraph', '<w:br w:type="page"/><w:t>Two</w:t>', [undefined, true, undefined]],
	['alone in a paragraph', '<w:br w:type="page"/>', [undefined, undefined, true]],
	['behind the text of a paragraph', '<w:t>Two</w:t><w:br w:type="page"/>', [undefined, undefined, true]],
	['of a column', '<w:br w:type="column"/><w:t>Two</w:t>', [undefined, undefined, undefined]],
])('a page break %s', async (_, run, expected) => {
	const { blocks } = await readWord(`${p('One')}<w:p><w:r>${run}</w:r></w:p>${p('Three')}`);
	expect(blocks.map((block) => (block.type === 'table' ? null : block.pageBreakBefore))).toEqual(expected);
});

describe('content controls', () => {
	const control = (properties: string, text: string) =>
		`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`;

	it.each([
		['shows its prompt', '<w:showingPlcHdr/>', true],
		['was filled in', '', undefined],
		['was filled in, the other way to say so', '<w:showingPlcHdr w:val="0"/>', undefined],
	])('one that %s', async (_, properties, prompt) => {
		const { blocks } = await readWord(control(properties, 'Click here to enter text.'));
		expect(blocks.flatMap((block) => (block.type === 'table' ? [] : block.runs.map((run) => run.prompt)))).toEqual([
			prompt,
		]);
	});
});
