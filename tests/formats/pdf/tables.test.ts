import { expect, test } from 'vitest';
import { type Item, PROSE, shown } from './making.js';

/** A grid of rules, with the rows' and columns' edges, and text in its cells. */
function grid(xs: number[], ys: number[], texts: string[][]): Item[] {
	return [
		...ys.map((y): Item => ({ rule: [xs[0]!, y, xs.at(-1)! - xs[0]!] })),
		...xs.map((x): Item => ({ rule: [x, ys[0]!, ys.at(-1)! - ys[0]!], down: true })),
		...texts.flatMap((row, r) =>
			row.map((text, c): Item => ({ wrap: [xs[c]! + 4, ys[r]! + 12, xs[c + 1]! - xs[c]! - 8], text })),
		),
	];
}

test('a ruled table, with lines broken in its cells', async () => {
	const blocks = await shown([
		{ wrap: [60, 100, 480], text: PROSE },
		...grid(
			[60, 160, 400, 540],
			[150, 166, 194, 210],
			[
				['No.', 'Measure', 'State'],
				['1', 'A laboratory for the analysis of food that comes by sea, with twelve scientists', 'open'],
				['2', 'A second one', 'planned'],
			],
		),
	]);
	expect(blocks).toEqual([
		PROSE,
		'row | No. | Measure | State |',
		'row | 1 | A laboratory for the analysis of food that comes by sea, with twelve scientists | open |',
		'row | 2 | A second one | planned |',
	]);
});

test('a table that goes on over the page, its head printed again', async () => {
	const xs = [60, 200, 540];
	const blocks = await shown(
		[
			{ wrap: [60, 100, 480], text: PROSE },
			...grid(
				xs,
				[700, 716, 732],
				[
					['Agency', 'Measure'],
					['Customs', 'Scanners'],
				],
			),
		],
		grid(
			xs,
			[100, 116, 132],
			[
				['Agency', 'Measure'],
				['Police', 'Patrols'],
			],
		),
	);
	expect(blocks).toEqual([
		PROSE,
		'head | Agency | Measure |',
		'row | Customs | Scanners |',
		'head | Agency | Measure |',
		'row | Police | Patrols |',
	]);
});

test('a row that the page cuts is one row', async () => {
	const xs = [60, 200, 540];
	const blocks = await shown(
		grid(
			xs,
			[700, 716, 732],
			[
				['Police', 'Boats'],
				['Customs', 'Scanners for all the containers that leave by the northern quay and for those'],
			],
		),
		grid(xs, [100, 116], [['', 'that arrive']]),
	);
	expect(blocks).toEqual([
		'row | Police | Boats |',
		'row | Customs | Scanners for all the containers that leave by the northern quay and for those that arrive |',
	]);
});

test('a table without rules', async () => {
	const row = (y: number, cells: string[]): Item[] => cells.map((text, i) => ({ at: [[60, 220, 440][i]!, y], text }));
	const blocks = await shown([
		{ wrap: [60, 100, 480], text: PROSE },
		...row(170, ['Name', 'Post', 'Telephone']),
		...row(184, ['Ann Miller', 'Harbour master', '555 0101']),
		...row(198, ['Bo Larsen', 'Deputy', '555 0102']),
	]);
	expect(blocks).toEqual([
		PROSE,
		'row | Name | Post | Telephone |',
		'row | Ann Miller | Harbour master | 555 0101 |',
		'row | Bo Larsen | Deputy | 555 0102 |',
	]);
});

test('labels and values, a value going on below', async () => {
	const blocks = await shown([
		{ at: [60, 100], text: 'Name', size: 8 },
		{ at: [110, 100], text: 'Ann Miller' },
		{ at: [60, 114], text: 'Title', size: 8 },
		{ at: [110, 114], text: 'Head of the' },
		{ at: [110, 126], text: 'Harbour Office' },
		{ at: [60, 140], text: 'Tel', size: 8 },
		{ at: [110, 140], text: '555 0101' },
	]);
	expect(blocks).toEqual([
		'row | Name | Ann Miller |',
		'row | Title | Head of the Harbour Office |',
		'row | Tel | 555 0101 |',
	]);
});

/** A box as a browser draws it. */
const box = (x: number, y: number, width: number, height: number): Item[] => [
	{ rule: [x, y, width] },
	{ rule: [x, y + height, width] },
	{ rule: [x, y, height], down: true },
	{ rule: [x + width, y, height], down: true },
];

test('boxes to fill in, a label before each, are no table', async () => {
	const fields = [
		['Name:', 'Kim Ara'],
		['Title:', 'Director of the harbours'],
		['Telephone:', '+82 42 481 1111'],
	];
	const items = fields.flatMap(([label, value], i): Item[] => [
		{ at: [60, 100 + 16 * i], text: label! },
		...box(130, 89 + 16 * i, 200 + 20 * i, 14),
		{ at: [134, 100 + 16 * i], text: value! },
	]);
	expect(await shown(items)).toEqual(fields.map(([label, value]) => `row | ${label} | ${value} |`));
});

test('a label that wraps has its value beside its last line', async () => {
	const lines: [y: number, label: string, value: string][] = [
		[100, 'Name:', 'Kim Ara'],
		[118, 'Title:', 'Director of the harbours, Ministry of Ports'],
		[135, 'Telephone', ''],
		[149, 'Number:', '+82 42 481 1111'],
		[167, 'Email Address:', 'kim@ports.example'],
	];
	const items = lines.flatMap(([y, label, value]): Item[] => [
		{ at: [60, y], text: label },
		...(value ? [{ at: [150, y] as [number, number], text: value }] : []),
	]);
	const blocks = await shown([{ wrap: [60, 40, 480], text: PROSE }, ...items, { wrap: [60, 200, 480], text: PROSE }]);
	expect(blocks.slice(1, -1)).toEqual([
		'row | Name: | Kim Ara |',
		'row | Title: | Director of the harbours, Ministry of Ports |',
		'row | Telephone / Number: | +82 42 481 1111 |',
		'row | Email Address: | kim@ports.example |',
	]);
});
