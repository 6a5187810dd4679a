import { ctap2008 } from '../../../src/templates/ctap-2008.js';
import type { Question } from '../model.js';
import type { Look } from '../page.js';

type MeasureSlot = 'commitments' | 'undertaken' | 'planned';

/** How the headings inside a section are worded. */
export interface SlotWording {
	name: string;
	headings: Record<MeasureSlot, string>;
	/** Not told by capitals: wants a look. */
	quiet?: boolean;
}

const WORDINGS: SlotWording[] = [
	{
		name: "the form's",
		headings: {
			commitments: "LEADERS' AND MINISTERS' COMMITMENTS",
			undertaken: 'MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITMENTS',
			planned: 'FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS (indicate timeframe)',
		},
	},
	{
		name: 'words missing',
		headings: {
			commitments: 'LEADERS’ AND MINISTERS’ COMMITMENTS',
			undertaken: 'MEASURES UNDERTAKEN TO IMPLEMENT COMMITMENTS',
			planned: 'FURTHER MEASURES PLANNED',
		},
	},
	{
		name: "Leader's and Minister's",
		quiet: true,
		headings: {
			commitments: "Leader's and Minister's Commitments",
			undertaken: 'Measures Undertaken Since Last Update to Implement Commitments',
			planned: 'Further Measures Planned to Implement Commitments (Indicate Timeframe)',
		},
	},
	{
		name: 'misspelt',
		headings: {
			commitments: 'LEADERS AND MINISTERS COMITMENTS',
			undertaken: 'MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITTMENTS',
			planned: 'FURTHER MESURES PLANNED TO IMPLEMENT COMMITMENTS (indicate time frame)',
		},
	},
	{
		name: 'other words',
		quiet: true,
		headings: {
			commitments: 'Commitments of Leaders and Ministers',
			undertaken: 'Actions taken since the last update',
			planned: 'Planned measures and timeframe',
		},
	},
];

/** How they look. */
export interface SlotLook {
	name: string;
	look: Look;
	colon: boolean;
	/** Tells a heading in small letters from a text. */
	strong: boolean;
}

const LOOKS: SlotLook[] = [
	{ name: 'plain', look: {}, colon: false, strong: false },
	{ name: 'plain with a colon', look: {}, colon: true, strong: false },
	{ name: 'bold', look: { bold: true }, colon: false, strong: true },
	{ name: 'bold with a colon', look: { bold: true }, colon: true, strong: true },
	{ name: 'underlined', look: { underline: true }, colon: false, strong: true },
	{ name: 'heading', look: { heading: 3 }, colon: false, strong: true },
	{ name: 'bold, centred', look: { bold: true, centered: true }, colon: false, strong: true },
];

/** How the questions on capacity building are worded. */
export interface QuestionWording {
	name: string;
	question: (form: string) => string;
	/** The answer follows on the same line where it is one text. */
	sameLine?: boolean;
}

const first = (form: string): string => /^[^?.]*(?:\((?:[^)]*)\)[^?.]*)?[?.]/u.exec(form)?.[0] ?? form;
const lower = (form: string): string =>
	form[0] +
	form
		.slice(1)
		.toLowerCase()
		.replace(/apec/gu, 'APEC')
		.replace(/(?<=[?.] )[a-z]/gu, (c) => c.toUpperCase());

const QUESTIONS: QuestionWording[] = [
	{ name: "the form's", question: (form) => form },
	{ name: 'small letters', question: lower },
	{ name: 'first sentence', question: (form) => first(form) },
	{ name: 'first sentence, small letters', question: (form) => lower(first(form)) },
	{ name: 'answer on the same line', question: lower, sameLine: true },
];

export const formQuestion = (question: Question): string => ctap2008.slots[question][0]!;

export const slotHeadings = { WORDINGS, LOOKS, QUESTIONS };
