import { describe, expect, it } from 'vitest';
import { type Block, type Marker, type Run, type TextBlock, textBlock } from '../../src/document/nodes.js';
import { writeMarkdown } from '../../src/writers/markdown.js';
import { subject } from './subject.js';

const p = (...runs: (Run | string)[]) =>
	textBlock(
		runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
		{},
	);
const mark = (text: string): Marker => ({ text, kind: /[\d.)]/u.test(text) ? 'number' : 'bullet', typed: false });
const item = (level: number, sign: string, text: string): TextBlock => ({
	...p(text),
	type: 'listItem',
	level,
	marker: mark(sign),
});
const heading = (depth: number | null, ...runs: (Run | string)[]): TextBlock => ({
	...p(...runs),
	type: 'heading',
	depth,
});
const table = (...rows: Block[][][]): Block => ({
	type: 'table',
	layer: 'body',
	location: {},
	rows: rows.map((cells) => ({
		header: false,
		cells: cells.map((blocks, column) => ({ blocks, column, colSpan: 1, rowSpan: 1 })),
	})),
});

const b = (text: string): Run => ({ text, bold: true });
const i = (text: string): Run => ({ text, italic: true });

const CASES: [what: string, blocks: Block[], markdown: string][] = [
	['paragraphs', [p('One.'), p('Two.')], 'One.\n\nTwo.\n'],
	['white space as one space', [p(' One \t two\u00AD ')], 'One two\n'],
	['a line break', [p('One \n two')], 'One\\\ntwo\n'],
	['headings', [heading(1, 'One'), heading(9, 'Two'), heading(null, 'Three')], '# One\n\n###### Two\n\n## Three\n'],
	['a heading that is bold by nature', [heading(2, b('One '), b('two'))], '## One two\n'],
	['a numbered heading', [{ ...heading(1, 'Cargo #'), marker: mark('A.1') }], '# A.1 Cargo \\#\n'],
	[
		'nested lists',
		[item(0, '•', 'a'), item(1, 'o', 'b'), item(2, '–', 'c'), item(0, '•', 'd'), p('e')],
		'- a\n  - b\n    - c\n- d\n\ne\n',
	],
	['numbers', [item(0, '9.', 'a'), item(0, '10.', 'b'), item(1, '•', 'c')], '9. a\n10. b\n    - c\n'],
	[
		'numbers that begin again or jump',
		[item(0, '1.', 'a'), item(0, '1.', 'b'), item(0, '3.', 'c')],
		'1. a\n\n<!-- -->\n\n1. b\n\n<!-- -->\n\n3. c\n',
	],
	['numbers that Markdown does not know', [item(0, '(a)', 'x'), item(1, 'ii.', 'y')], '(a) x\n\nii. y\n'],
	[
		'a paragraph that goes on an item',
		[item(0, '•', 'a'), { ...p('b\nc'), level: 1 }, item(0, '•', 'd')],
		'- a\n\n  b\\\n  c\n\n- d\n',
	],
	['emphasis', [p('a ', b('b'), ' ', i('c'), ' ', { text: 'd', bold: true, italic: true })], 'a **b** *c* ***d***\n'],
	['emphasis without its outer white space', [p('a', b(' b '), 'c')], 'a **b** c\n'],
	['emphasis that ends with punctuation before a letter', [p(b('Name:'), 'Kim')], '**Name**:Kim\n'],
	['a struck stretch', [p('a ', { text: 'b', strike: true })], 'a ~~b~~\n'],
	[
		'underlining, links aside',
		[p({ text: 'a ', underline: true }, { text: 'b', underline: true, link: 'x' })],
		'<u>a</u> [b](x)\n',
	],
	[
		'raised and lowered text',
		[p('m', { text: '2', superscript: true }, { text: '3', subscript: true })],
		'm<sup>2</sup><sub>3</sub>\n',
	],
	[
		'links',
		[
			p({ text: 'a ', link: 'http://x.org/(1) 2' }, { text: 'b', bold: true, link: 'http://x.org/(1) 2' }, ' ', {
				text: 'c',
				link: '',
			}),
		],
		'[a **b**](<http://x.org/(1) 2>) [c]()\n',
	],
	[
		'escapes',
		[p('*a* _b_ c_d [e] <f> `g` \\ &amp; A&B ~~h~~ 1~2 {--i--} x|y')],
		'\\*a\\* \\_b\\_ c_d \\[e\\] \\<f> \\`g\\` \\\\ \\&amp; A&B \\~\\~h\\~\\~ 1~2 \\{--i--} x\\|y\n',
	],
	[
		'starts of lines',
		['# a', '- b', '+ c', '1. d', '2) e', '> f', '---', '==='].map((text) => p(text)) as Block[],
		'\\# a\n\n\\- b\n\n\\+ c\n\n1\\. d\n\n2\\) e\n\n\\> f\n\n\\---\n\n\\===\n',
	],
	['starts of lines behind a break', [p('a\n- b\n--')], 'a\\\n\\- b\\\n\\--\n'],
	[
		'a table',
		[table([[p('a')], [p('b|c')]], [[p('d'), p('e\nf')], []])],
		'| a | b\\|c |\n| --- | --- |\n| d<br>e<br>f |  |\n',
	],
	['a list in a table', [table([[item(0, '-', 'a'), item(0, '2.', 'b')]])], '| • a<br>2. b |\n| --- |\n'],
	['a table in a table', [table([[table([[p('a')], [p('b')]], [[p('c')], [p('d')]])]])], '| a b<br>c d |\n| --- |\n'],
	[
		'notes',
		[
			p('a', { text: '1', noteReference: true }, ' b', { text: '2', noteReference: true }),
			{ ...p('c'), layer: 'note' },
			{ ...p('d'), layer: 'note' },
		],
		'a[^1] b[^2]\n\n[^1]: c\n\n[^2]: d\n',
	],
	[
		'a note of two paragraphs',
		[
			p('a', { text: '1', noteReference: true }),
			{ ...p('b'), layer: 'note', location: { paragraph: 1 } },
			{ ...p('c'), layer: 'note', location: { paragraph: 1 } },
		],
		'a[^1]\n\n[^1]: b\n\n    c\n',
	],
	['notes whose references are gone', [p('a'), { ...p('b'), layer: 'note' }], 'a\n\nb\n'],
	['a text box in its place', [p('a'), { ...p('b'), layer: 'textbox' }, p('c')], 'a\n\nb\n\nc\n'],
];

describe('writeMarkdown', () => {
	it.each(CASES)('writes %s', async (_, blocks, markdown) => {
		expect(await writeMarkdown(subject(structuredClone(blocks)))).toBe(markdown);
	});

	it('writes merged cells in the first of their places', async () => {
		const merged = table([[p('a')], [p('b')]], [[p('c')], [p('d')]]);
		if (merged.type === 'table') merged.rows[0]!.cells = [{ blocks: [p('a')], column: 0, colSpan: 2, rowSpan: 1 }];
		expect(await writeMarkdown(subject([merged]))).toBe('| a |  |\n| --- | --- |\n| c | d |\n');
	});

	it('shows revisions and comments as pandoc does, where all are asked for', async () => {
		const insertion = { kind: 'insertion', author: 'A "B"', date: '2014-02-03T00:00:00Z' } as const;
		const blocks: Block[] = [
			{
				...p('a ', { text: 'b', revisions: [insertion] }, { text: 'c', revisions: [{ kind: 'move-from' }] }),
				mark: { kind: 'deletion' },
			},
			{ ...p('why?'), comment: { author: 'C' } },
		];
		const row = table([[p('d')]]);
		if (row.type === 'table') row.rows[0]!.revision = { kind: 'insertion' };
		expect(await writeMarkdown(subject([...blocks, row], { trackChanges: 'all' }))).toBe(
			[
				'a [b]{.insertion author="A \\"B\\"" date="2014-02-03T00:00:00Z"}[c]{.deletion}[]{.paragraph-deletion}',
				'[why?]{.comment-start id="1" author="C"}[]{.comment-end id="1"}',
				'| [d]{.insertion} |\n| --- |\n',
			].join('\n\n'),
		);
	});

	it('lists what was removed behind a rule', async () => {
		const removed = [
			{ kind: 'deletion' as const, text: 'old *text*', location: { page: 2, line: 3 } },
			{ kind: 'watermark' as const, text: 'DRAFT', location: {} },
		];
		expect(await writeMarkdown(subject([p('a')], { removed }))).toBe(
			'a\n\n---\n\n- deletion (page 2, line 3): old \\*text\\*\n- watermark: DRAFT\n',
		);
	});

	it('writes nothing for an empty document', async () => {
		expect(await writeMarkdown(subject([]))).toBe('');
	});
});
