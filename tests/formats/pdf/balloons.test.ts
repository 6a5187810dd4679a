import { expect, test } from 'vitest';
import { type Item, PROSE, shown } from './making.js';

const TEXT: Item = { wrap: [40, 100, 340], text: PROSE, size: 9 };

test("Word's balloons on a grey pane, one block each", async () => {
	const blocks = await shown([
		TEXT,
		{ fill: [400, 0, 200, 800], color: [0.95, 0.95, 0.95] },
		{ at: [410, 104], text: 'Formatted: Font: Bold', size: 7 },
		{ at: [410, 130], text: 'Comment [A1]: Please check', size: 7 },
		{ at: [410, 139], text: 'the figure of last year', size: 7 },
		{ at: [410, 160], text: 'Deleted: in the spring', size: 7 },
	]);
	expect(blocks).toEqual([
		PROSE,
		'formatting-change | Formatted: Font: Bold',
		'comment | Comment [A1]: Please check the figure of last year',
		'deletion | Deleted: in the spring',
	]);
});

test('comments in coloured boxes, with author and date below', async () => {
	const blocks = await shown([
		TEXT,
		{ fill: [420, 95, 120, 45], color: [1, 1, 0.6] },
		{ at: [424, 104], text: 'Is this still true?', size: 7 },
		{ at: [424, 126], text: 'Ann Miller', size: 6 },
		{ at: [424, 134], text: '03/18/2021 10:31', size: 6 },
	]);
	expect(blocks).toEqual([PROSE, 'comment | Is this still true? Ann Miller 03/18/2021 10:31']);
});

test('the left margin holds balloons as well', async () => {
	const blocks = await shown([
		{ wrap: [220, 100, 340], text: PROSE, size: 9 },
		{ fill: [0, 0, 190, 800], color: [0.95, 0.95, 0.95] },
		{ at: [12, 104], text: 'Formatted: Highlight', size: 7 },
	]);
	expect(blocks).toEqual([PROSE, 'formatting-change | Formatted: Highlight']);
});

test('a sidebar without such words is text', async () => {
	const blocks = await shown([
		{ wrap: [40, 100, 340], text: `${PROSE} ${PROSE}`, size: 9 },
		{ fill: [420, 95, 130, 50], color: [0.9, 0.95, 1] },
		{ at: [430, 110], text: 'In figures', size: 8 },
		{ at: [430, 122], text: '1,204 ships', size: 8 },
	]);
	expect(blocks).toEqual([`${PROSE} ${PROSE}`, 'textbox | In figures', 'textbox | 1,204 ships']);
});
