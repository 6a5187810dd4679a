import { type Block, rawText, type Table, type TextBlock, textBlocks } from '../document/nodes.js';
import { tidy } from '../document/words.js';

/** A table of contents has at least this many entries; fewer headings in a row are headings. */
const LEAST_ENTRIES = 4;
/** Among its entries this share at least names a heading of the form; the rest are sub-headings and annexes. */
const LEAST_SHARE = 0.5;
/** Longer texts are prose. */
const MOST_CHARACTERS = 200;

/** A page number at the end of an entry, behind leaders or white space, or at its begin before white space. */
const PAGE_BEHIND = /(?:[\s.…·_]+|\t)(?:\d{1,3}|[ivxlc]{1,6})$/u;
const PAGE_BEFORE = /^\d{1,3}\s+(?=\p{L})/u;

/** A page number in a cell of its own. */
const PAGE_ALONE = /^(?:\d{1,3}|[ivxlc]{1,6})$/u;

/** The text of an entry without its page number; null where it has none. */
function entryText(text: string): string | null {
	if (PAGE_BEHIND.test(text)) return text.replace(PAGE_BEHIND, '').trim();
	return PAGE_BEFORE.test(text) ? text.replace(PAGE_BEFORE, '') : null;
}

interface Entry {
	heading: boolean;
}

/**
 * Finds tables of contents: runs of short texts with page numbers most of which name headings of the form, or runs of
 * headings with nothing between them that all come again later. Yields their blocks, their title included.
 */
export function findContents(blocks: Block[], isHeading: (text: string) => boolean): Set<Block> {
	const found = new Set<Block>();
	const texts = blocks.map(textOf);
	const entries = blocks.map((block, i) => entriesOf(block, texts[i]!, isHeading));
	const bare = texts.map((text) => text !== '' && text.length <= MOST_CHARACTERS && isHeading(text));
	const last = new Map<string, number>();
	for (const [i, text] of texts.entries()) last.set(text.toLowerCase(), i);
	for (let i = 0; i < blocks.length; ) {
		let end = i;
		while (end < blocks.length && entries[end]!.length > 0) end += 1;
		const listed = entries.slice(i, end).flat();
		if (
			listed.length >= LEAST_ENTRIES &&
			listed.filter(({ heading }) => heading).length >= LEAST_SHARE * listed.length
		) {
			mark(found, blocks, i, end);
			i = end;
			continue;
		}
		end = i;
		while (end < blocks.length && bare[end] && last.get(texts[end]!.toLowerCase())! > end) end += 1;
		// The headings of an empty form stand close together too, but they come again with their slots between them.
		const titles = new Set(texts.slice(i, end).map((text) => text.toLowerCase()));
		if (titles.size > LEAST_ENTRIES && titles.size === end - i) {
			mark(found, blocks, i, end);
			i = end;
		} else i += 1;
	}
	return found;
}

function textOf(block: Block): string {
	if (block.type === 'table') return '';
	const number = block.marker?.kind === 'number' ? `${block.marker.text} ` : '';
	return tidy(number + rawText(block));
}

/** The entries that a block holds: itself, or one a line. */
function entriesOf(block: Block, text: string, isHeading: (text: string) => boolean): Entry[] {
	if (block.type === 'table') return rowEntries(block, isHeading);
	if (text === '') return [];
	const whole = text.length <= MOST_CHARACTERS ? entryText(text) : null;
	if (whole) return [{ heading: isHeading(whole) || leadsInside(block) }];
	const lines = rawText(block).split('\n').map(tidy).filter(Boolean);
	const listed = lines.map(entryText);
	if (lines.length < 2 || listed.filter(Boolean).length < LEAST_LINES_SHARE * lines.length) return [];
	return listed.flatMap((line) => (line ? [{ heading: isHeading(line) }] : []));
}

/** The entries of a table with the numbers of pages in its last column: set with tabs, a reader takes them for one. */
function rowEntries({ rows }: Table, isHeading: (text: string) => boolean): Entry[] {
	const entries: Entry[] = [];
	let page = 0;
	for (const { cells } of rows) {
		const texts = cells.map(({ blocks }) => tidy([...textBlocks(blocks)].map(rawText).join(' '))).filter(Boolean);
		const number = texts.pop() ?? '';
		const text = texts.join(' ');
		// Pages follow one another; the numbers of other tables do not.
		if (text === '' || text.length > MOST_CHARACTERS || !PAGE_ALONE.test(number) || Number(number) < page) return [];
		page = Number(number) || page;
		entries.push({ heading: isHeading(text) });
	}
	return entries;
}

/** Entries too long for a line leave the number to the next one. */
const LEAST_LINES_SHARE = 0.6;

/** An entry whose whole text is a link into the document. */
function leadsInside({ runs }: TextBlock): boolean {
	return runs.every(({ link, text }) => link?.startsWith('#_Toc') || !text.trim());
}

/** The title of a table of contents is the short text before it, in words of its own. */
function mark(found: Set<Block>, blocks: Block[], from: number, to: number): void {
	for (let i = from; i < to; i += 1) found.add(blocks[i]!);
	const title = blocks[from - 1];
	if (!title || title.type === 'table' || found.has(title)) return;
	const text = textOf(title);
	if (text.length <= 40 && !/[:：.]\s*\S/u.test(text)) found.add(title);
}
