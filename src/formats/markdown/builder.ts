import { BULLET_GLYPHS } from '../../document/bullets.js';
import { type Block, type Run, rawText, type TextBlock, textBlock } from '../../document/nodes.js';
import type { Revision } from '../../document/revision.js';
import type { Places } from './source-text.js';

/** Width of a column of Markdown in points, to compare indents with those of other formats. */
export const POINTS_PER_COLUMN = 6;

/** What a block is apart from its text and place. */
export type Shape = Partial<Pick<TextBlock, 'type' | 'depth' | 'level' | 'marker' | 'align' | 'indent' | 'layer'>>;

/** How a run looks and what its history is. */
export type Look = Omit<Run, 'text' | 'location'>;

/** A bullet or number that stands behind the mark of a list item: `- • text`. */
const SECOND_MARK = new RegExp(
	String.raw`^(?:[${BULLET_GLYPHS}]\s*|[o+–—-]\s+(?=[\p{L}\p{N}])|\(?(?:\d{1,2}|[a-z])\)\s+|[①-⑳]\s*)(?=\S)`,
	'u',
);
/** A box that is ticked or not, and a number behind it. */
const TICK_BOX = /^(?:\[[ xX]?\]\s+|[☐☑☒✗]\s*)(?:\d{1,2}[.)]\s+)?(?=\S)/u;
/** Names of the places where footnotes stand, as Word, mammoth and pandoc write them. */
const NOTE_ANCHOR = /^(?:_?(?:foot|end)note-?|_ftn|_edn|fn:?)\d+$/iu;

/** Puts blocks together from texts with looks, as they come. */
export class BlockBuilder {
	/** Where finished blocks go: the document or a cell. */
	out: Block[];
	/** Footnotes: they stand at the end of the document. */
	readonly notes: Block[];
	/** What the next block is. */
	shape: Shape = {};
	private block: TextBlock | null = null;
	private comments: TextBlock[] = [];
	/** Comments and inline notes that are open, by token. */
	private readonly asides: { of: number; block: TextBlock }[] = [];
	private isNote = false;
	private pageBreak = false;
	private mark: Revision | undefined;

	constructor(
		private readonly places: Places,
		out: Block[],
		notes: Block[],
	) {
		this.out = out;
		this.notes = notes;
	}

	/** Appends a text of one line, or a line break, that begins at an offset of the file. */
	add(text: string, look: Look, offset: number): void {
		if (text === '') return;
		const aside = this.asides.at(-1);
		const location = { line: this.places.line(offset) };
		if (!aside && !this.block) {
			if (text.trim() === '') return;
			const skipped = text.length - text.trimStart().length;
			const indent = this.shape.indent ?? this.places.column(offset + skipped) * POINTS_PER_COLUMN;
			this.block = textBlock([], location, { ...this.shape, indent });
			if (this.pageBreak) this.block.pageBreakBefore = true;
			this.pageBreak = false;
		}
		const block = aside?.block ?? this.block!;
		const last = block.runs.at(-1);
		const ownLocation = location.line === block.location.line ? {} : { location };
		// A link or a change that goes on in the next line is one; plain text knows the line of each of its parts.
		const isOneRun = Object.keys(look).length > 0 || (last?.location ?? block.location).line === location.line;
		if (last && isOneRun && sameLook(last, look)) last.text += text;
		else block.runs.push({ text, ...look, ...ownLocation });
	}

	/** Line of an offset of the file. */
	lineOf(offset: number): number {
		return this.places.line(offset);
	}

	/** Whether text of a block has come. */
	get isOpen(): boolean {
		return this.block !== null || this.asides.length > 0;
	}

	/** Ends the block; the next text begins another one. */
	end(): void {
		for (const { block } of this.asides.splice(0)) this.finishAside(block);
		const { block } = this;
		this.block = null;
		if (block) {
			trimRuns(block);
			if (this.mark) block.mark = this.mark;
			// A mark that goes joins the next paragraph as the text stands; the space before it gets lost in Markdown.
			if (this.mark && block.runs.length > 0) block.runs.at(-1)!.text += ' ';
			if (block.type === 'listItem') takeSecondMark(block);
			if (this.isNote) {
				Object.assign(block, { layer: 'note', type: 'paragraph', marker: null, level: 0 } satisfies Shape);
				this.notes.push(block);
			} else if (block.runs.length > 0) this.out.push(block);
			this.shape = continuation(this.shape);
			this.isNote = false;
		}
		this.mark = undefined;
		this.out.push(...this.comments.splice(0));
	}

	/** A page of the source ended here. */
	breakPage(): void {
		this.end();
		this.pageBreak = true;
	}

	/** The paragraph mark of the block that is open is inserted or deleted. */
	revise(mark: Revision): void {
		if (this.block) this.mark = mark;
	}

	/** Opens a comment or an inline note. */
	openAside(of: number, layer: 'comment' | 'note', offset: number, comment?: TextBlock['comment']): void {
		this.asides.push({
			of,
			block: textBlock([], { line: this.places.line(offset) }, { layer, ...(comment && { comment }) }),
		});
	}

	/** Ends a comment or inline note. */
	closeAside(of: number): void {
		const at = this.asides.findIndex((aside) => aside.of === of);
		if (at >= 0) for (const { block } of this.asides.splice(at, 1)) this.finishAside(block);
	}

	/** A name of a place in the block. */
	anchor(id: string): void {
		if (NOTE_ANCHOR.test(id)) this.isNote = true;
	}

	private finishAside(block: TextBlock): void {
		trimRuns(block);
		if (block.runs.length === 0) return;
		if (block.layer === 'note') this.notes.push(block);
		else this.comments.push(block);
	}
}

/** What a block is that goes on where another one ended: an item's second paragraph, plain text after a heading. */
function continuation(shape: Shape): Shape {
	const level = shape.type === 'listItem' ? (shape.level ?? 0) + 1 : shape.level;
	const { align, layer } = shape;
	return { ...(level !== undefined && { level }), ...(align && { align }), ...(layer && { layer }) };
}

function sameLook(run: Run, look: Look): boolean {
	const { text: _, location: __, ...other } = run;
	const keys = Object.keys(look) as (keyof Look)[];
	return keys.length === Object.keys(other).length && keys.every((key) => same(other[key], look[key]));
}

function same(a: Look[keyof Look], b: Look[keyof Look]): boolean {
	if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
	return a.length === b.length && a.every((revision, at) => sameRevision(revision, b[at]!));
}

function sameRevision(a: Revision, b: Revision): boolean {
	return a === b || (a.kind === b.kind && a.author === b.author && a.date === b.date);
}

function trimRuns(block: TextBlock): void {
	const { runs } = block;
	while (runs.length > 0) {
		runs[0]!.text = runs[0]!.text.trimStart();
		if (runs[0]!.text !== '') break;
		runs.shift();
	}
	while (runs.length > 0) {
		const last = runs.at(-1)!;
		last.text = last.text.trimEnd();
		if (last.text !== '') break;
		runs.pop();
	}
	if (runs[0]?.location) {
		block.location = runs[0].location;
		for (const run of runs) if (run.location?.line === block.location.line) delete run.location;
	}
}

function takeSecondMark(block: TextBlock): void {
	const raw = rawText(block);
	const mark = SECOND_MARK.exec(raw)?.[0] ?? TICK_BOX.exec(raw)?.[0];
	const first = block.runs[0];
	if (!mark || !first || first.text.length <= mark.length) return;
	first.text = first.text.slice(mark.length);
	const text = mark.trim();
	const kind = !TICK_BOX.test(raw) && /[\d①-⑳)]/u.test(text) ? 'number' : 'bullet';
	// A number says more than a bullet behind it.
	if (kind === 'number' || block.marker?.kind !== 'number') block.marker = { text, kind, typed: true };
}
