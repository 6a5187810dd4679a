import { CtapError } from '../../diagnostics/errors.js';
import type { Location } from '../../document/location.js';
import type { Revision } from '../../document/revision.js';
import type { Limits } from '../reader.js';
import type { Comments } from './comments.js';
import type { Numbering } from './numbering.js';
import type { Package } from './package.js';
import type { Styles } from './styles.js';
import type { XmlElement } from './xml.js';

/** What all stories of one document share while it is read. */
export interface Source {
	opened: Package;
	limits: Limits;
	styles: Styles;
	numbering: Numbering;
	comments: Comments;
	/** References to notes, in their order. */
	notes: NoteReference[];
	/** Relationship ids of the headers and footers that sections name, in their order. */
	furniture: string[];
	/** How many documents this one is embedded in. */
	embedded: number;
	/** One sentence for each thing that could not be read. */
	damage: Set<string>;
}

export interface NoteReference {
	kind: 'footnote' | 'endnote';
	id: string;
	/** The mark, where the author typed one instead of the number. */
	mark: string;
	/** Of the reference: a note whose reference is deleted is deleted with it. */
	revisions: readonly Revision[];
	location: Location;
}

/**
 * A part that the document can do without: undefined, with a sentence on the damage, where it is missing or broken.
 * @throws CtapError where a limit is exceeded
 */
export function optionalPart(
	{ opened, damage }: Pick<Source, 'opened' | 'damage'>,
	part: string,
): XmlElement | undefined {
	try {
		const root = opened.xml(part);
		if (!root) damage.add(`The part ${part} is missing.`);
		return root;
	} catch (error) {
		if (!(error instanceof CtapError) || (error.code !== 'corrupt' && error.code !== 'truncated')) throw error;
		damage.add(error.message);
		return undefined;
	}
}
