import { SLOTS, type Slot, SUMMARY_PARTS, type SummaryPart, type Template } from '../templates/template.js';
import { type Candidate, keyOf, type Target } from './candidate.js';

/** A place that text can stand at. */
export type State =
	/** `outside` is what the form lacks before its sections, `end` what stands behind its last part. */
	| { kind: 'front' | 'summary' | 'assistance' | 'outside' | 'end' }
	| { kind: 'part'; part: SummaryPart }
	| { kind: 'area'; id: string }
	| { kind: 'slot'; section: string; slot: Slot | 'contacts' | 'outside' };

/** A unit (or several units together) taken as a heading. */
export interface Reading {
	from: number;
	/** How many units the heading takes. */
	length: number;
	candidate: Candidate;
}

/** The state of each unit after alignment, and the heading that it is or begins, if any. */
export interface Placed {
	state: State;
	reading: Reading | null;
}

/**
 * Costs of leaving the form's order, in the measure of rewards (a certain heading is worth about 2). They are small
 * where authors do it often (leaving something out) and large where nearly always the reading is at fault.
 */
const COST = {
	/** Each section or slot that is passed over. */
	skip: 0.05,
	/** From the summary to the sections without the heading of their area between. */
	noArea: 0.1,
	/** The same slot or section begins again at once: printed again after a page's end. */
	again: 0.7,
	/** Back to an earlier slot of the same section. */
	slotBack: 0.9,
	/** A slot of the next section, whose heading is missing. */
	noSection: 0.9,
	/** Back to an earlier section. */
	sectionBack: 1,
	/** A slot where no section is open at all. */
	noSectionAtAll: 1.2,
	/** Back into the summary or the front page. */
	back: 1.5,
	frontAgain: 2.5,
	/** Begin of something the form lacks. */
	outside: 0.2,
};

/**
 * Places all units at once: of all ways to take some candidates as headings, the one with the highest sum of rewards
 * less the costs of leaving the form's order (dynamic programming over the form's places; linear in the units).
 * `content(i, state)` is what unit i adds or costs when it is text at that place.
 */
export function align(
	count: number,
	readings: Reading[][],
	template: Template,
	content: (unit: number, state: State) => number,
): Placed[] {
	const states = statesOf(template);
	const order = new Order(states, template);
	const size = states.length;
	const value = new Float64Array((count + 1) * size).fill(Number.NEGATIVE_INFINITY);
	/** All readings, and their first index by unit: `taken` holds index + 1, 0 for text. */
	const all = readings.flat();
	const routes = all.map(({ candidate }) => order.routes(candidate.target));
	let next = 0;
	/** For each unit and state, the state before and the reading that led there, as numbers. */
	const before = new Int16Array((count + 1) * size);
	const taken = new Int32Array((count + 1) * size);
	value[0] = 0;
	const offer = (cell: number, worth: number, from: number, reading: number): void => {
		if (worth <= value[cell]!) return;
		value[cell] = worth;
		before[cell] = from;
		taken[cell] = reading;
	};
	for (let i = 0; i < count; i += 1) {
		const first = next;
		next += readings[i]!.length;
		for (let s = 0; s < size; s += 1) {
			const here = value[i * size + s]!;
			if (here === Number.NEGATIVE_INFINITY) continue;
			offer((i + 1) * size + s, here + content(i, states[s]!), s, 0);
			for (let r = first; r < next; r += 1) {
				const { length, candidate } = all[r]!;
				for (const { to, cost } of routes[r]![s]!)
					offer((i + length) * size + to, here + candidate.reward - cost, s, r + 1);
			}
		}
	}
	let state = 0;
	for (let s = 1; s < size; s += 1) if (value[count * size + s]! > value[count * size + state]!) state = s;
	const placed: Placed[] = new Array(count);
	for (let at = count; at > 0; ) {
		const cell = at * size + state;
		const reading = all[taken[cell]! - 1] ?? null;
		const start = reading ? reading.from : at - 1;
		for (let i = start; i < at; i += 1) placed[i] = { state: states[state]!, reading };
		state = before[cell]!;
		at = start;
	}
	return placed;
}

function statesOf({ areas, sections }: Template): State[] {
	const at = (id: string): State[] =>
		(['contacts', ...SLOTS, 'outside'] as const).map((slot) => ({ kind: 'slot', section: id, slot }));
	return [
		{ kind: 'front' },
		{ kind: 'summary' },
		...SUMMARY_PARTS.map((part): State => ({ kind: 'part', part })),
		...areas.map(({ id }): State => ({ kind: 'area', id })),
		...sections.flatMap(({ id }) => at(id)),
		{ kind: 'assistance' },
		{ kind: 'outside' },
		{ kind: 'end' },
	];
}

interface Move {
	to: number;
	cost: number;
}

/** The form's order: where a heading leads from each place, and what it costs. */
class Order {
	private readonly known = new Map<string, Move[][]>();
	private readonly index = new Map<string, number>();
	private readonly sections: string[];

	constructor(
		private readonly states: State[],
		private readonly template: Template,
	) {
		for (const [i, state] of states.entries()) this.index.set(stateKey(state), i);
		this.sections = template.sections.map(({ id }) => id);
	}

	/** For each state, where a heading leads from there. */
	routes(target: Target): Move[][] {
		const key = keyOf(target);
		let routes = this.known.get(key);
		if (!routes) {
			routes = this.states.map((state, self) => this.find(state, self, target));
			this.known.set(key, routes);
		}
		return routes;
	}

	private at(state: State): number {
		return this.index.get(stateKey(state))!;
	}

	private find(from: State, self: number, target: Target): Move[] {
		const inSection = from.kind === 'slot';
		switch (target.kind) {
			case 'instruction':
				return [{ to: self, cost: 0 }];
			case 'title':
			case 'field':
				return [
					{
						to: this.at({ kind: 'front' }),
						cost: from.kind === 'front' ? 0 : from.kind === 'outside' ? 0.3 : COST.frontAgain,
					},
				];
			case 'summary':
				return [
					{ to: this.at({ kind: 'summary' }), cost: from.kind === 'front' || from.kind === 'outside' ? 0 : COST.back },
				];
			case 'part': {
				const to = this.at(target);
				if (from.kind === 'part') {
					const ahead = SUMMARY_PARTS.indexOf(target.part) - SUMMARY_PARTS.indexOf(from.part);
					return [{ to, cost: ahead > 0 ? COST.skip * (ahead - 1) : COST.again }];
				}
				return [
					{
						to,
						cost: from.kind === 'summary' ? 0 : from.kind === 'front' || from.kind === 'outside' ? 0.3 : COST.back,
					},
				];
			}
			case 'area': {
				const to = this.at({ kind: 'area', id: target.id });
				if (from.kind === 'part' || from.kind === 'summary')
					return [
						{ to: self, cost: 0 },
						{ to, cost: 0 },
					];
				const behind =
					inSection &&
					this.template.sections.findIndex((s) => s.area === target.id) <= this.sections.indexOf(from.section);
				return [{ to, cost: behind ? COST.sectionBack : 0 }];
			}
			case 'section':
				return this.toSection(from, self, target.id);
			case 'slot':
				return this.toSlot(from, target.slot);
			case 'assistance':
				return [
					{
						to: this.at({ kind: 'assistance' }),
						cost: from.kind === 'assistance' ? COST.again : inSection ? COST.skip : 0.4,
					},
				];
			case 'outside':
				return [{ to: this.at(outsideOf(from)), cost: COST.outside }];
		}
	}

	private toSection(from: State, self: number, id: string): Move[] {
		const to = this.at({ kind: 'slot', section: id, slot: 'contacts' });
		const place = this.sections.indexOf(id);
		if (from.kind === 'part')
			return [
				{ to: self, cost: 0 },
				{ to, cost: COST.noArea + COST.skip * place },
			];
		if (from.kind === 'slot') {
			if (from.section === id)
				return [
					{ to: self, cost: COST.again },
					{ to, cost: COST.sectionBack },
				];
			const ahead = place - this.sections.indexOf(from.section);
			return [{ to, cost: ahead > 0 ? COST.skip * (ahead - 1) : COST.sectionBack }];
		}
		if (from.kind === 'assistance' || from.kind === 'end') return [{ to, cost: COST.sectionBack }];
		return [{ to, cost: COST.skip * place + (from.kind === 'summary' ? COST.noArea : 0) }];
	}

	private toSlot(from: State, slot: Slot): Move[] {
		if (from.kind !== 'slot') {
			const area = from.kind === 'area' ? from.id : this.template.sections[0]!.area;
			const section = this.template.sections.find((s) => s.area === area) ?? this.template.sections[0]!;
			return [{ to: this.at({ kind: 'slot', section: section.id, slot }), cost: COST.noSectionAtAll }];
		}
		const here = from.slot === 'contacts' ? -1 : from.slot === 'outside' ? -1 : SLOTS.indexOf(from.slot);
		const there = SLOTS.indexOf(slot);
		const moves: Move[] = [];
		const cost = there > here ? COST.skip * (there - here - 1) : there === here ? COST.again : COST.slotBack;
		moves.push({ to: this.at({ ...from, slot }), cost: from.slot === 'outside' ? 0.2 : cost });
		const next = this.sections[this.sections.indexOf(from.section) + 1];
		if (next && there < here) moves.push({ to: this.at({ kind: 'slot', section: next, slot }), cost: COST.noSection });
		return moves;
	}
}

function outsideOf(from: State): State {
	if (from.kind === 'slot') return { ...from, slot: 'outside' };
	return { kind: from.kind === 'assistance' || from.kind === 'end' ? 'end' : 'outside' };
}

function stateKey(state: State): string {
	if (state.kind === 'part') return `part:${state.part}`;
	if (state.kind === 'area') return `area:${state.id}`;
	return state.kind === 'slot' ? `${state.section}:${state.slot}` : state.kind;
}
