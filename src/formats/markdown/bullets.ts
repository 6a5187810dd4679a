import { BULLET_GLYPHS } from '../../document/bullets.js';
import type { Line } from './lines.js';

/** What begins an item of CommonMark. */
export const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u;

/** A typed bullet; a dash is one only where something new begins behind it. */
export const GLYPH = new RegExp(
	String.raw`^(?:[${BULLET_GLYPHS}※]|[-=]>[ \t]|[‒–—―][ \t\u00A0]+(?=[\p{Lu}\p{Lo}\d"'“‘(*]))`,
	'u',
);
export const INNER_GLYPH = /^o(?:\t|[ \u00A0]+(?=[\p{Lu}\p{Lo}\d"'“‘(*]))/u;

/** A dash whose item begins on the line below, further in. */
export function continuesInside(lines: Line[], at: number): boolean {
	const next = lines[at + 1];
	return (
		next !== undefined &&
		next.body !== '' &&
		next.prefix.length > lines[at]!.prefix.length &&
		!LIST_MARK.test(next.body)
	);
}

/** A star is a bullet, save where a file has other bullets, so many times as many. */
const MORE_BULLETS = 10;

/** Whether a line that begins with a star is a note, as under a table, since items have other bullets. */
export function notesIn(lines: Line[]): boolean {
	const stars = lines.filter(({ body }) => /^\*[ \t]/u.test(body)).length;
	return stars > 0 && lines.filter(({ body }) => /^[-+•–][ \t]/u.test(body)).length >= stars * MORE_BULLETS;
}

/** A dash right before a word, where a sentence or another such line ends above. */
export function isTightDash(body: string, before: Line): boolean {
	return (
		/^[-–－]\p{Lu}\p{L}*[\s,]/u.test(body) && (/^[-–－]\p{Lu}/u.test(before.body) || /[.:;!?)]$/u.test(before.body))
	);
}
