import { isPlaceholder } from '../document/placeholder.js';
import type { Reading } from './align.js';
import { type Candidate, CERTAIN, keyOf } from './candidate.js';
import { headingNumber, letterAlone } from './number.js';
import { numbered, type Unit } from './unit.js';

/** Most units that one heading is cut into. */
const MOST_JOINED = 3;
/** How much better a heading has to read for the next unit to belong to it. */
const BETTER_JOINED = 0.06;
/** Of two readings alike, the one that leaves no rest. */
const JOINED_WORTH = 0.1;

/** What a last line would be worth as a heading of its own, where it is none for certain and the joined heading is one. */
function explained({ confidence }: Candidate, alone: Candidate[]): number {
	if (confidence < CERTAIN || alone.some((candidate) => candidate.confidence >= CERTAIN)) return 0;
	return Math.max(0, ...alone.map(({ reward }) => reward));
}

/** A unit as a heading, and with the next ones where together they read clearly better than each alone. */
export function readingsAt(
	units: Unit[],
	i: number,
	singles: Candidate[][],
	joined: (more: Unit[]) => Candidate[],
): Reading[] {
	const unit = units[i]!;
	const readings = singles[i]!.map((candidate): Reading => ({ from: i, length: 1, candidate }));
	const reached = new Map<string, { confidence: number; words: number }>();
	const reach = (candidates: Candidate[]): void => {
		for (const { target, confidence, words } of candidates) {
			const known = reached.get(keyOf(target));
			if (!known || confidence >= known.confidence) reached.set(keyOf(target), { confidence, words });
		}
	};
	reach(singles[i]!);
	// A number on a line of its own belongs to the title on the next one, however certain that is by itself.
	const numberAlone =
		headingNumber(numbered(unit))?.length === numbered(unit).length ||
		(unit.text.length === 1 && letterAlone(unit.text) !== null);
	// An item in another script is no first line of the heading below it.
	if (unit.marker?.kind === 'bullet' && !/\p{Script=Latin}/u.test(unit.text)) return readings;
	for (let n = 2; n <= MOST_JOINED && i + n <= units.length; n += 1) {
		const next = units[i + n - 1]!;
		// Cells of the matrix form answer for their column, and what holds no word continues nothing.
		if (unit.cell?.role || next.cell?.role || next.marker?.kind === 'bullet' || next.cell?.table !== unit.cell?.table)
			break;
		if (![unit, next].every(({ text }) => /\p{L}/u.test(text) && !isPlaceholder(text))) break;
		reach(singles[i + n - 1]!);
		for (const candidate of joined(units.slice(i + 1, i + n))) {
			const { target, confidence } = candidate;
			const known = (numberAlone ? undefined : reached.get(keyOf(target))) ?? { confidence: 0.6, words: 0 };
			// A short form of a heading may be certain by itself, and yet the next line be the rest of the long one.
			const longer =
				confidence >= Math.max(CERTAIN, known.confidence) && candidate.words >= known.words + 2 && known.words > 0;
			if (target.kind === 'outside' || (confidence < known.confidence + BETTER_JOINED && !longer)) continue;
			candidate.reward += JOINED_WORTH + explained(candidate, singles[i + n - 1]!);
			readings.push({ from: i, length: n, candidate });
			reach([candidate]);
		}
	}
	return readings;
}
