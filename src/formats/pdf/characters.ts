import { hasRadical, withoutRadicals } from './radicals.js';

/**
 * Bullets and arrows of Wingdings, by their codes. Word processors write them as U+F000 plus the code, in whatever font
 * takes the place of Wingdings.
 */
const WINGDINGS: Record<number, string> = {
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
	216: '➢',
	224: '→',
	232: '➔',
	240: '⇨',
	251: '✗',
	252: '✓',
	254: '☑',
};

/** ZapfDingbats where it does not run like U+2701 to U+27BE (ISO 32000-1, annex D.6). */
const DINGBATS: Record<number, string> = {
	37: '☎',
	42: '☛',
	43: '☞',
	72: '★',
	108: '●',
	110: '■',
	115: '▲',
	116: '▼',
	117: '◆',
	119: '◗',
	168: '♣',
	169: '♦',
	170: '♥',
	171: '♠',
	213: '→',
	214: '↔',
	215: '↕',
};

/** A character of ZapfDingbats by its code. */
function dingbat(code: number): string | undefined {
	if (DINGBATS[code]) return DINGBATS[code];
	if ((code >= 0x21 && code <= 0x7e) || (code >= 0xa1 && code <= 0xa7)) {
		return String.fromCharCode((code < 0x7f ? 0x26e0 : 0x26c0) + code);
	}
	if (code >= 0xac && code <= 0xb5) return String.fromCharCode(0x2460 - 0xac + code);
	if (code >= 0xb6 && code <= 0xfe && code !== 0xf0) return String.fromCharCode(0x26c0 + code);
	return undefined;
}

/** The font Symbol from 0x20 to 0x7E, and from 0xA1 to 0xFE (ISO 32000-1, annex D.5). */
const SYMBOL_LOW =
	' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203Eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH =
	'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uF8FF〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

function symbol(code: number): string | undefined {
	return code < 0x7f ? SYMBOL_LOW[code - 0x20] : SYMBOL_HIGH[code - 0xa1];
}

const WINGDINGS_FONT = /wingdings/iu;
const SYMBOL_FONT = /^symbol/iu;
const DINGBATS_FONT = /dingbats/iu;

/** Latin ligatures, and the presentation forms of Hebrew and Arabic letters. */
const PRESENTATION_FORMS = /[\uFB00-\uFDFF\uFE70-\uFEFE]/u;

/**
 * The Unicode text of one glyph: symbol fonts by their equals, ligatures and presentation forms by their letters,
 * radicals by their ideographs, control characters by nothing. Full-width characters stay.
 */
export function glyphText(unicode: string, font: string): string {
	if (unicode.length === 1) {
		const code = unicode.charCodeAt(0);
		if (code >= 0xf020 && code <= 0xf0ff) return symbolText(code - 0xf000, font) ?? unicode;
		if (code < 0x20 || code === 0x7f) return code === 0x09 || code === 0x0a || code === 0x0d ? ' ' : '';
		if (code === 0xa0) return ' ';
		// A Wingdings without a map to Unicode: pdf.js hands over the code.
		if (code <= 0xff && WINGDINGS_FONT.test(font)) return WINGDINGS[code] ?? unicode;
		// Likewise for check boxes, whose font is not embedded.
		if (code > 0x20 && code <= 0xff && DINGBATS_FONT.test(font)) return dingbat(code) ?? unicode;
	}
	if (hasRadical(unicode)) return withoutRadicals(unicode);
	return PRESENTATION_FORMS.test(unicode) ? unicode.normalize('NFKC') : unicode;
}

/** A font that is not named is a substitute for either: bullets are Wingdings', all else is Symbol's. */
function symbolText(code: number, font: string): string | undefined {
	if (SYMBOL_FONT.test(font)) return symbol(code) ?? WINGDINGS[code];
	if (WINGDINGS_FONT.test(font)) return WINGDINGS[code];
	return WINGDINGS[code] ?? symbol(code);
}

const SPACE = /^\s*$/u;

export function isSpace(text: string): boolean {
	return SPACE.test(text);
}
