import type { Plan } from '../../src/plan/schema.js';

/** The plan that a reading should give: places, diagnostics and counts left out. */
export interface Expected {
	template: { id: string };
	submission: Plan['submission'];
	title: string | null;
	economy: Plan['economy'];
	calendarYear: number | null;
	lastUpdated: Plan['lastUpdated'];
	objective: string | null;
	executiveSummary: Record<'achievements' | 'forwardWork' | 'capacityBuilding', ExpectedSummaryGroup[]>;
	sections: ExpectedSection[];
	assistance: { contacts: ExpectedContact[]; items: ExpectedItem[] } | null;
	unmapped: { text: string }[];
	removed: { kind: string; text: string }[];
}

export interface ExpectedItem {
	text: string;
	agency: string | null;
	items: ExpectedItem[];
}
export interface ExpectedSummaryGroup {
	section: string | null;
	heading: string | null;
	items: ExpectedItem[];
}
export type ExpectedContact = Omit<Plan['sections'][number]['contacts'][number], 'location'>;
export interface ExpectedGroup {
	heading: string | null;
	commitment: { id: string } | null;
	items: ExpectedItem[];
}
export interface ExpectedSection {
	id: string;
	title: string;
	contacts: ExpectedContact[];
	commitments: { text: string; years: number[]; links: { text: string; url: string | null }[] }[];
	undertaken: ExpectedGroup[];
	planned: ExpectedGroup[];
	capacityBuilding: Record<'participation' | 'needs' | 'expertise', ExpectedItem[]>;
}

/** One fact: the part of the plan it belongs to, the place it stands at, what it says. */
export interface Fact {
	part: Part;
	place: string;
	text: string;
}
export const PARTS = [
	'front',
	'summary',
	'titles',
	'contacts',
	'commitments',
	'headings',
	'measures',
	'capacity',
	'unmapped',
	'removed',
] as const;
export type Part = (typeof PARTS)[number];

const plain = (value: unknown): string =>
	String(value ?? '')
		.normalize('NFKC')
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/[‘’]/gu, "'")
		.replace(/[“”]/gu, '"')
		.replace(/[‐-―−]/gu, '-');

/** Takes a plan apart. A fact in another place is another fact. */
function factsOf(plan: Expected): Fact[] {
	const facts: Fact[] = [];
	const add = (part: Part, place: (string | null)[], value: unknown): void => {
		const text = plain(value);
		if (text) facts.push({ part, place: place.map(plain).join(' > '), text });
	};
	const items = (part: Part, place: (string | null)[], list: ExpectedItem[], parent = ''): void => {
		for (const item of list) {
			add(part, [...place, parent], item.text);
			add(part, [...place, item.text, 'agency'], item.agency);
			items(part, place, item.items, item.text);
		}
	};
	const contacts = (place: string, list: ExpectedContact[]): void =>
		list.forEach((c, i) => {
			const here = [place, String(i + 1)];
			for (const field of ['label', 'name', 'title', 'organization'] as const)
				add('contacts', [...here, field], c[field]);
			for (const field of ['telephone', 'fax'] as const)
				for (const { text, e164 } of c[field]) {
					add('contacts', [...here, field], text);
					add('contacts', [...here, field, 'e164'], e164);
				}
			for (const email of c.emails) add('contacts', [...here, 'email'], email);
		});
	const { meeting, ...cover } = plan.submission ?? { meeting: null };
	for (const [name, value] of Object.entries({ ...cover })) add('front', ['cover', name], value);
	for (const [name, value] of Object.entries({ ...meeting })) add('front', ['meeting', name], value);
	add('front', ['template'], plan.template.id);
	add('front', ['title'], plan.title);
	add('front', ['economy'], plan.economy && `${plan.economy.name} ${plan.economy.code}`);
	add('front', ['year'], plan.calendarYear);
	add('front', ['updated'], plan.lastUpdated?.text);
	add('front', ['updated', 'date'], plan.lastUpdated?.date);
	add('front', ['objective'], plan.objective);
	for (const [part, groups] of Object.entries(plan.executiveSummary))
		for (const { section, heading, items: list } of groups) {
			add('summary', [part, section, 'heading'], heading);
			items('summary', [part, section, heading], list);
		}
	for (const section of plan.sections) {
		const { id } = section;
		add('titles', ['id'], id);
		add('titles', [id], section.title);
		contacts(id, section.contacts);
		for (const { text, years, links } of section.commitments) {
			add('commitments', [id], text);
			for (const year of years) add('commitments', [id, text, 'year'], year);
			for (const link of links) add('commitments', [id, text, 'link'], `${link.text} ${link.url}`);
		}
		for (const part of ['undertaken', 'planned'] as const)
			for (const { heading, commitment, items: list } of section[part]) {
				add('headings', [id, part], heading);
				add('headings', [id, part, heading, 'answers'], commitment?.id);
				items('measures', [id, part, heading], list);
			}
		for (const [question, list] of Object.entries(section.capacityBuilding)) items('capacity', [id, question], list);
	}
	contacts('assistance', plan.assistance?.contacts ?? []);
	items('capacity', ['assistance'], plan.assistance?.items ?? []);
	for (const { text } of plan.unmapped) for (const word of plain(text).split(' ')) add('unmapped', [], word);
	for (const { kind, text } of plan.removed) add('removed', [kind], text);
	return facts;
}

export interface Counts {
	hit: number;
	missing: number;
	spurious: number;
}

/** A fact that only one side has. */
export interface Difference {
	what: 'missing' | 'spurious';
	fact: Fact;
}

export interface Comparison {
	counts: Record<Part, Counts>;
	differences: Difference[];
}

/** Texts without a slot weigh as much as this many words a fact. */
const WORDS_A_FACT = 10;

/** Compares a reading with what it should be, each fact as often as it stands. */
export function compare(expected: Expected, read: Expected): Comparison {
	const counts = Object.fromEntries(PARTS.map((part) => [part, { hit: 0, missing: 0, spurious: 0 }])) as Record<
		Part,
		Counts
	>;
	const differences: Difference[] = [];
	const left = new Map<string, number>();
	const key = ({ part, place, text }: Fact): string => `${part} | ${place} | ${text}`;
	const weight = ({ part }: Fact): number => (part === 'unmapped' ? 1 / WORDS_A_FACT : 1);
	const found = factsOf(read);
	for (const fact of found) left.set(key(fact), (left.get(key(fact)) ?? 0) + 1);
	for (const fact of factsOf(expected)) {
		const n = left.get(key(fact)) ?? 0;
		if (n > 0) left.set(key(fact), n - 1);
		else differences.push({ what: 'missing', fact });
		counts[fact.part][n > 0 ? 'hit' : 'missing'] += weight(fact);
	}
	for (const fact of found) {
		const n = left.get(key(fact)) ?? 0;
		if (n <= 0) continue;
		left.set(key(fact), n - 1);
		differences.push({ what: 'spurious', fact });
		counts[fact.part].spurious += weight(fact);
	}
	return { counts, differences };
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
	hit: a.hit + b.hit,
	missing: a.missing + b.missing,
	spurious: a.spurious + b.spurious,
});
export const f1 = ({ hit, missing, spurious }: Counts): number =>
	hit + missing + spurious === 0 ? 1 : hit / (hit + (missing + spurious) / 2);
