import { tidy } from '../document/words.js';

/**
 * The heading under which a rendered plan carries what its form has no place for. It is the form's own text, and what
 * stands behind it is read as it stands: no word of it is taken for a heading of the form.
 */
export const ANNEX_HEADING = 'ANNEX: TEXT OUTSIDE THE FORM';

/** True for that heading. */
export function isAnnexHeading(text: string): boolean {
	return tidy(text) === ANNEX_HEADING;
}
