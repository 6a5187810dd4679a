import type { Run } from '../document/nodes.js';
import type { Revision } from '../document/revision.js';

/** What Markdown can say about a character. Equal looks are one object, so that `===` finds where a stretch ends. */
export interface Look {
	bold: boolean;
	italic: boolean;
	strike: boolean;
	underline: boolean;
	superscript: boolean;
	subscript: boolean;
	/** Link target; undefined outside links. */
	link: string | undefined;
	/** Outermost first. */
	revisions: Revision[];
	/** Number of the note that the character stands for. */
	note: number | undefined;
}

export interface Glyph {
	char: string;
	look: Look;
}

/** Looks whose marks CommonMark takes as marks only beside the right neighbours. */
const FLANKED = ['bold', 'italic', 'strike', 'underline'] as const;
type Flanked = (typeof FLANKED)[number];

/** The look of a run. */
export function lookOf(run: Run, revisions: Revision[], note?: number): Look {
	return {
		bold: run.bold ?? false,
		italic: run.italic ?? false,
		strike: (run.strike ?? false) && revisions.length === 0,
		underline: run.underline ?? false,
		superscript: run.superscript ?? false,
		subscript: run.subscript ?? false,
		link: run.link,
		revisions,
		note,
	};
}

/**
 * Shrinks stretches of emphasis to what CommonMark can mark (6.2, left- and right-flanking): no white space at their
 * ends, and no punctuation there where a letter follows outside. What is lost is the look of a colon, never its place.
 */
export function fitEmphasis(glyphs: Glyph[]): void {
	const without = new Map<Look, Map<Flanked, Look>>();
	const drop = (glyph: Glyph, flag: Flanked) => {
		const known = without.get(glyph.look) ?? new Map<Flanked, Look>();
		without.set(glyph.look, known);
		const look = known.get(flag) ?? { ...glyph.look, [flag]: false };
		known.set(flag, look);
		glyph.look = look;
	};
	for (const flag of FLANKED) {
		for (let start = 0; start < glyphs.length; start++) {
			if (!glyphs[start]!.look[flag]) continue;
			let end = start;
			while (end + 1 < glyphs.length && glyphs[end + 1]!.look[flag]) end++;
			const next = end;
			while (start <= end && hangs(flag, glyphs[start]!, glyphs[start - 1])) drop(glyphs[start++]!, flag);
			while (end >= start && hangs(flag, glyphs[end]!, glyphs[end + 1])) drop(glyphs[end--]!, flag);
			start = Math.max(start, next);
		}
	}
}

/** Whether a mark between the two would not be one, or says nothing: links are underlined by their nature. */
function hangs(flag: Flanked, inner: Glyph, outer: Glyph | undefined): boolean {
	if (/\s/u.test(inner.char)) return true;
	if (flag === 'underline') return inner.look.link !== undefined;
	return isPunctuation(inner) && outer !== undefined && !/\s/u.test(outer.char) && !isPunctuation(outer);
}

/** Links and notes begin and end with brackets. */
function isPunctuation({ char, look }: Glyph): boolean {
	return look.note !== undefined || look.link !== undefined || /[\p{P}\p{S}]/u.test(char);
}
