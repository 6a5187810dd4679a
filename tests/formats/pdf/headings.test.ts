import { expect, test } from 'vitest';
import { type Item, PROSE, shown } from './making.js';

const heading = (y: number, text: string, size: number): Item => ({ at: [60, y], text, size, bold: true });
const prose = (y: number): Item => ({ wrap: [60, y, 480], text: PROSE });

test('larger headings lie above smaller ones, and numbers say how deep', async () => {
	const blocks = await shown([
		heading(80, 'Harbours of the north', 20),
		heading(120, '1 Ships', 14),
		prose(140),
		heading(200, 'A box', 12),
		prose(220),
		heading(280, '1.1 Ferries', 11),
		prose(300),
		heading(360, '2 Quays', 14),
		prose(380),
	]);
	expect(blocks.filter((block) => block.startsWith('heading'))).toEqual([
		'heading1 | Harbours of the north',
		'heading2 | 1 Ships',
		'heading3 | A box',
		'heading3 | 1.1 Ferries',
		'heading2 | 2 Quays',
	]);
});

test('a large title may look like a field', async () => {
	const [title] = await shown([heading(80, 'Harbours: a report of the year', 20), prose(120), prose(180)]);
	expect(title).toBe('heading1 | Harbours: a report of the year');
});

test('text beyond the edge of the page is not shown', async () => {
	expect(await shown([prose(100), { at: [700, 100], text: 'Beyond' }, { at: [60, -40], text: 'Above' }])).toEqual([
		PROSE,
	]);
});
