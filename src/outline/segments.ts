import { subslice, trim } from '../document/slice.js';
import type { Placed, State } from './align.js';
import type { Candidate } from './candidate.js';
import { type Unit, unitOf } from './unit.js';

/** A heading of the form and the text below it, up to the next heading. */
export interface Segment {
	state: State;
	/** The units that make the heading; none for what stands before the first heading. */
	heading: Unit[];
	candidate: Candidate | null;
	content: Unit[];
	/** Instructions of the form among the content: template text. */
	instructions: Unit[];
}

/** A document cut at the headings of a form. */
export interface Outline {
	segments: Segment[];
	/** Units of tables of contents, of notes and of text boxes that nothing claims. */
	aside: Unit[];
}

/** Cuts a document at the readings that won. */
export function segmentsOf(units: Unit[], placed: Placed[]): Segment[] {
	const segments: Segment[] = [];
	const open = (state: State): Segment => {
		const segment: Segment = { state, heading: [], candidate: null, content: [], instructions: [] };
		segments.push(segment);
		return segment;
	};
	let current: Segment | null = null;
	for (let i = 0; i < units.length; ) {
		const { state, reading } = placed[i]!;
		if (!reading) {
			current ??= open(state);
			current.content.push(units[i]!);
			i += 1;
			continue;
		}
		const { candidate, length } = reading;
		const taken = units.slice(i, i + length);
		i += length;
		const rest = restOf(taken[0]!, candidate);
		if (candidate.target.kind === 'instruction') {
			current ??= open(state);
			current.instructions.push(rest ? rest.head : taken[0]!, ...taken.slice(1));
			if (rest) current.content.push(rest.tail);
			continue;
		}
		if (candidate.target.kind === 'field' || candidate.target.kind === 'title') {
			if (current?.state.kind !== 'front') current = open(state);
			current.content.push(...taken);
			continue;
		}
		current = open(state);
		current.candidate = candidate;
		current.heading = rest ? [rest.head] : taken;
		if (rest) current.content.push(rest.tail);
	}
	return segments;
}

/** Cuts a unit whose heading is followed by text on the same line. */
export function restOf(unit: Unit, { end }: Candidate): { head: Unit; tail: Unit } | null {
	if (!end) return null;
	return {
		head: unitOf(trim(subslice(unit.slice, 0, end)), unit.cell),
		tail: unitOf(trim(subslice(unit.slice, end)), unit.cell),
	};
}
