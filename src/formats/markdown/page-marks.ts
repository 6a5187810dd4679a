import type { Edit, SourceText } from './source-text.js';
import type { Tokens } from './token.js';

/** A comment of a converter that says that a page begins or ends: `<!-- page 3 -->`, `<!-- PageBreak -->`. */
const PAGE_COMMENT =
	/^[\s\-–—=*]*(?:page|pg\.|pages?[\s-]*break|new[\s-]*page|slide|seite|página|trang|halaman|стр|第\s*\d+\s*[页頁]|페이지|ページ)/iu;
/** A page-break command of LaTeX or of a converter, alone on its line. */
const COMMAND =
	/^[ \t>]*(?:\\(?:newpage|pagebreak|clearpage)(?:\{\})?|\[\[?_?page[ _-]?break_?\]?\]|\{\{?\s*page-?break\s*\}?\}|<page-?break\s*\/?>|\\page)[ \t]*$/gimu;
/** Elements whose content is no text of the document. */
const HIDDEN = ['style', 'script', 'head'];

/** Tags of the XML that Word puts into its HTML; CommonMark knows no colon in a tag's name. */
const WORD_TAG = /<\/?(?:o|w|v|x|st1|m|w14|wp|a|pic|mc|r):[a-z]\w*(?:\s[^<>]{0,500})?\/?>/giu;

/** A line of HTML this long is a whole page of it: each block gets a line of its own. */
const LONG_LINE = 1000;
const BLOCK_TAG = /<(?:p|li|tr|t[dh]|h[1-6]|div|table|[uo]l|blockquote)[\s>]/giu;

function* longLines(text: string): Generator<{ start: number; text: string }> {
	let start = 0;
	for (const line of text.split('\n')) {
		if (line.length > LONG_LINE && line.includes('</')) yield { start, text: line };
		start += line.length + 1;
	}
}

/** Takes out comments, style sheets and scripts, and puts a token where a page of the source ended. */
export function takeOutComments(source: SourceText, tokens: Tokens): SourceText {
	const { text } = source;
	const edits: Edit[] = [];
	const lower = text.toLowerCase();
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
		if (isEscaped(text, at)) {
			at += 1;
			continue;
		}
		let end = -1;
		let replacement = '';
		if (text.startsWith('<!--', at)) {
			end = text.indexOf('-->', at + 4);
			if (end < 0) break;
			if (PAGE_COMMENT.test(text.slice(at + 4, Math.min(end, at + 200))))
				replacement = tokens.add({ kind: 'page-break' });
			else if (isRemark(text.slice(at + 4, end))) {
				const [open, close] = tokens.pair({ kind: 'aside', layer: 'comment' });
				edits.push({ start: at, end: at + 4, text: open }, { start: end, end: end + 3, text: close });
				at = end + 3;
				continue;
			}
			end += 3;
		} else {
			const name = HIDDEN.find(
				(element) => lower.startsWith(element, at + 1) && /[\s>]/u.test(text[at + 1 + element.length] ?? ''),
			);
			const close = name === undefined ? -1 : lower.indexOf(`</${name}>`, at);
			if (name !== undefined && close >= 0) end = close + name.length + 3;
		}
		if (end < 0) {
			at += 1;
			continue;
		}
		edits.push({ start: at, end, text: replacement });
		at = end;
	}
	const once = source.edit(edits);
	const breaks: Edit[] = [];
	for (const match of once.text.matchAll(/\f/gu)) {
		breaks.push({ start: match.index, end: match.index + 1, text: `\n\n${tokens.add({ kind: 'page-break' })}\n\n` });
	}
	for (const match of once.text.matchAll(COMMAND)) {
		breaks.push({ start: match.index, end: match.index + match[0].length, text: tokens.add({ kind: 'page-break' }) });
	}
	for (const match of once.text.matchAll(WORD_TAG)) {
		if (isEscaped(once.text, match.index)) continue;
		const isBreak = /^<w:br\s[^>]*w:type="page"/iu.test(match[0]);
		const text = isBreak ? tokens.add({ kind: 'page-break' }) : '';
		breaks.push({ start: match.index, end: match.index + match[0].length, text });
	}
	for (const { start, text } of longLines(once.text)) {
		for (const match of text.matchAll(BLOCK_TAG))
			breaks.push({ start: start + match.index, end: start + match.index, text: '\n\n' });
	}
	return once.edit(breaks.sort((a, b) => a.start - b.start));
}

/** Whether a comment holds words of a person: code, such as Word's `[if gte mso 9]`, holds marks, and so do empty ones. */
function isRemark(text: string): boolean {
	return /\p{L}/u.test(text) && !/[<>]|^\s*\[/u.test(text) && text.length <= LONGEST_REMARK && !/\n\s*\n/u.test(text);
}

/** A longer one is data, in characters. */
const LONGEST_REMARK = 2000;

/** Whether a character has a backslash before it that is none itself (CommonMark 2.4): it is text, and opens no tag. */
function isEscaped(text: string, at: number): boolean {
	let start = at;
	while (start > 0 && at - start < LONGEST_ROW && text[start - 1] === '\\') start -= 1;
	return (at - start) % 2 === 1;
}

/** More backslashes in a row are not counted. */
const LONGEST_ROW = 64;
