import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/formats/markdown/index.js';
import { read } from './notation.js';

async function expectBlocks(input: string, ...expected: string[]): Promise<void> {
	expect(await read(input)).toBe(expected.join('\n'));
}

describe('paragraphs and headings', () => {
	it('keeps soft and hard line ends within a paragraph', () =>
		expectBlocks('Name: A  \nTitle: B\\\nFax: C\nE-mail: D', 'Name: A⏎Title: B⏎Fax: C⏎E-mail: D'));

	it('reads headings with and without a space, attributes, closing marks', () =>
		expectBlocks(
			'## A. Area {#_Toc1 .unnumbered}\n#Plan\n### **Ports** ###\n\n##',
			'## A. Area',
			'# Plan',
			'### ⟨b:Ports⟩',
		));

	it('reads underlined headings, but no dashes under a line', () =>
		expectBlocks(
			'Plan\n====\n\nArea A\n------\n\nWhat do you need?\n--\n\nA longer line of text\n---\nnext',
			'# Plan',
			'## Area A',
			'What do you need?',
			'--',
			'A longer line of text',
			'⏏next',
		));

	it('reads text indented by four spaces or between fences as text', () =>
		expectBlocks('Before\n\n    indented text\n\n```markdown\n- item\n```', 'Before', 'indented text', '- item'));

	it('leaves numbers and signs that only look like marks of lists', () =>
		expectBlocks(
			'The act of\n2014. It holds.\n\n+ 82 2 2100 7287\n\n1986. That was long ago.\n\n11~13, 2013 and 5~6',
			'The act of⏎2014. It holds.',
			'+ 82 2 2100 7287',
			'1986. That was long ago.',
			'11~13, 2013 and 5~6',
		));

	it('drops the marks of divisions, line blocks and definitions', () =>
		expectBlocks(
			'::: {custom-style="Title"}\nPlan\n:::\n\n| Line one\n| Line two\n\nTerm\n:   What it means',
			'Plan',
			'Line one⏎Line two',
			'Term',
			'What it means',
		));

	it('keeps front matter as text', () =>
		expectBlocks('---\ntitle: "Action Plan"\nyear: 2014\n---\n\nText', 'title: "Action Plan"', 'year: 2014', 'Text'));

	it('takes rules, comments and page breaks for the ends of pages', () =>
		expectBlocks(
			'One\n\n---\n\nTwo\n<!-- page 3 -->\nThree\n\n\\newpage\n\nFour\f\nFive <!-- a remark -->stays.',
			'One',
			'⏏Two',
			'⏏Three',
			'⏏Four',
			'⏏Five stays.',
			'{comment} a remark',
		));

	it('leaves out comments that are code', () =>
		expectBlocks('One<!-- --> and<!--[if mso]><xml>x</xml><![endif]--> two.', 'One and two.'));

	it('tells definitions of links from notes that look alike', () =>
		expectBlocks(
			'[Note]: annexed\n\nSee [Note] and [form].\n\n[form]: http://x.example/form "F"',
			'[Note]: annexed',
			'See [Note] and ⟨→http://x.example/form:form⟩.',
		));
});

describe('lists', () => {
	it('nests by one space, by two, by a list in an item', () =>
		expectBlocks(
			'- a\n - b\n   - c\n- d\n\n  goes on\n\n  - e',
			'- a',
			'  - b',
			'    - c',
			'- d',
			'  goes on',
			'  - e',
		));

	it('keeps numbers', () => expectBlocks(' 9. nine\n10. ten\n\n3) three', '9. nine', '10. ten', '3) three'));

	it('reads letters under a numbered item, as pandoc writes them', () =>
		expectBlocks(
			'1.  Rules:\n    a.  one;\n    b.  two\n        lines\n2.  More',
			'1. Rules:',
			'  a.  one;',
			'  b.  two⏎lines',
			'2. More',
		));

	it('begins a block at a typed bullet without a blank line', () =>
		expectBlocks(
			'Lead\n• one\n  more\n   o two\n➢ three\n– Four\nand – not five',
			'Lead',
			'• one⏎more',
			'o two',
			'➢ three',
			'– Four⏎and – not five',
		));

	it('begins a block at the next number of a list only', () =>
		expectBlocks(
			'(1) One\n(2) Two in\n(5) more words\n(3) Three',
			'(1) One',
			'(2) Two in⏎(5) more words',
			'(3) Three',
		));

	it('takes the second of two marks', () =>
		expectBlocks('- • one\n- (1) two\n- - three', '• one', '(1) two', '- three'));

	it('keeps a lone dash as text, wherever it stands', () =>
		expectBlocks('Q?\n-\n\n- item\n-\n- \n\n—\n\n\\--\n\n*', 'Q?', '-', '- item', '-', '-', '—', '--'));

	it('keeps the star of a note, where items have other bullets', async () => {
		const items = Array.from({ length: 10 }, () => '- item').join('\n');
		expect(await read(`${items}\n* Figures of May`)).toMatch(/\n(?: {2})?\* Figures of May$/u);
		await expectBlocks('- one\n\n* two', '- one', '* two');
	});

	it('reads a dash whose text begins on the next line as an item', () => expectBlocks('-\n  item', '- item'));
});

describe('tables', () => {
	it('reads pipe tables, longer rows and cut rows too', () =>
		expectBlocks(
			'| a | b |\n|:--|--:|\n| x \\| y | **z** | more |\n| cut\nrow | w |\nAfter',
			'|= a | b |',
			'| x | y | ⟨b:z⟩ | more |',
			'| cut⏎row | w |',
			'After',
		));

	it('reads line breaks and bullets in cells', () =>
		expectBlocks('| a | b |\n|---|---|\n| • x<br>• y | l1<br/>l2 |', '|= a | b |', '| • x / • y | l1⏎l2 |'));

	it('reads tables without header or rule', () =>
		expectBlocks('|---|---|\n| a | - |\n\n| c | d |\n| e | f |', '| a | - |', '| c | d |', '| e | f |'));

	it('reads grid tables with cells over columns and rows', () =>
		expectBlocks(
			[
				'+-----+------+-----+',
				'| A   | B    | C   |',
				'+=====+======+=====+',
				'| wide       | - x |',
				'|            | - y |',
				'+-----+------+-----+',
				'| 한국| e    | tall|',
				'+-----+------+ cell|',
				'| g   | h    |     |',
				'+-----+------+-----+',
			].join('\n'),
			'|= A | B | C |',
			'| (2×1) wide | - x / - y |',
			'| 한국 | e | (1×2) tall⏎cell |',
			'| g | h |',
		));

	it('puts words together that pandoc has cut in narrow cells', () =>
		expectBlocks(
			'+----------+---+\n| in       | x |\n| ternatio |   |\n| of it    |   |\n+----------+---+',
			'| internatio⏎of it | x |',
		));

	it('reads tables of one column between rules', () =>
		expectBlocks(
			'  --------\n  Head\n  --------\n\n  --------\n\n  --------\n  one\n\n  two\n  --------\n\n--------\n\nEnd',
			'|= Head |',
			'| one |',
			'| two |',
			'⏏End',
		));

	it('reads simple and multiline tables', () =>
		expectBlocks(
			'Name   Title\n-----  ---------\nA. B.  Director\n\n----------------\n Post    Held\n        by\n------- --------\nChief   C.\n        D.\n\nDeputy  E.\n----------------',
			'|= Name | Title |',
			'| A. B. | Director |',
			'|= Post | Held⏎by |',
			'| Chief | C.⏎D. |',
			'| Deputy | E. |',
		));
});

it('says where blocks begin', async () => {
	const text = '# Plan\n\n[x]{.deletion author="A"\ndate="2016"} one\n- two\n\n> three\n\n| a |\n|---|\n| b |\n';
	const { blocks } = await markdown.read(new TextEncoder().encode(text), {});
	expect(blocks.map(({ location }) => location.line)).toEqual([1, 3, 5, 7, 9]);
});
