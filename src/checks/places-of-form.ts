import type { Location } from '../document/location.js';
import { wording } from '../outline/likeness.js';
import { type Field, SLOTS, SUMMARY_PARTS, type Template } from '../templates/template.js';
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

/** The heading of a section; of the nth one where it stands more than once. */
export function sectionHeading({ headings }: Reading, id: string, nth = 0): Heading | undefined {
	return headings.filter(
		({ kind, section, slot }) => kind === 'section' && section === id && slot.startsWith(`${id}/`),
	)[nth];
}

/** The first heading of a place. */
export function headingOf({ headings }: Reading, slot: string): Heading | undefined {
	return headings.find((heading) => heading.slot === slot);
}

/** Where a text of one place begins that holds the given words; else where the place, or its section, begins. */
export function placeOfText(reading: Reading, slot: string, words: string): Location | null {
	const section = `${slot.split('/')[0]}/`;
	const holds = (text: Text): boolean => text.text.includes(words);
	const found =
		reading.texts.find((text) => text.slot === slot && holds(text)) ??
		reading.texts.find((text) => text.slot.startsWith(section) && holds(text)) ??
		headingOf(reading, slot) ??
		reading.headings.find((heading) => heading.slot.startsWith(section));
	return found?.at ?? null;
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
