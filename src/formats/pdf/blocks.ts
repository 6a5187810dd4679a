import { type Block, type Layer, type Table, type TextBlock, textBlock } from '../../document/nodes.js';
import { type Element, isTable, type Paragraph, pageOf, type TableElement } from './elements.js';
import { findHeadings } from './headings.js';
import type { Hyphens } from './hyphens.js';
import { joinCut } from './joins.js';
import type { Layout } from './layout.js';
import { type Line, linesOf } from './lines.js';
import { alignOf } from './paragraphs.js';
import { locationOf, placeOf, runsOf } from './runs.js';
import type { Bookmarks } from './structure.js';

/**
 * Turns the layout into blocks: page by page what stands at its head, its text, its balloons, what stands across it or
 * at its foot; the notes of all pages at the end.
 */
export function blocksOf(layout: Layout, bookmarks: Bookmarks): Block[] {
	const { hyphens } = layout;
	const scales = new Map(layout.pages.map(({ page, scale }) => [page.number, scale]));
	const scaleOf = (page: number) => scales.get(page) ?? 1;
	const elements = joinCut(
		layout.pages.flatMap((page) => page.elements),
		scaleOf,
	);
	const tags = new Map(layout.pages.map(({ page }) => [page.number, page.tags]));
	const headings = findHeadings(elements, { bookmarks, tags, bodySize: layout.bodySize, scaleOf });
	const byPage = new Map<number, Element[]>();
	for (const element of elements) {
		const list = byPage.get(pageOf(element));
		if (list) list.push(element);
		else byPage.set(pageOf(element), [element]);
	}
	const label = (lines: Line[], layer: Layer): TextBlock =>
		textBlock(runsOf(lines, hyphens), placeOf(lines), { layer });
	const blocks = layout.pages.flatMap(({ page, furniture, balloons }): Block[] => [
		...furniture.filter((one) => one.kind === 'running-header').map((one) => label([one.line], one.kind)),
		...(byPage.get(page.number) ?? []).map((element) => toBlock(element, hyphens, headings)),
		...balloons.map((one) => label(one.lines, one.kind)),
		...page.comments.map(({ text, area }) =>
			textBlock([{ text }], locationOf(page.number, area), { layer: 'comment' }),
		),
		...page.turned.flatMap(({ pieces }) => linesOf(pieces, page.number).map((line) => label([line], 'watermark'))),
		...furniture.filter((one) => one.kind !== 'running-header').map((one) => label([one.line], one.kind)),
	]);
	return [...blocks, ...layout.pages.flatMap(({ notes }) => notes.map((note) => label(note.lines, 'note')))];
}

function toBlock(element: Element, hyphens: Hyphens, headings: Map<Paragraph, number>): Block {
	if (isTable(element)) return toTable(element, hyphens);
	const block = toTextBlock(element, hyphens, element.aside ? 'textbox' : 'body');
	const depth = headings.get(element);
	return depth === undefined ? block : { ...block, type: 'heading', depth };
}

function toTextBlock(paragraph: Paragraph, hyphens: Hyphens, layer: Layer): TextBlock {
	const { lines } = paragraph;
	const block = textBlock(runsOf(lines, hyphens), placeOf(lines), {
		layer,
		indent: Math.max(0, Math.round((lines[0]!.x - paragraph.left) * 10) / 10),
		align: alignOf(paragraph),
	});
	return withoutStruckMark(paragraph, block, hyphens);
}

/** An item that is struck out as a whole: its mark, struck or not, goes with it and is no text that would be left. */
function withoutStruckMark({ lines, marker }: Paragraph, block: TextBlock, hyphens: Hyphens): TextBlock {
	const [first, ...others] = lines;
	const pieces = first!.pieces.slice(1);
	const rest = [{ ...first!, pieces }, ...others];
	if (!marker || pieces.length === 0 || !rest.every((line) => line.pieces.every((piece) => piece.strike))) return block;
	const { text, kind } = marker;
	return { ...block, type: 'listItem', marker: { text, kind, typed: true }, runs: runsOf(rest, hyphens) };
}

function toTable(table: TableElement, hyphens: Hyphens): Table {
	const layer = table.aside ? 'textbox' : 'body';
	return {
		type: 'table',
		layer,
		location: locationOf(table.page, table.area),
		rows: table.rows.map((row) => ({
			header: row.header,
			cells: row.cells.map(({ content, ...place }) => ({
				...place,
				blocks: content.map((paragraph) => toTextBlock(paragraph, hyphens, layer)),
			})),
		})),
	};
}
