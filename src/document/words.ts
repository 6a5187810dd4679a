/** Signs that print nothing: a soft hyphen, a zero-width space, a byte order mark. */
const UNSEEN = /[\u00AD\u200B\uFEFF]/gu;

/** How many characters of a text print something: UTF-16 units without white space and what is not seen. */
export function printedLength(text: string): number {
	return text.replace(UNSEEN, '').replace(/\s+/gu, '').length;
}

/** What `tidy` changes. */
const UNTIDY = /[\u00AD\u200B\uFEFF]|[^\S ]| {2}|^ | $/u;

/** White space runs as one space, none at the ends; soft hyphens are nothing. */
export function tidy(text: string): string {
	// Most texts are tidy as they come, and are asked for again and again.
	if (!UNTIDY.test(text)) return text;
	return text.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
}

/** What stands on several lines, on one: a hyphen at a line's end ties the next line to it. */
export function joinLines(lines: string[]): string {
	return tidy(lines.join('\n').replace(/(?<=\p{L}-)\s*\n\s*(?=\p{L})/gu, ''));
}

/** The words of a text as `Accounting` counts them: maximal runs of non-space characters after Unicode NFKC. */
export function wordsOf(text: string): string[] {
	return text.replace(UNSEEN, '').normalize('NFKC').split(/\s+/u).filter(Boolean);
}
