import type { Block, Run, Table, TextBlock } from '../document/nodes.js';
import { locationOf } from '../document/place.js';
import { type Claim, type Slice, sliceOf, trim } from '../document/slice.js';
import type { Unit } from '../outline/unit.js';

/**
 * Units given back as blocks, for readers that want paragraphs and whole tables: a table keeps only the cells that hold
 * one of the units, a block that is cut into units comes as the part of it that is asked for.
 */
export class UnitBlocks {
	readonly blocks: Block[] = [];
	private readonly origins = new Map<TextBlock, Slice>();

	constructor(units: Unit[]) {
		const tables = new Map<Table, Table>();
		for (const unit of units) {
			const block = this.blockOf(unit.slice);
			if (!unit.cell) {
				this.blocks.push(block);
				continue;
			}
			const { table, row, column, colSpan, rowSpan } = unit.cell;
			let copy = tables.get(table);
			if (!copy) {
				copy = { ...table, rows: table.rows.map((r) => ({ ...r, cells: [] })) };
				tables.set(table, copy);
				this.blocks.push(copy);
			}
			const cells = copy.rows[row]!.cells;
			const cell = cells.find((c) => c.column === column);
			if (cell) cell.blocks.push(block);
			else cells.push({ blocks: [block], column, colSpan, rowSpan });
		}
		for (const copy of tables.values()) copy.rows = copy.rows.filter((row) => row.cells.length > 0);
	}

	/** A slice of one of these blocks, as a slice of the block that it came from. */
	origin({ block, start, end }: Slice): Slice {
		const from = this.origins.get(block);
		return from ? { block: from.block, start: from.start + start, end: from.start + end } : { block, start, end };
	}

	claims(claims: Claim[]): Claim[] {
		return claims.map(({ slice, place }) => ({ slice: this.origin(slice), place }));
	}

	private blockOf(slice: Slice): TextBlock {
		const { block, start, end } = slice;
		// The white space at a block's ends tells which column its text stands in.
		const whole = trim(sliceOf(block));
		if (start <= whole.start && end >= whole.end) return block;
		const runs: Run[] = [];
		let at = 0;
		for (const run of block.runs) {
			const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
			at += run.text.length;
			if (text) runs.push({ ...run, text });
		}
		const part = { ...block, runs, marker: start === 0 ? block.marker : null, location: locationOf(slice) };
		this.origins.set(part, slice);
		return part;
	}
}
