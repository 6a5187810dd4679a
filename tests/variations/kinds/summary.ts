import type { SummaryPart } from '../model.js';

/** How the parts of the executive summary are headed. */
export interface PartHeading {
	name: string;
	heading: (part: SummaryPart, number: number) => string;
	/** The format counts the parts. */
	automatic?: boolean;
}

const FORM: Record<SummaryPart, string> = {
	achievements:
		"Summary of main achievements/progress in implementing Leaders' and Ministers' commitments since last update.",
	forwardWork: "Summary of forward work program to implement Leaders' and Ministers' commitments.",
	capacityBuilding:
		"Summary of capacity building needs and opportunities that would accelerate/strengthen the implementation of APEC Leaders' and Ministers' commitments by your economy and in the region.",
};
const SHORT: Record<SummaryPart, string> = {
	achievements: 'Summary of main achievements',
	forwardWork: 'Summary of forward work programme',
	capacityBuilding: 'Summary of capacity building needs and opportunities',
};

const PARTS: PartHeading[] = [
	{ name: "the form's", heading: (part, n) => `${n}. ${FORM[part]}` },
	{ name: 'no number', heading: (part) => FORM[part].replaceAll("'", '’') },
	{ name: 'number by the format', heading: (part) => FORM[part], automatic: true },
	{ name: 'short', heading: (part, n) => `${n}. ${SHORT[part]}:` },
	{ name: 'roman', heading: (part, n) => `${['I', 'II', 'III'][n - 1]}. ${FORM[part]}` },
];

/** How the groups below them are headed. */
export interface GroupHeading {
	name: string;
	/** The line printed; null where the items stand under no heading. */
	line: ((id: string, title: string) => string) | null;
	bold: boolean;
	underline?: boolean;
	/** Headings of areas stand above. */
	areas: boolean;
}

const GROUPS: GroupHeading[] = [
	{ name: 'title', line: (id, t) => (id.length > 1 ? t : `${id}. ${t}`), bold: false, areas: true },
	{ name: 'title in bold with a colon', line: (_, t) => `${t}:`, bold: true, areas: false },
	{ name: 'number and title', line: (id, t) => `${id.length > 1 ? id : `${id}.`} ${t}`, bold: true, areas: true },
	{
		name: 'number and title, plain',
		line: (id, t) => `${id.length > 1 ? id : `${id}.`} ${t}`,
		bold: false,
		areas: false,
	},
	{ name: 'title underlined', line: (_, t) => t, bold: false, underline: true, areas: true },
	{ name: 'none', line: null, bold: false, areas: false },
];

export const summary = { PARTS, GROUPS };
