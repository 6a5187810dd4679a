import type { Location } from '../document/location.js';
import { type Block, type Document, rawText, type Table, type TextBlock, textBlocks } from '../document/nodes.js';
import { tidy } from '../document/words.js';
import type { FactBook, Source } from './facts.js';
import { escapeHtml } from './html.js';
import { backLinks } from './links.js';
import { type Noise, runsHtml } from './runs-html.js';

/** Layers whose text is the author's. */
const OWN_LAYERS = new Set(['body', 'note', 'textbox']);
const DEEPEST = 9;

/** A Word or Markdown file as a page of HTML, block by block as its reader found it: noise stands where it stood, struck. */
export class TextSource implements Source {
	private readonly ids = new Map<TextBlock, string>();
	private readonly blocks = new Map<string, TextBlock>();
	/** Blocks that have a number (line or paragraph), by that number. */
	private readonly numbered: { number: number; block: TextBlock }[] = [];

	constructor(private readonly document: Document) {
		for (const block of textBlocks(document.blocks)) {
			const id = `s${this.ids.size + 1}`;
			this.ids.set(block, id);
			this.blocks.set(id, block);
			const number = numberOf(block.location);
			if (number !== null) this.numbered.push({ number, block });
		}
		this.numbered.sort((a, b) => a.number - b.number);
	}

	placeAt(location: Location, text: string): string | null {
		const number = numberOf(location);
		if (number === null) {
			// Headers, footers and comments have no number: they are told by their words.
			const words = tidy(text);
			const found = [...this.ids].find(([block]) => block.layer !== 'body' && tidy(rawText(block)) === words);
			return found?.[1] ?? null;
		}
		let low = 0;
		let high = this.numbered.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.numbered[middle]!.number <= number) low = middle;
			else high = middle - 1;
		}
		if (low > high) return null;
		// Several cells may stand on one line: the one that holds the text is meant.
		const line = this.numbered[low]!.number;
		const start = tidy(text).slice(0, 40);
		let chosen = this.numbered[low]!.block;
		for (let at = low; at >= 0 && this.numbered[at]!.number === line; at -= 1) {
			const { block } = this.numbered[at]!;
			if (tidy(rawText(block)).includes(start)) chosen = block;
		}
		return this.ids.get(chosen)!;
	}

	html(facts: FactBook): string {
		return `<div class="paper">${this.document.blocks.map((block) => this.block(block, facts)).join('\n')}</div>`;
	}

	private block(block: Block, facts: FactBook): string {
		return block.type === 'table' ? this.table(block, facts) : this.text(block, facts);
	}

	private text(block: TextBlock, facts: FactBook): string {
		const id = this.ids.get(block)!;
		const here = facts.at(id);
		const foreign = !OWN_LAYERS.has(block.layer);
		const noise: Noise[] = here
			.filter(({ kind }) => kind === 'removed')
			.map(({ text, label }) => ({ text, reason: label }));
		const words = runsHtml(block.runs, noise, foreign ? `Removed: ${block.layer}` : null);
		if (words === '' && here.length === 0) return '';
		const classes = [
			'block',
			block.type === 'heading' ? `h h${Math.min(block.depth ?? 3, 6)}` : block.type === 'listItem' ? 'li' : '',
			block.level > 0 ? `l${Math.min(block.level, DEEPEST)}` : '',
			foreign ? 'furniture' : '',
			block.layer === 'note' || block.layer === 'textbox' ? 'aside' : '',
			...new Set(here.map(({ kind }) => `k-${kind}`)),
		].filter(Boolean);
		const mark = block.marker ? `<span class="marker">${escapeHtml(block.marker.text)}</span> ` : '';
		const place = here.length > 0 ? ' data-place' : '';
		return `<div id="${id}" class="${classes.join(' ')}"${place}>${backLinks(here)}${mark}${words}</div>`;
	}

	private table(table: Table, facts: FactBook): string {
		const rows = table.rows.map(({ cells, header }) => {
			const tag = header ? 'th' : 'td';
			const inner = cells.map(({ blocks, colSpan, rowSpan }) => {
				const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
				return `<${tag}${spans}>${blocks.map((block) => this.block(block, facts)).join('')}</${tag}>`;
			});
			return `<tr>${inner.join('')}</tr>`;
		});
		return `<div class="scroll"><table>${rows.join('')}</table></div>`;
	}
}

function numberOf({ line, paragraph }: Location): number | null {
	return line ?? paragraph ?? null;
}
