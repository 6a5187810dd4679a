import type { Location } from '../document/location.js';
import type { Document } from '../document/nodes.js';
import { locationOf } from '../document/place.js';
import { tidy } from '../document/words.js';
import type { Outline, Segment } from '../outline/segments.js';
import { slotName } from '../outline/trace.js';
import type { Unit } from '../outline/unit.js';
import type { Diagnostic } from '../plan/schema.js';
import type { Template } from '../templates/template.js';

/** How a plan was read: what rules about its structure and its places need beside the plan itself. */
export interface Reading {
	template: Template;
	format: Document['format'];
	/** Headings, questions and fields of the form, in the document's order. */
	headings: Heading[];
	/** Every text of the document, headings included, in the document's order; notes and tables of contents last. */
	texts: Text[];
	/** Text with a link target, as written: '' and '#…' included. */
	links: { text: string; url: string; at: Location }[];
	/** What reading the file itself had to say. */
	warnings: Diagnostic[];
	/** Tracked insertions of a Word file: the text holds them as if they were accepted. */
	insertions: { text: string; at: Location }[];
}

/** A heading that was found, and the place of the form that it names. */
export interface Heading {
	/** What kind of heading: a section, a slot of one, something that the form lacks. */
	kind: 'summary' | 'part' | 'area' | 'section' | 'slot' | 'assistance' | 'outside';
	/** Name of the place: 'A.1/undertaken', 'summary/achievements', 'A.1/contacts' for the heading of a section. */
	slot: string;
	/** Id of the section or area it names or stands in. */
	section: string | null;
	text: string;
	/** 0..1: how alike it is to the form's wording. */
	confidence: number;
	at: Location;
	/** Index in `texts`. */
	index: number;
}

export interface Text {
	/** Name of the place: as for headings, 'front', 'unmapped', 'aside' for notes, tables of contents and text boxes. */
	slot: string;
	role: 'heading' | 'instruction' | 'text';
	text: string;
	/** Number as printed before it, where it has one. */
	number: string | null;
	/** True where it has the style of a heading. */
	styled: boolean;
	at: Location;
}

/** What the outline tells, in plain data. Linear in the size of the document. */
export function readingOf(
	outline: Outline,
	template: Template,
	{ format, warnings, insertions }: Pick<Reading, 'format' | 'warnings' | 'insertions'>,
): Reading {
	const headings: Heading[] = [];
	const texts: Text[] = [];
	const links: Reading['links'] = [];
	for (const segment of outline.segments) {
		const { slot, section } = placeOf(segment);
		const { heading, content, instructions } = segment;
		if (heading.length > 0 && segment.candidate) {
			const { target, confidence } = segment.candidate;
			headings.push({
				kind: target.kind as Heading['kind'],
				slot,
				section,
				text: heading.map(({ text }) => text).join(' '),
				confidence,
				at: locationOf(heading[0]!.slice),
				index: texts.length,
			});
		}
		const ordered = [...heading.map((unit) => ({ unit, role: 'heading' as const })), ...merge(instructions, content)];
		for (const { unit, role } of ordered) {
			texts.push(textOf(unit, slot, role));
			links.push(...linksOf(unit));
		}
	}
	for (const unit of outline.aside) {
		texts.push(textOf(unit, 'aside', 'text'));
		links.push(...linksOf(unit));
	}
	for (const link of links) link.text = tidy(link.text);
	return { template, format, headings, texts, links, warnings, insertions };
}

/** A heading inside the summary names an area or section, but stands in the summary. */
function placeOf({ state, candidate }: Segment): { slot: string; section: string | null } {
	const slot = slotName(state);
	if (state.kind === 'slot') return { slot, section: state.section };
	if (state.kind === 'area') return { slot, section: state.id };
	const target = candidate?.target;
	return { slot, section: target?.kind === 'section' || target?.kind === 'area' ? target.id : null };
}

/** Instructions stand apart from the content that they were found in; here both are in their old order again. */
function* merge(instructions: Unit[], content: Unit[]): Generator<{ unit: Unit; role: 'instruction' | 'text' }> {
	let next = 0;
	for (const unit of content) {
		while (next < instructions.length && before(instructions[next]!, unit)) {
			yield { unit: instructions[next]!, role: 'instruction' };
			next += 1;
		}
		yield { unit, role: 'text' };
	}
	for (const unit of instructions.slice(next)) yield { unit, role: 'instruction' };
}

function before(a: Unit, b: Unit): boolean {
	if (a.block === b.block) return a.slice.start < b.slice.start;
	return compare(a.block.location, b.block.location) < 0;
}

/** The last heading at or before a place; headings are in the document's order. */
export function headingAbove(headings: Heading[], at: Location): Heading | null {
	let low = 0;
	let high = headings.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compare(headings[middle]!.at, at) <= 0) low = middle + 1;
		else high = middle;
	}
	return headings[low - 1] ?? null;
}

/** The order of two places of one document. */
function compare(a: Location, b: Location): number {
	return (
		(a.page ?? 0) - (b.page ?? 0) ||
		(a.line ?? 0) - (b.line ?? 0) ||
		(a.paragraph ?? 0) - (b.paragraph ?? 0) ||
		(a.box?.[1] ?? 0) - (b.box?.[1] ?? 0)
	);
}

function textOf(unit: Unit, slot: string, role: Text['role']): Text {
	const { text, marker, look, slice } = unit;
	return {
		slot,
		role,
		text,
		number: marker?.kind === 'number' ? marker.text : null,
		styled: look.depth !== null,
		at: locationOf(slice),
	};
}

function linksOf({ slice: { block, start, end } }: Unit): Reading['links'] {
	const links: Reading['links'] = [];
	let at = 0;
	let open = false;
	for (const run of block.runs) {
		const from = at;
		at += run.text.length;
		if (run.link === undefined || at <= start || from >= end) {
			if (at > start) open = false;
			continue;
		}
		const last = links.at(-1);
		if (open && last && last.url === run.link) last.text += run.text;
		else links.push({ text: run.text, url: run.link, at: locationOf({ block, start: Math.max(from, start), end }) });
		open = true;
	}
	return links;
}
