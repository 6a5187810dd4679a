import type { Block, Table, TableCell, TextBlock } from '../document/nodes.js';
import type { Revision } from '../document/revision.js';

/** Writes the text of one block of a cell on one line. */
export type WriteCellBlock = (block: TextBlock, around: Revision | undefined) => string;

/** Stands between the blocks of a cell. */
const BREAK = '<br>';

/**
 * A pipe table: the first row is the head, since GFM has no table without one. A cell that covers several columns or
 * rows stands in the first of them; the others stay empty. A table in a cell is written row by row.
 */
export function pipeTable(table: Table, write: WriteCellBlock): string {
	const width = Math.max(1, ...table.rows.flatMap(({ cells }) => cells.map(({ column, colSpan }) => column + colSpan)));
	const lines = table.rows.map((row) => {
		const texts = new Array<string>(width).fill('');
		for (const cell of row.cells) {
			const text = cellText(cell, write, row.revision);
			texts[cell.column] = [texts[cell.column], text].filter(Boolean).join(BREAK);
		}
		return `| ${texts.join(' | ')} |`;
	});
	lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
	return lines.join('\n');
}

function cellText({ blocks, revision }: TableCell, write: WriteCellBlock, around: Revision | undefined): string {
	return blocks
		.map((block) => nested(block, write, revision ?? around))
		.filter(Boolean)
		.join(BREAK);
}

function nested(block: Block, write: WriteCellBlock, around: Revision | undefined): string {
	if (block.type !== 'table') return write(block, around);
	return block.rows
		.map((row) => row.cells.map((cell) => cellText(cell, write, row.revision ?? around)).join(' '))
		.filter(Boolean)
		.join(BREAK);
}
