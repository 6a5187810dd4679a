import { describe, expect, test } from 'vitest';
import { type Block, type Table, textBlock } from '../../src/document/nodes.js';
import { readContacts } from '../../src/map/contacts.js';

/** A table of a text: a line a row, cells parted by `|`; a row of one cell spans all columns. */
function table(text: string): Table {
	const rows = text
		.trim()
		.split('\n')
		.map((line) => line.split('|').map((cell) => cell.trim()));
	const width = Math.max(...rows.map((row) => row.length));
	return {
		type: 'table',
		layer: 'body',
		location: { paragraph: 1 },
		rows: rows.map((cells) => ({
			header: false,
			cells: cells.map((cell, column) => ({
				column,
				colSpan: cells.length === 1 ? width : 1,
				rowSpan: 1,
				blocks: cell === '' ? [] : [textBlock([{ text: cell }], { paragraph: 1 })],
			})),
		})),
	};
}

/** The people of a table: label, name, title, numbers. */
const people = (text: string): string[] =>
	readContacts([table(text)] as Block[], { region: 'KR' }).contacts.map((one) =>
		[one.label, one.name, one.title, ...one.telephone.map((phone) => phone.text)].filter(Boolean).join(' / '),
	);

describe('people side by side', () => {
	test.each([
		[
			'two, a row for each fact',
			`Name: Kim, Ara | Name: Lee, Bora
			Title: Director | Title: Secretary
			Telephone: 2100-1111 | Telephone: 2100-2222`,
			['Kim, Ara / Director / 2100-1111', 'Lee, Bora / Secretary / 2100-2222'],
		],
		[
			'two, and below them two more',
			`Name: Kim, Ara | Name: Lee, Bora
			Telephone: 2100-1111 | Telephone: 2100-2222
			Name: Han, Dami | Name: Seo, Eun
			Telephone: 2100-3333 | Telephone: 2100-4444`,
			['Kim, Ara / 2100-1111', 'Lee, Bora / 2100-2222', 'Han, Dami / 2100-3333', 'Seo, Eun / 2100-4444'],
		],
		[
			'a label over all columns for each two',
			`Contact Point
			Name: Kim, Ara | Name: Lee, Bora
			Telephone: 2100-1111 | Telephone: 2100-2222
			Emergency Aviation Security Point of Contact
			Name: Han, Dami | Name: Seo, Eun
			Telephone: 2100-3333 | Telephone: 2100-4444`,
			[
				'Contact Point / Kim, Ara / 2100-1111',
				'Contact Point / Lee, Bora / 2100-2222',
				'Emergency Aviation Security Point of Contact / Han, Dami / 2100-3333',
				'Emergency Aviation Security Point of Contact / Seo, Eun / 2100-4444',
			],
		],
		[
			'their labels in columns of their own',
			`Name: | Kim, Ara | Name: | Lee, Bora
			Telephone: | 2100-1111 | Telephone: | 2100-2222`,
			['Kim, Ara / 2100-1111', 'Lee, Bora / 2100-2222'],
		],
		[
			'one cell empty',
			`Name: Kim, Ara | Name: Lee, Bora
			Title: Director |
			Telephone: 2100-1111 | Telephone: 2100-2222`,
			['Kim, Ara / Director / 2100-1111', 'Lee, Bora / 2100-2222'],
		],
		[
			'a single person in a row of its own below',
			`Name: Kim, Ara | Name: Lee, Bora
			Telephone: 2100-1111 | Telephone: 2100-2222
			Name: Han, Dami
			Telephone: 2100-3333`,
			['Kim, Ara / 2100-1111', 'Lee, Bora / 2100-2222', 'Han, Dami / 2100-3333'],
		],
	])('%s', (_, text, expected) => expect(people(text.replaceAll('\t', ''))).toEqual(expected));
});
