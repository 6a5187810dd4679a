import { describe, expect, it } from 'vitest';
import { docx } from '../../src/formats/docx/index.js';
import { compare } from '../../src/verify/compare.js';
import { verify } from '../../src/verify/index.js';
import { type Parts, wordFile } from '../formats/docx/word.js';

const r = (text: string, properties = '') =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const DELETED = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>';
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

/** Documents whose difference is known, and what explains it. */
const KNOWN: [what: string, body: string, kinds: string[]][] = [
	['plain text', p(r('Cargo and ports')), []],
	['a deletion', p(`${r('Cargo')}<w:del w:id="1"><w:r><w:delText> old</w:delText></w:r></w:del>`), []],
	['a double strike', p(r('Cargo', '<w:dstrike/>')), []],
	['hidden text', p(r('Cargo', '<w:vanish/>')), []],
	['a simple field', p(`${r('of ')}<w:fldSimple w:instr="TITLE">${r('ports')}</w:fldSimple>`), ['w:fldSimple']],
	[
		'half a word in a field',
		p(`${r('A')}<w:fldSimple w:instr="SEQ x">${r('7')}</w:fldSimple>${r('.')}`),
		['other word boundaries'],
	],
	['directional text', p(`<w:bdo w:val="rtl">${r('ports')}</w:bdo>`), ['w:bdo']],
	[
		'ruby',
		p(
			'<w:r><w:ruby><w:rt><w:r><w:t>b</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>a</w:t></w:r></w:rubyBase></w:ruby></w:r>',
		),
		['w:ruby'],
	],
	['an equation', p('<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'), ['m:oMath']],
	['a line break that is no break', p(`<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>`), ['other word boundaries']],
	[
		'a choice without fallback',
		p(
			`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(r('boxed'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
		),
		['wp:anchor'],
	],
	['a last paragraph with a deleted mark', `${p(r('a'))}${p(r('b'), DELETED)}`, ['last paragraph with a deleted mark']],
	[
		'a deleted cell',
		`<w:tbl><w:tr>${cell(p(r('a')))}${cell(p(r('b')), '<w:cellDel w:id="1"/>')}</w:tr></w:tbl>${p(r('c'))}`,
		['kept by mammoth though deleted'],
	],
];

async function hold(body: string, parts?: Parts) {
	const bytes = wordFile(body, parts);
	return verify(bytes, await docx.read(bytes, {}));
}

describe('verify', () => {
	it.each(KNOWN)('explains %s', async (_, body, kinds) => {
		const { explained, onlyOurs, onlyMammoth } = await hold(body);
		expect({ kinds: [...new Set(explained.map(({ kind }) => kind))], onlyOurs, onlyMammoth }).toEqual({
			kinds,
			onlyOurs: [],
			onlyMammoth: [],
		});
	});

	it('counts headers aside and compares notes and comments', async () => {
		const reference = '<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r>';
		const found = await hold(
			`${p(r('Cargo') + reference)}<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`,
			{
				header1: p(r('Head line')),
				footnotes: `<w:footnote w:id="2">${p(r('A note'))}</w:footnote>`,
				comments: `<w:comment w:id="0" w:author="A">${p(r('Why?'))}</w:comment>`,
			},
		);
		expect(found).toEqual({ same: 4, explained: [], furniture: 2, onlyOurs: [], onlyMammoth: [] });
	});

	it('tells what our reading has lost or invented', async () => {
		const bytes = wordFile(p(r('Cargo and ports')));
		const document = await docx.read(wordFile(p(r('Cargo und ports'))), {});
		expect(await verify(bytes, document)).toMatchObject({
			same: 2,
			onlyOurs: [{ text: 'und', location: { paragraph: 1 } }],
			onlyMammoth: ['and'],
		});
	});
});

describe('compare', () => {
	const ours = (...words: string[]) => words.map((text) => ({ text, location: null }));

	it('counts each word as often as it stands', () => {
		expect(compare(ours('a', 'a'), ['a'], [], []).onlyOurs).toEqual(ours('a'));
		expect(compare(ours('a'), ['a', 'a'], [], []).onlyMammoth).toEqual(['a']);
	});

	it('explains a word once for each time it was passed over', () => {
		const found = compare(ours('a', 'a'), [], [{ kind: 'w:fldSimple', words: ['a'] }], []);
		expect(found).toEqual({
			same: 0,
			explained: [{ kind: 'w:fldSimple', words: ['a'] }],
			onlyOurs: ours('a'),
			onlyMammoth: [],
		});
	});

	it('takes other word boundaries for no difference, other characters for one', () => {
		expect(compare(ours('a', 'b'), ['ab'], [], []).onlyOurs).toEqual([]);
		expect(compare(ours('a', 'b'), ['ac'], [], []).onlyOurs).toEqual(ours('a', 'b'));
	});
});
