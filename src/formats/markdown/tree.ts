import type {
	Definition,
	FootnoteDefinition,
	Heading,
	Link,
	LinkReference,
	List,
	ListItem,
	Nodes,
	Parents,
	Root,
} from 'mdast';
import type { Block, Table } from '../../document/nodes.js';
import { BlockBuilder, type Look, POINTS_PER_COLUMN, type Shape } from './builder.js';
import { readTag } from './html.js';
import { HtmlState } from './html-state.js';
import type { Places, SourceText } from './source-text.js';
import type { TableSource, Tokens } from './token.js';

/** What the readers of a file's parts share. */
export interface Context {
	tokens: Tokens;
	places: Places;
	notes: Block[];
	/** Lines of the file whose ends mean nothing. */
	wrapped: Set<number>;
	/** Reads a part, such as a cell, into blocks. */
	read(source: SourceText, depth: number): Block[];
}

/** A definition with another target is a line of text: `[Note]: see annex`. */
const TARGET = /^(?:[a-z][a-z\d+.-]*:|#|\.{0,2}\/|www\.|[^\s]+\.[a-z]{2,5}(?:[/#?]|$)|[^\s]*\/)|^$/iu;
/** A reference to a note, or the way back from it, as Word, mammoth and pandoc write them. */
const NOTE_LINK = /^#(?:_?(?:foot|end)note|_ftn|_edn|fn|ref)[\w:-]*$/iu;
const NOTE_MARK = /^[[(]?(?:\d{1,3}|[ivxlc]{1,5}|\*+|[†‡↑↩⤴^])\uFE0E?[\])]?$/iu;
/** So many changes and looks may be open one in another. */
const MAX_OPEN = 50;
/** Marks of lists in the source. */
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])/u;

/** Turns the syntax tree of a prepared text into blocks. */
export class TreeReader {
	private readonly builder: BlockBuilder;
	private readonly html: HtmlState;
	private readonly text: string;
	/** Looks and revisions that tokens have opened. */
	private readonly open = new Map<number, Look>();
	/** Names of definitions that are text, and the targets of those that are not. */
	private readonly texts = new Set<string>();
	private readonly targets = new Map<string, string>();
	/** Items of the lists that stand right one after the other. */
	private siblings: OpenItem[] = [];

	constructor(
		private readonly source: SourceText,
		private readonly context: Context,
		private readonly depth: number,
	) {
		this.text = source.text;
		this.builder = new BlockBuilder(context.places, [], context.notes);
		this.html = new HtmlState(this.builder, source.text);
	}

	/** All blocks of the text, notes apart. */
	read(root: Root): Block[] {
		for (const node of root.children) {
			if (node.type !== 'definition') continue;
			if (!TARGET.test(node.url)) this.texts.add(node.identifier);
			else if (!this.targets.has(node.identifier)) this.targets.set(node.identifier, node.url);
		}
		this.flow(root, { level: 0 });
		this.html.finish();
		return this.builder.out;
	}

	private flow(parent: Parents, shape: Shape): void {
		const outer = this.siblings;
		this.siblings = [];
		for (const node of parent.children) {
			if (node.type !== 'list') this.siblings = [];
			this.flowNode(node, shape);
		}
		this.siblings = outer;
	}

	private flowNode(node: Nodes, shape: Shape): void {
		switch (node.type) {
			case 'paragraph':
				this.block(node, shape);
				break;
			case 'heading':
				this.heading(node, shape);
				break;
			case 'list':
				this.list(node, shape);
				break;
			case 'thematicBreak':
				this.builder.breakPage();
				break;
			case 'definition':
				this.definition(node, shape);
				break;
			case 'footnoteDefinition':
				this.footnote(node);
				break;
			case 'blockquote':
				this.flow(node, shape);
				break;
			default:
				if ('children' in node) this.flow(node as Parents, shape);
		}
	}

	private block(node: Parents, shape: Shape): void {
		this.html.begin(shape);
		this.phrasing(node, {});
		this.html.endParagraph();
	}

	private heading(node: Heading, { layer }: Shape): void {
		const indent = this.context.places.column(this.source.origin(node.position!.start.offset!)) * POINTS_PER_COLUMN;
		this.block(node, { type: 'heading', depth: node.depth, level: 0, indent, ...(layer && { layer }) });
	}

	private list(list: List, { level = 0, layer }: Shape): void {
		for (const item of list.children) {
			const offset = item.position!.start.offset!;
			const mark = LIST_MARK.exec(this.text.slice(offset, offset + 10))?.[0] ?? '-';
			const column = this.context.places.column(this.source.origin(offset));
			const content = this.contentColumn(item, column + mark.length + 1);
			const isNumber = /\d/u.test(mark);
			const open = this.siblings;
			while (open.length > 0 && !isInside(open.at(-1)!, column, content, isNumber)) open.pop();
			const own = level + open.length;
			this.item(
				item,
				{
					type: 'listItem',
					level: own,
					marker: { text: mark, kind: isNumber ? 'number' : 'bullet', typed: false },
					...(layer && { layer }),
				},
				column,
			);
			open.push({ column, content, isNumber });
		}
	}

	/** An item's first paragraph has its mark; the others, and lists in it, stand one level further in. */
	private item(item: ListItem, shape: Shape, column: number): void {
		const level = shape.level ?? 0;
		const indent = column * POINTS_PER_COLUMN;
		const [first, ...rest] = item.children;
		const layer = shape.layer && { layer: shape.layer };
		if (!first) {
			this.emptyItem(item, shape);
			return;
		}
		const siblings = this.siblings;
		this.siblings = [];
		if (first.type === 'paragraph') this.block(first, { ...shape, indent });
		else if (first.type === 'list') this.flowNode(first, { level, ...layer });
		else this.flowNode(first, { level: level + 1, ...layer });
		let own = first.type === 'list' ? this.siblings : [];
		for (const child of rest) {
			this.siblings = own;
			this.flowNode(child, { level: level + 1, ...layer });
			own = child.type === 'list' ? this.siblings : [];
		}
		this.siblings = siblings;
	}

	/** A dash without a text is a placeholder, a long number the rest of a sentence; other marks hold no word. */
	private emptyItem(item: ListItem, { level, marker, layer }: Shape): void {
		if (!marker || !/^(?:-|\d{3,}[.)])$/u.test(marker.text)) return;
		const origin = this.source.origin(item.position!.start.offset!);
		this.html.begin({ level: level === 0 ? 0 : level, ...(layer && { layer }) });
		this.builder.add(marker.text, {}, origin);
		this.html.endParagraph();
	}

	private contentColumn(item: ListItem, otherwise: number): number {
		const offset = item.children[0]?.position?.start.offset;
		return offset === undefined ? otherwise : this.context.places.column(this.source.origin(offset));
	}

	private definition(node: Definition, shape: Shape): void {
		if (TARGET.test(node.url)) return;
		const start = node.position!.start.offset!;
		this.html.begin(shape);
		this.lines(this.text.slice(start, node.position!.end.offset!), {}, start);
		this.html.endParagraph();
	}

	private footnote(node: FootnoteDefinition): void {
		const out = this.builder.out;
		this.builder.out = this.context.notes;
		this.flow(node, { level: 0, layer: 'note' });
		this.builder.out = out;
	}

	private phrasing(parent: Parents, look: Look): void {
		for (const node of parent.children) this.phrasingNode(node, look);
	}

	private phrasingNode(node: Nodes, look: Look): void {
		const offset = node.position?.start.offset ?? 0;
		switch (node.type) {
			case 'text':
				this.lines(node.value, look, offset);
				break;
			case 'inlineCode':
				this.lines(node.value, look, offset);
				break;
			case 'break':
				this.put('\n', look, offset);
				break;
			case 'strong':
				this.phrasing(node, { ...look, bold: true });
				break;
			case 'emphasis':
				this.phrasing(node, { ...look, italic: true });
				break;
			case 'delete':
				this.phrasing(node, {
					...look,
					strike: true,
					revisions: [...(look.revisions ?? []), { kind: 'deletion' }],
				});
				break;
			case 'link':
				this.link(node, look);
				break;
			case 'linkReference':
				this.reference(node, look, offset);
				break;
			case 'html':
				this.tag(node.value, look, offset);
				break;
			default:
				// Pictures: their alternative text is no text of the document. References to notes have no text.
				if ('children' in node) this.phrasing(node as Parents, look);
		}
	}

	private link(node: Link, look: Look): void {
		const start = this.text[node.position?.start.offset ?? 0];
		const isNote = NOTE_LINK.test(node.url) && NOTE_MARK.test(plainText(node));
		if (isNote) this.phrasing(node, { ...look, noteReference: true });
		else this.phrasing(node, start === '[' || start === '<' ? { ...look, link: node.url } : look);
	}

	private reference(node: LinkReference, look: Look, offset: number): void {
		if (!this.texts.has(node.identifier)) {
			this.phrasing(node, { ...look, link: this.targets.get(node.identifier) ?? '' });
			return;
		}
		this.put('[', look, offset);
		this.phrasing(node, look);
		this.put(']', look, (node.position?.end.offset ?? 1) - 1);
	}

	private tag(value: string, look: Look, offset: number): void {
		const tag = readTag(value);
		if (tag) this.html.tag(tag, offset, this.source.origin(offset));
		else this.lines(value, look, offset);
	}

	/** A text with its line ends, which the parser has kept, and tokens. */
	private lines(value: string, look: Look, offset: number): void {
		let at = offset;
		for (const [index, line] of value.split('\n').entries()) {
			if (index > 0) {
				const end = this.text.indexOf('\n', at);
				this.put(this.lineEnd(end), look, end < 0 ? at : end);
				if (end >= 0) at = end + 1;
				while (/[ \t>]/u.test(this.text[at] ?? '')) at += 1;
			}
			for (const piece of this.context.tokens.split(line)) {
				if (piece.token === null) this.put(piece.text, look, at + piece.offset);
				else this.token(piece.token, look, at + piece.offset);
			}
		}
	}

	/** A line's end is a space where it means nothing: between tags, and where a program has wrapped the text. */
	private lineEnd(offset: number): string {
		if (this.html.isBlock) return ' ';
		const line = offset > 0 ? this.context.places.line(this.source.origin(offset - 1)) : 0;
		return this.context.wrapped.has(line) ? ' ' : '\n';
	}

	private put(text: string, look: Look, offset: number): void {
		this.builder.add(text, this.lookAt(look), this.source.origin(Math.min(offset, Math.max(0, this.text.length - 1))));
	}

	/** The look of a text from the emphasis around it, the tokens and tags that are open. */
	private lookAt(look: Look): Look {
		const all = [look, ...this.open.values(), ...this.html.looks()];
		const revisions = all.flatMap((one) => one.revisions ?? []);
		const merged: Look = Object.assign({}, ...all);
		if (revisions.length > 0) merged.revisions = revisions;
		return merged;
	}

	private token(index: number, look: Look, offset: number): void {
		const token = this.context.tokens.get(index);
		const origin = this.source.origin(offset);
		switch (token.kind) {
			case 'open':
				if (this.open.size < MAX_OPEN)
					this.open.set(index, { ...token.look, ...(token.revision && { revisions: [token.revision] }) });
				break;
			case 'close':
				if (!this.open.delete(token.of)) this.builder.closeAside(token.of);
				break;
			case 'aside':
				this.builder.openAside(index, token.layer, origin);
				break;
			case 'text':
				this.put(token.text, look, offset);
				break;
			case 'mark':
				this.builder.revise(token.revision);
				break;
			case 'page-break':
				this.builder.breakPage();
				break;
			case 'anchor':
				this.builder.anchor(token.id);
				break;
			case 'table':
				this.builder.end();
				this.builder.out.push(this.table(token.table, origin));
		}
	}

	private table({ rows }: TableSource, origin: number): Table {
		const read = (source: SourceText) => this.context.read(source, this.depth + 1);
		return {
			type: 'table',
			rows: rows.map(({ cells, header }) => ({
				header,
				cells: cells.map(({ source, ...place }) => ({ ...place, blocks: read(source) })),
			})),
			layer: 'body',
			location: { line: this.context.places.line(origin) },
		};
	}
}

interface OpenItem {
	column: number;
	content: number;
	isNumber: boolean;
}

/** Whether an item at a column stands inside an earlier one. Numbers are often set flush right: `9.` further in than `10.` */
function isInside(open: OpenItem, column: number, content: number, isNumber: boolean): boolean {
	if (column <= open.column) return false;
	return !(isNumber && open.isNumber && content === open.content);
}

function plainText(node: Parents): string {
	return node.children
		.map((child) => ('value' in child ? child.value : 'children' in child ? plainText(child as Parents) : ''))
		.join('');
}
