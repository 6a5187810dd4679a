import { expect, test } from 'vitest';
import { fill, type Item, PROSE, shown } from './making.js';

const lines = (x: number, y: number, texts: string[]): Item[] =>
	texts.map((text, row) => ({ at: [x, y + 12 * row], text }));

test('two columns are read one after the other, between lines of the full width', async () => {
	const blocks = await shown([
		{ wrap: [60, 100, 480], text: `Above. ${PROSE}` },
		{ wrap: [60, 170, 225], text: `Left. ${PROSE}` },
		{ wrap: [315, 170, 225], text: `Right. ${PROSE}` },
		{ wrap: [60, 320, 480], text: `Below. ${PROSE}` },
	]);
	expect(blocks).toEqual([`Above. ${PROSE}`, `Left. ${PROSE}`, `Right. ${PROSE}`, `Below. ${PROSE}`]);
});

test('a paragraph goes on from one column to the next', async () => {
	const all = await fill(`${PROSE} ${PROSE}`, 225);
	const blocks = await shown([...lines(60, 100, all.slice(0, 9)), ...lines(315, 100, all.slice(9))]);
	expect(blocks).toEqual([`${PROSE} ${PROSE}`]);
});

test('blocks of fields side by side are not mixed', async () => {
	const blocks = await shown([
		...lines(60, 100, ['Contact Point:', 'Name: Ann Miller', 'Title: Harbour master', 'Email: ann@example.org']),
		...lines(320, 100, ['Contact Point:', 'Name: Bo Larsen', 'Title: Deputy harbour master', 'Email: bo@example.org']),
		{ wrap: [60, 170, 480], text: PROSE },
	]);
	expect(blocks).toEqual([
		'Contact Point:',
		'Name: Ann Miller',
		'Title: Harbour master',
		'Email: ann@example.org',
		'Contact Point:',
		'Name: Bo Larsen',
		'Title: Deputy harbour master',
		'Email: bo@example.org',
		PROSE,
	]);
});

test('lines with tabs are lines, even where the tabs stand below each other', async () => {
	const blocks = await shown([
		...lines(60, 100, [
			'Name: Ann Miller',
			'Office of Trade and Transport',
			'Telephone: 555 0101',
			'ann.miller@harbour.example.org',
		]),
		{ at: [300, 100], text: 'Title: Head of the Division for International Relations,' },
		{ at: [300, 124], text: 'Fax: 555 0102' },
		{ at: [440, 124], text: 'Email of the office:' },
		{ wrap: [60, 170, 480], text: PROSE },
	]);
	expect(blocks).toEqual([
		'Name: Ann Miller→Title: Head of the Division for International Relations, Office of Trade and Transport',
		'Telephone: 555 0101→Fax: 555 0102→Email of the office: ann.miller@harbour.example.org',
		PROSE,
	]);
});

test('text beside a box goes on below it', async () => {
	const all = await fill(PROSE, 280);
	const beside = all.slice(0, 3);
	const below = await fill(all.slice(3).join(' '), 480);
	const blocks = await shown([
		{ fill: [360, 92, 180, 40], color: [0.9, 0.95, 1] },
		{ at: [370, 108], text: 'In short' },
		{ at: [370, 122], text: 'Twelve hundred ships.' },
		...lines(60, 100, beside),
		...lines(60, 136, below),
	]);
	expect(blocks).toEqual([PROSE, 'textbox | In short', 'textbox | Twelve hundred ships.']);
});

test('a heading below blocks of fields stands below both', async () => {
	const blocks = await shown([
		...lines(60, 100, ['Contact Point:', 'Name: Ann Miller', 'Title: Head of the Harbour Master’s Office']),
		...lines(60, 136, ['of the Northern Quays and Sands']),
		...lines(260, 100, ['Telephone: 555 0101', 'Fax: 555 0102', 'Email: ann@example.org']),
		{ at: [60, 170], text: 'WHAT HAS BEEN DONE AND WHAT IS TO BE', bold: true },
		{ wrap: [60, 194, 480], text: PROSE },
	]);
	expect(blocks.slice(3)).toEqual([
		'Telephone: 555 0101',
		'Fax: 555 0102',
		'Email: ann@example.org',
		'heading1 | WHAT HAS BEEN DONE AND WHAT IS TO BE',
		PROSE,
	]);
});

test('white space between words of a figure is part of no gutter, and does not hide one', async () => {
	const left = await fill(PROSE, 225);
	const blocks = await shown([
		{ at: [70, 100], text: 'Input' },
		{ at: [180, 100], text: 'Output' },
		{ at: [70, 112], text: 'Image of the harbour' },
		{ at: [200, 112], text: 'Result of it' },
		...lines(60, 136, left),
		{ wrap: [315, 100, 225], text: `Right. ${PROSE}`, first: 12 },
	]);
	expect(blocks.at(-1)).toBe(`Right. ${PROSE}`);
});

test('a stamp beside a line is no part of it', async () => {
	const box: Item[] = [
		{ rule: [380, 90, 160] },
		{ rule: [380, 110, 160] },
		{ rule: [380, 90, 20], down: true },
		{ rule: [540, 90, 20], down: true },
	];
	const blocks = await shown([
		...lines(60, 100, ['ECONOMY: Norland', 'CALENDAR YEAR: 2018']),
		...box,
		{ at: [390, 103], text: 'For discussion only' },
		{ wrap: [60, 150, 480], text: PROSE },
	]);
	expect(blocks).toEqual(['ECONOMY: Norland', 'CALENDAR YEAR: 2018', 'textbox | For discussion only', PROSE]);
});

test('columns of headings and lists are known by their edge and their indents', async () => {
	const words = ['Seven', 'Eleven', 'Twenty'];
	const list = (x: number): Item[] =>
		words.flatMap((word, i): Item[] => [
			{ at: [x, 100 + 60 * i], text: `${word.toUpperCase()} LINES OF THE NORTHERN PART`, bold: true },
			{ at: [x, 112 + 60 * i], text: 'OF THE COUNTRY (please say when)', bold: true },
			{ at: [x + 8, 127 + 60 * i], text: '•' },
			{ at: [x + 22, 127 + 60 * i], text: `${word} crossings were given lamps with` },
			{ at: [x + 22, 139 + 60 * i], text: 'batteries.' },
		]);
	const blocks = await shown([...list(60), ...list(315)]);
	const column = words.flatMap((word) => [
		`${word.toUpperCase()} LINES OF THE NORTHERN PART OF THE COUNTRY (please say when)`,
		`•→${word} crossings were given lamps with batteries.`,
	]);
	expect(blocks).toEqual([...column, ...column]);
});
