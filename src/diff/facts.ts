import type { Location } from '../document/location.js';
import { tidy } from '../document/words.js';
import type { Contact, Item, MeasureGroup, Plan, Section, SummaryGroup } from '../plan/schema.js';

/** What a fact is, in the order in which changes are told. */
export const FACT_KINDS = [
	'field',
	'section',
	'contact',
	'commitment',
	'undertaken heading',
	'undertaken',
	'planned heading',
	'planned',
	'participation',
	'needs',
	'expertise',
	'assistance',
	'achievements heading',
	'achievements',
	'forwardWork heading',
	'forwardWork',
	'capacityBuilding heading',
	'capacityBuilding',
	'unmapped',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One thing that a plan says, and where. */
export interface Fact {
	kind: FactKind;
	/** Id of its section; null outside of one. */
	section: string | null;
	/** The heading it stands under, or the commitment that its group answers; the name of a field. */
	heading: string | null;
	agency: string | null;
	text: string;
	location: Location;
}

/** Text by which facts are compared: white space, quotes, dashes and forms of characters make no difference. */
export function plainText(text: string): string {
	return tidy(text.normalize('NFKC'))
		.replace(/[‘’‚‛′`´]/gu, "'")
		.replace(/[“”„‟″«»]/gu, '"')
		.replace(/[‐‑‒–—―−]/gu, '-');
}

/** Everything that a plan says, in its order; what was removed as noise, the accounting and diagnostics say nothing. */
export function factsOf(plan: Plan): Fact[] {
	const { executiveSummary, sections, assistance, unmapped } = plan;
	return [
		...fieldsOf(plan),
		...(['achievements', 'forwardWork', 'capacityBuilding'] as const).flatMap((part) =>
			summaryOf(part, executiveSummary[part]),
		),
		...sections.flatMap(sectionOf),
		...(assistance?.contacts ?? []).map((contact) => contactOf(contact, null)),
		...itemsOf(assistance?.items ?? [], { kind: 'assistance', section: null, heading: null }),
		...unmapped.map(({ text, location }) => fact({ kind: 'unmapped', section: null, heading: null }, text, location)),
	];
}

type Place = Pick<Fact, 'kind' | 'section' | 'heading'>;

function fact(place: Place, text: string, location: Location = {}, agency: string | null = null): Fact {
	return { ...place, text, location, agency };
}

function fieldsOf({ title, economy, calendarYear, lastUpdated, objective, template }: Plan): Fact[] {
	const fields: [string, string | number | null | undefined][] = [
		['title', title],
		['economy', economy?.name],
		['calendar year', calendarYear],
		['last updated', lastUpdated?.text],
		['objective', objective],
		['template', template.id],
	];
	return fields.flatMap(([heading, value]) =>
		value === null || value === undefined ? [] : [fact({ kind: 'field', section: null, heading }, String(value))],
	);
}

function summaryOf(part: 'achievements' | 'forwardWork' | 'capacityBuilding', groups: SummaryGroup[]): Fact[] {
	return groups.flatMap(({ section, heading, items }) => [
		...(heading === null ? [] : [fact({ kind: `${part} heading`, section, heading: null }, heading)]),
		...itemsOf(items, { kind: part, section, heading }),
	]);
}

function sectionOf({ id, title, contacts, commitments, undertaken, planned, capacityBuilding }: Section): Fact[] {
	const wordings = new Map(commitments.map((commitment) => [commitment.id, commitment.text]));
	const measures = (kind: 'undertaken' | 'planned', groups: MeasureGroup[]): Fact[] =>
		groups.flatMap(({ heading, commitment, items }) => [
			...(heading === null ? [] : [fact({ kind: `${kind} heading`, section: id, heading: null }, heading)]),
			...itemsOf(items, { kind, section: id, heading: heading ?? wordings.get(commitment?.id ?? '') ?? null }),
		]);
	return [
		fact({ kind: 'section', section: id, heading: null }, title),
		...contacts.map((contact) => contactOf(contact, id)),
		...commitments.map(({ text }) => fact({ kind: 'commitment', section: id, heading: null }, text)),
		...measures('undertaken', undertaken),
		...measures('planned', planned),
		...(['participation', 'needs', 'expertise'] as const).flatMap((kind) =>
			itemsOf(capacityBuilding[kind], { kind, section: id, heading: null }),
		),
	];
}

function itemsOf(items: Item[], place: Place): Fact[] {
	return items.flatMap(({ text, agency, items: below, location }) => [
		fact(place, text, location, agency),
		...itemsOf(below, place),
	]);
}

/** A contact on one line: 'Contact Point: Rosa Quispe · Adviser, Ministry of Transport · Tel. +51 1 315 · rosa@…'. */
function contactOf({ label, name, title, telephone, fax, emails, location }: Contact, section: string | null): Fact {
	const parts = [
		name,
		title,
		...telephone.map(({ text }) => `Tel. ${text}`),
		...fax.map(({ text }) => `Fax ${text}`),
		...emails,
	].filter((part) => part !== null);
	return fact({ kind: 'contact', section, heading: null }, `${label}: ${parts.join(' · ')}`, location);
}
