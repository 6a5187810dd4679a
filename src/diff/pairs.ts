import { type Fact, type FactKind, plainText } from './facts.js';
import { type Bag, bagOf, likeness, timelessBagOf } from './likeness.js';

/** A fact of the old plan and the one of the new plan that it became. */
export interface Pair {
	before: Fact;
	after: Fact;
	/** 0..1; 1 for the same text. */
	likeness: number;
}

export interface Pairs {
	pairs: Pair[];
	removed: Fact[];
	added: Fact[];
}

/** Kinds whose items may move between them. */
const MEASURES: FactKind[] = ['undertaken', 'planned', 'participation', 'needs', 'expertise', 'assistance'];
/** Likeness from which texts are one reworded: in the same place, and elsewhere, where chance has more to choose from. */
const LEAST_IN_PLACE = 0.5;
const LEAST_ELSEWHERE = 0.7;
/** A contact keeps its label while the person changes: it is the same post. */
const LEAST_FOR_CONTACTS = 0.3;
/** What is in the same place wins over what is as alike elsewhere. */
const AWAY = 0.15;
/** A text moves only where its words weigh as much: 'None.' is said again, not moved. */
const LEAST_WEIGHT_TO_MOVE = 2;
const NOTHING = /^(?:none|nil|no\b|n\/?a\b|not applicable|see\b|nothing\b|as above|ditto)/iu;
/** A word that more facts share says nothing about which of them belong together. */
const MOST_HOLDERS = 400;

/** Finds what each fact of the old plan became: first by the same text, then by likeness, the most alike first. */
export function pairUp(before: Fact[], after: Fact[]): Pairs {
	const pairs: Pair[] = [];
	let left = { before, after };
	for (const keyOf of EXACT) left = pairExact(left, keyOf, pairs);
	left = pairAlike(left, pairs);
	return { pairs, removed: left.before, added: left.after };
}

interface Left {
	before: Fact[];
	after: Fact[];
}

/** Makes a key for a fact; null where it does not take part. */
type KeyOf = (fact: Fact, isBefore: boolean) => string | null;

const join = (...parts: (string | null)[]): string => parts.map((part) => part ?? '').join('\0');
const said = (fact: Fact): string => join(plainText(fact.text), fact.agency && plainText(fact.agency));
const movable = (fact: Fact): boolean => !NOTHING.test(fact.text) && bagOf(fact.text).weight >= LEAST_WEIGHT_TO_MOVE;

/** Ways in which the same text is the same fact, the closest first. */
const EXACT: KeyOf[] = [
	(fact) => join(fact.kind, fact.section, fact.heading && plainText(fact.heading), said(fact)),
	(fact) => join(fact.kind, fact.section, said(fact)),
	// Fields and sections are known by their names.
	(fact) => (fact.kind === 'field' || fact.kind === 'section' ? join(fact.kind, fact.section, fact.heading) : null),
	// A promise that is reported in its own words.
	(fact, isBefore) =>
		fact.kind === (isBefore ? 'planned' : 'undertaken') && movable(fact) ? join(fact.section, said(fact)) : null,
	(fact) => (movable(fact) ? join(fact.kind, said(fact)) : null),
	(fact) => (MEASURES.includes(fact.kind) && movable(fact) ? said(fact) : null),
];

function pairExact({ before, after }: Left, keyOf: KeyOf, pairs: Pair[]): Left {
	const waiting = new Map<string, Fact[]>();
	// Taken from the end: the first one stands there.
	for (const fact of after.toReversed()) {
		const key = keyOf(fact, false);
		if (key === null) continue;
		const known = waiting.get(key);
		if (known) known.push(fact);
		else waiting.set(key, [fact]);
	}
	const taken = new Set<Fact>();
	const unpaired = before.filter((fact) => {
		const key = keyOf(fact, true);
		const other = key === null ? undefined : waiting.get(key)?.pop();
		if (!other) return true;
		taken.add(other);
		pairs.push({ before: fact, after: other, likeness: 1 });
		return false;
	});
	return { before: unpaired, after: after.filter((fact) => !taken.has(fact)) };
}

interface Candidate {
	before: number;
	after: number;
	likeness: number;
	rank: number;
}

function pairAlike({ before, after }: Left, pairs: Pair[]): Left {
	const bags = { before: before.map(twoBags), after: after.map(twoBags) };
	const candidates: Candidate[] = [];
	const holders = holdersOf(bags.after);
	const shorts = shortTexts(after);
	for (const [at, fact] of before.entries()) {
		const near = new Set<number>();
		for (const stem of bags.before[at]!.own.stems) for (const other of holders.get(stem) ?? []) near.add(other);
		for (const other of (fact.text.length <= SHORT_TEXT && shorts.get(placeOf(fact))) || []) near.add(other);
		for (const other of near) {
			const found = compare(fact, bags.before[at]!, after[other]!, bags.after[other]!);
			if (found) candidates.push({ before: at, after: other, ...found });
		}
	}
	candidates.sort((a, b) => b.rank - a.rank || a.before - b.before || a.after - b.after);
	const [gone, come] = [new Set<number>(), new Set<number>()];
	for (const { before: i, after: j, likeness } of candidates) {
		if (gone.has(i) || come.has(j)) continue;
		gone.add(i);
		come.add(j);
		pairs.push({ before: before[i]!, after: after[j]!, likeness });
	}
	return { before: before.filter((_, at) => !gone.has(at)), after: after.filter((_, at) => !come.has(at)) };
}

/** Short texts are compared by their letters too, with the few that are as short and stand in the same place. */
const SHORT_TEXT = 24;
const placeOf = ({ kind, section }: Fact): string => join(kind, section);

function shortTexts(facts: Fact[]): Map<string, number[]> {
	const shorts = new Map<string, number[]>();
	for (const [at, fact] of facts.entries()) {
		if (fact.text.length > SHORT_TEXT) continue;
		const known = shorts.get(placeOf(fact));
		if (!known) shorts.set(placeOf(fact), [at]);
		else if (known.length < MOST_HOLDERS) known.push(at);
	}
	return shorts;
}

interface Bags {
	own: Bag;
	timeless: Bag;
}

function twoBags({ text }: Fact): Bags {
	return { own: bagOf(plainText(text)), timeless: timelessBagOf(plainText(text)) };
}

function holdersOf(bags: Bags[]): Map<string, number[]> {
	const holders = new Map<string, number[]>();
	for (const [at, { own }] of bags.entries()) {
		for (const stem of own.stems) {
			const known = holders.get(stem);
			if (known) known.push(at);
			else holders.set(stem, [at]);
		}
	}
	for (const [stem, list] of holders) if (list.length > MOST_HOLDERS) holders.delete(stem);
	return holders;
}

/** Whether two facts may be one, how alike they are and how that ranks among others. */
function compare(a: Fact, bagsA: Bags, b: Fact, bagsB: Bags): { likeness: number; rank: number } | null {
	const isKept = a.kind === 'planned' && b.kind === 'undertaken';
	if (a.kind !== b.kind && !isKept) return null;
	if (a.kind === 'field' || a.kind === 'section') return null;
	const inPlace = a.section === b.section;
	if (!inPlace && !movable(a)) return null;
	const alike = isKept ? likeness(bagsA.timeless, bagsB.timeless) : likeness(bagsA.own, bagsB.own);
	const least = inPlace ? (a.kind === 'contact' ? LEAST_FOR_CONTACTS : LEAST_IN_PLACE) : LEAST_ELSEWHERE;
	return alike >= least ? { likeness: alike, rank: inPlace ? alike : alike - AWAY } : null;
}
