/** White space runs as one space, none at the ends; soft hyphens are nothing. */
export function tidy(text: string): string {
	return text
		.replace(/[\u00AD\u200B\uFEFF]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** The words of a text as `Accounting` counts them: maximal runs of non-space characters after Unicode NFKC. */
export function wordsOf(text: string): string[] {
	return text
		.replace(/[\u00AD\u200B\uFEFF]/gu, '')
		.normalize('NFKC')
		.split(/\s+/u)
		.filter(Boolean);
}
