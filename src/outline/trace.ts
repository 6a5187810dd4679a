import type { Location } from '../document/location.js';
import { locationOf } from '../document/place.js';
import type { State } from './align.js';
import type { Outline } from './segments.js';
import type { Unit } from './unit.js';

/** One text of the document and where the outline put it: what `ctap parse --trace` writes. */
export interface TraceEntry {
	/** 'front', 'summary/achievements', 'A.1/undertaken', 'unmapped' … */
	slot: string;
	role: 'heading' | 'instruction' | 'text';
	text: string;
	/** Of a heading: 0..1, and why it was taken for one. */
	confidence?: number;
	evidence?: string[];
	location: Location;
}

/** The outline as a flat list, in the order in which it was recognised. */
export function traceOf({ segments, aside }: Outline): TraceEntry[] {
	const entry = (slot: string, role: TraceEntry['role'], { text, slice }: Unit): TraceEntry => ({
		slot,
		role,
		text,
		location: locationOf(slice),
	});
	return [
		...segments.flatMap(({ state, heading, candidate, instructions, content }) => {
			const slot = slotName(state);
			return [
				...heading.map((unit) => ({
					...entry(slot, 'heading', unit),
					confidence: Math.round(100 * candidate!.confidence) / 100,
					evidence: candidate!.evidence,
				})),
				...instructions.map((unit) => entry(slot, 'instruction', unit)),
				...content.map((unit) => entry(slot, 'text', unit)),
			];
		}),
		...aside.map((unit) => entry('unmapped', 'text', unit)),
	];
}

/** The name of a place of the form, as people read it. */
export function slotName(state: State): string {
	if (state.kind === 'slot') return state.slot === 'outside' ? 'unmapped' : `${state.section}/${state.slot}`;
	if (state.kind === 'part') return `summary/${state.part}`;
	if (state.kind === 'area') return state.id;
	return state.kind === 'outside' || state.kind === 'end' ? 'unmapped' : state.kind;
}
