import { type Block, rawText, type Table, type TextBlock } from '../document/nodes.js';
import { type Slice, sliceOf, sliceText, subslice, trim } from '../document/slice.js';
import { type GridCell, orderGrid } from './contact-grid.js';
import { findLabels } from './contact-labels.js';
import type { LabelField } from './label-wording.js';

/**
 * What contacts are read from, in the order in which it is meant: columns of persons one after the other, whatever the
 * layout. A label without `slice` repeats one that the source prints once, at the head of its row or column.
 */
export type Token =
	| { kind: 'label'; field: LabelField; text: string; slice: Slice | null }
	/** `begins`: the first of its paragraph; several slices where a column wraps beside another one. */
	| { kind: 'text'; slices: Slice[]; begins: boolean; cell: boolean }
	/** The next value belongs to another person under the same label. */
	| { kind: 'person' };

/** Where a line falls into columns: tabs or a wide gap. Before a colon they only bring it below the others. */
function gapsOf(line: string): RegExpExecArray[] {
	return [...line.matchAll(/\s+/gu)].filter(
		({ 0: gap, index }) => (gap.includes('\t') || gap.length >= 3) && !/[:：]/u.test(line[index + gap.length] ?? ''),
	);
}

/** Labels without a colon and a number or address behind them, as evidence for others without a colon. */
const EVIDENT = new Set<LabelField>(['telephone', 'fax', 'email', 'telephoneAndFax']);

/** The blocks as one run of tokens. */
export function tokensOf(blocks: Block[]): Token[] {
	return readBlocks(blocks, hasOpenLabels(blocks));
}

function readBlocks(blocks: Block[], loose: boolean): Token[] {
	const tokens: Token[] = [];
	let lines: GridCell[][] = [];
	const flush = () => {
		tokens.push(...orderGrid(lines, false));
		lines = [];
	};
	for (const [i, block] of blocks.entries()) {
		if (block.type === 'table') {
			flush();
			tokens.push(...readTable(block, loose));
		} else if (hasColumns(block) || (lines.length > 0 && goesOnInColumn(block, blocks[i + 1])))
			lines.push(...linesOf(block, loose));
		else {
			flush();
			tokens.push(...readText(sliceOf(block), { cell: false, loose }));
		}
	}
	flush();
	return tokens;
}

function readTable(table: Table, loose: boolean): Token[] {
	const rows = table.rows.map((row) =>
		row.cells.map((cell) => {
			const only = cell.blocks.length === 1 ? cell.blocks[0]! : null;
			const tokens =
				only && only.type !== 'table' ? readText(sliceOf(only), { cell: true, loose }) : readBlocks(cell.blocks, loose);
			return {
				column: cell.column,
				colSpan: cell.colSpan,
				tokens: tokens.map((token) => (token.kind === 'text' ? { ...token, cell: true } : token)),
			};
		}),
	);
	return orderGrid(rows, true);
}

function hasColumns(block: TextBlock): boolean {
	return sliceText(sliceOf(block))
		.split('\n')
		.some((line) => gapsOf(line.trim()).length > 0);
}

/** Whether a paragraph among those with columns is the rest of one: behind a tab, or without a label of its own. */
function goesOnInColumn(block: TextBlock, next: Block | undefined): boolean {
	const text = rawText(block);
	if (text.startsWith('\t')) return true;
	const isBetween = next !== undefined && next.type !== 'table' && hasColumns(next);
	return isBetween && findLabels(text, { cell: false, loose: false }).length === 0;
}

/** The lines of a block that prints columns side by side: a cell for each stretch between tabs or wide gaps. */
function linesOf(block: TextBlock, loose: boolean): GridCell[][] {
	const whole = sliceOf(block);
	const rows: GridCell[][] = [];
	let at = 0;
	for (const line of sliceText(whole).split('\n')) {
		const cells: GridCell[] = [];
		let from = 0;
		// A line that begins with a gap belongs to the column behind it.
		let column = 0;
		const gaps = [...gapsOf(line), null];
		for (const gap of gaps) {
			const to = gap ? gap.index : line.length;
			const slice = trim(subslice(whole, at + from, at + to));
			if (slice.end > slice.start) {
				cells.push({ column, colSpan: 1, tokens: readText(slice, { cell: gaps.length > 1, loose }) });
				column++;
			} else if (gap && from === 0 && line.trim()) column++;
			from = gap ? gap.index + gap[0].length : to;
		}
		if (cells.length) rows.push(cells);
		at += line.length + 1;
	}
	return rows;
}

function readText(slice: Slice, context: { cell: boolean; loose: boolean }): Token[] {
	const text = sliceText(slice);
	const tokens: Token[] = [];
	let at = 0;
	const addText = (end: number) => {
		const part = trim(subslice(slice, at, end));
		if (part.end > part.start)
			tokens.push({ kind: 'text', slices: [part], begins: tokens.length === 0, cell: context.cell });
	};
	for (const label of findLabels(text, context)) {
		addText(label.start);
		tokens.push({
			kind: 'label',
			field: label.field,
			text: label.text,
			slice: trim(subslice(slice, label.start, label.end)),
		});
		at = label.end;
	}
	addText(text.length);
	return tokens;
}

/** Whether some number or address stands behind a label without colon: then names may do so too. */
function hasOpenLabels(blocks: Block[]): boolean {
	const texts: string[] = [];
	const visit = (list: Block[]) => {
		for (const block of list) {
			if (block.type === 'table') for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks);
			else texts.push(sliceText(sliceOf(block)));
		}
	};
	visit(blocks);
	return texts.some((text) =>
		findLabels(text, { cell: false, loose: false }).some((label) => !label.closed && EVIDENT.has(label.field)),
	);
}
