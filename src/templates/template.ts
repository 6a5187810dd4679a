/** The three parts of the executive summary, in the order of the form. */
export const SUMMARY_PARTS = ['achievements', 'forwardWork', 'capacityBuilding'] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];

/** The slots of a section that have a heading or question of their own, in the order of the form. */
export const SLOTS = ['commitments', 'undertaken', 'planned', 'participation', 'needs', 'expertise'] as const;
export type Slot = (typeof SLOTS)[number];

/** The fields of the front page. */
export const FIELDS = ['economy', 'calendarYear', 'lastUpdated', 'objective'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * A fixed form, as data: what it prints, in every wording known. The first wording of a list is the form's own; the
 * others are variants that authors or earlier printings use. Wordings are compared by likeness, so that case,
 * punctuation, apostrophes, British or American spelling and small errors need no variant.
 */
export interface Template {
	id: string;
	name: string;
	/** How measures stand below commitments: under headings that repeat them, or beside them in a table. */
	form: 'headings' | 'matrix';
	/** The document's title, without the year. */
	title: string[];
	fields: Record<Field, string[]>;
	summary: { heading: string[]; parts: Record<SummaryPart, string[]> };
	/** Areas that hold several sections. */
	areas: { id: string; titles: string[] }[];
	sections: TemplateSection[];
	slots: Record<Slot, string[]>;
	assistance: string[];
	/** What the form tells its reader, wherever it stands: template text. */
	instructions: string[];
	/** First words of headings that begin something the form lacks: an annex, a glossary, a table of contents. */
	outside: string[];
	/** First words of a signature block: what follows is no part of the form. */
	closing: string[];
	/** Labels of persons to contact: text that begins with one of them tells a list of contacts. */
	contacts: string[];
	/** Head cells of the matrix form (a row: commitment | undertaken | planned). */
	matrix: { commitments: string[]; undertaken: string[]; planned: string[] };
}

export interface TemplateSection {
	/** 'A.1', 'B' */
	id: string;
	/** The area's letter; the section's own id where it is an area by itself. */
	area: string;
	titles: string[];
	/** Commitments that the form lists there; authors keep those that concern them. */
	commitments: string[];
}
