import type { Template } from '../templates/template.js';
import { keyOf } from './candidate.js';
import type { Outline, Segment } from './segments.js';

/** A document in the other form fits this much worse. */
const OTHER_FORM = 0.7;

/** Headings of sections and slots that were found, against those that the form has; 0..1. */
export function fitOf({ segments }: Outline, template: Template): number {
	const found = new Map<string, number>();
	for (const { candidate, state } of segments) {
		if (!candidate || candidate.target.kind === 'outside') continue;
		const key = state.kind === 'slot' ? `${state.section}${state.slot}` : keyOf(candidate.target);
		found.set(key, Math.max(found.get(key) ?? 0, candidate.confidence));
	}
	// A form half of whose places are found is followed for certain: authors leave questions and sections out.
	const places = template.sections.length * 7 + 5;
	const fit = [...found.values()].reduce((sum, c) => sum + c, 0) / (places / 2);
	const inMatrix = segments.filter(({ content }) => content.some((unit) => unit.cell?.role));
	const sections = (list: Segment[]): number =>
		new Set(list.map(({ state }) => (state.kind === 'slot' ? state.section : ''))).size;
	const mostInMatrix = sections(inMatrix) * 2 > sections(segments);
	// A table's cells leave out the headings of slots that the other form prints: what is found weighs double.
	return Math.min(1, mostInMatrix ? 2 * fit : fit) * (mostInMatrix === (template.form === 'matrix') ? 1 : OTHER_FORM);
}
