import { expect, test } from 'vitest';
import { fill, type Item, PROSE, shown } from './making.js';

const LEFT = 60;
const TEXT = 480;

test('lines of one paragraph are joined, and a gap ends it', async () => {
	const blocks = await shown([
		{ wrap: [LEFT, 100, TEXT], text: PROSE },
		{ wrap: [LEFT, 170, TEXT], text: `Another one. ${PROSE}` },
	]);
	expect(blocks).toEqual([PROSE, `Another one. ${PROSE}`]);
});

test('an indent begins a paragraph where there is no gap', async () => {
	const blocks = await shown([
		{ wrap: [LEFT, 100, TEXT], text: PROSE, first: 18 },
		{ wrap: [LEFT, 148, TEXT], text: `Second. ${PROSE}`, first: 18 },
	]);
	expect(blocks).toEqual([PROSE, `Second. ${PROSE}`]);
});

test('a line that is visibly short ends a paragraph', async () => {
	const blocks = await shown([
		{ wrap: [LEFT, 100, TEXT], text: PROSE },
		{ at: [LEFT, 148], text: 'Name: Ann Miller' },
		{ at: [LEFT, 160], text: 'Title: Harbour master' },
	]);
	expect(blocks).toEqual([PROSE, 'Name: Ann Miller', 'Title: Harbour master']);
});

test('each bullet begins an item, at its own indent', async () => {
	const bullet = (x: number, y: number, text: string): Item[] => [
		{ at: [x, y], text: '•' },
		{ wrap: [x + 14, y, TEXT - 30], text },
	];
	const blocks = await shown([
		...bullet(LEFT, 100, `First: ${PROSE}`),
		...bullet(LEFT, 148, 'Second.'),
		...bullet(LEFT + 18, 160, 'Below the second.'),
		...bullet(LEFT, 172, 'Third.'),
	]);
	expect(blocks).toEqual([`•→First: ${PROSE}`, '•→Second.', '•→Below the second.', '•→Third.']);
});

test('a paragraph that a page cuts goes on, whatever stands between', async () => {
	const lines = await fill(`${PROSE} ${PROSE}`, TEXT);
	const page = (number: number, top: number, text: string[]): Item[] => [
		{ at: [250, 40], text: 'Annual report', size: 8 },
		...text.map((line, row): Item => ({ at: [LEFT, top + 12 * row], text: line })),
		{ at: [290, 770], text: `Page ${number} of 3`, size: 8 },
	];
	const blocks = await shown(page(1, 700, lines.slice(0, 3)), page(2, 100, lines.slice(3)), page(3, 100, ['The end.']));
	expect(blocks).toEqual([
		'running-header | Annual report',
		`${PROSE} ${PROSE}`,
		'page-number | Page 1 of 3',
		'running-header | Annual report',
		'page-number | Page 2 of 3',
		'running-header | Annual report',
		'The end.',
		'page-number | Page 3 of 3',
	]);
});

test("a line's hyphen stays in a compound and goes where it cut a word", async () => {
	const blocks = await shown([
		{
			at: [LEFT, 100],
			text: 'The port and the coast guard drew up a plan for the implementation of the counter-terrorism policy and the counter-',
		},
		{
			at: [LEFT, 112],
			text: 'terrorism exercise, which was held in the harbour with the help of the navy and of the fire brigade; its implemen-',
		},
		{
			at: [LEFT, 124],
			text: 'tation took a year. Cargo of all kinds was checked on the quay, as were the international ferries and the interna-',
		},
		{ at: [LEFT, 136], text: 'tional mail.' },
	]);
	expect(blocks[0]).toContain('the counter-terrorism exercise');
	expect(blocks[0]).toContain('its implementation took');
	expect(blocks[0]).toContain('the international mail.');
});

test('letters set apart are read as words', async () => {
	const blocks = await shown([
		{ at: [LEFT, 100], text: 'E x e c u t i v e   S u m m a r y' },
		{ at: [LEFT, 130], text: 'See tables 1 2 3 4 below, and lists A B C D.' },
	]);
	expect(blocks).toEqual(['Executive Summary', 'See tables 1 2 3 4 below, and lists A B C D.']);
});
