import type { Block, Table, TableCell } from '../../document/nodes.js';
import type { Tag } from './html.js';

/** A cell over more columns or rows is a slip of the hand: HTML 4.9.11 caps them at 1000. */
const MAX_SPAN = 200;

/** An HTML table on its way: rows and cells as their tags come. */
export class HtmlTable {
	private readonly table: Table;
	/** By column, how many further rows a cell from above covers. */
	private readonly covered: number[] = [];
	private column = 0;
	private inHead = false;
	private onlyHeads = true;

	constructor(line: number) {
		this.table = { type: 'table', rows: [], layer: 'body', location: { line } };
	}

	/** `<thead>` and what ends it. */
	head(isHead: boolean): void {
		this.inHead = isHead;
	}

	startRow(): void {
		this.endRow();
		this.table.rows.push({ cells: [], header: this.inHead });
		this.column = 0;
		this.onlyHeads = true;
	}

	endRow(): void {
		const row = this.table.rows.at(-1);
		if (!row) return;
		if (row.cells.length > 0 && this.onlyHeads) row.header = true;
		if (this.column >= 0)
			for (let at = 0; at < this.covered.length; at++) if (this.covered[at]! > 0) this.covered[at]! -= 1;
		this.column = -1;
	}

	/** Opens a cell; its blocks go into the list returned. */
	startCell(tag: Tag): Block[] {
		if (this.table.rows.length === 0 || this.column < 0) this.startRow();
		while ((this.covered[this.column] ?? 0) > 0) this.column += 1;
		const colSpan = span(tag, 'colspan');
		const rowSpan = span(tag, 'rowspan');
		const cell: TableCell = { blocks: [], column: this.column, colSpan, rowSpan };
		// Counted down at the end of this row as well.
		for (let at = 0; at < colSpan; at++) this.covered[this.column + at] = rowSpan;
		this.column += colSpan;
		if (tag.name !== 'th') this.onlyHeads = false;
		this.table.rows.at(-1)!.cells.push(cell);
		return cell.blocks;
	}

	/** The table, null where it has no cell. */
	finish(): Table | null {
		this.endRow();
		this.table.rows = this.table.rows.filter(({ cells }) => cells.length > 0);
		return this.table.rows.length > 0 ? this.table : null;
	}
}

function span(tag: Tag, name: string): number {
	const value = Number.parseInt(tag.attributes.get(name) ?? '', 10);
	return value >= 1 ? Math.min(value, MAX_SPAN) : 1;
}
