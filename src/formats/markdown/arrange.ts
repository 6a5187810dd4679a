import { continuesInside, GLYPH, INNER_GLYPH, isTightDash, LIST_MARK, notesIn } from './bullets.js';
import { frontMatterEnd } from './front-matter.js';
import { flatten, heading, MAX_COLUMN, MAX_NESTING, nesting, underline } from './line-edits.js';
import { splitLines } from './lines.js';
import { NUMBER, OpenNumbers } from './open-numbers.js';
import { isSmart } from './pandoc.js';
import type { Edit, SourceText } from './source-text.js';
import { readTable } from './tables.js';
import type { Tokens } from './token.js';

const FENCE = /^(?:`{3,}|~{3,})[ \t]*(?:\{[^{}]*\}|[\w+#-]*)$/u;
const DIV = /^:{3,}[ \t]*(?:\{[^{}]*\}|[\w-]+)?[ \t]*:*$/u;
/** Alone on a line a dash, or two, is a placeholder. */
const LONE_DASH = /^\\?[-‐‑‒–—―−－]\\?[-‐‑‒–—―−－]?$/u;
/** A number between dashes, as a page's number is printed: not an item of a list. */
const DASHED_NUMBER = /^-[ \t]+(?:\p{L}{1,12}[ \t]+)?[\divxl]{1,5}[ \t]+-$/u;
/** '(National Police Agency)' below an item that has ended. */
const AGENCY_LINE = /^[(（]\p{Lu}[^()（）]{2,80}[)）]$/u;
const CIRCLED = /^[①-⑳]/u;
/** A number that is the end of a sentence rather than of a list, or a year. */
const LONG_NUMBER = /^\d{3,9}[.)](?=\s|$)/u;
const SETEXT = /^(?:={3,}|-{3,})$/u;
/** What stands for one em dash, or two, alone on a line; a rule of pandoc's is 72 dashes long. */
const EM_DASHES = /^(?:-{3}){1,2}$/u;
/** A telephone number, whose plus is no bullet. */
const PHONE = /^\+[ \t]*\d[\d\s()./-]{6,}$/u;

/**
 * Makes the lines such that CommonMark sees the blocks that a reader sees: typed bullets and lone dashes become
 * paragraphs of their own, fences and marks that CommonMark lacks go, tables leave a token.
 */
export function arrangeLines(source: SourceText, tokens: Tokens, isFile: boolean): SourceText {
	const lines = splitLines(source.text);
	const edits: Edit[] = [];
	let first = 0;
	if (isFile) {
		first = frontMatterEnd(lines);
		for (const line of lines.slice(0, first)) {
			const rule = /^(?:-{3}|\.{3})\s*$/u.test(line.text);
			edits.push(
				rule
					? { start: line.start, end: line.start + line.text.length, text: '' }
					: { start: line.start, end: line.start, text: '\n' },
			);
		}
	}
	const list = new OpenNumbers();
	const isNote = notesIn(lines);
	const dashes = isSmart(source.text) ? EM_DASHES : null;
	let tableEnd = -1;
	for (let at = first; at < lines.length; at++) {
		const line = lines[at]!;
		const { body, start, prefix } = line;
		const bodyStart = start + prefix.length;
		if (body === '') {
			if (prefix.length > MAX_COLUMN) edits.push({ start, end: bodyStart, text: '' });
			continue;
		}
		const table = readTable(source, lines, at);
		if (table) {
			const mark = tokens.add({ kind: 'table', table });
			const end = lines[table.lastLine]!;
			const quote = prefix.trimEnd();
			edits.push({ start, end: end.start + end.text.length, text: `${quote}\n${prefix}${mark}\n${quote}` });
			at = table.lastLine;
			tableEnd = at;
			list.forget();
			continue;
		}
		const before = at > 0 ? lines[at - 1]! : null;
		const isolate = () => {
			if (before && before.body !== '') edits.push({ start, end: start, text: `${prefix.trimEnd()}\n` });
		};
		const follows = before !== null && before.body !== '';
		if (prefix.length > MAX_COLUMN || nesting(line.text) > MAX_NESTING) edits.push(...flatten(line));
		else if (FENCE.test(body) || DIV.test(body))
			edits.push({ start, end: start + line.text.length, text: prefix.trimEnd() });
		else if (LONE_DASH.test(body) && !(body === '-' && continuesInside(lines, at))) {
			isolate();
			edits.push({ start: bodyStart, end: bodyStart + body.length, text: body.replace(/\\?-/gu, '\\-') });
			edits.push({ start: start + line.text.length, end: start + line.text.length, text: `\n${prefix.trimEnd()}` });
		} else if (dashes?.test(body) && !follows && !lines[at + 1]?.body) {
			edits.push({ start: bodyStart, end: bodyStart + body.length, text: '—'.repeat(body.length / 3) });
		} else if (SETEXT.test(body)) edits.push(...underline(lines, at, at - 1 > tableEnd));
		else if (DASHED_NUMBER.test(body)) {
			isolate();
			edits.push({ start: bodyStart, end: bodyStart, text: '\\' });
			edits.push({ start: start + line.text.length, end: start + line.text.length, text: `\n${prefix.trimEnd()}` });
		} else if (LONG_NUMBER.test(body)) {
			const digits = LONG_NUMBER.exec(body)![0].length - 1;
			edits.push({ start: bodyStart + digits, end: bodyStart + digits, text: '\\' });
		} else if (isNote && /^\*[ \t]/u.test(body)) {
			isolate();
			edits.push({ start: bodyStart, end: bodyStart, text: '\\' });
		} else if (PHONE.test(body)) edits.push({ start: bodyStart, end: bodyStart, text: '\\' });
		else if (
			GLYPH.test(body) ||
			(follows && isTightDash(body, before!)) ||
			(INNER_GLYPH.test(body) && (prefix !== '' || !follows || list.glyphs)) ||
			(list.glyphs && /^o\s+\S/u.test(body) && before !== null && prefix.length > before.prefix.length)
		) {
			if (follows) isolate();
			list.glyphs = true;
		} else if (AGENCY_LINE.test(body) && follows && /[.;:]$/u.test(before!.body.trimEnd())) {
			isolate();
		} else if (CIRCLED.test(body) || (NUMBER.test(body) && (!follows || list.begins(body, line, before!)))) {
			isolate();
			list.note(body);
		} else if (/^#/u.test(body)) edits.push(...heading(body, bodyStart));
		else if (/^:[ \t]{1,3}\S/u.test(body) && follows && !/^[ \t]/u.test(before!.text)) {
			// A definition of pandoc: its term stands in the line above.
			isolate();
			edits.push({ start: bodyStart, end: bodyStart + 1, text: '' });
		} else if (/^\|[ \t]+[^|]*$/u.test(body)) edits.push({ start: bodyStart, end: bodyStart + 1, text: '' });
		if (LIST_MARK.test(body)) list.note(body);
	}
	return withoutLastBreaks(source.edit(edits.sort((a, b) => a.start - b.start)));
}

/** A hard break at the end of a paragraph. */
const LAST_BREAK = /(?<!\\)\\[ \t]*(?=\n[ \t>]*\n|\n?[ \t>]*$)/gu;

/** A hard break behind which nothing comes breaks nothing, and CommonMark takes it for text. */
function withoutLastBreaks(source: SourceText): SourceText {
	const edits = [...source.text.matchAll(LAST_BREAK)].map(({ index }) => ({ start: index, end: index + 1, text: '' }));
	return source.edit(edits);
}
