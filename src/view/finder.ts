import type { Location } from '../document/location.js';
import { locationOf } from '../document/place.js';
import { tidy } from '../document/words.js';
import type { Outline } from '../outline/segments.js';
import type { Unit } from '../outline/unit.js';

/** Where in the form a text stands: a section's id, 'front', 'summary', 'assistance'. */
export type Area = string;

interface Known {
	text: string;
	location: Location;
	taken: boolean;
}

/** Texts longer than this are told by their beginning. */
const PROBE = 200;

/** Finds the places of what a plan keeps without one: fields, headings, commitments. Each is found once, in order. */
export class Finder {
	private readonly areas = new Map<Area, Known[]>();
	/** For each area, the first text that is not taken: they are asked for in their order. */
	private readonly next = new Map<Area, number>();

	constructor(outline: Outline) {
		for (const { state, heading, content } of outline.segments) {
			const area = state.kind === 'slot' ? state.section : state.kind === 'part' ? 'summary' : state.kind;
			const known = this.areas.get(area) ?? [];
			this.areas.set(area, known);
			known.push(...[...heading, ...content].map(knownOf));
		}
	}

	/** The place of a text in an area; null where it does not stand there in one piece. */
	find(text: string, area: Area): Location | null {
		const known = this.areas.get(area) ?? [];
		const probe = keyOf(text).slice(0, PROBE);
		if (probe === '') return null;
		const from = this.next.get(area) ?? 0;
		for (const at of order(known.length, from)) {
			const one = known[at]!;
			if (one.taken || !one.text.includes(probe)) continue;
			one.taken = one.text.length <= probe.length + SLACK;
			this.next.set(area, at);
			return one.location;
		}
		return null;
	}
}

/** A text with so many characters more holds other facts too, and may be asked for again. */
const SLACK = 8;

/** From the last find to the end, then from the start. */
function* order(length: number, from: number): Generator<number> {
	for (let at = from; at < length; at += 1) yield at;
	for (let at = 0; at < from; at += 1) yield at;
}

function knownOf({ slice, text }: Unit): Known {
	return { text: keyOf(text), location: locationOf(slice), taken: false };
}

const keyOf = (text: string): string => tidy(text.normalize('NFKC')).toLowerCase();
