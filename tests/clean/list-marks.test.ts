import { describe, expect, it, test } from 'vitest';
import { listLevels } from '../../src/clean/list-levels.js';
import { listMarks } from '../../src/clean/list-marks.js';
import { type Block, type Document, rawText, textBlock } from '../../src/document/nodes.js';

/** Lines in, `level mark|text` out; the indent is the white space before a line, six points a column. */
function run(lines: string[], format: Document['format'] = 'docx'): string[] {
	const blocks = lines.map((line) =>
		textBlock([{ text: line.trimStart() }], {}, { indent: (line.length - line.trimStart().length) * 6 }),
	);
	return marked(blocks, format);
}

function marked(blocks: Block[], format: Document['format']): string[] {
	const document: Document = { format, pages: null, blocks, damage: [] };
	const cleaning = { trackChanges: 'accept' as const, keepFurniture: false, removed: [], markup: 0 };
	listMarks(document, cleaning);
	listLevels(document, cleaning);
	return document.blocks.map((block) => {
		if (block.type === 'table') return 'table';
		return `${block.level} ${block.marker?.text ?? ''}|${rawText(block)}`;
	});
}

describe('listMarks', () => {
	it.each([
		['bullets by indent', ['• one', '  o two', '  o three', '• four'], ['0 •|one', '1 o|two', '1 o|three', '0 •|four']],
		[
			'bullets of Word, flush',
			['· one', 'o two', 'o three', '· four'],
			['0 ·|one', '1 o|two', '1 o|three', '0 ·|four'],
		],
		['Korean marks, flush', ['□ one', 'ㅇ two', '- three', '□ four'], ['0 □|one', '1 ㅇ|two', '2 -|three', '0 □|four']],
		['another mark below a colon', ['○ one:', '- two', '○ three'], ['0 ○|one:', '1 -|two', '0 ○|three']],
		['a note behind a manual line break', ['• one\n※ Not two.'], ['0 •|one', '0 |※ Not two.']],
		['circles and dashes, flush', ['o one', '- two', 'o three'], ['0 o|one', '0 -|two', '0 o|three']],
		[
			'numbers and letters of one indent',
			['1. one', '(a) two', '(b) three', '2. four'],
			['0 1.|one', '1 (a)|two', '1 (b)|three', '0 2.|four'],
		],
		[
			'East Asian numbers',
			['1、one', '(1)two', '①three', '2、four'],
			['0 1、|one', '1 (1)|two', '2 ①|three', '0 2、|four'],
		],
		[
			'arrows of a font that is lost',
			['Ø Seals', '§ Gates', '§ 12 of the Act'],
			['0 Ø|Seals', '0 §|Gates', '0 |§ 12 of the Act'],
		],
		['a dash before a word', ['-Seminar', '– Course'], ['0 -|Seminar', '0 –|Course']],
		['bullets behind a manual line break', ['Two steps:\n• one\n• two'], ['0 |Two steps:', '0 •|one', '0 •|two']],
	])('%s', (_, lines, expected) => expect(run(lines)).toEqual(expected));

	it.each(['-', '--', '* A note', '※ A note', '2014. A year', 'a 5-year plan', '-5 degrees', 'over 3.5 t'])(
		'%s has no mark',
		(text) => expect(run([text])).toEqual([`0 |${text}`]),
	);

	it('tells levels by glyph where a text has lost its indents', () =>
		expect(run(['• one', 'o two', '• three'], 'markdown')).toEqual(['0 •|one', '1 o|two', '0 •|three']));
});

test('a bullet of another kind goes deeper than one that is not the outermost', () =>
	expect(run(['• one', 'o two', '➢ three', 'o four', '• five', '➢ six'])).toEqual([
		'0 •|one',
		'1 o|two',
		'2 ➢|three',
		'1 o|four',
		'0 •|five',
		'0 ➢|six',
	]));

test('a bullet of another kind at the same indent is beside the one before', () =>
	expect(run(['• one', '  – two', '  ▪ three', '• four'])).toEqual(['0 •|one', '1 –|two', '1 ▪|three', '0 •|four']));

test.each([
	['markdown', '0 •|one'],
	['docx', '0 |• one'],
] as const)('a heading with a bullet is an item where a converter made it one: %s', (format, expected) => {
	const block = textBlock([{ text: '• one' }], {}, { type: 'heading', depth: 3 });
	expect(marked([block], format)).toEqual([expected]);
});

test('a list goes on below a heading that is printed again', () => {
	const lines = ['• one:', '  – two', 'Ports (cont.)', '  – three', 'Trains', '  – four'];
	expect(run(lines)).toEqual(['0 •|one:', '1 –|two', '0 |Ports (cont.)', '1 –|three', '0 |Trains', '0 –|four']);
});
