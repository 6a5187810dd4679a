import type { Line } from './lines.js';

/** Characters that authors and word processors begin list items with. */
const BULLETS = /^[•▪▫◦‣⁃∙●○■□◼◻◾◽⚫⚪➢➤►▶▸✓✔✗✘✦❖❑◆◇☐☑☒➔⇨⇒→※‐‑‒–—―−－*+\-·・‧･o§Øo\uE000-\uF8FF]$/u;
/** Bullets that are also ordinary characters: a gap must follow. */
const AMBIGUOUS = /^[-‐‑‒–—―−－*+·・‧･o§Øo→⇒]$/u;
/** `1.` `12)` `(a)` `iv.` `A.` `1.2.3` `①` */
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?|\(\d{1,3}\)|[①-⑳])$/u;

/** A number without stop or bracket, set off like a mark: a table of contents, a list of lines. */
const BARE_NUMBER = /^\d{1,3}$/u;
const BARE_GAP = 0.9;
/** Numbers as Chinese and Japanese authors set them, without a space: `1、` `（1）` `①` */
const GLUED = /^(?:\d{1,2}[、．]|（\d{1,2}）|\(\d{1,2}\)(?=\p{L})|[①-⑳])/u;
/** Gap, in ems, from which a mark is set off from its text. */
const MARK_GAP = 0.25;

export interface LineMarker {
	kind: 'bullet' | 'number';
	text: string;
	/** Left edge of the text behind the mark; of the mark where nothing follows. */
	textX: number;
	/** Distance from mark to text in ems. */
	gap: number;
	/** Set without a space, as Chinese and Japanese authors do. */
	glued: boolean;
}

const markers = new WeakMap<Line, LineMarker | null>();

/** The bullet or number that a line begins with. */
export function markerOf(line: Line): LineMarker | null {
	let marker = markers.get(line);
	if (marker === undefined) {
		marker = findMarker(line);
		markers.set(line, marker);
	}
	return marker;
}

function findMarker(line: Line): LineMarker | null {
	const [first, second] = line.pieces;
	// A mark is short, or it is the start of a word that is not.
	if (!first || !/^[^\p{L}]|^.{1,7}$/u.test(first.text)) return null;
	const glued = GLUED.exec(first.text)?.[0];
	if (glued && glued !== first.text) return { kind: 'number', text: glued, textX: first.x, gap: 0, glued: true };
	if (second && /^\d{1,2}$/u.test(first.text) && second.text.startsWith('、')) {
		return { kind: 'number', text: first.text, textX: first.x, gap: 0, glued: true };
	}
	const bare = second !== undefined && BARE_NUMBER.test(first.text) && second.x - first.right > BARE_GAP * line.size;
	const kind = bare ? 'number' : BULLETS.test(first.text) ? 'bullet' : NUMBER.test(first.text) ? 'number' : null;
	if (!kind) return null;
	if (!second)
		return AMBIGUOUS.test(first.text) || kind === 'number'
			? null
			: { kind, text: first.text, textX: first.x, gap: 0, glued: false };
	const gap = (second.x - first.right) / line.size;
	if (gap < MARK_GAP && (kind === 'number' || AMBIGUOUS.test(first.text)) && !first.spaceAfter) return null;
	return { kind, text: first.text, textX: second.x, gap, glued: false };
}
