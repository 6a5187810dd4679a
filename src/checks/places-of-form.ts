import type { Location } from '../document/location.js';
import { SLOTS, SUMMARY_PARTS, type Template } from '../templates/template.js';
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

/** The headings and questions within a section; in the matrix form the table stands for the first three. */
export function slotPlaces({ slots, form }: Template, section: string): FormPlace[] {
	return SLOTS.slice(form === 'matrix' ? 3 : 0).map((slot) => ({
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

/** Where a text of one place begins that holds the given words; else where the place itself begins. */
export function placeOfText(reading: Reading, slot: string, words: string): Location | null {
	const found = reading.texts.find((text) => text.slot === slot && text.text.includes(words));
	return found?.at ?? headingOf(reading, slot)?.at ?? null;
}

/** The line of the front page with a field's label, and the value behind it or below it. */
export function fieldText(reading: Reading, labels: string[]): { text: Text; value: string; index: number } | null {
	for (const [index, text] of reading.texts.entries()) {
		if (text.slot !== 'front') break;
		for (const label of labels) {
			if (!text.text.toLowerCase().startsWith(label.toLowerCase())) continue;
			const rest = text.text.slice(label.length);
			if (/^\s*[:：]/u.test(rest)) return { text, value: rest.replace(/^\s*[:：]\s*/u, ''), index };
			if (rest.trim() === '') return { text, value: '', index };
		}
	}
	return null;
}
