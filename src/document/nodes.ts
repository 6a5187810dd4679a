import type { Location } from './location.js';
import type { Revision } from './revision.js';

/**
 * The tree that every reader yields and every later stage works on: blocks in reading order, each with its runs.
 * Names are mdast's where mdast has one. The tree is flat where Word and PDF are flat: a list item carries its
 * nesting level instead of standing inside a list. Readers set no policy: they keep every word, and say in `layer`
 * and `revisions` what it is.
 */
export interface Document {
	format: Format;
	/** Number of pages where the format stores pages (PDF), else null. */
	pages: number | null;
	blocks: Block[];
	/** What could not be read, one sentence each, for the diagnostic `damaged-source`. */
	damage: string[];
}

export type Format = 'docx' | 'pdf' | 'markdown';

export type Block = TextBlock | Table;

/** What a text that is not the author's own is taken out as. */
export const REMOVED_KINDS = [
	'formatting-change',
	'deletion',
	'comment',
	'page-number',
	'running-header',
	'running-footer',
	'watermark',
	'placeholder',
] as const;
export type RemovedKind = (typeof REMOVED_KINDS)[number];

/**
 * Where a block belongs. `body` is the author's text in its order; `note` a footnote or endnote, standing at the end of
 * the document; `textbox` a text box or sidebar beside the body, standing where it is anchored. Any other layer is noise
 * or page furniture, under the name it will have in `removed`.
 */
export type Layer = 'body' | 'note' | 'textbox' | RemovedKind;

export interface TextBlock {
	type: 'paragraph' | 'heading' | 'listItem';
	/** Depth of a heading, from 1; null where there is none, or where it only looks like one. */
	depth: number | null;
	/** Nesting of a list item from 0; of a paragraph that continues an item, that item's level + 1; else 0. */
	level: number;
	/** Bullet or number of the block; never part of the runs. */
	marker: Marker | null;
	runs: Run[];
	layer: Layer;
	/** Left edge of the text in points from the left edge of its column (Markdown: columns × 6); null where unknown. */
	indent: number | null;
	align: 'left' | 'center' | 'right' | 'justify' | null;
	/** Name of the paragraph style (Word) or structure tag (PDF), as evidence for headings. */
	style: string | null;
	location: Location;
	/** Word: the revision of the paragraph mark; a deleted mark joins the block to the next one. */
	mark?: Revision;
	/** Word: the insertion of a paragraph mark that was then deleted again, as `mark` says. */
	markInsertion?: Revision;
	/** On a block of layer `comment`: who wrote it and when (ISO 8601, as stored), and whether it answers another one. */
	comment?: { author?: string; date?: string; reply?: boolean };
	/**
	 * Set where a page of the source ended just before this block (PDF, page-break lines in Markdown) and the reader has
	 * not already joined it to the block before.
	 */
	pageBreakBefore?: boolean;
}

export interface Marker {
	/** As printed: '•', '1.', 'A.1', '(b)'. */
	text: string;
	kind: 'bullet' | 'number';
	/** True where the mark was typed as text, false where the format makes it (Word numbering, Markdown list). */
	typed: boolean;
}

/** A stretch of text with one look and one history. `\n` is a line break within the paragraph, `\t` a tab. */
export interface Run {
	text: string;
	bold?: boolean;
	italic?: boolean;
	underline?: boolean;
	strike?: boolean;
	superscript?: boolean;
	subscript?: boolean;
	/** Word's hidden text (17.3.2.41), PDF text of render mode 3. */
	hidden?: boolean;
	/** Font size in points. */
	size?: number;
	/** Colour as RRGGBB; absent for the default. */
	color?: string;
	/** Link target; '' where the link has none. */
	link?: string;
	/** The mark that refers to a footnote or endnote: no part of the text. */
	noteReference?: boolean;
	/** What an unfilled content control shows, such as 'Click here to enter text.': the form's words. */
	prompt?: boolean;
	/** Outermost first. */
	revisions?: Revision[];
	/** Absent where it is the block's. */
	location?: Location;
}

export interface Table {
	type: 'table';
	rows: TableRow[];
	layer: Layer;
	location: Location;
}

export interface TableRow {
	cells: TableCell[];
	/** Marked as head row by the source. */
	header: boolean;
	/** The row itself was inserted or deleted. */
	revision?: Revision;
}

export interface TableCell {
	blocks: Block[];
	/** Column of the grid, from 0, and how many columns and rows the cell covers. */
	column: number;
	colSpan: number;
	rowSpan: number;
	revision?: Revision;
}

/** A text block with everything but its runs left at the default. */
export function textBlock(runs: Run[], location: Location, rest: Partial<TextBlock> = {}): TextBlock {
	return {
		type: 'paragraph',
		depth: null,
		level: 0,
		marker: null,
		runs,
		layer: 'body',
		indent: null,
		align: null,
		style: null,
		location,
		...rest,
	};
}

/** The block's text as stored, `\n` and `\t` included. */
export function rawText(block: TextBlock): string {
	return block.runs.map((run) => run.text).join('');
}

/** Every text block below, in reading order, those in table cells included. */
export function* textBlocks(blocks: Iterable<Block>): Generator<TextBlock> {
	for (const block of blocks) {
		if (block.type !== 'table') yield block;
		else for (const row of block.rows) for (const cell of row.cells) yield* textBlocks(cell.blocks);
	}
}
