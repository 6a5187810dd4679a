import { placeAsides } from './asides.js';
import { type Balloon, takeBalloons } from './balloons.js';
import { columnStarts } from './columns.js';
import { startsByEdges, textEdges } from './edges.js';
import type { Element, Paragraph } from './elements.js';
import { takeFrames } from './frames.js';
import { type Furniture, findFurniture } from './furniture.js';
import { Hyphens } from './hyphens.js';
import { Leadings } from './leadings.js';
import { type Line, linesOf } from './lines.js';
import { markReferences, type Note, raisedMarks, takeNotes } from './notes.js';
import type { PageText } from './pages.js';
import { type Habits, paragraphsOf } from './paragraphs.js';
import type { Piece } from './pieces.js';
import { itemOf } from './rows.js';
import { type Strand, strandsOf } from './strands.js';
import { takeRuledTables } from './tables.js';
import { type Stamp, takeWatermark, turnedStamps } from './watermarks.js';

/** A page read into elements in reading order, and what stands outside its text. */
export interface PageLayout {
	page: PageText;
	elements: Element[];
	notes: Note[];
	balloons: Balloon[];
	stamps: Stamp[];
	furniture: Furniture[];
	/** Size of the page's text over that of the document's: Word shrinks a page to make room for balloons. */
	scale: number;
}

export interface Layout {
	pages: PageLayout[];
	hyphens: Hyphens;
	/** Size of most of the document's text. */
	bodySize: number;
}

/** Share of a page's text in the document's usual size that shows that the page is not made smaller. */
const USUAL = 0.1;

/** Splits the pages' text into furniture, balloons, notes, tables and paragraphs, what repeats being found over all pages. */
export function layOut(pages: PageText[]): Layout {
	const balloons = pages.map((page) => takeBalloons(page.pieces, page.shapes, page));
	const furniture = findFurniture(
		pages.map((page, i) => ({
			number: page.number,
			height: page.height,
			lines: linesOf(balloons[i]!.rest, page.number),
		})),
	);
	const bodies = pages.map((page, i) => {
		const taken = new Set(furniture.get(page.number)?.flatMap((one) => one.line.pieces));
		return balloons[i]!.rest.filter((piece) => !taken.has(piece));
	});
	const bodySize = mainSize(bodies.flat());
	const stamps = pages.map((page, i) => {
		const { rest, stamps: across } = takeWatermark(bodies[i]!, page.number, bodySize);
		bodies[i] = rest;
		return [...across, ...turnedStamps(page, bodySize)];
	});
	const scales = bodies.map((body, i) => (balloons[i]!.balloons.length > 0 ? scaleOf(body, bodySize) : 1));
	const edges = textEdges(pages, bodies, scales);
	const ruled = pages.map((page, i) => takeRuledTables(bodies[i]!, balloons[i]!.shapes, page));
	const framed = pages.map((page, i) => takeFrames(ruled[i]!.rest, balloons[i]!.shapes, page));
	const starts = startsByEdges(
		edges,
		framed.map(({ rest }) => columnStarts(rest.map((piece) => itemOf(piece)))),
	);
	const strands = pages.map((page, i) => {
		const { frames, rest } = framed[i]!;
		return strandsOf({ pieces: rest, tables: ruled[i]!.tables, frames }, page.number, edges[i]!, starts[i]!);
	});
	const marks = raisedMarks(linesIn(strands.flat()));
	const notes = pages.map((page, i) => pageNotes(strands[i]!, page, bodySize * scales[i]!, marks));
	const found = notes.flat();
	if (found.length > 0) markReferences(bodies.flat(), found);
	const texts = strands.flat().filter((strand) => !strand.table);
	const leadings = new Leadings(texts.map(({ lines, column }) => ({ lines, right: column.right })));
	const hyphens = new Hyphens([
		...linesIn(strands.flat()),
		...[...furniture.values()].flatMap((one) => one.map(({ line }) => line)),
	]);
	return {
		hyphens,
		bodySize,
		pages: pages.map((page, i) => ({
			page,
			elements: placeAsides(strands[i]!.map((strand) => elementsOf(strand, { leadings, bodySize }))),
			notes: notes[i]!,
			balloons: balloons[i]!.balloons,
			stamps: stamps[i]!,
			furniture: furniture.get(page.number) ?? [],
			scale: scales[i]!,
		})),
	};
}

function mainSize(pieces: Piece[]): number {
	const lengths = new Map<number, number>();
	for (const { style, text } of pieces) lengths.set(style.size, (lengths.get(style.size) ?? 0) + text.length);
	let best = 0;
	for (const [size, length] of lengths) if (length > (lengths.get(best) ?? 0)) best = size;
	return best;
}

/** A page is made smaller as a whole: one with text of the usual size only holds much in smaller type. */
function scaleOf(pieces: Piece[], bodySize: number): number {
	let usual = 0;
	let all = 0;
	for (const { style, text } of pieces) {
		all += text.length;
		if (style.size === bodySize) usual += text.length;
	}
	return usual >= USUAL * all ? 1 : mainSize(pieces) / bodySize || 1;
}

function pageNotes(strands: Strand[], page: PageText, bodySize: number, marks: ReadonlySet<string>): Note[] {
	const onPage = raisedMarks(linesIn(strands));
	const notes: Note[] = [];
	for (const strand of strands) {
		if (strand.table) continue;
		const { rest, notes: own } = takeNotes(strand.lines, page, bodySize, { onPage, anywhere: marks });
		strand.lines = rest;
		notes.push(...own);
	}
	return notes;
}

function linesIn(strands: Strand[]): Line[] {
	return strands.flatMap((strand) => [...strand.lines, ...(strand.table?.lines ?? [])]);
}

function elementsOf(strand: Strand, habits: Habits): Element[] {
	if (!strand.table) return strand.lines.length > 0 ? paragraphsOf(strand.lines, strand.column, habits) : [];
	strand.table.fill((lines, column): Paragraph[] => paragraphsOf(lines, column, habits));
	return [strand.table.table];
}
