import fc from 'fast-check';
import { type Block, type Document, type Layer, REMOVED_KINDS, type Run, textBlock } from '../../src/document/nodes.js';
import type { Revision } from '../../src/document/revision.js';
import { line, word } from './words.js';

const revision: fc.Arbitrary<Revision> = fc.record(
	{
		kind: fc.constantFrom('insertion', 'deletion', 'move-from', 'move-to', 'formatting-change'),
		author: fc.constantFrom('Ana', ''),
		id: fc.constantFrom('1', '2'),
	},
	{ requiredKeys: ['kind'] },
);
const flag = fc.constant(true as const);
const run: fc.Arbitrary<Run> = fc.record(
	{
		text: fc.oneof(line, word, fc.constantFrom('\n', '\t', ' ', '• a • b')),
		bold: flag,
		italic: flag,
		underline: flag,
		strike: flag,
		superscript: flag,
		hidden: flag,
		size: fc.constantFrom(8, 10, 16, Number.NaN),
		link: fc.constantFrom('', '#', 'https://example.org/'),
		noteReference: flag,
		revisions: fc.array(revision, { maxLength: 2 }),
	},
	{ requiredKeys: ['text'] },
);
const layer: fc.Arbitrary<Layer> = fc.oneof(
	{ weight: 6, arbitrary: fc.constant('body' as const) },
	{ weight: 1, arbitrary: fc.constantFrom('note', 'textbox', ...REMOVED_KINDS) },
);
const marker = fc.option(
	fc.record({
		text: fc.constantFrom('•', '-', '1.', '(a)', 'A.1', '①', ''),
		kind: fc.constantFrom('bullet', 'number'),
		typed: fc.boolean(),
	}),
);
const location = fc.record(
	{
		page: fc.integer({ min: 1, max: 4 }),
		line: fc.integer({ min: 1, max: 99 }),
		paragraph: fc.integer({ min: 1, max: 99 }),
		box: fc.tuple(fc.nat(600), fc.nat(800), fc.nat(600), fc.nat(20)),
	},
	{ requiredKeys: [] },
);
const text: fc.Arbitrary<Block> = fc
	.record({
		runs: fc.array(run, { maxLength: 4 }),
		location,
		rest: fc.record(
			{
				type: fc.constantFrom('paragraph', 'heading', 'listItem'),
				depth: fc.constantFrom(null, 1, 2, 7),
				level: fc.nat(4),
				marker,
				layer,
				indent: fc.constantFrom(null, 0, 18, 36),
				align: fc.constantFrom(null, 'center'),
				style: fc.constantFrom(null, 'Heading 1', 'List Bullet'),
				mark: revision,
				pageBreakBefore: fc.boolean(),
			},
			{ requiredKeys: [] },
		),
	})
	.map(({ runs, location: place, rest }) => textBlock(runs, place, rest));

const { block } = fc.letrec<{ block: Block; table: Block }>((tie) => ({
	block: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		{ weight: 8, arbitrary: text },
		{ weight: 1, arbitrary: tie('table') },
	),
	table: fc.record({
		type: fc.constant('table' as const),
		layer,
		location,
		rows: fc.array(
			fc.record(
				{
					header: fc.boolean(),
					revision,
					cells: fc.array(
						fc.record(
							{
								blocks: fc.array(tie('block'), { maxLength: 2 }),
								column: fc.nat(4),
								colSpan: fc.integer({ min: 1, max: 3 }),
								rowSpan: fc.integer({ min: 1, max: 3 }),
								revision,
							},
							{ requiredKeys: ['blocks', 'column', 'colSpan', 'rowSpan'] },
						),
						{ maxLength: 3 },
					),
				},
				{ requiredKeys: ['header', 'cells'] },
			),
			{ minLength: 1, maxLength: 4 },
		),
	}) as fc.Arbitrary<Block>,
}));

/** A document as no reader would make it, yet as its types allow. */
export const tree: fc.Arbitrary<Document> = fc.record({
	format: fc.constantFrom('docx', 'pdf', 'markdown'),
	pages: fc.constantFrom(null, 3),
	blocks: fc.array(block, { maxLength: 12 }),
	damage: fc.constant<string[]>([]),
});
