import { expect, test } from 'vitest';
import { PROSE, shown, widthOf } from './making.js';

test('a footnote goes to the end, without its number, and its mark is no text', async () => {
	const end = 60 + (await widthOf('The law was amended in spring'));
	const blocks = await shown([
		{ at: [60, 100], text: 'The law was amended in spring' },
		{ at: [end, 96], text: '1', size: 6 },
		{ at: [end + 5, 100], text: 'and is in force.' },
		{ wrap: [60, 130, 480], text: PROSE },
		{ rule: [60, 738, 120] },
		{ at: [60, 748], text: '1', size: 5 },
		{ at: [66, 750], text: 'Law No. 12, as published in the gazette.', size: 8 },
	]);
	expect(blocks).toEqual([
		'The law was amended in spring[^1] and is in force.',
		PROSE,
		'note | Law No. 12, as published in the gazette.',
	]);
});
