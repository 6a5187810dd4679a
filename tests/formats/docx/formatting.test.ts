import { describe, expect, it } from 'vitest';
import { outline, p, readWord, t } from './word.js';

const STYLES = `
	<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
	<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
	<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:basedOn w:val="N"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>
	<w:style w:type="paragraph" w:styleId="HH"><w:name w:val="My Heading"/><w:basedOn w:val="H"/></w:style>
	<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
	<w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>
	<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
	<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle"/></w:style>`;
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const read = async (body: string) => (await readWord(body, { styles: STYLES })).blocks;

describe('styles', () => {
	it.each([
		['its outline level', p('x', style('H')), 'heading2: **x**'],
		['the style that it is based on', p('x', style('HH')), 'heading2: **x**'],
		['the name of the style Title', p('x', style('T')), 'heading1: x'],
		['an outline level of its own', p('x', '<w:outlineLvl w:val="0"/>'), 'heading1: x'],
		['body text set over a heading', p('x', `${style('H')}<w:outlineLvl w:val="9"/>`), 'p: **x**'],
		['the id of a style that is not stored', p('x', style('Heading3')), 'heading3: x'],
	])('take the depth of a heading from %s', async (_, body, expected) => {
		expect(outline(await read(body))).toEqual([expected]);
	});

	it.each([
		[
			'bold in both the paragraph and the character style is off',
			style('H'),
			'<w:rStyle w:val="Strong"/>',
			'heading2: x',
		],
		['strike by style', style('Gone'), '', 'p: ~~x~~'],
		['strike by style, switched off', style('Gone'), '<w:strike w:val="0"/>', 'p: x'],
		['double strike', '', '<w:dstrike w:val="true"/>', 'p: ~~x~~'],
		['hidden text', '', '<w:vanish/>', 'p: (hidden x)'],
		['raised and lowered text', '', '<w:vertAlign w:val="superscript"/>', 'p: ^x^'],
		['a style based on itself', style('Circle'), '', 'p: x'],
	])('%s', async (_, paragraph, run, expected) => {
		const body = `<w:p><w:pPr>${paragraph}</w:pPr>${t('x', run)}</w:p>`;
		expect(outline(await read(body))).toEqual([expected]);
	});

	it('gives size, colour, alignment, indent and style name', async () => {
		const properties = '<w:ind w:left="720" w:hanging="360"/><w:jc w:val="both"/>';
		const run = t('x', '<w:color w:val="ff0000"/><w:u w:val="single"/>');
		expect(await read(`<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`)).toMatchObject([
			{
				indent: 18,
				align: 'justify',
				style: 'Normal',
				runs: [{ text: 'x', size: 11, color: 'FF0000', underline: true }],
			},
		]);
	});

	it('merges neighbours that look alike', async () => {
		const [block] = await read(`<w:p>${t('a')}${t('b', '<w:b w:val="0"/>')}${t('c', '<w:b/>')}</w:p>`);
		expect(block).toMatchObject({ runs: [{ text: 'ab' }, { text: 'c', bold: true }] });
	});
});
