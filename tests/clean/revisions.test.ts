import { describe, expect, it } from 'vitest';
import { revisions } from '../../src/clean/revisions.js';
import type { Cleaning } from '../../src/clean/step.js';
import {
	type Block,
	type Document,
	type Run,
	type Table,
	type TextBlock,
	textBlock,
} from '../../src/document/nodes.js';
import type { Revision, TrackChanges } from '../../src/document/revision.js';
import { outline } from '../formats/docx/word.js';

const deleted: Revision = { kind: 'deletion' };
const inserted: Revision = { kind: 'insertion' };
const del = (text: string, author = 'Ana'): Run => ({ text, revisions: [{ kind: 'deletion', author }] });
const ins = (text: string): Run => ({ text, revisions: [inserted] });
const struck = (text: string): Run => ({ text, strike: true });

/** A paragraph of runs; plain text may be given as a string. */
function para(...runs: (Run | string)[]): TextBlock {
	return textBlock(
		runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
		{},
	);
}
const withMark = (block: TextBlock, mark: Revision): TextBlock => ({ ...block, mark });
const onNextPage = (block: TextBlock): TextBlock => ({ ...block, pageBreakBefore: true });

function table(
	...rows: { cells: TextBlock[]; revision?: Revision; cellRevisions?: (Revision | undefined)[] }[]
): Table {
	return {
		type: 'table',
		layer: 'body',
		location: {},
		rows: rows.map(({ cells, revision, cellRevisions }) => ({
			header: false,
			...(revision ? { revision } : {}),
			cells: cells.map((block, column) => {
				const own = cellRevisions?.[column];
				return { blocks: [block], column, colSpan: 1, rowSpan: 1, ...(own ? { revision: own } : {}) };
			}),
		})),
	};
}

/** The lines that are left, then what was taken out. */
function apply(blocks: Block[], trackChanges: TrackChanges = 'accept', format: Document['format'] = 'docx') {
	const document: Document = { format, pages: null, blocks: structuredClone(blocks), damage: [] };
	const cleaning: Cleaning = { trackChanges, keepFurniture: false, removed: [], markup: 0 };
	revisions(document, cleaning);
	return { lines: outline(document.blocks), removed: cleaning.removed.map(({ kind, text }) => `${kind}: ${text}`) };
}

describe('runs', () => {
	const edited = [para('20', del('15'), ins('16'), ' plan')];

	it.each<[TrackChanges, string, string[]]>([
		['accept', 'p: 2016 plan', ['deletion: 15']],
		['reject', 'p: 2015 plan', ['deletion: 16']],
		['all', 'p: 20{deletion 15}{insertion 16} plan', []],
	])('%s', (mode, line, removed) => {
		expect(apply(edited, mode)).toEqual({ lines: [line], removed });
	});

	it.each<[string, (Run | string)[], string[]]>([
		['pieces and authors of one stretch', [del('one '), del('two', 'Ben')], ['deletion: one two']],
		['text that was not there before', ['a ', del('big'), ins('small'), del(' house'), ' b'], ['deletion: big house']],
		['a word between', [del('one'), ' and ', del('two')], ['deletion: one', 'deletion: two']],
		['a space between tracked words', [del('one'), ' ', del('two')], ['deletion: one', 'deletion: two']],
		['a space between struck words', [struck('one'), ' ', struck('two')], ['deletion: one two']],
		['inserted text that was deleted again', ['a', { text: 'b', revisions: [inserted, deleted] }], ['deletion: b']],
		['white space alone', ['a', del('  '), 'b'], []],
		['hidden text', ['a', { text: 'b', hidden: true }], ['deletion: b']],
		['moved-away text', ['a', { text: 'b', revisions: [{ kind: 'move-from' }] }], ['deletion: b']],
		['its punctuation', ['x', del(', 2011'), '.'], ['deletion: , 2011']],
	])('give entries by %s', (_, runs, removed) => {
		expect(apply([para(...runs)]).removed).toEqual(removed);
	});

	it('lose their formatting changes and merge', () => {
		expect(apply([para({ text: 'a', revisions: [{ kind: 'formatting-change' }] }, 'b')]).lines).toEqual(['p: ab']);
	});

	it('keep the invisible text of a PDF, which is that of a scan', () => {
		expect(apply([para({ text: 'scanned', hidden: true })], 'accept', 'pdf').lines).toEqual(['p: (hidden scanned)']);
	});

	it('are not struck once a deletion is rejected', () => {
		expect(apply([para(struck('a'))], 'reject').lines).toEqual(['p: a']);
	});

	it('of balloons keep their look', () => {
		const balloon: TextBlock = { ...para('Deleted: ', struck('x')), layer: 'deletion' };
		expect(apply([balloon])).toEqual({ lines: ['deletion p: Deleted: ~~x~~'], removed: [] });
	});
});

describe('paragraph marks', () => {
	it('join a paragraph to the next one, whose properties win', () => {
		const heading: TextBlock = { ...para('A.4 Protect '), type: 'heading', depth: 2 };
		const blocks = [withMark(heading, deleted), withMark(para('People '), deleted), para('in Transit')];
		expect(apply(blocks).lines).toEqual(['p: A.4 Protect People in Transit']);
		expect(apply(blocks, 'reject').lines).toEqual(['heading2: A.4 Protect ', 'p: People ', 'p: in Transit']);
	});

	it('keep the properties where the next paragraph is empty', () => {
		const heading: TextBlock = { ...para('A.4'), type: 'heading', depth: 2 };
		expect(apply([withMark(heading, deleted), para(), para('x')]).lines).toEqual(['heading2: A.4', 'p: x']);
	});

	it('leave nothing of a paragraph deleted whole', () => {
		const item: TextBlock = { ...para('x'), type: 'listItem', marker: { text: '•', kind: 'bullet', typed: false } };
		expect(apply([withMark(para(del('gone')), deleted), item])).toEqual({
			lines: ['listItem: [•] x'],
			removed: ['deletion: gone'],
		});
		expect(apply([para(del('gone')), item])).toEqual({ lines: ['listItem: [•] x'], removed: ['deletion: gone'] });
	});

	it('do not join over a table', () => {
		const blocks = [withMark(para('a'), deleted), table({ cells: [para('b')] })];
		expect(apply(blocks).lines).toEqual(['p: a', 'row 1', '  cell 0', '    p: b']);
	});

	it('join over a comment that stands between', () => {
		const comment: TextBlock = { ...para('why?'), layer: 'comment' };
		expect(apply([withMark(para('a'), deleted), comment, para('b')]).lines).toEqual(['p: ab', 'comment p: why?']);
	});

	it('that were inserted join when rejected, and do not part a run of deleted text', () => {
		const blocks = [withMark(para('a', del(' one')), inserted), para(del(' two'), 'b')];
		expect(apply(blocks)).toEqual({ lines: ['p: a', 'p: b'], removed: ['deletion: one two'] });
		expect(apply(blocks, 'reject')).toEqual({ lines: ['p: a one twob'], removed: [] });
	});

	it('part runs of deleted text by paragraph, as it stood before', () => {
		const blocks = [
			withMark(para('a', del('one')), deleted),
			withMark(para(del('two')), deleted),
			para(del('three'), 'b'),
		];
		expect(apply(blocks)).toEqual({ lines: ['p: ab'], removed: ['deletion: one', 'deletion: two', 'deletion: three'] });
	});

	it('that were inserted and deleted again join in either reading', () => {
		const block: TextBlock = { ...para('a'), mark: deleted, markInsertion: inserted };
		expect(apply([block, para('b')]).lines).toEqual(['p: ab']);
		expect(apply([block, para('b')], 'reject').lines).toEqual(['p: ab']);
	});
});

describe('the end of a page', () => {
	it('does not part a run of struck text that goes on', () => {
		const pageNumber: TextBlock = { ...para('7'), layer: 'page-number' };
		expect(
			apply([para('a ', struck('which is')), pageNumber, onNextPage(para(struck('not so'), ' b'))]).removed,
		).toEqual(['deletion: which is not so']);
	});

	it('parts two paragraphs that are both struck', () => {
		const item: TextBlock = { ...onNextPage(para(struck('Two.'))), marker: { text: '•', kind: 'bullet', typed: true } };
		expect(apply([para(struck('One.')), onNextPage(para(struck('Two.')))]).removed).toEqual([
			'deletion: One.',
			'deletion: Two.',
		]);
		expect(apply([para(struck('One')), item]).removed).toEqual(['deletion: One', 'deletion: Two.']);
	});
});

describe('rows and cells', () => {
	const blocks = [
		table(
			{ cells: [para('a'), para('b')] },
			{ cells: [para('c'), para('d', del('e'))], revision: deleted },
			{ cells: [para('f'), para('g')], cellRevisions: [undefined, inserted] },
		),
	];

	it('accept', () => {
		expect(apply(blocks)).toEqual({
			lines: [
				'row 1',
				'  cell 0',
				'    p: a',
				'  cell 1',
				'    p: b',
				'row 2',
				'  cell 0',
				'    p: f',
				'  cell 1',
				'    p: g',
			],
			removed: ['deletion: c', 'deletion: de'],
		});
	});

	it('reject', () => {
		expect(apply(blocks, 'reject')).toEqual({
			lines: [
				'row 1',
				'  cell 0',
				'    p: a',
				'  cell 1',
				'    p: b',
				'row 2',
				'  cell 0',
				'    p: c',
				'  cell 1',
				'    p: de',
				'row 3',
				'  cell 0',
				'    p: f',
			],
			removed: ['deletion: g'],
		});
	});

	it('shorten the cells that reached over a deleted row', () => {
		const merged = table({ cells: [para('a')] }, { cells: [para('b')], revision: deleted }, { cells: [para('c')] });
		merged.rows[0]!.cells[0]!.rowSpan = 3;
		expect(apply([merged]).lines).toEqual(['row 1', '  cell 0 ↓2', '    p: a', 'row 2', '  cell 0', '    p: c']);
	});

	it('take comments along under their own name, and a table without rows away', () => {
		const gone = table({ cells: [para('a')], revision: deleted });
		gone.rows[0]!.cells[0]!.blocks.push({ ...para('why?'), layer: 'comment' });
		expect(apply([gone])).toEqual({ lines: [], removed: ['comment: why?', 'deletion: a'] });
	});
});
