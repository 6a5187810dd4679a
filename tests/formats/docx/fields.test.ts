import { describe, expect, it } from 'vitest';
import { del, ins, outline, p, readWord, t } from './word.js';

const mark = (type: string, content = ''): string =>
	`<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (code: string, result: string): string =>
	mark('begin') + instruction(code) + mark('separate') + result + mark('end');
const blocksOf = async (body: string): Promise<string[]> => outline((await readWord(body)).blocks);

describe('fields', () => {
	it.each([
		['result, not instruction', field(' PAGE ', t('3')), '3'],
		['a simple field', `<w:fldSimple w:instr=" TITLE ">${t('Plan')}</w:fldSimple>`, 'Plan'],
		['a field inside an instruction', field(` IF ${field('PAGE', t('3'))} = 3 `, t('yes')), 'yes'],
		['a field inside a result', field('REF a', t('see ') + field('PAGE', t('3'))), 'see 3'],
		['revisions of a result', field(' FORMTEXT ', del('May') + ins('June')), '{deletion May}{insertion June}'],
		[
			'a link',
			field(' HYPERLINK "http://example.org/a b" \\l "part" \\o "tip" ', t('here')),
			'<http://example.org/a b#part|here>',
		],
		['a link to a bookmark', field(' HYPERLINK \\l "part" ', t('here')), '<#part|here>'],
		[
			'an instruction in pieces',
			mark('begin') +
				instruction(' HYPER') +
				instruction('LINK "http://e.org" ') +
				mark('separate') +
				t('x') +
				mark('end'),
			'<http://e.org|x>',
		],
		[
			'a deleted instruction',
			`${mark('begin')}<w:del><w:r><w:delInstrText>DATE</w:delInstrText></w:r></w:del>${mark('separate')}${del('1 May')}${mark('end')}`,
			'{deletion 1 May}',
		],
		[
			'a check box that is set',
			mark('begin', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>') +
				instruction(' FORMCHECKBOX ') +
				mark('end'),
			'☒',
		],
		[
			'a list that one chooses from',
			mark(
				'begin',
				'<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData>',
			) +
				instruction(' FORMDROPDOWN ') +
				mark('end'),
			'yes',
		],
		[
			'an index entry, which shows nothing',
			t('a') + mark('begin') + instruction(' XE "a" ') + mark('end') + t('b'),
			'ab',
		],
		['an end without a beginning', t('a') + mark('end') + t('b'), 'ab'],
	])('%s', async (_, content, expected) => {
		expect(await blocksOf(`<w:p>${content}</w:p>`)).toEqual([`p: ${expected}`]);
	});

	it('goes on over paragraphs', async () => {
		const begin = `<w:p>${mark('begin')}${instruction(' TOC ')}${mark('separate')}${t('One')}</w:p>`;
		expect(await blocksOf(`${begin}<w:p>${t('Two')}${mark('end')}</w:p>`)).toEqual(['p: One', 'p: Two']);
	});

	it('keeps the text after a field that never ends, and says so', async () => {
		const { blocks, damage } = await readWord(
			`<w:p>${t('a')}${mark('begin')}${instruction(' REF ')}${t('b')}</w:p>${p('c')}`,
		);
		expect(outline(blocks)).toEqual(['p: ab', 'p: c']);
		expect(damage).toEqual(['A field begins and does not end; its text was kept.']);
	});
});

describe('links', () => {
	it.each([
		['an address', '<w:hyperlink r:id="rId7">', '<http://example.org/|x>'],
		['an address with a place in it', '<w:hyperlink r:id="rId7" w:anchor="top">', '<http://example.org/#top|x>'],
		['a bookmark', '<w:hyperlink w:anchor="top">', '<#top|x>'],
		['nothing', '<w:hyperlink r:id="rId9">', '<|x>'],
	])('to %s', async (_, open, expected) => {
		const { blocks } = await readWord(`<w:p>${open}${t('x')}</w:hyperlink></w:p>`, {}, { rId7: 'http://example.org/' });
		expect(outline(blocks)).toEqual([`p: ${expected}`]);
	});
});
