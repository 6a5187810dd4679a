import type { Contact, Item, MeasureGroup, Plan, Section, SummaryGroup } from '../plan/schema.js';

/** An item and where in the plan it stands. */
export interface PlacedItem {
	item: Item;
	/** The item that it is a sub-item of. */
	parent: Item | null;
	/** The next item beside it. */
	next: Item | null;
	/** Id of its section; null in the summary and in the last part. */
	section: string | null;
	slot: ItemSlot;
	/** The group that it stands in, where it is a measure. */
	group: MeasureGroup | null;
}

export type ItemSlot = keyof typeof SLOT_NAMES;

/** The places that hold items, as messages name them. */
export const SLOT_NAMES = {
	achievements: 'the summary of achievements',
	forwardWork: 'the summary of forward work',
	capacityBuildingSummary: 'the summary of capacity building',
	undertaken: 'measures undertaken',
	planned: 'further measures planned',
	participation: 'activities in which the economy participated',
	needs: 'capacity building needs',
	expertise: 'expertise that the economy could provide',
	assistance: 'assistance to offer',
} as const;

/** Every item of the plan, sub-items behind the item they belong to, in the plan's order. */
export function* itemsOf({ executiveSummary, sections, assistance }: Plan): Generator<PlacedItem> {
	const parts: [ItemSlot, SummaryGroup[]][] = [
		['achievements', executiveSummary.achievements],
		['forwardWork', executiveSummary.forwardWork],
		['capacityBuildingSummary', executiveSummary.capacityBuilding],
	];
	for (const [slot, groups] of parts)
		for (const { items } of groups) yield* walk(items, { section: null, slot, group: null });
	for (const section of sections) yield* itemsOfSection(section);
	if (assistance) yield* walk(assistance.items, { section: null, slot: 'assistance', group: null });
}

/** Every item of one section. */
export function* itemsOfSection({ id, undertaken, planned, capacityBuilding }: Section): Generator<PlacedItem> {
	for (const group of undertaken) yield* walk(group.items, { section: id, slot: 'undertaken', group });
	for (const group of planned) yield* walk(group.items, { section: id, slot: 'planned', group });
	for (const slot of ['participation', 'needs', 'expertise'] as const)
		yield* walk(capacityBuilding[slot], { section: id, slot, group: null });
}

function* walk(
	items: Item[],
	place: Pick<PlacedItem, 'section' | 'slot' | 'group'>,
	parent: Item | null = null,
): Generator<PlacedItem> {
	for (const [i, item] of items.entries()) {
		yield { item, parent, next: items[i + 1] ?? null, ...place };
		yield* walk(item.items, place, item);
	}
}

/** A contact and where it stands: a section's id, or null among the contacts for assistance. */
export interface PlacedContact {
	contact: Contact;
	section: string | null;
}

/** Every contact of the plan, in its order. */
export function contactsOf({ sections, assistance }: Plan): PlacedContact[] {
	return [
		...sections.flatMap(({ id, contacts }) => contacts.map((contact) => ({ contact, section: id }))),
		...(assistance?.contacts ?? []).map((contact) => ({ contact, section: null })),
	];
}

/** 'A.3', or what the last part of the form is called. */
export function sectionName(section: string | null): string {
	return section ?? 'Possible assistance';
}
