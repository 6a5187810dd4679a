import { BULLET_GLYPHS } from '../document/bullets.js';

/** The mark of a bulleted item: a glyph, a dash, an arrow; a Korean letter, and what is left of arrows of a lost font. */
export const BULLET = new RegExp(String.raw`^(?:[${BULLET_GLYPHS}ㅇ–—‒―‐‑−+\-－Ø§]|[-=]>)$`, 'u');

/** A text that begins with a glyph that is a bullet and nothing else. */
export const GLYPH = new RegExp(String.raw`^\s*[${BULLET_GLYPHS}]`, 'u');

/**
 * A typed mark at the start of a text: a bullet glyph with white space behind it, a dash right before a capital, 'o'
 * before a word, a number or letter with its full stop or brackets ('3)[2)]' is a number that a tracked change made
 * another), a circled number.
 */
const TYPED_MARK = new RegExp(
	String.raw`^\s*(?:([${BULLET_GLYPHS}])\s*|([–—‒―‐‑−+\-－ㅇ]|[-=]>)\s+|([-‐‑–－])(?=\p{Lu})|([Ø§])\s+(?=\p{Lu})|(o)(?:\t|\s+(?=\p{L}|\d))|(\d{1,2}[.)]\[\d{1,2}[.)]\]|\[?\(?\d{1,2}[.)\]]+\]?|\(\s?\d{1,2}\s?\)|（\d{1,2}）|\d{1,2}[、．]|[①-⑳]|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\(?[a-z]\)|\([ivx]{1,5}\)|[ivx]{1,5}\)|[a-z]\.|[ivx]{2,5}\.)(?:[ \t\u00A0\u3000]+|\n|(?<=[、．）①-⑳]|[一二三四五六七八九十]\)|\(\d{1,2}\))\s*))(?=\S)`,
	'u',
);

/** A mark with its white space is shorter than this. */
const WINDOW = 24;

/** The mark that a text begins with, and its length with the white space around it. */
export function typedMark(text: string): { mark: string; length: number } | null {
	const found = TYPED_MARK.exec(text.slice(0, WINDOW));
	return found ? { mark: found.slice(1).find(Boolean) as string, length: found[0].length } : null;
}

/** True where a text is a mark and nothing else: what is left of an item whose words are gone. */
export function isBareMark(text: string): boolean {
	const bare = text.trim();
	return bare !== '' && typedMark(`${bare} X`)?.length === bare.length + 1;
}
