import { type Element, isTable, type Paragraph, pageOf, type RowElement, type TableElement } from './elements.js';
import { type Line, lineText } from './lines.js';
import { FIELD, isFull, isSmallEnd } from './paragraphs.js';

/** Same left edge, in points, of text that goes on over a page's end. */
const EDGE = 3;
/** The same, in ems, where the text goes on in the middle of a sentence. */
const SCAN_EDGE = 0.6;
/** Sizes of one text, up to rounding. */
const SIZE = 0.06;
/** Lines of one paragraph are this much further apart at most than its other lines; or so many ems. */
const PITCH = 1.1;
const LEADING = 1.5;
/** Columns of one table stand at the same places on both pages, up to this many points. */
const COLUMN = 4;

/** So many rows show that all rows of a table begin in its first column. */
const MIN_WHOLE_ROWS = 3;

/** Type this much larger than the text is a title's. */
const TITLE_SIZE = 1.25;

/** How much smaller each page is printed than the others. */
export type Scales = (page: number) => number;

/**
 * Joins what a page's end, or a column's, cut in two. A paragraph: its last line was full, and the first line after it
 * begins no item, stands where the paragraph's lines stand, and looks the same. A table: the columns are the same.
 */
export function joinCut(elements: Element[], scaleOf: Scales, bodySize: number): Element[] {
	const joined: Element[] = [];
	let last: Element | null = null;
	for (const element of elements) {
		if (element.aside) {
			joined.push(element);
			continue;
		}
		if (last && isTable(last) && isTable(element)) {
			if (pageOf(element) > lastPage(last) && sameColumns(last, element, scaleOf)) {
				joinTables(last, element, scaleOf);
				continue;
			}
		} else if (last && !isTable(last) && !isTable(element) && isCut(last, element, scaleOf, bodySize)) {
			append(last, element);
			continue;
		}
		joined.push(element);
		last = element;
	}
	return joined;
}

function append(before: Paragraph, after: Paragraph): void {
	before.lines.push(...after.lines);
	before.tail = after.tail ?? { left: after.left, right: after.right };
}

function isCut(before: Paragraph, after: Paragraph, scaleOf: Scales, bodySize: number): boolean {
	const last = before.lines[before.lines.length - 1]!;
	const first = after.lines[0]!;
	const nextPage = first.page !== last.page;
	const nextColumn = !nextPage && first.y < last.y && first.x > last.x;
	if (!nextPage && !nextColumn && !isBelow(before, after)) return false;
	const ratio = scaleOf(first.page) / scaleOf(last.page);
	// At a column's foot a heading as a whole is followed by another column's text, not by its own.
	if (nextColumn && isBold(before) && !/^\p{Ll}/u.test(lineText(first))) return false;
	const sized = { ...last, size: last.size * ratio };
	if (Math.abs(sized.size - first.size) > SIZE * last.size && !isSmallEnd(sized, first)) return false;
	// A title stands on its page or slide as a whole; what begins the next one is another.
	const isTitle = nextPage && last.size >= TITLE_SIZE * bodySize * scaleOf(last.page);
	if (isTitle && !/^\p{Ll}/u.test(lineText(first))) return false;
	if (!edgesAgree(before, first, after.left, ratio)) return false;
	return goesOn(before, after, ratio);
}

/** A paragraph that goes on in another width, where a box beside it ends. */
function isBelow(before: Paragraph, after: Paragraph): boolean {
	const last = before.lines[before.lines.length - 1]!;
	const first = after.lines[0]!;
	const pitch = first.y - last.y;
	const own = before.lines.length > 1 ? last.y - before.lines[before.lines.length - 2]!.y : LEADING * last.size;
	return (
		before.right !== after.right && pitch > 0 && pitch <= own * PITCH && Math.abs(before.left - after.left) <= EDGE
	);
}

/** Whether words, looks and line ends say that one paragraph goes on in another, wherever they stand. */
function goesOn(before: Paragraph, after: Paragraph, ratio: number): boolean {
	const last = before.lines[before.lines.length - 1]!;
	const first = after.lines[0]!;
	if (after.marker?.kind === 'bullet' || !sameFace(last, first)) return false;
	const { left, right } = before.tail ?? before;
	const room = { ...last, right: left + (last.right - left) * ratio, size: last.size * ratio };
	if (!isFull(room, first, left + (right - left) * ratio)) return false;
	const next = lineText(first);
	if (FIELD.test(next)) return false;
	if (/^\p{Ll}/u.test(next)) return true;
	if (after.marker || /[.!?:;]["”’)]?$/u.test(lineText(last))) return false;
	// A heading ends where its line ends.
	return !(last.pieces.every((piece) => piece.style.bold) && before.lines.length === 1 && after.lines.length > 1);
}

function isBold(paragraph: Paragraph): boolean {
	return paragraph.lines.every((line) => line.pieces.every((piece) => piece.style.bold));
}

function edgesAgree(before: Paragraph, first: Line, left: number, ratio: number): boolean {
	const x = first.x - left;
	// In lower case a sentence goes on; scanned pages do not lie straight.
	const near = /^\p{Ll}/u.test(lineText(first)) ? Math.max(EDGE, SCAN_EDGE * first.size) : EDGE;
	const edge = (value: number) => (value - (before.tail ?? before).left) * ratio;
	if (before.lines.length > 1) return Math.abs(x - edge(before.lines[before.lines.length - 1]!.x)) <= near;
	if (before.marker) return x >= edge(before.lines[0]!.x) - near && x <= edge(before.marker.textX) + near;
	return x <= edge(before.lines[0]!.x) + near;
}

function sameFace(last: Line, first: Line): boolean {
	const b = first.pieces[0]!.style;
	return last.pieces.some((piece) => piece.style.bold === b.bold);
}

function lastPage(table: TableElement): number {
	const content = table.rows.at(-1)?.cells.flatMap((cell) => cell.content) ?? [];
	return Math.max(table.page, ...content.map((paragraph) => paragraph.lines[paragraph.lines.length - 1]!.page));
}

function sameColumns(a: TableElement, b: TableElement, scaleOf: Scales): boolean {
	if (a.edges.length !== b.edges.length) return false;
	const ratio = scaleOf(b.page) / scaleOf(a.page);
	return a.edges.every((edge, i) => Math.abs((edge - a.edges[0]!) * ratio - (b.edges[i]! - b.edges[0]!)) <= COLUMN);
}

/** Adds the rows of the next page; head rows that are printed again stay, marked as such; a row cut in two is joined. */
function joinTables(before: TableElement, after: TableElement, scaleOf: Scales): void {
	let repeated = 0;
	while (repeated < after.rows.length - 1 && repeated < before.rows.length && sameText(before, after, repeated))
		repeated++;
	for (let i = 0; i < repeated; i++) before.rows[i]!.header = after.rows[i]!.header = true;
	const next = after.rows[repeated]!;
	const last = before.rows[before.rows.length - 1]!;
	const ratio = scaleOf(after.page) / scaleOf(before.page);
	const whole = [...before.rows.slice(0, -1), ...after.rows.slice(repeated + 1)];
	if (isCutRow(last, next, ratio) || isRestOfRow(last, next, whole)) {
		for (const cell of next.cells) {
			const target = last.cells.find((one) => one.column === cell.column);
			if (!target) continue;
			const [open, first] = [target.content.at(-1), cell.content[0]];
			const isOne = open && first && (goesOn(open, first, ratio) || breaksOff(open, first));
			const rest = isOne ? cell.content.slice(1) : cell.content;
			if (isOne) append(open, first);
			target.content.push(...rest);
		}
		before.rows.push(...after.rows.slice(0, repeated), ...after.rows.slice(repeated + 1));
	} else before.rows.push(...after.rows);
}

function sameText(a: TableElement, b: TableElement, row: number): boolean {
	const text = (table: TableElement) =>
		table.rows[row]!.cells.map((cell) =>
			cell.content.flatMap((paragraph) => paragraph.lines.map(lineText)).join(' '),
		).join('\t');
	return text(a).trim() !== '' && text(a) === text(b);
}

/** A row goes on where one of its cells goes on in lower case, or where its first cell, filled before, is empty. */
function isCutRow(last: RowElement, next: RowElement, ratio: number): boolean {
	if (last.cells.length !== next.cells.length) return false;
	const pairs = next.cells.map((cell, i) => [last.cells[i]!, cell] as const);
	if (!pairs.every(([a, b]) => a.column === b.column && a.colSpan === b.colSpan)) return false;
	const goes = pairs.some(([a, b]) => {
		const [open, first] = [a.content.at(-1), b.content[0]];
		return open && first && /^\p{Ll}/u.test(lineText(first.lines[0]!)) && goesOn(open, first, ratio);
	});
	if (goes) return true;
	const [first] = pairs;
	if (first![0].content.length === 0 || first![1].content.length > 0) return false;
	return pairs.some(([a, b]) => {
		const [open, rest] = [a.content.at(-1), b.content[0]];
		return open && rest && (goesOn(open, rest, ratio) || breaksOff(open, rest));
	});
}

/** In a table whose other rows all begin in the first column, one that does not is the rest of the last page's row. */
function isRestOfRow(last: RowElement, next: RowElement, others: RowElement[]): boolean {
	const begins = (row: RowElement) => (row.cells[0]?.content.length ?? 0) > 0;
	if (last.cells.length !== next.cells.length || others.length < MIN_WHOLE_ROWS) return false;
	const sameCells = next.cells.every(({ column, colSpan }, i) => {
		const cell = last.cells[i]!;
		return cell.column === column && cell.colSpan === colSpan && cell.rowSpan === 1;
	});
	return sameCells && begins(last) && !begins(next) && others.every(begins);
}

/** A sentence without an end, and one without a beginning. */
function breaksOff(open: Paragraph, rest: Paragraph): boolean {
	return (
		!/[.!?:;]["”’)]?$/u.test(lineText(open.lines[open.lines.length - 1]!)) && /^\p{Ll}/u.test(lineText(rest.lines[0]!))
	);
}
