import { type Block, type Run, type Table, type TextBlock, textBlock } from '../document/nodes.js';

/** Word has nine levels of a list; a deeper item stands on the last of them. */
const DEEPEST = 8;

/** A heading; one of depth 1 is the document's title. */
export function heading(depth: number, text: string): TextBlock {
	return textBlock([{ text }], {}, { type: 'heading', depth });
}

export function paragraph(text: string, look: Partial<Run> = {}): TextBlock {
	return textBlock([{ text, ...look }], {});
}

/** `Label: value` in a paragraph; a field that the author left open keeps its label. */
export function field(label: string, value: string | null): TextBlock {
	return textBlock([{ text: `${label}:`, bold: true }, ...(value === null ? [] : [{ text: ` ${value}` }])], {});
}

/** A bullet of a list, `level` from 0. */
export function bullet(runs: Run[], level = 0): TextBlock {
	return textBlock(
		runs,
		{},
		{
			type: 'listItem',
			level: Math.min(level, DEEPEST),
			marker: { text: '•', kind: 'bullet', typed: false },
		},
	);
}

/** A table without merged cells; `head` marks its first row. */
export function table(rows: Block[][][], head: boolean): Table {
	return {
		type: 'table',
		layer: 'body',
		location: {},
		rows: rows.map((cells, at) => ({
			header: head && at === 0,
			cells: cells.map((blocks, column) => ({ blocks, column, colSpan: 1, rowSpan: 1 })),
		})),
	};
}
