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

/** Looks whose marks need the right neighbours, in the order in which they are nested: a stretch ends with its outer one. */
const FITTED = ['underline', 'bold', 'italic', 'strike'] as const;
type Fitted = (typeof FITTED)[number];

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
	const without = new Map<Look, Map<Fitted, Look>>();
	const drop = (glyph: Glyph, flag: Fitted) => {
		const known = without.get(glyph.look) ?? new Map<Fitted, Look>();
		without.set(glyph.look, known);
		const look = known.get(flag) ?? { ...glyph.look, [flag]: false };
		known.set(flag, look);
		glyph.look = look;
	};
	FITTED.forEach((flag, depth) => {
		for (let start = 0, next = 0; start < glyphs.length; start = next) {
			next = start + 1;
			const { look } = glyphs[start]!;
			if (!look[flag]) continue;
			while (next < glyphs.length && glyphs[next]!.look[flag] && sameAround(look, glyphs[next]!.look, depth)) next++;
			let end = next - 1;
			while (start <= end && hangs(flag, glyphs[start]!, glyphs[start - 1])) drop(glyphs[start++]!, flag);
			while (start <= end && hangs(flag, glyphs[end]!, glyphs[end + 1])) drop(glyphs[end--]!, flag);
		}
	});
}

/** Whether the markup around the look at a depth is the same for both. */
function sameAround(a: Look, b: Look, depth: number): boolean {
	if (a === b) return true;
	if (a.revisions.length !== b.revisions.length || a.revisions.some((revision, i) => revision !== b.revisions[i]))
		return false;
	// Links stand inside underlining and around the rest.
	return (depth === 0 || a.link === b.link) && FITTED.slice(0, depth).every((flag) => a[flag] === b[flag]);
}

/** Whether a mark between the two would not be one, or says nothing: links are underlined by their nature. */
function hangs(flag: Fitted, inner: Glyph, outer: Glyph | undefined): boolean {
	if (/\s/u.test(inner.char)) return true;
	if (flag === 'underline') return inner.look.link !== undefined;
	return isPunctuation(inner) && outer !== undefined && !/\s/u.test(outer.char) && !isPunctuation(outer);
}

function isPunctuation({ char, look: { note, superscript, subscript } }: Glyph): boolean {
	return note !== undefined || superscript || subscript || /[\p{P}\p{S}]/u.test(char);
}
