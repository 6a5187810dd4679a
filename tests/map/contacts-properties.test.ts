import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Table, textBlock, textBlocks } from '../../src/document/nodes.js';
import { sliceOf, sliceText } from '../../src/document/slice.js';
import { readContacts } from '../../src/map/contacts.js';

const PIECES = [
	'Contact Point:',
	'Name:',
	'Name',
	'Title:',
	'Tel',
	'Fax No.:',
	'E-mail',
	':',
	'-',
	'N/A',
	'+82-2-2100-3333',
	'/2001',
	'(fax)',
	'kim@',
	'ports.example',
	'lee@ports.example',
	'Mr. Kim',
	'Director,',
	'Ministry of Ports',
	'and',
	';',
	'(',
	')',
	'\t',
	'\n',
	'   ',
	'姓名：',
	'The course is held each May in Seoul for all.',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' '));
const paragraph = text.map((value): Block => textBlock([{ text: value }], { paragraph: 1 }));
const table = fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 5 }).map(
	(rows): Table => ({
		type: 'table',
		layer: 'body',
		location: {},
		rows: rows.map((cells) => ({
			header: false,
			cells: cells.map((value, column) => ({
				column,
				colSpan: 1,
				rowSpan: 1,
				blocks: [textBlock([{ text: value }], {})],
			})),
		})),
	}),
);

test('claims and rest cover every letter once, whatever the text', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(paragraph, table), { maxLength: 8 }), (blocks) => {
			const { claims, rest, contacts } = readContacts(blocks, { region: 'KR' });
			for (const block of textBlocks(blocks)) {
				const own = [...claims.map(({ slice }) => slice), ...rest]
					.filter((slice) => slice.block === block)
					.sort((a, b) => a.start - b.start);
				own.forEach((slice, i) => {
					expect(slice.start).toBeLessThan(slice.end);
					expect(slice.start).toBeGreaterThanOrEqual(own[i - 1]?.end ?? 0);
				});
				const covered = own.map(sliceText).join('').replace(/\s/gu, '');
				expect(covered).toBe(sliceText(sliceOf(block)).replace(/\s/gu, ''));
			}
			const mapped = claims
				.filter(({ place }) => place === 'mapped')
				.map(({ slice }) => sliceText(slice))
				.join(' ')
				.replace(/\s+/gu, '');
			for (const contact of contacts) {
				for (const email of contact.emails) expect(mapped).toContain(email);
				for (const word of `${contact.name ?? ''} ${contact.title ?? ''}`.split(' ')) expect(mapped).toContain(word);
			}
		}),
		{ numRuns: 100, seed: 1 },
	);
}, 60_000);

test.each([
	['short paragraphs behind a contact', Array.from({ length: 5_000 }, () => 'port security')],
	['a paragraph of colons', ['Telephone Number: x Some note: y '.repeat(5_000)]],
	['a paragraph of words', [`Contact Point: ${'Director of the Office '.repeat(20_000)}`]],
	['a paragraph of addresses', [`Email: ${'a@b.example and '.repeat(10_000)}`]],
	['a paragraph of lines in columns', [`Name: x\t${'y\tz\n'.repeat(20_000)}`]],
])(
	'time grows with the size of the input: %s',
	(_, texts) => {
		const blocks = ['Contact Point: Name: x', ...texts].map((value) => textBlock([{ text: value }], {}));
		const started = performance.now();
		readContacts(blocks, { region: 'KR' });
		expect(performance.now() - started).toBeLessThan(8000);
	},
	20_000,
);
