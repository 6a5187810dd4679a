import type { Definition, FootnoteDefinition, Heading, List, ListItem, Nodes, Parents, Root } from 'mdast';
import type { Block } from '../../document/nodes.js';
import { BlockBuilder, POINTS_PER_COLUMN, type Shape } from './builder.js';
import { HtmlState } from './html-state.js';
import { type Context, PhrasingReader } from './phrasing.js';
import type { SourceText } from './source-text.js';

/** Marks of lists in the source. */
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])/u;

/** Turns the syntax tree of a prepared text into blocks. */
export class TreeReader {
	private readonly builder: BlockBuilder;
	private readonly html: HtmlState;
	private readonly phrasing: PhrasingReader;
	private readonly text: string;
	/** Items of the lists that stand right one after the other. */
	private siblings: OpenItem[] = [];

	constructor(
		private readonly source: SourceText,
		private readonly context: Context,
		depth: number,
	) {
		this.text = source.text;
		this.builder = new BlockBuilder(context.places, [], context.notes);
		this.html = new HtmlState(this.builder, source.text);
		this.phrasing = new PhrasingReader(source, context, depth, this.builder, this.html);
	}

	/** All blocks of the text, notes apart. */
	read(root: Root): Block[] {
		for (const node of root.children) if (node.type === 'definition') this.phrasing.define(node);
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
		this.phrasing.read(node);
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
		this.html.begin({ level, ...(layer && { layer }) });
		this.builder.add(marker.text, {}, origin);
		this.html.endParagraph();
	}

	private contentColumn(item: ListItem, otherwise: number): number {
		const offset = item.children[0]?.position?.start.offset;
		return offset === undefined ? otherwise : this.context.places.column(this.source.origin(offset));
	}

	private definition(node: Definition, shape: Shape): void {
		if (this.phrasing.define(node)) return;
		const start = node.position!.start.offset!;
		this.html.begin(shape);
		this.phrasing.lines(this.text.slice(start, node.position!.end.offset!), {}, start);
		this.html.endParagraph();
	}

	private footnote(node: FootnoteDefinition): void {
		const out = this.builder.out;
		this.builder.out = this.context.notes;
		this.flow(node, { level: 0, layer: 'note' });
		this.builder.out = out;
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
