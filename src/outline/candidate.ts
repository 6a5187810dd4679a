import type { Field, Slot, SummaryPart } from '../templates/template.js';

/** The places of the form that a heading can name. */
export type Target =
	| { kind: 'title' | 'summary' | 'assistance' | 'instruction' | 'outside' }
	| { kind: 'field'; field: Field }
	| { kind: 'part'; part: SummaryPart }
	| { kind: 'area' | 'section'; id: string }
	| { kind: 'slot'; slot: Slot };

/** One reading of a unit, or of it and the next ones together, as a heading of the form. */
export interface Candidate {
	target: Target;
	/** 0..1: likeness of the words, raised by a number that names the same place. */
	confidence: number;
	/** How many words the form's wording has that it is like. */
	words: number;
	/** What taking it is worth in the alignment. */
	reward: number;
	/** Where the heading ends in the unit's raw text; text behind it is content. Undefined: at the unit's end. */
	end?: number;
	evidence: string[];
}

/** By words alone this alike, nothing else is needed. */
export const CERTAIN = 0.93;

/** What the best candidate is worth; weaker ones in proportion. */
export const FULL_REWARD = 2;

/** One place of the form has one key. */
export function keyOf(target: Target): string {
	if (target.kind === 'field') return `field:${target.field}`;
	if (target.kind === 'part') return `part:${target.part}`;
	if (target.kind === 'slot') return `slot:${target.slot}`;
	return target.kind === 'area' || target.kind === 'section' ? `at:${target.id}` : target.kind;
}
