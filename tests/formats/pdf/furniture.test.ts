import { expect, test } from 'vitest';
import { type Item, PROSE, shown } from './making.js';

const body = (number: number): Item => ({ wrap: [60, 110, 480], text: `Body of page ${number}. ${PROSE}` });

test('page numbers are told from other figures by how they grow', async () => {
	const blocks = await shown(
		...[1, 2, 3].map((number): Item[] => [body(number), { at: [298, 770], text: `- ${number + 4} -` }]),
	);
	expect(blocks.filter((block) => block.startsWith('page-number'))).toEqual([
		'page-number | - 5 -',
		'page-number | - 6 -',
		'page-number | - 7 -',
	]);
});

test('a running footer whose words change with the chapter is known by its place and look', async () => {
	const chapters = ['Traffic', 'Safety', 'Staff', 'Budget'];
	const blocks = await shown(
		...chapters.map((chapter, i): Item[] => [body(i), { at: [60, 770], text: chapter, size: 8, italic: true }]),
	);
	expect(blocks.filter((block) => block.startsWith('running-footer'))).toEqual(
		chapters.map((chapter) => `running-footer | ${chapter}`),
	);
});

test('pieces of one running line are one text', async () => {
	const blocks = await shown(
		...[1, 2, 3].map((number): Item[] => [
			{ at: [60, 40], text: 'Harbour office' },
			{ at: [500, 40], text: 'March 2021' },
			body(number),
		]),
	);
	expect(blocks[0]).toBe('running-header | Harbour office→March 2021');
});

test('a heading that comes to the top of several pages stays in the text', async () => {
	const heading = (y: number): Item => ({ at: [60, y], text: 'Measures planned', bold: true });
	const blocks = await shown(
		...[1, 2, 3].map((number): Item[] => [
			heading(70),
			body(number),
			heading(300),
			{ wrap: [60, 320, 480], text: `More of page ${number}. ${PROSE}` },
		]),
	);
	expect(blocks.filter((block) => block.includes('Measures planned'))).toEqual(
		Array(6).fill('heading1 | Measures planned'),
	);
});

test('large pale words across the text are a watermark', async () => {
	const blocks = await shown([{ at: [100, 140], text: 'DRAFT', size: 90, color: [0.85, 0.85, 0.85] }, body(1)]);
	expect(blocks).toEqual([`Body of page 1. ${PROSE}`, 'watermark | DRAFT']);
});

test('small words askew are a stamp, large or pale ones a watermark', async () => {
	const blocks = await shown([
		{ at: [400, 60], text: 'RECEIVED 14 JULY', size: 10, turn: 12 },
		{ at: [300, 400], text: 'COPY', size: 60, turn: 45 },
		body(1),
	]);
	expect(blocks.slice(1)).toEqual(['textbox | RECEIVED 14 JULY', 'watermark | COPY']);
});

test('titles of slides are text, with other words or with (cont.) on each', async () => {
	const titles = ['Budget', 'Budget (cont.)', 'Staff', 'Staff (cont.)'];
	const blocks = await shown(
		...titles.map((text, i): Item[] => [{ at: [60, 40], text, size: 20, bold: true }, body(i)]),
	);
	expect(blocks.filter((_, i) => i % 2 === 0)).toEqual(titles.map((title) => `heading1 | ${title}`));
});

test('a slide with a title alone is not joined with the next title', async () => {
	const title = (text: string): Item => ({ wrap: [60, 60, 300], text, size: 24, bold: true });
	const blocks = await shown(
		[title('A. Keeping the Roads of the Whole Country Open')],
		[title('A.1 Traffic'), body(2)],
	);
	expect(blocks.slice(0, 2)).toEqual([
		'heading1 | A. Keeping the Roads of the Whole Country Open',
		'heading1 | A.1 Traffic',
	]);
});
