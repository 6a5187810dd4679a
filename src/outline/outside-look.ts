import { isContinued } from '../document/continued.js';
import type { Placed, Reading } from './align.js';
import { outsideCandidate } from './outside.js';
import type { Unit } from './unit.js';

/** Looks that head sections of the form and hardly anything else; another text of that look heads another section. */
const LEAST_SECTION_HEADS = 3;
const LEAST_HEADS_SHARE = 0.7;
/** What a heading of the author's own is worth, and how sure it is. */
const OUTSIDE_BY_LOOK = 0.8;
const BY_LOOK = 0.6;

/**
 * Texts that look like the headings of sections and are none of the form's get a reading as heads of something else.
 * @returns whether there are any.
 */
export function addOutsideByLook(
	units: Unit[],
	placed: Placed[],
	readings: Reading[][],
	look: (unit: Unit) => number,
): boolean {
	const heads = new Map<string, number>();
	const all = new Map<string, number>();
	units.forEach((unit, i) => {
		const { reading } = placed[i]!;
		const count = (map: Map<string, number>): void =>
			void map.set(unit.look.class, (map.get(unit.look.class) ?? 0) + 1);
		const kind = reading?.from === i ? reading.candidate.target.kind : null;
		// Printed again on the next slide, a heading counts once.
		if (kind === 'instruction' && isContinued(unit.text)) return;
		count(all);
		const { kind: place } = placed[i]!.state;
		if (kind && kind !== 'instruction' && kind !== 'slot' && place !== 'part' && place !== 'front') count(heads);
	});
	let added = false;
	units.forEach((unit, i) => {
		const count = heads.get(unit.look.class) ?? 0;
		if (count < LEAST_SECTION_HEADS || count / all.get(unit.look.class)! < LEAST_HEADS_SHARE) return;
		const { reading, state } = placed[i]!;
		if (reading || state.kind === 'front' || look(unit) < 0.6 || unit.text.length > 120) return;
		const candidate = outsideCandidate(BY_LOOK, OUTSIDE_BY_LOOK, 'looks like the headings of sections');
		readings[i]!.push({ from: i, length: 1, candidate });
		added = true;
	});
	return added;
}
