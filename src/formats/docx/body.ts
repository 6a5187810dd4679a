import type { Location } from '../../document/location.js';
import { type Block, type Layer, type Run, rawText, type TextBlock, textBlock } from '../../document/nodes.js';
import type { Revision } from '../../document/revision.js';
import { readAltChunk } from './alt-chunk.js';
import { placeComment } from './comments.js';
import { Fields } from './fields.js';
import { IGNORED } from './ignored.js';
import { Inlines } from './inlines.js';
import type { Counters } from './numbering.js';
import { describeParagraph } from './paragraphs.js';
import { showsPrompt } from './prompts.js';
import { formattingChange, MoveNames, propertyRevisions, REVISED, readRevision } from './revisions.js';
import type { Source } from './source.js';
import { readTable } from './tables.js';
import { child, type XmlElement } from './xml.js';

/**
 * Block content of a story (ECMA-376 Part 1, 17.2 to 17.5): the body, a note, a comment, a header, a text box.
 *
 * Handled: `w:p`, `w:tbl`, `w:sdt`, `w:customXml`, `w:ins`, `w:del`, `w:moveFrom`, `w:moveTo` around blocks, bounds of
 * moves, `w:altChunk` (see `alt-chunk.ts`), `w:sectPr` (for its headers and footers); inside paragraphs: see `inlines.ts`.
 * Partly: `w:framePr` (only drop caps, which are joined to their word), `w:subDoc` (reported: it stands in another file).
 * Ignored: what `ignored.ts` lists, each with its reason.
 * Anything else: the blocks and the text inside it are kept.
 */
export class Story {
	readonly layer: Layer;
	readonly part: string;
	readonly fields: Fields;
	readonly moves = new MoveNames();
	readonly counters: Counters;
	/** Numbers of pages are read as '#', so that two headers can be told to differ in nothing else. */
	readonly masksPageNumbers: boolean;
	/** Blocks of the story, in order, when it is read piece by piece with `take`. */
	readonly result: Block[] = [];
	/** Blocks that belong right after the paragraph being read: text boxes, comments. */
	after: Block[] = [];
	private readonly fixed: Location | undefined;
	private paragraph = 0;
	/** A drop cap, to be joined to the paragraph that follows. */
	private dropCap: TextBlock | undefined;

	constructor(
		readonly source: Source,
		options: {
			layer: Layer;
			part: string;
			location?: Location;
			counters?: Counters;
			broken?: ReadonlySet<number>;
			masksPageNumbers?: boolean;
		},
	) {
		this.layer = options.layer;
		this.part = options.part;
		this.fixed = options.location;
		this.fields = new Fields(options.broken);
		this.masksPageNumbers = options.masksPageNumbers ?? false;
		this.counters = options.counters ?? source.numbering.counters();
	}

	/** Whether a page was broken by hand before the text of this paragraph, and before the next one. */
	private breaks = { here: false, next: false };

	/** Notes a page break (17.3.3.1) behind the runs of a paragraph. */
	breakPage(runs: Run[]): void {
		if (runs.every(({ text }) => text.trim() === '')) this.breaks.here = true;
		else this.breaks.next = true;
	}

	/** Depth of content controls that still show their prompt. */
	prompts = 0;

	/** Place of the next paragraph: its number in the body; in other stories that of their anchor. */
	get location(): Location {
		return this.fixed ?? { paragraph: this.paragraph + 1 };
	}

	/** Positions of fields that did not end; see `Fields`. */
	get unfinished(): number[] {
		return this.fields.unfinished;
	}

	/** Reads a whole story that is none of the body. The mark of its last paragraph joins it to nothing. */
	read(elements: XmlElement[], revisions: readonly Revision[] = []): Block[] {
		const blocks = this.blocks(elements, revisions);
		const last = blocks.findLast((block) => block.layer === this.layer);
		if (last && last.type !== 'table') delete last.mark;
		return blocks;
	}

	/** Reads the next element of the story into `result`. */
	take(element: XmlElement): void {
		this.block(element, [], this.result);
	}

	/** Ends a story read with `take`. */
	end(): void {
		this.flushDropCap(this.result);
	}

	/** Comments whose reference stands nowhere in the document. */
	placeRest(): Block[] {
		return [...this.source.comments.waiting.keys()].flatMap((id) => placeComment(this.source, id, this.location) ?? []);
	}

	blocks(elements: XmlElement[], revisions: readonly Revision[]): Block[] {
		const blocks: Block[] = [];
		for (const element of elements) this.block(element, revisions, blocks);
		this.flushDropCap(blocks);
		return blocks;
	}

	private block(element: XmlElement, revisions: readonly Revision[], into: Block[]): void {
		const { name } = element;
		switch (name) {
			case 'w:p':
				this.paragraphInto(element, revisions, into);
				return;
			case 'w:tbl': {
				this.flushDropCap(into);
				const table = readTable(this, element, revisions);
				if (table) into.push(table);
				return;
			}
			case 'w:altChunk': {
				const id = element.attributes['r:id'];
				for (const block of readAltChunk(this.source, this.part, id, this.location)) into.push(block);
				return;
			}
			case 'w:sectPr':
				this.section(element);
				return;
			case 'w:subDoc':
				this.source.damage.add('A part of the document (subDoc) stands in another file and was not read.');
				return;
		}
		if (this.moves.take(element) || IGNORED.has(name)) return;
		const inner = name in REVISED ? [...revisions, readRevision(element, this.moves.name(name))] : revisions;
		const prompts = showsPrompt(element);
		if (prompts) this.prompts += 1;
		if (holdsBlocks(element)) for (const part of element.children) this.block(part, inner, into);
		else if (holdsText(element)) {
			this.paragraphInto({ name: 'w:p', attributes: {}, children: [element], text: '' }, revisions, into);
		}
		if (prompts) this.prompts -= 1;
	}

	/** A paragraph (17.3.1.22), then what is anchored in it. */
	private paragraphInto(element: XmlElement, outer: readonly Revision[], into: Block[]): void {
		const { location } = this;
		this.paragraph += 1;
		const properties = child(element, 'w:pPr');
		if (properties) {
			const section = child(properties, 'w:sectPr');
			if (section) this.section(section);
		}
		const change = formattingChange(properties);
		const marks = propertyRevisions(child(properties, 'w:rPr'));
		const gone = [...outer, ...marks].some(({ kind }) => kind === 'deletion' || kind === 'move-from');
		const { style, ...described } = describeParagraph(this.source, this.counters, properties, !gone);
		const runs: Run[] = this.dropCap?.runs ?? [];
		this.dropCap = undefined;
		const saved = this.after;
		this.after = [];
		const inlines = new Inlines(this, style, location, runs);
		for (const part of element.children) {
			if (part.name !== 'w:pPr') inlines.read(part, { revisions: change ? [...outer, change] : outer });
		}
		const block = textBlock(runs, location, { ...described, style: style.name || null, layer: this.layer });
		setMark(block, [...outer, ...marks]);
		if (rawText(block).trim() !== '') {
			if (this.breaks.here) block.pageBreakBefore = true;
			this.breaks = { here: this.breaks.next, next: false };
		}
		if (child(properties, 'w:framePr')?.attributes.dropCap?.match(/^(?:drop|margin)$/u)) this.dropCap = block;
		else into.push(block);
		for (const anchored of this.after) into.push(anchored);
		this.after = saved;
	}

	private flushDropCap(into: Block[]): void {
		if (this.dropCap) into.push(this.dropCap);
		this.dropCap = undefined;
	}

	/** Notes the headers and footers of a section (17.10.1). */
	private section(element: XmlElement): void {
		for (const { name, attributes } of element.children) {
			if (name !== 'w:headerReference' && name !== 'w:footerReference') continue;
			if (attributes['r:id'] !== undefined) this.source.furniture.push(attributes['r:id']);
		}
	}
}

/** Sets the revision of the paragraph mark; one that was inserted and deleted again joins in either reading. */
function setMark(block: TextBlock, revisions: Revision[]): void {
	const deletion = revisions.findLast(({ kind }) => kind === 'deletion' || kind === 'move-from');
	const insertion = revisions.findLast(({ kind }) => kind === 'insertion' || kind === 'move-to');
	const mark = deletion ?? insertion;
	if (mark) block.mark = mark;
	if (deletion && insertion) block.markInsertion = insertion;
}

function holdsBlocks(element: XmlElement): boolean {
	return element.children.some(({ name }) => name === 'w:p' || name === 'w:tbl') || element.children.some(holdsBlocks);
}

function holdsText(element: XmlElement): boolean {
	return element.text.trim() !== '' || element.children.some(holdsText);
}
