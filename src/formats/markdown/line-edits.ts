import { readAttributes } from './attributes.js';
import { LIST_MARK } from './bullets.js';
import type { Line } from './lines.js';
import type { Edit } from './source-text.js';

/** Deepest indent and deepest nesting of quotes and lists that is kept; what is deeper is read as that deep. */
export const MAX_COLUMN = 400;
export const MAX_NESTING = 60;

/** Marks of quotes and lists at the start of a line. */
export function nesting(text: string): number {
	const marks = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*/u.exec(text)![0];
	return marks.length <= MAX_NESTING ? 0 : (marks.match(/[>*+\-.)]/gu) ?? []).length;
}

/** Takes indents and marks beyond the limits out of a line. */
export function flatten({ text, start }: Line): Edit[] {
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
export function underline(lines: Line[], at: number, isFree: boolean): Edit[] {
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
export function heading(body: string, start: number): Edit[] {
	const edits: Edit[] = [];
	const mark = /^#{1,6}(?=[\p{L}*])/u.exec(body)?.[0];
	if (mark) edits.push({ start: start + mark.length, end: start + mark.length, text: ' ' });
	const brace = body.endsWith('}') ? body.lastIndexOf('{') : -1;
	const attributes = brace > 0 && /\s/u.test(body[brace - 1]!) ? readAttributes(body, brace) : null;
	if (attributes?.end === body.length) edits.push({ start: start + brace, end: start + body.length, text: '' });
	return edits;
}
