import { type Block, rawText, type TextBlock, textBlocks } from '../document/nodes.js';
import type { CleaningStep } from './step.js';

/** Glyphs that people and symbol fonts use as bullets. '*' and '※' are left out: they begin a note. */
export const BULLET = /^[•‣⁃◦▪▫●○■□◆◇❖▶►➢➤➔✓✔✦∙·・‧◾◽⚫〇–—‒―‐‑−+\-－]$/u;

/**
 * A typed mark at the start of a text: a bullet glyph with white space behind it, a dash right before a letter,
 * 'o' before a word, a number or letter with its full stop or brackets, a circled number.
 */
const TYPED_MARK =
	/^\s*(?:([•‣⁃◦▪▫●○■□◆◇❖▶►➢➤➔✓✔✦∙·・‧◾◽⚫〇])\s*|([–—‒―‐‑−+\-－])\s+|([-‐‑–－])(?=\p{Lu})|(o)(?:\t|\s+(?=\p{L}|\d))|(\[?\(?\d{1,2}[.)\]]+\]?|\(\s?\d{1,2}\s?\)|（\d{1,2}）|\d{1,2}[、．]|[①-⑳]|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\(?[a-z]\)|\([ivx]{1,5}\)|[ivx]{1,5}\)|[a-z]\.|[ivx]{2,5}\.)(?:[ \t\u00A0\u3000]+|(?<=[、．）①-⑳]|[一二三四五六七八九十]\)|\(\d{1,2}\))\s*))(?=\S)/u;

/** Moves typed bullets and numbers out of the text into `marker`. */
export const listMarks: CleaningStep = (document, cleaning) => {
	document.blocks = splitAtMarks(document.blocks);
	for (const block of textBlocks(document.blocks)) {
		if (block.marker || block.type === 'heading') continue;
		const mark = TYPED_MARK.exec(rawText(block));
		if (!mark) continue;
		const text = mark.slice(1).find(Boolean) as string;
		cleaning.markup += [...mark[0]].filter((c) => /\S/u.test(c)).length;
		dropStart(block, mark[0].length);
		block.marker = { text, kind: BULLET.test(text) || text === 'o' ? 'bullet' : 'number', typed: true };
		block.type = 'listItem';
	}
};

/** A line that a manual break begins, and that begins with a mark, is an item of its own. */
function splitAtMarks(blocks: Block[]): Block[] {
	return blocks.flatMap((block): Block[] => {
		if (block.type === 'table') {
			for (const row of block.rows) for (const cell of row.cells) cell.blocks = splitAtMarks(cell.blocks);
			return [block];
		}
		const text = rawText(block);
		if (!text.includes('\n')) return [block];
		const cuts: number[] = [];
		for (const { index } of text.matchAll(/\n/gu))
			if (TYPED_MARK.test(text.slice(index + 1, index + 1 + MARK_WINDOW))) cuts.push(index);
		return cuts.length ? cutBlock(block, cuts) : [block];
	});
}

/** A mark with its white space is shorter than this. */
const MARK_WINDOW = 24;

/** Cuts a block at line breaks, which fall away; a Markdown line knows its number. */
function cutBlock(block: TextBlock, cuts: number[]): TextBlock[] {
	const parts: TextBlock[] = [{ ...block, runs: [] }];
	let at = 0;
	let line = block.location.line;
	for (const run of block.runs) {
		let from = 0;
		for (const cut of cuts) {
			if (cut < at || cut >= at + run.text.length) continue;
			push(parts.at(-1)!, run, run.text.slice(from, cut - at));
			from = cut - at + 1;
			parts.push({
				...block,
				type: 'paragraph',
				marker: null,
				depth: null,
				runs: [],
				location: run.location ?? block.location,
			});
		}
		push(parts.at(-1)!, run, run.text.slice(from));
		at += run.text.length;
	}
	if (line !== undefined) {
		for (const part of parts) {
			part.location = { ...block.location, line };
			line += 1 + [...rawText(part)].filter((c) => c === '\n').length;
		}
	}
	return parts.filter((part) => rawText(part).trim() !== '');
}

function push(part: TextBlock, run: TextBlock['runs'][number], text: string): void {
	if (text) part.runs.push({ ...run, text });
}

function dropStart(block: TextBlock, length: number): void {
	let left = length;
	for (const run of block.runs) {
		const cut = Math.min(left, run.text.length);
		run.text = run.text.slice(cut);
		left -= cut;
		if (left === 0) break;
	}
	block.runs = block.runs.filter((run) => run.text !== '');
}
