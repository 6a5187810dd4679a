import { expect, test } from 'vitest';
import { type Item, readPdf, shown, widthOf } from './making.js';

const LINE: Item = { at: [60, 100], text: 'Two exercises were held in the old harbour.' };

test('a rule through letters strikes them, and no others', async () => {
	const start = 60 + (await widthOf('Two exercises '));
	const blocks = await shown([LINE, { rule: [start, 97, await widthOf('were held')] }]);
	expect(blocks).toEqual(['Two exercises ~~were held~~ in the old harbour.']);
});

test('a rule under letters underlines them', async () => {
	const [block] = (await readPdf([[LINE, { rule: [60, 101.5, await widthOf('Two exercises')] }]])).blocks;
	expect(
		block?.type === 'table' ? [] : block?.runs.map((run) => [run.text, run.underline === true, run.strike === true]),
	).toEqual([
		['Two exercises', true, false],
		[' were held in the old harbour.', false, false],
	]);
});

test('a border across the page and the rules of a table mark no text', async () => {
	const blocks = await shown([
		LINE,
		{ rule: [60, 102, 480] },
		{ at: [62, 210], text: 'Full cell of text' },
		{ at: [142, 210], text: 'Other' },
		...[200, 212].map((y): Item => ({ rule: [60, y, 160] })),
		...[60, 140, 220].map((x): Item => ({ rule: [x, 200, 12], down: true })),
	]);
	expect(blocks).toEqual(['Two exercises were held in the old harbour.', 'row | Full cell of text | Other |']);
});

test('an item that is struck as a whole loses its mark', async () => {
	const document = await readPdf([
		[
			{ at: [60, 100], text: '•' },
			{ at: [74, 100], text: 'Gone.' },
			{ rule: [74, 97, 23] },
			{ at: [60, 120], text: '•' },
			{ at: [74, 120], text: 'Here.' },
		],
	]);
	expect(
		document.blocks.map((block) =>
			block.type === 'table' ? null : [block.marker?.text ?? null, block.runs.map((run) => run.text).join('')],
		),
	).toEqual([
		['•', 'Gone.'],
		[null, '•\tHere.'],
	]);
});
