import type { Part } from './compare.js';
import { ADDITIONS, type Addition } from './kinds/additions.js';
import { contacts } from './kinds/contacts.js';
import { frontPage } from './kinds/front-page.js';
import { groupHeadings } from './kinds/group-headings.js';
import { LISTS } from './kinds/lists.js';
import { AGENCIES, DEPTHS, GAPS, MEASURE_LAYOUTS } from './kinds/measure-layouts.js';
import { sectionHeadings } from './kinds/section-headings.js';
import { slotHeadings } from './kinds/slot-headings.js';
import { summary } from './kinds/summary.js';
import type { Random } from './random.js';
import type { Format } from './writer.js';

/** Each kind of variation with what one can choose from. */
const KINDS = {
	number: sectionHeadings.NUMBERS,
	title: sectionHeadings.TITLES,
	sectionLook: sectionHeadings.LOOKS,
	slot: slotHeadings.WORDINGS,
	slotLook: slotHeadings.LOOKS,
	question: slotHeadings.QUESTIONS,
	front: frontPage.LAYOUTS,
	date: frontPage.DATES,
	planTitle: frontPage.TITLES,
	cover: frontPage.COVERS,
	fieldGap: frontPage.GAPS,
	part: summary.PARTS,
	summaryGroup: summary.GROUPS,
	summaryItems: LISTS,
	commitments: LISTS,
	measures: MEASURE_LAYOUTS,
	repetition: groupHeadings.REPETITIONS,
	repetitionLook: groupHeadings.LOOKS,
	items: LISTS,
	depth: DEPTHS,
	agencies: AGENCIES,
	answers: LISTS,
	labels: contacts.LABELS,
	numbers: contacts.NUMBERS,
	contacts: contacts.LAYOUTS,
	contactGap: contacts.GAPS,
	point: contacts.POINTS.map((name) => ({ name })),
	gap: GAPS,
} as const;

export type Kind = keyof typeof KINDS;
export type Hand = { [K in Kind]: (typeof KINDS)[K][number] } & { additions: Addition[]; colon: boolean };

/** The parts of a plan that a kind of variation can spoil; all of them where none is named. */
const SPOILS: Partial<Record<Kind, Part[]>> = {
	front: ['front'],
	date: ['front'],
	planTitle: ['front'],
	cover: ['front'],
	fieldGap: ['front'],
	part: ['summary'],
	summaryGroup: ['summary'],
	summaryItems: ['summary'],
	commitments: ['commitments'],
	repetition: ['headings', 'measures'],
	repetitionLook: ['headings', 'measures'],
	items: ['headings', 'measures'],
	depth: ['measures'],
	agencies: ['measures', 'summary'],
	answers: ['capacity'],
	question: ['capacity'],
	labels: ['contacts'],
	numbers: ['contacts'],
	contacts: ['contacts'],
	contactGap: ['contacts', 'removed'],
	point: ['contacts'],
};

/** Chooses one of each kind, leaving out what a careful reader could read in two ways. */
export function chooseHand(r: Random, format: Format): Hand {
	const of = <K extends Kind>(kind: K, fits: (option: Hand[K]) => boolean = () => true): Hand[K] =>
		r.pick((KINDS[kind] as readonly unknown[] as Hand[K][]).filter((o) => fits(o) && isPossible(o, format)));
	const number = of('number');
	const sectionLook = of('sectionLook', (o) => !(number.automatic && o.boxed));
	const slot = of('slot');
	const slotLook = of('slotLook', (o) => o.strong || !slot.quiet);
	const measures = of('measures');
	// A cell of a Markdown table has neither indents nor paragraphs.
	const inPipes = format === 'markdown' && measures.matrix;
	const repetition = of('repetition');
	const repetitionLook = of(
		'repetitionLook',
		(o) => (o.strong || !repetition.far) && !(o.numbered && repetition.name === 'by number'),
	);
	const items = of(
		'items',
		(o) => !(o.counted && repetitionLook.numbered && !measures.matrix) && !(inPipes && o.needsIndent),
	);
	return {
		number,
		title: of('title'),
		sectionLook,
		slot,
		slotLook,
		question: of('question'),
		front: of('front'),
		date: of('date'),
		planTitle: of('planTitle'),
		cover: of('cover'),
		fieldGap: of('fieldGap'),
		part: of('part'),
		summaryGroup: of('summaryGroup'),
		summaryItems: of('summaryItems'),
		commitments: of('commitments'),
		measures,
		repetition,
		repetitionLook,
		items,
		depth: of('depth', (o) => o.levels <= (inPipes || items.flush ? 2 : 3)),
		agencies: of('agencies'),
		answers: of('answers'),
		labels: of('labels'),
		numbers: of('numbers'),
		contacts: of('contacts'),
		contactGap: of('contactGap'),
		point: of('point'),
		gap: of('gap'),
		additions: ADDITIONS.filter((o) => isPossible(o, format) && r.chance(0.15)),
		colon: r.chance(0.5),
	};
}

const isPossible = (option: { name: string; only?: string }, format: Format): boolean =>
	!option.only || option.only === format;

/** The choices as a table's rows: the kind, the name of the choice and the parts that it can spoil. */
export function choicesOf(hand: Hand): { row: string; parts: Part[] | null }[] {
	const kinds = (Object.keys(KINDS) as Kind[]).map((kind) => ({
		row: `${kind}: ${hand[kind].name.trim()}`,
		parts: SPOILS[kind] ?? null,
	}));
	return [...kinds, ...hand.additions.map(({ name }) => ({ row: `addition: ${name}`, parts: null }))];
}
