import type { Definition, Link, LinkReference, Nodes, Parents } from 'mdast';
import type { Block, Table } from '../../document/nodes.js';
import type { BlockBuilder, Look } from './builder.js';
import { readTag } from './html.js';
import type { HtmlState } from './html-state.js';
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

/** Turns inline nodes into runs, with the look that tokens and tags give them. */
export class PhrasingReader {
	private readonly text: string;
	/** Looks and revisions that tokens have opened. */
	private readonly open = new Map<number, Look>();
	/** Names of definitions that are text, and the targets of those that are not. */
	private readonly texts = new Set<string>();
	private readonly targets = new Map<string, string>();

	constructor(
		private readonly source: SourceText,
		private readonly context: Context,
		private readonly depth: number,
		private readonly builder: BlockBuilder,
		private readonly html: HtmlState,
	) {
		this.text = source.text;
	}

	/** Takes note of a definition; false where it is a line of text. */
	define({ url, identifier }: Definition): boolean {
		if (!TARGET.test(url)) this.texts.add(identifier);
		else if (!this.targets.has(identifier)) this.targets.set(identifier, url);
		return TARGET.test(url);
	}

	/** The inline nodes below a node. */
	read(parent: Parents, look: Look = {}): void {
		for (const node of parent.children) this.node(node, look);
	}

	private node(node: Nodes, look: Look): void {
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
				this.read(node, { ...look, bold: true });
				break;
			case 'emphasis':
				this.read(node, { ...look, italic: true });
				break;
			case 'delete':
				this.read(node, {
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
				if ('children' in node) this.read(node as Parents, look);
		}
	}

	private link(node: Link, look: Look): void {
		const start = this.text[node.position?.start.offset ?? 0];
		const isNote = NOTE_LINK.test(node.url) && NOTE_MARK.test(plainText(node));
		if (isNote) this.read(node, { ...look, noteReference: true });
		else this.read(node, start === '[' || start === '<' ? { ...look, link: node.url } : look);
	}

	private reference(node: LinkReference, look: Look, offset: number): void {
		if (!this.texts.has(node.identifier)) {
			this.read(node, { ...look, link: this.targets.get(node.identifier) ?? '' });
			return;
		}
		this.put('[', look, offset);
		this.read(node, look);
		this.put(']', look, (node.position?.end.offset ?? 1) - 1);
	}

	private tag(value: string, look: Look, offset: number): void {
		const tag = readTag(value);
		if (tag) this.html.tag(tag, offset, this.source.origin(offset));
		else this.lines(value, look, offset);
	}

	/** A text with its line ends, which the parser has kept, and tokens. */
	lines(value: string, look: Look, offset: number): void {
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
				this.builder.openAside(index, token.layer, origin, token.comment);
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

function plainText(node: Parents): string {
	return node.children
		.map((child) => ('value' in child ? child.value : 'children' in child ? plainText(child as Parents) : ''))
		.join('');
}
