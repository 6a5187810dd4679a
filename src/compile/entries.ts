import type { ArchivedPlan } from '../archive/plans.js';
import type { Location } from '../document/location.js';
import type { Item, Plan } from '../plan/schema.js';
import { lastOf, lastTimeframe, type Timeframe, timeframesOf } from '../timeframe/timeframe.js';

/** The plan that something stands in, as a report names it. */
export interface PlanRef {
	/** Position among the report's plans, from 0. */
	index: number;
	economy: string;
	/** ISO 3166-1 alpha-3; null where the plan names no economy. */
	code: string | null;
	year: number | null;
	file: string;
}

/** A need, an offer or a planned measure: an item with its sub-items. */
export interface Entry {
	/** 'N12', 'O3', 'P7': unique in a report. */
	id: string;
	plan: PlanRef;
	/** Section it stands in; null for the assistance that a plan offers as a whole. */
	section: string | null;
	text: string;
	agency: string | null;
	items: Item[];
	location: Location;
}

export interface PlannedEntry extends Entry {
	/** The heading it stands under. */
	heading: string | null;
	/** The time that it is planned for; null where the text gives none. */
	due: Timeframe | null;
	/** That time was over when the newest plan was written. */
	overdue: boolean;
}

/** Which plan a reference names. */
export function refOf({ plan, origin }: ArchivedPlan, index: number): PlanRef {
	return {
		index,
		economy: plan.economy?.name ?? 'unknown economy',
		code: plan.economy?.code ?? null,
		year: plan.calendarYear,
		file: plan.source.file || origin.file,
	};
}

type WithoutId = Omit<Entry, 'id'>;

export function needsOf({ sections }: Plan, plan: PlanRef): WithoutId[] {
	return sections.flatMap(({ id, capacityBuilding }) => capacityBuilding.needs.map((item) => entryOf(item, plan, id)));
}

/** Expertise by section, then what the economy offers as a whole. */
export function offersOf({ sections, assistance }: Plan, plan: PlanRef): WithoutId[] {
	return [
		...sections.flatMap(({ id, capacityBuilding }) =>
			capacityBuilding.expertise.map((item) => entryOf(item, plan, id)),
		),
		...(assistance?.items ?? []).map((item) => entryOf(item, plan, null)),
	];
}

/** @param newest Date of the newest plan, as precise as it is known; null where none tells. */
export function plannedOf(
	{ sections }: Plan,
	plan: PlanRef,
	newest: string | null,
): (WithoutId & Omit<PlannedEntry, keyof Entry>)[] {
	return sections.flatMap(({ id, planned }) =>
		planned.flatMap(({ heading, commitment, items }) =>
			items.map((item) => {
				// A heading that repeats a commitment tells when that was made.
				const due = dueOf(item) ?? (heading === null || commitment ? null : lastTimeframe(heading));
				// '2013-01-31' is not before '2013-01': that month is not over.
				const overdue = newest !== null && due?.to != null && due.to < newest;
				return { ...entryOf(item, plan, id), heading, due, overdue };
			}),
		),
	);
}

function entryOf({ text, agency, items, location }: Item, plan: PlanRef, section: string | null): WithoutId {
	return { plan, section, text, agency, items, location };
}

/** All texts of an item and its sub-items, in order. */
export function textsOf({ text, items }: Pick<Item, 'text' | 'items'>): string[] {
	return [text, ...items.flatMap(textsOf)];
}

/** Of its own words; those of sub-items (costs, contracts, audits) only where it tells none itself. */
function dueOf(item: Item): Timeframe | null {
	return lastTimeframe(item.text) ?? lastOf(item.items.flatMap(textsOf).flatMap(timeframesOf));
}
