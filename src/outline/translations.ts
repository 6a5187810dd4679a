import { isPlaceholder } from '../document/placeholder.js';
import { keyOf } from './candidate.js';
import { NUMBERED_ONE } from './matcher.js';
import type { Segment } from './segments.js';
import type { Unit } from './unit.js';

/** A question of the form in a second language is not much longer than in English. */
const MOST_CHARACTERS = 300;
/** A text that stands below the same heading so often is the form's. */
const LEAST_REPEATED = 3;
/** So many different texts of that kind make a form of two languages. */
const LEAST_KINDS = 2;

/** Words that hardly any English sentence does without. */
const ENGLISH =
	/\b(?:the|and|of|to|in|at|for|is|are|was|were|has|have|will|been|this|that|with|on|by|from|as|not|no|none|an?|its?)\b/iu;

/**
 * A form in two languages prints each heading once more below itself. Such a line is the form's, not an answer: it is in
 * a script of its own, or it comes again below the same heading of other sections and looks like a heading or holds no
 * English; and where a form does so, any line without English right below a heading is one.
 */
export function takeTranslations(segments: Segment[], isContact: (text: string) => boolean): void {
	const keyAt = (segment: Segment): string | null =>
		isContact(segment.content[0]?.text ?? '') ? null : keyOfLine(segment);
	const counts = new Map<string, number>();
	for (const segment of segments) {
		const key = keyAt(segment);
		if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const repeated = new Set(
		segments.flatMap((segment) => {
			const key = keyAt(segment);
			const unit = segment.content[0];
			return key && unit && counts.get(key)! >= LEAST_REPEATED && (isStyled(unit) || isForeign(unit.text)) ? [key] : [];
		}),
	);
	const bilingual = repeated.size >= LEAST_KINDS;
	for (const segment of segments) {
		const key = keyAt(segment);
		if (!key) continue;
		const { text } = segment.content[0]!;
		if (repeated.has(key) || isOtherScript(text) || (bilingual && isForeign(text))) {
			segment.instructions.push(segment.content.shift()!);
		}
	}
}

/** The heading and the line below it, as one text; null where no line can be the heading once more. */
function keyOfLine({ candidate, content }: Segment): string | null {
	const unit = content[0];
	if (!candidate || !unit || unit.marker || unit.text.length > MOST_CHARACTERS || isPlaceholder(unit.text)) return null;
	// What an author writes below headings again and again: the number of a commitment, the name of an agency.
	if (NUMBERED_ONE.test(unit.text) || isAgency(unit.text)) return null;
	return `${keyOf(candidate.target).replace(/^at:.*/u, 'at')}|${unit.text}`;
}

/** Names in brackets, perhaps with a short name in brackets of its own: each longer word begins with a capital. */
function isAgency(text: string): boolean {
	const inner = /^[(（](.*)[)）]:?$/u.exec(text)?.[1];
	const words = inner?.split(/[\s,&()（）]+/u).filter(Boolean) ?? [];
	return words.length > 0 && words.every((word) => /^(?:\p{Lu}[\p{L}’'.-]*|\p{Ll}{1,3}|-+)$/u.test(word));
}

function isStyled({ look }: Unit): boolean {
	return look.depth !== null || look.bold || look.italic || look.underline || look.caps;
}

function isOtherScript(text: string): boolean {
	return /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text);
}

/** Several words, none of which English needs. */
function isForeign(text: string): boolean {
	return isOtherScript(text) || (text.split(' ').length >= 3 && !ENGLISH.test(text));
}
