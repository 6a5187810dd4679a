import { type Entry, textsOf } from './entries.js';
import { type Term, termsOf } from './terms.js';

/** An offer of another economy that could meet a need. */
export interface Match {
	/** Id of the offer. */
	offer: string;
	/** 0..1: how much of what both speak of is shared. */
	score: number;
	/** What both speak of, the most telling first. */
	terms: string[];
	/** The offer stands in the section of the need, or is one for all. */
	sameSection: boolean;
}

/** How much a term tells by its kind, before its rarity. */
const KIND_WEIGHT = { concept: 2, acronym: 1.5, word: 0.7 };
/** What an offer of another section is worth: subjects lie near one another. */
const OTHER_SECTION = 0.6;
/** A match below is chance; found by reading the matches of public plans. */
const LEAST_SCORE = 0.2;
/** One shared word of the language is none: it takes a term of the field, or so many words. */
const LEAST_WORDS = 2;
const LEAST_SCORE_OF_WORDS = 0.35;
const MOST_MATCHES = 5;
const MOST_TERMS = 6;
/** 'None at this time.' */
const NOTHING = /^(?:none|nil|no\b|n\/?a\b|not applicable|nothing\b)/iu;

/** A text of an entry: the item itself, or one of its sub-items. */
interface Unit {
	terms: Map<string, Term>;
	weight: number;
}

/**
 * Finds, for each need, the offers of other economies that speak of the same: terms and acronyms of the field count
 * more than other words, rare ones more than common ones (idf over the needs and offers at hand), words that every
 * plan uses ('training', 'workshop') nothing.
 * @returns Matches by the id of the need, best first.
 */
export function matchNeeds(needs: Entry[], offers: Entry[]): Map<string, Match[]> {
	const units = new Map([...needs, ...offers].map((entry) => [entry, unitsOf(entry)]));
	const weigh = weigher([...units.values()].flat());
	for (const unit of [...units.values()].flat()) unit.weight = sum([...unit.terms.values()].map(weigh));
	const holders = new Map<string, Set<Entry>>();
	for (const offer of offers) {
		for (const { terms } of units.get(offer)!) {
			for (const key of terms.keys()) {
				const known = holders.get(key);
				if (known) known.add(offer);
				else holders.set(key, new Set([offer]));
			}
		}
	}
	const byId = new Map(offers.map((offer) => [offer.id, offer]));
	return new Map(
		needs.map((need) => {
			const near = new Set(
				units.get(need)!.flatMap(({ terms }) => [...terms.keys()].flatMap((key) => [...(holders.get(key) ?? [])])),
			);
			const found = [...near].flatMap((offer) => match(need, units.get(need)!, offer, units.get(offer)!, weigh) ?? []);
			found.sort((a, b) => b.score - a.score || order(a.offer) - order(b.offer));
			return [need.id, distinct(found, byId).slice(0, MOST_MATCHES)];
		}),
	);
}

/** An economy that offers the same year after year is named once, with its newest plan. */
function distinct(matches: Match[], offers: Map<string, Entry>): Match[] {
	const newest = new Map<string, Match>();
	for (const match of matches) {
		const { plan, text } = offers.get(match.offer)!;
		const key = `${plan.code ?? plan.index} ${text}`;
		const known = newest.get(key);
		if (!known) newest.set(key, match);
		else if ((plan.year ?? 0) > (offers.get(known.offer)!.plan.year ?? 0))
			newest.set(key, { ...match, score: known.score });
	}
	return [...newest.values()];
}

const order = (id: string): number => Number(id.slice(1));
const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

function unitsOf(entry: Entry): Unit[] {
	const [own, ...below] = textsOf(entry);
	if (NOTHING.test(own!) && below.length === 0) return [];
	// A lead-in tells the subject of what stands below it.
	return (below.length === 0 ? [own!] : [own!, ...below.map((text) => `${own} ${text}`)]).map((text) => ({
		terms: termsOf(text),
		weight: 0,
	}));
}

/** How much a term tells: by its kind, and the rarer the more. */
function weigher(units: Unit[]): (term: Term) => number {
	const holders = new Map<string, number>();
	for (const { terms } of units) for (const key of terms.keys()) holders.set(key, (holders.get(key) ?? 0) + 1);
	const scale = Math.log(1 + units.length);
	return ({ key, kind }) => (KIND_WEIGHT[kind] * Math.log(1 + units.length / (holders.get(key) ?? 1))) / scale;
}

function match(
	need: Entry,
	needUnits: Unit[],
	offer: Entry,
	offerUnits: Unit[],
	weigh: (term: Term) => number,
): Match | null {
	if (need.plan.code !== null ? need.plan.code === offer.plan.code : need.plan.index === offer.plan.index) return null;
	const sameSection = offer.section === need.section || offer.section === null;
	let best: Match | null = null;
	for (const a of needUnits) {
		for (const b of offerUnits) {
			const shared = [...a.terms.values()].filter(({ key }) => b.terms.has(key));
			const isOfField = shared.some(({ kind }) => kind !== 'word');
			if (shared.length < LEAST_WORDS && !isOfField) continue;
			const likeness = sum(shared.map(weigh)) / Math.sqrt(a.weight * b.weight);
			const score = Math.min(1, likeness * (sameSection ? 1 : OTHER_SECTION));
			if (score < (isOfField ? LEAST_SCORE : LEAST_SCORE_OF_WORDS) || (best && score <= best.score)) continue;
			const terms = shared.sort((x, y) => weigh(y) - weigh(x)).map(({ name }) => name);
			best = { offer: offer.id, score: Math.round(score * 100) / 100, terms: terms.slice(0, MOST_TERMS), sameSection };
		}
	}
	return best;
}
