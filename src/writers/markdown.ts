import { type Block, type TextBlock, textBlocks } from '../document/nodes.js';
import type { Revision } from '../document/revision.js';
import { tidy } from '../document/words.js';
import { escapeLineStart, escapeText } from './markdown-escape.js';
import { attributes, type InlineStyle, inline } from './markdown-inline.js';
import { type Nesting, nest, numberOf } from './markdown-list.js';
import { numberNotes } from './markdown-notes.js';
import { pipeTable } from './markdown-table.js';
import { describeRemoved } from './removed.js';
import type { Writer } from './writer.js';

const MOST_DEPTH = 6;
/** Depth written for a heading that has the look of one and no depth of its own. */
const UNKNOWN_DEPTH = 2;

/**
 * CommonMark with GFM's tables and footnotes; with `--track-changes all` pandoc's spans for revisions and comments.
 * Reading it again gives the same blocks.
 */
export const writeMarkdown: Writer = ({ document, trackChanges, removed }) => {
	const page = pageOf(document.blocks, trackChanges === 'all');
	if (removed) {
		page.put('---');
		for (const entry of removed) page.put(`- ${describeRemoved(entry, (text) => escapeText(tidy(text)))}`, true);
	}
	return page.text();
};

/** The same of blocks alone. */
export function writeTree(blocks: Block[]): string {
	return pageOf(blocks, false).text();
}

function pageOf(blocks: Block[], showRevisions: boolean): Page {
	const page = new Page(blocks, showRevisions);
	for (const block of blocks) page.add(block);
	return page;
}

class Page {
	private readonly lines: string[] = [];
	/** Whether the last thing put was an item: lists have no empty lines. */
	private inList = false;
	private readonly nesting: Nesting = [];
	private readonly noteNumbers: Map<Block, number>;
	private references = 0;
	private comments = 0;

	constructor(
		blocks: Block[],
		private readonly showRevisions: boolean,
	) {
		const references = [...textBlocks(blocks)].flatMap(({ runs }) => runs.filter((run) => run.noteReference)).length;
		this.noteNumbers = numberNotes(blocks, references);
	}

	text(): string {
		return this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`;
	}

	/** Puts a block, or an item of a list, behind what is there. */
	put(text: string, item = false): void {
		if (text === '') return;
		if (this.lines.length > 0 && !(item && this.inList)) this.lines.push('');
		this.lines.push(text);
		this.inList = item;
	}

	add(block: Block): void {
		if (block.type === 'table') {
			this.nesting.length = 0;
			this.put(pipeTable(block, (inner, around) => this.cellBlock(inner, around)));
		} else if (block.layer === 'note') this.addNote(block);
		else if (block.comment) this.addComment(block);
		else if (block.type === 'heading') {
			this.nesting.length = 0;
			const text = this.inline(block, { lineBreak: '<br>', plainBold: true });
			const depth = Math.min(block.depth ?? UNKNOWN_DEPTH, MOST_DEPTH);
			// A closing row of number signs would be taken for markup.
			this.put(`${'#'.repeat(depth)} ${marked(block, text).replace(/(?<=\s)#+$/u, '\\$&')}`);
		} else this.addText(block);
	}

	private addText(block: TextBlock): void {
		const text = this.inline(block);
		if (text === '') return;
		const { indent, list, restart } = nest(this.nesting, block);
		if (restart) this.put(`${indent}<!-- -->`);
		const native = list && (numberOf(block) ?? '-');
		const whole = native ? `${native} ${escapeLineStart(text)}` : escapeLineStart(marked(block, text));
		const hanging = indent + (native ? ' '.repeat(native.length + 1) : '');
		this.put(indent + whole.replaceAll('\n', `\n${hanging}`), list);
	}

	private addNote(block: TextBlock): void {
		this.nesting.length = 0;
		const text = marked(block, this.inline(block));
		const number = this.noteNumbers.get(block);
		if (number === undefined) this.put(escapeLineStart(text));
		else if (number < 0) this.put(`    ${escapeLineStart(text).replaceAll('\n', '\n    ')}`);
		else this.put(`[^${number}]: ${escapeLineStart(text).replaceAll('\n', '\n    ')}`);
	}

	/** pandoc's form, without the words that the comment is about: the tree does not know them. */
	private addComment(block: TextBlock): void {
		this.comments += 1;
		const start = attributes('comment-start', block.comment!, this.comments);
		this.put(`[${this.inline(block, { lineBreak: ' ' })}]${start}[]${attributes('comment-end', {}, this.comments)}`);
	}

	private cellBlock(block: TextBlock, around: Revision | undefined): string {
		const text = this.inline(block, { lineBreak: '<br>', around });
		const bullet = block.type === 'listItem' && (!block.marker || block.marker.kind === 'bullet');
		// A cell has no nested lists: a dash says that an item stands below the one before.
		return bullet && text !== '' ? `${block.level > 0 ? '–' : '•'} ${text}` : marked(block, text);
	}

	private inline(block: TextBlock, style: Partial<InlineStyle> = {}): string {
		const text = inline(block.runs, {
			lineBreak: '\\\n',
			revisions: this.showRevisions,
			nextNote: () => {
				this.references += 1;
				return this.references;
			},
			...style,
		});
		if (!this.showRevisions || !block.mark) return text;
		const name = /^(?:deletion|move-from)$/u.test(block.mark.kind) ? 'paragraph-deletion' : 'paragraph-insertion';
		return `${text}[]${attributes(name, block.mark)}`;
	}
}

/** The text behind its number, where it has one. */
function marked({ marker }: TextBlock, text: string): string {
	return marker?.kind === 'number' && text !== '' ? `${escapeText(marker.text)} ${text}` : text;
}
