import type { Line } from './lines.js';
import type { LineMarker } from './markers.js';
import type { Area } from './page.js';

/** The column that text stands in. */
export interface Column {
	left: number;
	right: number;
	/** Width that centred and right-aligned lines are held against: that of the page where the column is only a few lines. */
	outerWidth: number;
	/** It stands beside a longer column that it does not belong to. */
	aside: boolean;
	/** It is one of several columns. */
	column: boolean;
}

/** Lines that are one author's paragraph, item or heading. */
export interface Paragraph extends Column {
	lines: Line[];
	marker: LineMarker | null;
	/** Column of its last lines, where it goes on in another one. */
	tail?: { left: number; right: number };
}

/** A table as it is printed; its cells hold elements of their own. */
export interface TableElement {
	rows: RowElement[];
	page: number;
	area: Area;
	/** Left edges of the columns, and the right edge of the last. */
	edges: number[];
	aside: boolean;
}

export interface RowElement {
	cells: CellElement[];
	header: boolean;
}

export interface CellElement {
	column: number;
	colSpan: number;
	rowSpan: number;
	content: Paragraph[];
}

export type Element = Paragraph | TableElement;

export function isTable(element: Element): element is TableElement {
	return 'rows' in element;
}

/** Page that an element begins on. */
export function pageOf(element: Element): number {
	return isTable(element) ? element.page : element.lines[0]!.page;
}
