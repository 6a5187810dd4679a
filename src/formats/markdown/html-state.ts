import type { Block } from '../../document/nodes.js';
import type { Revision } from '../../document/revision.js';
import type { BlockBuilder, Look, Shape } from './builder.js';
import { readTag, styleOf, type Tag, VOID } from './html.js';
import { HtmlTable } from './html-table.js';

/** Deeper elements are taken as if they were not there. */
const MAX_DEPTH = 100;
const MAX_TABLES = 8;

/** Name of the first block of a page, which converters of PDFs keep for their links: `page-3-0`. */
const PAGE_START = /^page-\d+-0$/u;
/** Name of the place of a reference to a note, which the way back from the note leads to: mammoth, Word, pandoc. */
const NOTE_REFERENCE = /^(?:_?(?:foot|end)note-ref-|_(?:ftn|edn)ref|fnref:?)\d+$/iu;

/** Elements that begin and end a block. */
const BLOCKS = new Set(
	`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
	form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th
	thead tr ul`.split(/\s+/u),
);
const LOOKS: Record<string, Look> = {
	b: { bold: true },
	strong: { bold: true },
	i: { italic: true },
	em: { italic: true },
	u: { underline: true },
	sup: { superscript: true },
	sub: { subscript: true },
	ins: { revisions: [{ kind: 'insertion' }] },
	del: { strike: true, revisions: [{ kind: 'deletion' }] },
	s: { strike: true, revisions: [{ kind: 'deletion' }] },
	strike: { strike: true, revisions: [{ kind: 'deletion' }] },
};

interface Frame {
	name: string;
	look?: Look;
	shape?: Shape;
	/** A list: the number of its next item, null where it has bullets. */
	number?: number | null;
	table?: HtmlTable;
	/** Where blocks went before this cell. */
	out?: Block[];
	/** The element holds a comment. */
	comment?: number;
}

/** The HTML elements that are open, as tags come one by one between the texts of Markdown. */
export class HtmlState {
	private frames: Frame[] = [];
	private readonly closed: Set<number>;
	/** What a block of Markdown is around the tags. */
	private outer: Shape = {};

	constructor(
		private readonly builder: BlockBuilder,
		text: string,
	) {
		this.closed = closedTags(text);
	}

	/** Whether text stands in an element that makes blocks: a line's end is a space there. */
	get isBlock(): boolean {
		return this.frames.some(({ name }) => BLOCKS.has(name));
	}

	*looks(): Generator<Look> {
		for (const { look } of this.frames) if (look) yield look;
	}

	/** A block of Markdown begins. */
	begin(shape: Shape): void {
		this.outer = shape;
		this.builder.shape = this.shapeNow();
	}

	/** A block of Markdown ends. */
	endParagraph(): void {
		this.builder.end();
		this.outer = {};
	}

	/** Closes what is open at the end of the text. */
	finish(): void {
		this.builder.end();
		while (this.frames.length > 0) this.pop();
	}

	/** A tag at an offset of the text that was searched for closing tags, with its offset in the file. */
	tag(tag: Tag, offset: number, origin: number): void {
		const { name } = tag;
		if (name === 'br') this.lineBreak(origin);
		else if (name === 'hr') this.builder.breakPage();
		else if (VOID.has(name)) return;
		else if (tag.closing) this.close(name);
		else this.openTag(tag, this.closed.has(offset), origin);
	}

	private lineBreak(origin: number): void {
		if (this.builder.isOpen) this.builder.add('\n', {}, origin);
	}

	private openTag(tag: Tag, isClosed: boolean, origin: number): void {
		const { name, attributes } = tag;
		const id = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
		const isBlock = BLOCKS.has(name);
		if (isBlock) this.endBlock();
		if (id !== undefined) this.builder.anchor(id);
		if (PAGE_START.test(id ?? '')) this.builder.breakPage();
		if (/page-break-(?:before|after):\s*always|break-(?:before|after):\s*page/iu.test(attributes.get('style') ?? ''))
			this.builder.breakPage();
		if (this.frames.length >= MAX_DEPTH) return;
		const frame: Frame = { name };
		if (isBlock) {
			if (!this.openBlock(tag, frame, isClosed, origin)) return;
		} else {
			if (!isClosed) return;
			const look = { ...LOOKS[name], ...lookOf(tag), ...this.changeOf(tag, frame, origin) };
			if (name === 'a' && attributes.has('href')) look.link = attributes.get('href');
			if (name === 'a' && (NOTE_REFERENCE.test(id ?? '') || NOTE_REFERENCE.test(look.link?.slice(1) ?? '')))
				look.noteReference = true;
			frame.look = look;
		}
		this.frames.push(frame);
		if (isBlock) this.builder.shape = this.shapeNow();
	}

	/** The change that a span of pandoc's states: it writes the classes of its own Markdown into HTML as well. */
	private changeOf(tag: Tag, frame: Frame, origin: number): Look {
		const classes = (tag.attributes.get('class') ?? '').split(/\s+/u);
		const author = tag.attributes.get('author');
		const date = tag.attributes.get('date');
		const made = { ...(author && { author }), ...(date && { date }) };
		const revision = (kind: Revision['kind']): Revision => ({ kind, ...made });
		if (classes.includes('paragraph-deletion')) this.builder.revise(revision('deletion'));
		if (classes.includes('paragraph-insertion')) this.builder.revise(revision('insertion'));
		if (classes.includes('comment-start')) {
			// Tokens count up from 0.
			frame.comment = -origin - 1;
			this.builder.openAside(frame.comment, 'comment', origin, made);
		}
		if (classes.includes('deletion')) return { revisions: [revision('deletion')] };
		if (classes.includes('insertion')) return { revisions: [revision('insertion')] };
		return classes.includes('underline') ? { underline: true } : {};
	}

	/** Whether the element makes a frame. */
	private openBlock(tag: Tag, frame: Frame, isClosed: boolean, origin: number): boolean {
		const { name } = tag;
		const table = this.frames.findLast((open) => open.table)?.table;
		const style = styleOf(tag);
		const align = name === 'center' ? 'center' : (tag.attributes.get('align') ?? style.get('text-align'));
		const shape: Shape = {};
		if (align === 'center' || align === 'right' || align === 'justify') shape.align = align;
		if (/^h[1-6]$/u.test(name)) Object.assign(shape, { type: 'heading', depth: Number(name[1]) });
		if (name === 'table') {
			if (!isClosed || this.frames.filter((open) => open.table).length >= MAX_TABLES) return false;
			frame.table = new HtmlTable(this.builder.lineOf(origin));
		} else if (/^(?:thead|tbody|tfoot)$/u.test(name)) table?.head(name === 'thead');
		else if (name === 'tr' && table) {
			this.closeWithin('tr');
			table.startRow();
		} else if ((name === 'td' || name === 'th') && table) {
			this.closeWithin('td');
			this.closeWithin('th');
			frame.out = this.builder.out;
			this.builder.out = table.startCell(tag);
		} else if (name === 'ul' || name === 'ol')
			frame.number = name === 'ol' ? Number.parseInt(tag.attributes.get('start') ?? '1', 10) || 1 : null;
		else if (name === 'li') this.openItem(shape, isClosed);
		else if (!isClosed) return false;
		frame.shape = shape;
		return isClosed || table !== undefined || name === 'li';
	}

	private openItem(shape: Shape, isClosed: boolean): void {
		if (!isClosed) this.closeWithin('li');
		const cell = this.frames.findLastIndex(({ out }) => out);
		const lists = this.frames.slice(cell + 1).filter(({ number }) => number !== undefined);
		const list = lists.at(-1);
		const number = list?.number ?? null;
		if (list && number !== null) list.number = number + 1;
		shape.type = 'listItem';
		shape.level = Math.max(0, lists.length - 1) + (this.outer.level ?? 0);
		shape.marker = {
			text: number === null ? '•' : `${number}.`,
			kind: number === null ? 'bullet' : 'number',
			typed: false,
		};
		shape.indent = shape.level * ITEM_INDENT;
	}

	/** Closes an open element of a name in the innermost table or list, whose closing tag may be left out. */
	private closeWithin(name: string): void {
		const at = this.frames.findLastIndex((frame) => frame.name === name);
		const border = this.frames.findLastIndex(
			({ table, number }) => table !== undefined || (name === 'li' && number !== undefined),
		);
		if (at > border) while (this.frames.length > at) this.pop();
	}

	private close(name: string): void {
		if (BLOCKS.has(name)) this.endBlock();
		const at = this.frames.findLastIndex((frame) => frame.name === name);
		const cell = this.frames.findLastIndex(({ out }) => out);
		// What was opened outside a cell is not closed in it, but for the table and its parts.
		if (at < 0 || (at < cell && !/^(?:table|t[rdh]|tbody|thead|tfoot)$/u.test(name))) return;
		while (this.frames.length > at) this.pop();
		if (BLOCKS.has(name)) this.builder.shape = this.shapeNow();
	}

	private pop(): void {
		const frame = this.frames.pop()!;
		if (frame.comment !== undefined) this.builder.closeAside(frame.comment);
		if (frame.out) {
			this.builder.end();
			this.builder.out = frame.out;
		}
		if (frame.name === 'tr') this.frames.findLast((open) => open.table)?.table?.endRow();
		const table = frame.table?.finish();
		if (table) {
			this.builder.end();
			this.builder.out.push(table);
		}
	}

	/** Ends the block; the first one of an item has its mark, the others stand one level further in. */
	private endBlock(): void {
		const { isOpen } = this.builder;
		this.builder.end();
		const item = this.frames.findLast(({ shape }) => shape?.type === 'listItem' || shape?.type === 'heading');
		if (isOpen && item?.shape?.type === 'listItem') item.shape = { level: (item.shape.level ?? 0) + 1 };
		if (isOpen && this.outer.type)
			this.outer = { level: this.outer.type === 'listItem' ? (this.outer.level ?? 0) + 1 : 0 };
		this.builder.shape = this.shapeNow();
	}

	private shapeNow(): Shape {
		const cell = this.frames.findLastIndex(({ out }) => out);
		return Object.assign({}, this.outer, ...this.frames.slice(cell + 1).map(({ shape }) => shape));
	}
}

/** Indent of a level of an HTML list in points: 40 pixels, HTML 15.3.7. */
const ITEM_INDENT = 30;

function lookOf(tag: Tag): Look {
	const style = styleOf(tag);
	const look: Look = {};
	const decoration = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
	if (decoration.includes('line-through')) Object.assign(look, LOOKS.del);
	if (decoration.includes('underline')) look.underline = true;
	if (/^(?:bold|[6-9]00)/u.test(style.get('font-weight') ?? '')) look.bold = true;
	if (style.get('font-style') === 'italic') look.italic = true;
	if (style.get('display') === 'none' || style.get('mso-hide') === 'all') look.hidden = true;
	const color = /^#([\da-f]{6})$/iu.exec(style.get('color') ?? tag.attributes.get('color') ?? '')?.[1];
	if (color) look.color = color.toUpperCase();
	return look;
}

/** Offsets of the opening tags that have a closing one. */
function closedTags(text: string): Set<number> {
	const closed = new Set<number>();
	const open = new Map<string, number[]>();
	for (const match of text.matchAll(/<\/?[a-z][^<>]{0,4000}>/giu)) {
		const tag = readTag(match[0]);
		if (!tag || VOID.has(tag.name)) continue;
		const offsets = open.get(tag.name) ?? [];
		open.set(tag.name, offsets);
		if (!tag.closing) offsets.push(match.index);
		else {
			const offset = offsets.pop();
			if (offset !== undefined) closed.add(offset);
		}
	}
	return closed;
}
