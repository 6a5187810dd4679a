import type { Block, Marker, Table, TableRow, TextBlock } from '../document/nodes.js';
import { rawText, textBlocks } from '../document/nodes.js';
import { isPlaceholder } from '../document/placeholder.js';
import { type Slice, sliceOf, subslice, tidyText, trim } from '../document/slice.js';
import { type Look, lookOf } from './look.js';
import type { Role } from './matrix.js';

/**
 * What the outline is made of: a block, or the part of one between two manual line breaks where a heading begins or
 * ends there. Blocks of table cells are units too, cell by cell, and know their cell.
 */
export interface Unit {
	slice: Slice;
	block: TextBlock;
	/** On one line, without its mark. */
	text: string;
	/** The mark of the block, where the unit is the block's first. */
	marker: Marker | null;
	look: Look;
	cell: CellPlace | null;
}

export interface CellPlace {
	table: Table;
	row: number;
	column: number;
	colSpan: number;
	rowSpan: number;
	/** How many cells of the row hold text: alone in its row a cell may be a heading, beside others it is data. */
	filled: number;
	/** What the cell is in a table of the matrix form, else null. */
	role: Role | null;
}

export function unitOf(slice: Slice, cell: CellPlace | null): Unit {
	const { block } = slice;
	return {
		slice,
		block,
		text: tidyText(slice),
		marker: slice.start === 0 ? block.marker : null,
		look: lookOf(slice),
		cell,
	};
}

/** Whether a unit is what an unfilled content control shows, and nothing else. */
export function isPrompt({ slice: { block, start, end } }: Unit): boolean {
	if (!block.runs.some(({ prompt }) => prompt)) return false;
	let at = 0;
	for (const { text, prompt } of block.runs) {
		const within = text.slice(Math.max(0, start - at), Math.max(0, end - at));
		if (!prompt && within.trim() !== '') return false;
		at += text.length;
	}
	return true;
}

const headsAgain = new WeakMap<Table, ReadonlySet<number>>();

/** Whether a unit stands in the head row of a table where it is printed again because a page ended. */
export function isHeadAgain({ cell }: Unit): boolean {
	if (!cell || cell.row === 0) return false;
	const known = headsAgain.get(cell.table) ?? findHeadsAgain(cell.table);
	headsAgain.set(cell.table, known);
	return known.has(cell.row);
}

/** The rows that say what the table's head says, behind rows that are no head. */
function findHeadsAgain({ rows }: Table): Set<number> {
	const body = rows.findIndex(({ header }) => !header);
	if (body < 1) return new Set();
	const heads = new Set(rows.slice(0, body).map(rowText));
	return new Set([...rows.keys()].filter((row) => row > body && rows[row]!.header && heads.has(rowText(rows[row]!))));
}

const rowText = ({ cells }: TableRow): string =>
	cells.map(({ blocks }) => [...textBlocks(blocks)].map(rawText).join(' ')).join('\t');

/** The mark that counts as a number of a heading, and the text. */
export function numbered({ marker, text }: Unit): string {
	return marker?.kind === 'number' ? `${marker.text} ${text}` : text;
}

/**
 * Cuts blocks into units. `likeness` tells how surely a run of lines is a heading or label (0: not); the surest run
 * becomes a unit of its own, and so does a placeholder on its line. Blocks without letters stay.
 */
export function unitsOf(
	blocks: Iterable<Block>,
	likeness: (text: string) => number,
	matrix: (table: Table) => ((row: number, column: number) => Role | null) | null = () => null,
	cell: CellPlace | null = null,
): Unit[] {
	const units: Unit[] = [];
	for (const block of blocks) {
		if (block.type !== 'table') units.push(...cutLines(block, likeness, cell));
		else {
			const roles = matrix(block);
			block.rows.forEach((row, index) => {
				const filled = row.cells.filter((inner) =>
					[...textBlocks(inner.blocks)].some((text) => rawText(text).trim()),
				).length;
				for (const { blocks: inner, column, colSpan, rowSpan } of row.cells) {
					const role = cell?.role ?? roles?.(index, column) ?? null;
					units.push(
						...unitsOf(inner, likeness, matrix, { table: block, row: index, column, colSpan, rowSpan, filled, role }),
					);
				}
			});
		}
	}
	return units;
}

/** The longest heading of a form, its last question, wraps to about this many lines of print. */
const MOST_LINES = 8;

function cutLines(block: TextBlock, likeness: (text: string) => number, cell: CellPlace | null): Unit[] {
	const whole = trim(sliceOf(block));
	if (whole.end === whole.start) return [];
	const text = rawText(block);
	if (!text.slice(whole.start, whole.end).includes('\n')) return [unitOf(whole, cell)];
	const lines: Slice[] = [];
	let at = 0;
	for (const line of text.split('\n')) {
		const slice = trim(subslice(sliceOf(block), at, at + line.length));
		if (slice.end > slice.start) lines.push(slice);
		at += line.length + 1;
	}
	const units: Unit[] = [];
	let from = 0;
	const between = (first: number, last: number): Slice => ({
		block,
		start: lines[first]!.start,
		end: lines[last]!.end,
	});
	// A line that goes on in lower case is the rest of a sentence, whatever its words.
	const goesOn = (line: number): boolean => line < lines.length && /^\p{Ll}/u.test(tidyText(lines[line]!));
	const isAnswer = (line: number): boolean => line < lines.length && isPlaceholder(tidyText(lines[line]!));
	for (let i = 0; i < lines.length; ) {
		if (i > 0 && goesOn(i)) {
			i += 1;
			continue;
		}
		if (isAnswer(i)) {
			if (i > from) units.push(unitOf(between(from, i - 1), cell));
			units.push(unitOf(between(i, i), cell));
			i += 1;
			from = i;
			continue;
		}
		let length = 0;
		let top = 0;
		for (let n = 1; n <= MOST_LINES && i + n <= lines.length && !isAnswer(i + n - 1); n += 1) {
			if (goesOn(i + n)) continue;
			const found = likeness(tidyText(between(i, i + n - 1)));
			if (found > 0 && found >= top) {
				top = found;
				length = n;
			}
		}
		if (length === 0) i += 1;
		else {
			if (i > from) units.push(unitOf(between(from, i - 1), cell));
			units.push(unitOf(between(i, i + length - 1), cell));
			i += length;
			from = i;
		}
	}
	if (from < lines.length) units.push(unitOf(between(from, lines.length - 1), cell));
	return units;
}
