import { type Block, rawText, type Table, type TableCell, type TableRow, textBlocks } from '../../document/nodes.js';
import type { Revision } from '../../document/revision.js';
import type { Story } from './body.js';
import { REVISED, readRevision } from './revisions.js';
import { child, childValue, integer, isOn, type XmlElement } from './xml.js';

/** A grid of more columns than any page has: spans beyond it are slips of a writer. */
const MAX_COLUMNS = 1000;

/** Revisions of whole cells (ECMA-376 Part 1, 17.13.5.1, .3). */
const CELL_REVISIONS: Record<string, Revision['kind']> = { 'w:cellIns': 'insertion', 'w:cellDel': 'deletion' };

/**
 * A `w:tbl` (17.4.38). The grid is counted from the cells' spans, so that a table without `w:tblGrid`, or with ragged
 * rows, keeps all its cells. Rows and cells may stand in content controls, custom XML and revisions. Undefined where the
 * table has no row.
 */
export function readTable(story: Story, element: XmlElement, revisions: readonly Revision[]): Table | undefined {
	const { location } = story;
	const rows: TableRow[] = [];
	/** By column: the cell that a vertical merge goes on from. */
	const merging = new Map<number, TableCell>();
	for (const { element: row, context } of within(element, 'w:tr', revisions)) {
		const properties = child(row, 'w:trPr');
		const header = child(properties, 'w:tblHeader');
		const revised = properties?.children.find(({ name }) => name === 'w:ins' || name === 'w:del');
		const cells = readCells(story, row, span(childValue(properties, 'w:gridBefore'), 0), context, merging);
		rows.push({
			cells,
			header: header !== undefined && isOn(header),
			...(revised ? { revision: readRevision(revised) } : {}),
		});
	}
	return rows.length === 0 ? undefined : { type: 'table', rows, layer: story.layer, location };
}

function readCells(
	story: Story,
	row: XmlElement,
	before: number,
	revisions: readonly Revision[],
	merging: Map<number, TableCell>,
): TableCell[] {
	const cells: TableCell[] = [];
	let column = before;
	for (const { element, context } of within(row, 'w:tc', revisions)) {
		const properties = child(element, 'w:tcPr');
		const colSpan = span(childValue(properties, 'w:gridSpan'), 1);
		const blocks = story.blocks(element.children, context);
		const cell: TableCell = { blocks, column, colSpan, rowSpan: 1 };
		const revised = properties?.children.find(({ name }) => name in CELL_REVISIONS);
		if (revised) cell.revision = { ...readRevision(revised), kind: CELL_REVISIONS[revised.name]! };
		const left = cells.at(-1);
		const above = merging.get(column);
		const vertical = verticalMerge(properties);
		if (vertical === 'continue' && above && isBlank(blocks)) above.rowSpan += 1;
		else if (childValue(properties, 'w:hMerge') === 'continue' && left && isBlank(blocks)) left.colSpan += colSpan;
		else {
			cells.push(cell);
			if (vertical === undefined) merging.delete(column);
			else merging.set(column, cell);
		}
		column += colSpan;
	}
	return cells;
}

/** `w:vMerge` (17.4.84), or what a tracked merge made of it (`w:cellMerge`, 17.13.5.2). */
function verticalMerge(properties: XmlElement | undefined): 'restart' | 'continue' | undefined {
	const merge = child(properties, 'w:vMerge');
	if (merge) return merge.attributes.val === 'restart' ? 'restart' : 'continue';
	const tracked = child(properties, 'w:cellMerge')?.attributes.vMerge;
	if (tracked === undefined) return undefined;
	return tracked === 'rest' ? 'restart' : 'continue';
}

function span(value: string | undefined, least: number): number {
	return Math.min(Math.max(integer(value) ?? least, least), MAX_COLUMNS);
}

function isBlank(blocks: Block[]): boolean {
	for (const block of textBlocks(blocks)) if (rawText(block).trim() !== '') return false;
	return true;
}

/** Rows of a table or cells of a row, with the revisions around them. */
function* within(
	element: XmlElement,
	name: 'w:tr' | 'w:tc',
	revisions: readonly Revision[],
): Generator<{ element: XmlElement; context: readonly Revision[] }> {
	for (const part of element.children) {
		if (part.name === name) yield { element: part, context: revisions };
		else if (part.name in REVISED) yield* within(part, name, [...revisions, readRevision(part)]);
		else if (part.name !== 'w:tbl' && part.name !== 'w:p') yield* within(part, name, revisions);
	}
}
