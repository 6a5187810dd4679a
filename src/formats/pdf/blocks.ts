import type { Location } from '../../document/location.js';
import { type Block, type Layer, type Table, type TextBlock, textBlock, textBlocks } from '../../document/nodes.js';
import { type Element, isTable, type Paragraph, pageOf, type TableElement } from './elements.js';
import { findHeadings } from './headings.js';
import type { Hyphens } from './hyphens.js';
import { joinCut } from './joins.js';
import type { Layout } from './layout.js';
import type { Line } from './lines.js';
import type { PageText } from './pages.js';
import { alignOf } from './paragraphs.js';
import { locationOf, placeOf, runsOf } from './runs.js';
import type { Bookmarks } from './structure.js';
import { turnBack } from './turns.js';

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
		layout.bodySize,
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
	const blocks = layout.pages.flatMap(({ page, furniture, balloons, stamps }): Block[] => [
		...furniture.filter((one) => one.kind === 'running-header').map((one) => label([one.line], one.kind)),
		...(byPage.get(page.number) ?? []).map((element) => toBlock(element, hyphens, headings)),
		...balloons.map((one) => label(one.lines, one.kind)),
		...page.comments.map(({ text, area }) =>
			textBlock([{ text }], locationOf(page.number, area), { layer: 'comment' }),
		),
		...stamps.map((one) => label(one.lines, one.layer)),
		...furniture.filter((one) => one.kind !== 'running-header').map((one) => label([one.line], one.kind)),
	]);
	blocks.push(...layout.pages.flatMap(({ notes }) => notes.map((note) => label(note.lines, 'note'))));
	turnLocations(blocks, new Map(layout.pages.map(({ page }) => [page.number, page])));
	return blocks;
}

/** Places on pages that were read sideways, as the page is shown. */
function turnLocations(blocks: Block[], pages: Map<number, PageText>): void {
	const turn = (location: Location | undefined): void => {
		const page = location?.page === undefined ? undefined : pages.get(location.page);
		if (!page || page.turn === 0) return;
		const [width, height] = page.turn === 180 ? [page.width, page.height] : [page.height, page.width];
		turnBack(location!, page.turn, width, height);
	};
	for (const block of blocks) if (block.type === 'table') turn(block.location);
	for (const block of textBlocks(blocks)) {
		turn(block.location);
		for (const run of block.runs) turn(run.location);
	}
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
