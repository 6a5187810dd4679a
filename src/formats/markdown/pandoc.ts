/** Markup of pandoc's own. */
const PANDOC = /\]\{[.#]\w|^- {3}\S|^\+[-=]{3,}\+|\^\w{1,3}\^|\\--|\\['"]/mu;
/** What pandoc's `smart` writes in plain characters; a file with such a letter in it was not written so. */
const TYPOGRAPHIC = /[–—‘’“”…]/u;

/** Whether pandoc has written a text: `~x~` is a subscript there. */
export function isPandoc(text: string): boolean {
	return PANDOC.test(text);
}

/** Whether `--` stands for an en dash and `---` for an em dash. */
export function isSmart(text: string): boolean {
	return isPandoc(text) && !TYPOGRAPHIC.test(text);
}
