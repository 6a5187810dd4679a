import { readAttributes } from './attributes.js';
import { frontMatterEnd } from './front-matter.js';
import type { Edit, SourceText } from './source-text.js';
import { readTable } from './tables.js';
import type { Tokens } from './token.js';

/** A line of the text, without its end. */
export interface Line {
	text: string;
	/** Offset of its first character. */
	start: number;
	/** What stands before its text: white space and marks of quotes. */
	prefix: string;
	/** The text behind the prefix, without white space at its end. */
	body: string;
}

/** Deepest indent and deepest nesting of quotes and lists that is kept; what is deeper is read as that deep. */
const MAX_COLUMN = 400;
const MAX_NESTING = 60;

const FENCE = /^(?:`{3,}|~{3,})[ \t]*(?:\{[^{}]*\}|[\w+#-]*)$/u;
const DIV = /^:{3,}[ \t]*(?:\{[^{}]*\}|[\w-]+)?[ \t]*:*$/u;
/** Alone on a line a dash, or two, is a placeholder. */
const LONE_DASH = /^\\?[-‐‑‒–—―−－]\\?[-‐‑‒–—―−－]?$/u;
/** A number between dashes, as a page's number is printed: not an item of a list. */
const DASHED_NUMBER = /^-[ \t]+(?:\p{L}{1,12}[ \t]+)?[\divxl]{1,5}[ \t]+-$/u;
/** A typed bullet; a dash is one only where something new begins behind it. */
const GLYPH = /^(?:[•‣⁃◦▪▫●○■□◆◇❖▶►➢➤➔✓✔✦∙·‧◾◽⚫〇※]|[‒–—―][ \t\u00A0]+(?=[\p{Lu}\p{Lo}\d"'“‘(*]))/u;
const INNER_GLYPH = /^o(?:\t|[ \u00A0]+(?=[\p{Lu}\p{Lo}\d"'“‘(*]))/u;
/** A typed number: its style with its first number made '1', and the number. */
const NUMBER = /^(\(|（)?(\d{1,2}|[a-z]|[ivx]{1,5})(\\?[.)、．]|）)([ \t\u00A0]+|(?<=[、．）]))(?=\S)/u;
const CIRCLED = /^[①-⑳]/u;
/** A number that is the end of a sentence rather than of a list, or a year. */
const LONG_NUMBER = /^\d{3,9}[.)](?=\s|$)/u;
const SETEXT = /^(?:={3,}|-{3,})$/u;
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u;

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
		} else if (SETEXT.test(body)) edits.push(...underline(lines, at, at - 1 > tableEnd));
		else if (DASHED_NUMBER.test(body)) {
			isolate();
			edits.push({ start: bodyStart, end: bodyStart, text: '\\' });
			edits.push({ start: start + line.text.length, end: start + line.text.length, text: `\n${prefix.trimEnd()}` });
		} else if (LONG_NUMBER.test(body)) {
			const digits = LONG_NUMBER.exec(body)![0].length - 1;
			edits.push({ start: bodyStart + digits, end: bodyStart + digits, text: '\\' });
		} else if (/^\+\s*\d/u.test(body)) edits.push({ start: bodyStart, end: bodyStart, text: '\\' });
		else if (
			GLYPH.test(body) ||
			(follows && isTightDash(body, before!)) ||
			(INNER_GLYPH.test(body) && (prefix !== '' || !follows || list.glyphs)) ||
			(list.glyphs && /^o\s+\S/u.test(body) && before !== null && prefix.length > before.prefix.length)
		) {
			if (follows) isolate();
			list.glyphs = true;
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

export function splitLines(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const prefix = /^(?:[ \t\u00A0\u3000]*>)*[ \t\u00A0\u3000]*/u.exec(line)![0];
		lines.push({ text: line, start, prefix, body: line.slice(prefix.length).trimEnd() });
		start += line.length + 1;
	}
	return lines;
}

/** Which typed numbers are going on, to tell the next number of a list from a number that a line happens to begin with. */
class OpenNumbers {
	glyphs = false;
	private next = new Set<string>();

	forget(): void {
		this.next.clear();
	}

	/** Remembers the number that a line begins with. */
	note(body: string): void {
		const match = NUMBER.exec(body);
		if (!match) return;
		for (const follower of followers(match)) this.next.add(follower);
	}

	/** Whether the number at the start of a line that follows another one begins an item. */
	begins(body: string, line: Line, before: Line): boolean {
		const match = NUMBER.exec(body)!;
		if (this.next.has(key(match, match[2]!))) return true;
		if (match[4]!.length >= 2 || line.prefix.length > before.prefix.length + 1) return /^(?:1|a|i)$/u.test(match[2]!);
		return /^(?:1|a|i)$/u.test(match[2]!) && /[:;.：；。]\**$/u.test(before.body);
	}
}

function key(match: RegExpExecArray, number: string): string {
	return `${match[1] ?? ''}${number}${match[3]!.replace('\\', '')}`;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** What the number after this one looks like; 'i' may be a letter or a Roman number. */
function followers(match: RegExpExecArray): string[] {
	const number = match[2]!;
	if (/\d/u.test(number)) return [key(match, String(Number(number) + 1))];
	const next: string[] = [];
	if (number.length === 1) next.push(key(match, String.fromCharCode(number.charCodeAt(0) + 1)));
	const roman = ROMAN.indexOf(number);
	if (roman >= 0 && roman + 1 < ROMAN.length) next.push(key(match, ROMAN[roman + 1]!));
	return next;
}

/** A dash whose item begins on the line below, further in. */
function continuesInside(lines: Line[], at: number): boolean {
	const next = lines[at + 1];
	return (
		next !== undefined &&
		next.body !== '' &&
		next.prefix.length > lines[at]!.prefix.length &&
		!LIST_MARK.test(next.body)
	);
}

/** A dash right before a word, where a sentence or another such line ends above. */
function isTightDash(body: string, before: Line): boolean {
	return (
		/^[-–－]\p{Lu}\p{L}*[\s,]/u.test(body) && (/^[-–－]\p{Lu}/u.test(before.body) || /[.:;!?)]$/u.test(before.body))
	);
}

/** Marks of quotes and lists at the start of a line. */
function nesting(text: string): number {
	const marks = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*/u.exec(text)![0];
	return marks.length <= MAX_NESTING ? 0 : (marks.match(/[>*+\-.)]/gu) ?? []).length;
}

/** Takes indents and marks beyond the limits out of a line. */
function flatten({ text, start }: Line): Edit[] {
	const marks = /^(?:[ \t\u00A0\u3000]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*[ \t\u00A0\u3000]*/u.exec(text)![0];
	let at = 0;
	for (let count = 0; at < marks.length && count < MAX_NESTING; at++) if (/[>*+\-.)]/u.test(marks[at]!)) count += 1;
	const kept = marks.slice(0, at).slice(0, MAX_COLUMN).trimEnd();
	return [{ start, end: start + marks.length, text: `${kept} ` }];
}

/**
 * `===` or `---` under a single line that stands alone is the underline of a heading, where it is as long as the line;
 * other dashes are a rule.
 */
function underline(lines: Line[], at: number, isFree: boolean): Edit[] {
	const line = lines[at]!;
	const above = lines[at - 1];
	const end = line.start + line.text.length;
	const cut = { start: line.start, end, text: '' };
	if (!above || !isFree || above.body === '' || LIST_MARK.test(above.body) || above.body.startsWith('#')) {
		return line.body.startsWith('=') ? [cut] : [];
	}
	const alone = at < 2 || lines[at - 2]!.body === '';
	const double = line.body.startsWith('=');
	const heading = alone && (double || Math.abs([...above.body].length - line.body.length) <= 1);
	if (!heading) return double ? [cut] : [];
	const mark = double ? '# ' : '## ';
	const bodyStart = above.start + above.prefix.length;
	return [{ start: bodyStart, end: bodyStart, text: mark }, cut];
}

/** A heading's attributes go; a space that the mark lacks is put in. */
function heading(body: string, start: number): Edit[] {
	const edits: Edit[] = [];
	const mark = /^#{1,6}(?=[\p{L}*])/u.exec(body)?.[0];
	if (mark) edits.push({ start: start + mark.length, end: start + mark.length, text: ' ' });
	const brace = body.endsWith('}') ? body.lastIndexOf('{') : -1;
	const attributes = brace > 0 && /\s/u.test(body[brace - 1]!) ? readAttributes(body, brace) : null;
	if (attributes?.end === body.length) edits.push({ start: start + brace, end: start + body.length, text: '' });
	return edits;
}
