import type { Segment } from '../outline/segments.js';
import type { Unit } from '../outline/unit.js';
import type { Contact, Item, Section } from '../plan/schema.js';
import { UnitBlocks } from './blocks.js';
import { readCommitments } from './commitments.js';
import { findLabels } from './contact-labels.js';
import { readContacts } from './contacts.js';
import { headingText } from './heading.js';
import { readItems } from './items.js';
import type { Mapping } from './mapping.js';
import { readMatrix } from './matrix.js';
import { readMeasures } from './measures.js';

/** Reads the sections, in document order. Segments of one section that stand together are one section. */
export function readSections(segments: Segment[], mapping: Mapping): Section[] {
	const sections: { id: string; segments: Segment[] }[] = [];
	for (const segment of segments) {
		const { state } = segment;
		if (state.kind !== 'slot') continue;
		const last = sections.at(-1);
		const isNew =
			last?.id !== state.section || (state.slot === 'contacts' && segment.candidate?.target.kind === 'section');
		if (isNew) sections.push({ id: state.section, segments: [segment] });
		else last.segments.push(segment);
	}
	return sections.map(({ id, segments: own }) => readSection(id, own, mapping));
}

function readSection(id: string, segments: Segment[], mapping: Mapping): Section {
	const known = mapping.template.sections.find((section) => section.id === id)!;
	const head = segments.find(({ candidate }) => candidate?.target.kind === 'section');
	for (const { state, heading } of segments) {
		if (state.kind === 'slot' && state.slot !== 'outside')
			for (const { slice } of heading) mapping.ledger.claim(slice, 'template');
	}
	const isMatrix = (unit: Unit): boolean => unit.cell?.role != null;
	const matrixUnits = segments.flatMap(({ content }) => content.filter(isMatrix));
	for (const { slice, cell } of matrixUnits) if (cell?.role === 'head') mapping.ledger.claim(slice, 'template');
	const units = (slot: string): Unit[] =>
		segments
			.filter(({ state }) => state.kind === 'slot' && state.slot === slot)
			.flatMap(({ content }) => content.filter((unit) => !isMatrix(unit)));
	const listed = readCommitments(units('commitments'), id, mapping);
	const matrix = readMatrix(matrixUnits, id, listed, mapping);
	const commitments = listed.length > 0 ? listed : matrix.commitments;
	const contacts = contactsOf(units('contacts'), mapping).contacts;
	return {
		id,
		area: known.area,
		title: head ? headingText(head.heading) : known.titles[0]!,
		contacts,
		commitments,
		undertaken: [...readMeasures(units('undertaken'), commitments, mapping), ...matrix.undertaken],
		planned: [...readMeasures(units('planned'), commitments, mapping), ...matrix.planned],
		capacityBuilding: {
			participation: readItems(units('participation'), mapping),
			needs: readItems(units('needs'), mapping),
			expertise: readItems(units('expertise'), mapping),
		},
	};
}

/** Reads the people to contact; `left` are the units in which they found nothing. */
function contactsOf(units: Unit[], mapping: Mapping): { contacts: Contact[]; left: Unit[] } {
	const blocks = new UnitBlocks(units);
	const { contacts, claims } = readContacts(blocks.blocks, { region: mapping.region });
	for (const { slice, place } of blocks.claims(claims)) {
		if (place === 'removed') mapping.placeholder(slice);
		else mapping.ledger.claim(slice, place);
	}
	return { contacts, left: units.filter(({ slice }) => mapping.ledger.isFree(slice)) };
}

/** Reads 'Possible assistance and expertise to offer': people first, then what is offered. */
export function readAssistance(segments: Segment[], mapping: Mapping): { contacts: Contact[]; items: Item[] } | null {
	const own = segments.filter(({ state }) => state.kind === 'assistance');
	if (own.length === 0) return null;
	for (const { heading } of own) for (const { slice } of heading) mapping.ledger.claim(slice, 'template');
	const units = own.flatMap(({ content }) => content);
	const offers = units.findIndex(isOffer);
	const people = offers < 0 ? units : units.slice(0, offers);
	const { contacts, left } = contactsOf(people, mapping);
	return { contacts, items: readItems([...left, ...units.slice(people.length)], mapping) };
}

/** A bullet or a sentence without a label ends the list of people. */
function isOffer({ text, marker, cell }: Unit): boolean {
	if (
		cell ||
		findLabels(text, { cell: false, loose: false }).some(({ start, closed }) => closed && start <= LABEL_START)
	)
		return false;
	return marker !== null || (/\p{L}{2}[.!]$/u.test(text) && text.split(' ').length >= SENTENCE);
}

/** Where the first label of a contact begins, a mark before it left room. */
const LABEL_START = 4;
/** Shorter texts that end with a full stop may be a name or a post. */
const SENTENCE = 8;
