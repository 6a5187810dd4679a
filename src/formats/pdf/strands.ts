import { flowsOf } from './columns.js';
import { type Edges, FEW_LINES, rightOf } from './edges.js';
import type { Column } from './elements.js';
import { least, most } from './extremes.js';
import type { Frame } from './frames.js';
import { type Line, linesOf } from './lines.js';
import type { Piece } from './pieces.js';
import { type Item, itemOf } from './rows.js';
import { alignedElement, type RawTable } from './tables.js';

/** Part of a column: lines, or a table between them. */
export interface Strand {
	lines: Line[];
	table: RawTable | null;
	column: Column;
}

/** Length of a word, on average: how much text there is. */
const WORD_LENGTH = 5;

/** What a page's text is made of, furniture and balloons taken out. */
export interface Contents {
	pieces: Piece[];
	tables: RawTable[];
	frames: Frame[];
}

/** Cuts a page's text into columns, and these at the tables and frames that stand in them; in reading order. */
export function strandsOf(
	{ pieces, tables, frames }: Contents,
	page: number,
	{ left, right }: Edges,
	starts: number[],
): Strand[] {
	const items: Item<RawTable | Frame>[] = pieces.map((piece) => itemOf<RawTable | Frame>(piece));
	for (const raw of tables) {
		const text = raw.lines.reduce((sum, line) => sum + line.pieces.length * WORD_LENGTH, 0);
		items.push({ ...raw.table.area, size: 0, piece: null, whole: raw, text, boxed: false });
	}
	for (const frame of frames) {
		items.push({
			...frame.area,
			size: 0,
			piece: null,
			whole: frame,
			text: frame.pieces.length * WORD_LENGTH,
			boxed: true,
		});
	}
	return flowsOf(items, left, right, starts).flatMap((flow): Strand[] => {
		const column = { left: flow.left, right: flow.right, outerWidth: 0, aside: flow.aside, column: flow.column };
		if (flow.grid) return [{ lines: [], table: alignedElement(flow.grid, page, column), column }];
		const lines = linesOf(
			flow.items.flatMap((item) => (item.piece ? [item.piece] : [])),
			page,
		);
		if (lines.length > 0) column.right = rightOf(lines, flow.right, flow.column);
		column.outerWidth = lines.length < FEW_LINES ? right - left : flow.right - flow.left;
		const strands: Strand[] = [];
		let from = 0;
		for (const item of flow.items.filter((item) => item.whole).sort((a, b) => a.top - b.top)) {
			let to = from;
			while (to < lines.length && lines[to]!.y < item.bottom) to++;
			if (to > from) strands.push({ lines: lines.slice(from, to), table: null, column });
			if ('table' in item.whole!) {
				item.whole.table.aside = flow.aside;
				strands.push({ lines: [], table: item.whole, column });
			} else strands.push(...frameStrands(item.whole!, page, flow.aside, starts));
			from = to;
		}
		if (from < lines.length) strands.push({ lines: lines.slice(from), table: null, column });
		return strands;
	});
}

/** Text in a frame is read by itself; its columns end as far from the frame's right side as they begin from its left. */
function frameStrands({ area, pieces }: Frame, page: number, aside: boolean, starts: number[]): Strand[] {
	const left = least(pieces, (piece) => piece.x);
	const right = Math.max(
		area.right - (left - area.left),
		most(pieces, (piece) => piece.right),
	);
	const strands = strandsOf({ pieces, tables: [], frames: [] }, page, { left, right }, starts);
	if (aside) {
		for (const strand of strands) {
			strand.column.aside = true;
			if (strand.table) strand.table.table.aside = true;
		}
	}
	return strands;
}
