import type { Location } from '../document/location.js';
import { headingNumber } from '../outline/number.js';
import { type Field, SLOTS, SUMMARY_PARTS, type Template } from '../templates/template.js';
import { wording } from '../wording/wording.js';
import type { Heading, Reading, Text } from './reading.js';

/** A place of the form that has a heading of its own. */
export interface FormPlace {
	slot: string;
	/** The form's own wording, with its number. */
	wording: string;
}

/** The headings of the summary. */
export function summaryPlaces({ summary }: Template): FormPlace[] {
	return [
		{ slot: 'summary', wording: summary.heading[0]! },
		...SUMMARY_PARTS.map((part, i) => ({ slot: `summary/${part}`, wording: `${i + 1}. ${summary.parts[part][0]!}` })),
	];
}

/** The headings and questions within a section; where its measures stand in a table, that stands for the first three. */
export function slotPlaces({ slots, form }: Template, section: string, inTable: boolean): FormPlace[] {
	return SLOTS.slice(form === 'matrix' || inTable ? 3 : 0).map((slot) => ({
		slot: `${section}/${slot}`,
		wording: slots[slot][0]!,
	}));
}

/** The heading of a section as the form has it: 'A.3 Protect International Aviation'. */
export function sectionTitle({ sections }: Template, id: string): string {
	const title = sections.find((section) => section.id === id)?.titles[0];
	return title ? `${id.length === 1 ? `${id}.` : id} ${title}` : id;
}

/** What a reading holds by place, so that no rule has to go through all of it for each of its questions. */
interface ByPlace {
	/** Headings of a section by its id, in order. */
	sections: Map<string, Heading[]>;
	headings: Map<string, Heading>;
	/** Texts by slot, headings left out. */
	texts: Map<string, Text[]>;
	/** Texts by slot and wording, headings of measures without their number and colon. */
	worded: Map<string, Text>;
}
const indexes = new WeakMap<Text[], ByPlace>();

function byPlace({ texts, headings }: Reading): ByPlace {
	const known = indexes.get(texts);
	if (known) return known;
	const made: ByPlace = { sections: new Map(), headings: new Map(), texts: new Map(), worded: new Map() };
	for (const heading of headings) {
		const { kind, section, slot } = heading;
		if (!made.headings.has(slot)) made.headings.set(slot, heading);
		if (kind !== 'section' || section === null || !slot.startsWith(`${section}/`)) continue;
		const list = made.sections.get(section);
		if (list) list.push(heading);
		else made.sections.set(section, [heading]);
	}
	for (const text of texts) {
		if (text.role === 'heading') continue;
		const list = made.texts.get(text.slot);
		if (list) list.push(text);
		else made.texts.set(text.slot, [text]);
		for (const words of [text.text, plainHeading(text.text)]) {
			const key = `${text.slot}\n${words}`;
			if (!made.worded.has(key)) made.worded.set(key, text);
		}
	}
	indexes.set(texts, made);
	return made;
}

/** A heading without its number and its closing colon, as the plan holds it. */
export function plainHeading(text: string): string {
	const number = headingNumber(text);
	return (number ? text.slice(number.length) : text).replace(/\s*[:：]+$/u, '');
}

/** The heading of a section; of the nth one where it stands more than once. */
export function sectionHeading(reading: Reading, id: string, nth = 0): Heading | undefined {
	return byPlace(reading).sections.get(id)?.[nth];
}

/** The first heading of a place. */
export function headingOf(reading: Reading, slot: string): Heading | undefined {
	return byPlace(reading).headings.get(slot);
}

/** What stands below the heading of a place, instructions of the form left out. */
export function textsIn(reading: Reading, slot: string): Text[] {
	return (byPlace(reading).texts.get(slot) ?? []).filter(({ role }) => role === 'text');
}

/** Where a text of one place begins; where it is not found as it is, where the place, or its section, begins. */
export function placeOfText(reading: Reading, slot: string, words: string): Location | null {
	const { worded } = byPlace(reading);
	const section = slot.split('/')[0]!;
	// In a table commitments stand beside the measures, below the heading of the section.
	const slots = [slot, ...['commitments', 'undertaken', 'planned', 'contacts'].map((name) => `${section}/${name}`)];
	const found = slots.map((name) => worded.get(`${name}\n${words}`)).find(Boolean);
	return (found ?? headingOf(reading, slot) ?? sectionHeading(reading, section))?.at ?? null;
}

/** True for the heading of an annex, a glossary, a table of contents or a signature block: the form has none of them. */
export function isBesideTheForm(text: string, { outside, closing }: Template): boolean {
	const { stems } = wording(text);
	const starts = (label: string): boolean => wording(label).stems.every((stem, i) => stem === stems[i]);
	// 'For the Chilean delegation:' holds the words of 'For the delegation'.
	const holds = (label: string): boolean => {
		const words = wording(label).stems;
		return words[0] === stems[0] && words.every((stem) => stems.includes(stem));
	};
	return outside.some(starts) || closing.some(holds);
}

/** The label of a field with its colon, what stands between both (a translation) included. */
const LABEL_TAIL = '[^:：\\n]{0,16}[:：]\\s*';

/** The text of the front page with a field's label, and the value behind it, up to the next label. */
export function fieldText(reading: Reading, field: Field): { text: Text; value: string } | null {
	const { fields } = reading.template;
	const any = Object.values(fields).flat().map(pattern).join('|');
	const own = new RegExp(`(?:^|[\\s|])(?:${fields[field].map(pattern).join('|')})${LABEL_TAIL}`, 'iu');
	const next = new RegExp(`[\\s|](?:${any})\\s{0,3}[:：]`, 'iu');
	for (const text of reading.texts) {
		if (text.slot !== 'front') continue;
		const label = own.exec(text.text);
		if (label) {
			const rest = text.text.slice(label.index + label[0].length);
			return { text, value: rest.slice(0, next.exec(rest)?.index).trim() };
		}
		if (fields[field].some((words) => words.toLowerCase() === text.text.toLowerCase())) return { text, value: '' };
	}
	return null;
}

const pattern = (label: string): string => label.replace(/\s+/gu, '\\s+');
