import type { Plan } from '../plan/schema.js';
import { FACT_KINDS, type Fact, factsOf, plainText } from './facts.js';
import { type Pair, pairUp } from './pairs.js';
import { type WordChange, wordChanges } from './word-changes.js';

/** What became of a fact. `kept`: a measure that was planned is now reported as undertaken. */
export const CHANGE_TYPES = ['kept', 'added', 'removed', 'reworded', 'moved'] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

export interface Change {
	type: ChangeType;
	/** The fact in the old plan; null where it was added. */
	before: Fact | null;
	/** The fact in the new plan; null where it was removed. */
	after: Fact | null;
	/** How alike both texts are, 0..1. */
	likeness: number;
	/** Both texts word by word; null where they are the same, or there is one only. */
	words: WordChange[] | null;
}

/** The changes of one section, in the order of kinds and of the plan. */
export interface SectionChanges {
	/** Id of the section in the new plan, or in the old one for what was removed; null outside of sections. */
	section: string | null;
	title: string | null;
	changes: Change[];
}

export interface PlanDiff {
	before: PlanName;
	after: PlanName;
	/** Sections with changes, in the order of the new plan; those that only the old one has come last. */
	sections: SectionChanges[];
	counts: Record<ChangeType, number>;
}

/** How a plan is called in messages. */
export interface PlanName {
	file: string;
	title: string | null;
	economy: string | null;
	year: number | null;
	lastUpdated: string | null;
}

/**
 * What changed between two plans of an economy. White space, quotes, dashes and the order of facts are no change, nor
 * is what was removed as noise.
 */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
	const { pairs, removed, added } = pairUp(factsOf(before), factsOf(after));
	const renamed = headingsRenamed(pairs);
	const changes = [
		...pairs.flatMap((pair) => changeOf(pair, renamed) ?? []),
		...removed.map((fact): Change => ({ type: 'removed', before: fact, after: null, likeness: 0, words: null })),
		...added.map((fact): Change => ({ type: 'added', before: null, after: fact, likeness: 0, words: null })),
	];
	const counts = Object.fromEntries(CHANGE_TYPES.map((type) => [type, 0])) as Record<ChangeType, number>;
	for (const { type } of changes) counts[type] += 1;
	return { before: nameOf(before), after: nameOf(after), sections: bySection(changes, before, after), counts };
}

function changeOf({ before, after, likeness }: Pair, renamed: Map<string, string>): Change | null {
	const isSameText = plainText(before.text) === plainText(after.text);
	const isSameAgency = plainText(before.agency ?? '') === plainText(after.agency ?? '');
	const words = isSameText ? null : wordChanges(before.text, after.text);
	const change = { before, after, likeness, words };
	if (before.kind === 'planned' && after.kind === 'undertaken') return { type: 'kept', ...change };
	if (before.kind !== after.kind || before.section !== after.section) return { type: 'moved', ...change };
	if (!isSameText || !isSameAgency) return { type: 'reworded', ...change };
	return isSameHeading(before, after, renamed) ? null : { type: 'moved', ...change };
}

function isSameHeading({ heading: a }: Fact, { heading: b }: Fact, renamed: Map<string, string>): boolean {
	if (a === null || b === null) return a === b;
	const [from, to] = [plainText(a), plainText(b)];
	return from === to || renamed.get(from) === to;
}

/** Headings and commitments that were reworded: what stands below them has not moved. */
function headingsRenamed(pairs: Pair[]): Map<string, string> {
	return new Map(
		pairs
			.filter(({ before }) => before.kind.endsWith('heading') || before.kind === 'commitment')
			.map(({ before, after }) => [plainText(before.text), plainText(after.text)]),
	);
}

const RANKS = new Map(FACT_KINDS.map((kind, at) => [kind, at]));

function bySection(changes: Change[], before: Plan, after: Plan): SectionChanges[] {
	const titles = new Map([...before.sections, ...after.sections].map(({ id, title }) => [id, title]));
	const order = [null, ...new Set([...after.sections, ...before.sections].map(({ id }) => id))];
	const groups = new Map<string | null, Change[]>(order.map((id) => [id, []]));
	for (const change of changes) {
		const section = (change.after ?? change.before)!.section;
		// A heading of the summary may name a section or area that the plan lacks.
		const known = groups.get(section);
		if (known) known.push(change);
		else groups.set(section, [change]);
	}
	const rank = ({ before, after }: Change): number => RANKS.get((after ?? before)!.kind)!;
	return [...groups]
		.filter(([, list]) => list.length > 0)
		.map(([section, list]) => ({
			section,
			title: section === null ? null : (titles.get(section) ?? null),
			changes: list
				.map((change, at) => ({ change, at }))
				.sort((a, b) => rank(a.change) - rank(b.change) || a.at - b.at)
				.map(({ change }) => change),
		}));
}

function nameOf({ source, title, economy, calendarYear, lastUpdated }: Plan): PlanName {
	return {
		file: source.file,
		title,
		economy: economy?.name ?? null,
		year: calendarYear,
		lastUpdated: lastUpdated?.date ?? lastUpdated?.text ?? null,
	};
}
