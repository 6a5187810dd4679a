import { isContinued } from '../document/continued.js';
import { type Block, rawText, type TextBlock } from '../document/nodes.js';
import type { CleaningStep } from './step.js';
import { BULLET } from './typed-mark.js';

/**
 * Glyphs by the level that they stand for where the indent does not tell, from the outermost; the rest come first. Word
 * makes a small dot of its first bullet and an 'o' of its second where their font is lost; Korean authors begin with a
 * square and go on with a circle.
 */
const BULLET_RANKS = [/^[·・‧∙□]$/u, /^[o◦○ㅇ▫–—‒―‐‑−\-－]$/u];
/** Left edges that differ by less are one level, in points: a space or the width of a digit, not an indent. */
const SAME_INDENT = 3.5;

/**
 * Works out the nesting of items whose mark was typed: from their indent first; flush with the item before, a dash or
 * circle below a bullet is below it, and so is another kind of number that begins with its first. Runs when paragraphs
 * are whole again: half of one would seem to end a list.
 */
export const listLevels: CleaningStep = (document) => setLevels(document.blocks, document.format === 'markdown');

/** What a mark says of its level beside its indent. */
interface Style {
	/** Marks of one list have one name. */
	name: string;
	isNumber: boolean;
	/** How far within other lists such a list stands: numbers and the outermost bullets at 0. */
	rank: number;
}

/** Markdown's own marks say nothing of a level: indents do. */
const MARKDOWN_BULLET: Style = { name: 'Markdown', isNumber: false, rank: 0 };

interface OpenItem {
	indent: number | null;
	style: Style;
	level: number;
	/** Ends with a colon: what follows it stands below it. */
	announces: boolean;
}

/** Levels of typed marks, from their indent first and from their style where the indent does not tell. */
function setLevels(blocks: Block[], flat: boolean): void {
	let open: OpenItem[] = [];
	for (const block of blocks) {
		if (block.type === 'table') {
			for (const row of block.rows) for (const cell of row.cells) setLevels(cell.blocks, flat);
			open = [];
		} else if (block.type === 'listItem' && block.marker) {
			const style = flat && !block.marker.typed ? MARKDOWN_BULLET : styleOf(block.marker.text);
			if (block.marker.typed) block.level = levelOf(block, style, open);
			else if (flat) block.level = Math.max(block.level, deeper(block, open));
			while (open.length && open.at(-1)!.level >= block.level) open.pop();
			const announces = /[:：]\s*$/u.test(rawText(block));
			open.push({ indent: block.indent, style, level: block.level, announces });
		} else if (block.layer === 'body' && block.level === 0 && !isContinued(rawText(block).trimEnd())) open = [];
	}
}

/** A list that a page's end cut begins anew, but stays indented below the item before. */
function deeper({ indent }: TextBlock, open: OpenItem[]): number {
	const outer = open.findLast((item) => indent !== null && item.indent !== null && indent > item.indent);
	return outer ? outer.level + 1 : 0;
}

function levelOf(block: TextBlock, style: Style, open: OpenItem[]): number {
	const { indent } = block;
	const top = open.at(-1);
	if (!top) return 0;
	if (indent !== null && top.indent !== null) {
		if (indent > top.indent + SAME_INDENT) return top.level + 1;
		const outer = open.findLast((item) => item.indent === null || indent > item.indent + SAME_INDENT);
		if (indent < top.indent - SAME_INDENT) return outer ? outer.level + 1 : 0;
	}
	const known = open.findLast((item) => item.style.name === style.name);
	if (known) return known.level;
	const begins = FIRST.test(block.marker!.text) && (top.style.rank === 0 || top.level === 0);
	// Where indents have told the level of the one before, this one is beside it; else nobody goes back to an outer level
	// with a bullet of another kind.
	const isInner = top.level > 0 && isFlush(top, open.at(-2));
	const isBelow = style.rank > top.style.rank || isInner || top.announces;
	return (style.isNumber ? begins : isBelow) ? top.level + 1 : top.level;
}

function isFlush({ indent }: OpenItem, outer: OpenItem | undefined): boolean {
	return indent === null || outer?.indent == null || indent - outer.indent <= SAME_INDENT;
}

/** The first number of a list, in any style: what a nested list begins with. */
const FIRST = /^[[(（]?(?:1|a|i|①|一)/u;

function styleOf(mark: string): Style {
	const inner = BULLET_RANKS.findIndex((glyphs) => glyphs.test(mark)) + 1;
	if (inner > 0 || BULLET.test(mark)) return { name: mark, isNumber: false, rank: inner };
	const name = mark
		.replace(/\d+/u, '1')
		.replace(/[①-⑳]/u, '①')
		.replace(/[一二三四五六七八九十]+/u, '一')
		.replace(/[ivx]{2,}|(?<=^\(?)[iv](?=[.)])/u, 'i')
		.replace(/[a-hj-uw-z]/u, 'a');
	return { name, isNumber: true, rank: 0 };
}
