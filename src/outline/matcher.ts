import { isContinued } from '../document/continued.js';
import { sliceText } from '../document/slice.js';
import type { Field, Template } from '../templates/template.js';
import { overlap } from '../wording/overlap.js';
import { wording } from '../wording/wording.js';
import { type Candidate, CERTAIN, FULL_REWARD, keyOf, type Target } from './candidate.js';
import { FormWordings, isLong, LEAST_RUN_ON, LEAST_WITH_NUMBER, type Likely } from './form-wordings.js';
import { headingNumber, letterAlone } from './number.js';
import { OutsideHeads } from './outside.js';
import { Questions } from './questions.js';
import { runOn } from './run-on.js';
import { numbered, type Unit } from './unit.js';

/** Words alike to this degree are a candidate at all; below, a number that names the place can still make them one. */
const LEAST_LIKENESS = 0.62;
/** Longer texts are prose: no heading or question of a form has more words. */
const MOST_STEMS = 130;
/** Where the likeness of words without a number begins to be worth something. */
const REWARD_FLOOR = 0.55;
/** A number that names the same place, or another one. */
const SAME_NUMBER = 0.5;
const OTHER_NUMBER = 0.3;
/** What the look of a heading adds, against a text that looks neither like one nor unlike. */
const LOOK_WORTH = 0.6;
const NEUTRAL_LOOK = 0.45;
/** What has a bullet before it is an item, as a rule. */
const BEHIND_BULLET = 0.7;
/** A cell behind others in its row is data of the row, not a heading, unless the order of the form speaks for it. */
const BESIDE_OTHERS = 0.9;
/** 'Commitment 2': one of a slot's texts by its number, not the slot. */
export const NUMBERED_ONE = /^\p{L}+\s+(?:no\.?\s*)?\d{1,2}\s*[.:：)]*$/iu;
/** An agency stands in brackets, and may be called after what a section is about. */
const IN_BRACKETS = /^[(（].*[)）]$/su;
/** Of two readings of one question, the one that leaves its answer out. */
const RUN_ON_WORTH = 0.05;
/** A heading behind a bullet is shorter, in characters. */
const LONGEST_BULLET = 160;

/** Finds what a text may be in a template. Built once for a template, asked for each unit. */
export class Matcher {
	readonly #template: Template;
	readonly #wordings: FormWordings;
	readonly #questions: Questions;
	readonly #outside: OutsideHeads;
	/** Areas and sections by their number. */
	readonly #titles: Map<string, Target>;

	constructor(template: Template) {
		this.#template = template;
		this.#wordings = new FormWordings(template);
		this.#questions = new Questions(template, this.#wordings);
		this.#outside = new OutsideHeads(template);
		this.#titles = new Map([
			...template.areas.map(({ id }): [string, Target] => [id, { kind: 'area', id }]),
			...template.sections.map(({ id }): [string, Target] => [id, { kind: 'section', id }]),
		]);
	}

	/** True where a text is, by its words alone, a heading, question or instruction of the form. */
	isHeading(text: string): boolean {
		return this.headingLikeness(text) > 0;
	}

	/** How surely a text is a heading, question or instruction by its words alone; 0 where it is not certain. */
	headingLikeness(text: string): number {
		const number = headingNumber(text);
		const body = number ? text.slice(number.length) : text;
		const words = wording(body);
		if (words.stems.length < 2 || words.stems.length > MOST_STEMS) return 0;
		return Math.max(0, ...[...this.#wordings.likely(words, CERTAIN).values()].map(({ likeness }) => likeness));
	}

	/** The candidates for a unit, or for several units read as one (`more`: those behind the first). */
	candidates(unit: Unit, more: Unit[], headingness: number): Candidate[] {
		// No author puts a bullet before a question of the form, and no heading is that long.
		if (unit.marker?.kind === 'bullet' && unit.text.length > LONGEST_BULLET) return [];
		if (more.some((next) => NUMBERED_ONE.test(next.text))) return [];
		const text = [numbered(unit), ...more.map(numbered)].join(' ');
		const number =
			headingNumber(text) ?? (unit.text.length > 1 || more.length > 0 ? letterAlone(sliceText(unit.slice)) : null);
		const body = this.#questions.withoutInstruction(number ? text.slice(number.length) : text);
		const words = wording(body);
		if (words.stems.length > MOST_STEMS) return more.length ? [] : runOn(unit, this.#wordings);
		const named = number ? this.#titles.get(number.id) : undefined;
		const result: Candidate[] = [];
		const likely = this.#wordings.inEither(body, words, named ? LEAST_WITH_NUMBER : LEAST_LIKENESS);
		const short = likely.size === 0 ? this.#questions.shortened(body, words) : null;
		if (short) likely.set(short.entry.key, short);
		for (const { entry, likeness } of likely.values()) {
			const agrees = named !== undefined && keyOf(named) === entry.key;
			if (likeness < LEAST_LIKENESS && !agrees) continue;
			if (likeness < CERTAIN && entry.target.kind !== 'instruction' && IN_BRACKETS.test(body)) continue;
			if (entry.target.kind === 'slot' && NUMBERED_ONE.test(body)) continue;
			const candidate = candidateOf({ entry, likeness }, unit, headingness, named && { id: number!.id, agrees });
			// Printed again only because a page ended, a heading opens nothing.
			if (isContinued(text)) candidate.target = { kind: 'instruction' };
			result.push(candidate);
		}
		if (named && words.stems.length === 0 && !(unit.cell && unit.cell.filled > 1)) {
			result.push({ target: named, confidence: 0.8, words: 0, reward: 0.9, evidence: [`number ${number!.id} alone`] });
		}
		if (more.length === 0) {
			for (const cut of runOn(unit, this.#wordings)) {
				// Without the short answer behind it the question reads still better.
				const whole = result.find(({ target }) => keyOf(target) === keyOf(cut.target));
				if (whole && cut.confidence > whole.confidence) cut.reward = Math.max(cut.reward, whole.reward + RUN_ON_WORTH);
				result.push(cut);
			}
			for (const found of [this.#outside.candidate(unit, words, headingness), this.#field(unit)])
				if (found) result.push(found);
		}
		return result;
	}

	/** 'ECONOMY: …' with its value behind it: a line of the front page. */
	#field(unit: Unit): Candidate | null {
		const label = /^[^:：\n]{3,30}(?=[:：])/u.exec(sliceText(unit.slice))?.[0];
		if (!label) return null;
		const words = wording(label);
		for (const [field, labels] of Object.entries(this.#template.fields)) {
			if (labels.some((text) => overlap(words, wording(text)).f1 > LEAST_RUN_ON)) {
				return {
					target: { kind: 'field', field: field as Field },
					confidence: 0.9,
					words: 0,
					reward: 0.6,
					end: 0,
					evidence: [`label ${label}`],
				};
			}
		}
		return null;
	}
}

/** A unit that reads like a wording of the form. `number`: it has one of the form's, of this place or of another one. */
function candidateOf(
	{ entry, likeness }: Likely,
	{ marker, cell }: Unit,
	headingness: number,
	number: { id: string; agrees: boolean } | undefined,
): Candidate {
	const { target } = entry;
	const floor = number?.agrees ? 0 : REWARD_FLOOR;
	let reward = (FULL_REWARD * (likeness - floor)) / (1 - floor);
	const evidence = [`words ${likeness.toFixed(2)}`];
	if (number?.agrees) {
		reward += SAME_NUMBER;
		evidence.push(`number ${number.id}`);
	} else if (number) reward -= OTHER_NUMBER;
	if (target.kind !== 'instruction' && !isLong(entry)) {
		reward += LOOK_WORTH * (headingness - NEUTRAL_LOOK);
		evidence.push(`look ${headingness.toFixed(2)}`);
	}
	if (marker?.kind === 'bullet' && likeness < CERTAIN) reward -= BEHIND_BULLET;
	if (cell && cell.filled > 1 && cell.column > 0) reward -= BESIDE_OTHERS;
	const confidence = number?.agrees ? Math.max(likeness, (1 + likeness) / 2) : likeness;
	return { target, confidence, words: entry.wording.stems.length, reward, evidence };
}
