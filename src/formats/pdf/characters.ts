/** Bullets of the fonts Symbol and Wingdings, by the code in the private use area that stands for the font's own code. */
const SYMBOL_FONT: Record<number, string> = {
	108: '●',
	110: '■',
	111: '□',
	113: '❑',
	117: '◆',
	118: '❖',
	119: '◆',
	125: '▪',
	159: '•',
	167: '▪',
	168: '◻',
	183: '•',
	190: '—',
	216: '➢',
	224: '→',
	232: '➔',
	240: '⇨',
	251: '✗',
	252: '✓',
	254: '☑',
};
/** Wingdings codes that pdf.js hands over as they stand, where the font carries no map to Unicode. */
const WINGDINGS = /wingdings/iu;

/** Latin ligatures, and the presentation forms of Hebrew and Arabic letters. */
const PRESENTATION_FORMS = /[\uFB00-\uFDFF\uFE70-\uFEFE]/u;

/**
 * The Unicode text of one glyph: symbol fonts by their equals, ligatures and presentation forms by their letters,
 * control characters by nothing. Full-width characters stay.
 */
export function glyphText(unicode: string, font: string): string {
	if (unicode.length === 1) {
		const code = unicode.charCodeAt(0);
		if (code >= 0xf020 && code <= 0xf0ff) return SYMBOL_FONT[code - 0xf000] ?? unicode;
		if (code < 0x20 || code === 0x7f) return code === 0x09 || code === 0x0a || code === 0x0d ? ' ' : '';
		if (code < 0x7f) return WINGDINGS.test(font) ? (SYMBOL_FONT[code] ?? unicode) : unicode;
		if (code === 0xa0) return ' ';
		if (WINGDINGS.test(font)) return SYMBOL_FONT[code] ?? unicode;
	}
	return PRESENTATION_FORMS.test(unicode) ? unicode.normalize('NFKC') : unicode;
}

const SPACE = /^\s*$/u;

export function isSpace(text: string): boolean {
	return SPACE.test(text);
}
