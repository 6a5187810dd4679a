import type { Field, Slot, SummaryPart, Template } from '../templates/template.js';
import { overlap } from '../wording/overlap.js';
import { weightOf } from '../wording/stem.js';
import { type Wording, wording } from '../wording/wording.js';
import { keyOf, type Target } from './candidate.js';

/** One wording of a place of the form. */
export interface FormWording {
	target: Target;
	wording: Wording;
	/** Its place among the wordings of the template. */
	index: number;
	/** Wordings of one place share a key: only the best of them counts. */
	key: string;
}

/** A wording of the form, and how like a text it is, 0..1. */
export interface Likely {
	entry: FormWording;
	likeness: number;
}

/** A wording of the form that shares words with a text. */
interface Near {
	entry: FormWording;
	/** 0..1, of the words that are alike to the letter; no less than it is. */
	exact: number;
	/** 0..1, with typing errors forgiven; once it was asked for. */
	likeness?: number;
}

/** The least likeness that anyone asks for: a number that names the place speaks for it, too. */
export const LEAST_WITH_NUMBER = 0.34;
/** Of the least likeness, this share at least comes from words without errors. */
const SHARED_EXACTLY = 0.5;
/** A text beside other text has to be this close to the form's wording. */
export const LEAST_RUN_ON = 0.86;
/** A heading in two languages is no longer than this, in characters. */
const LONGEST_TITLE = 240;
/** One half of a heading counts a little less than a whole one. */
const ONE_SIDE = 0.97;

/** All that a template prints, to be asked which of it a text is like. */
export class FormWordings {
	readonly entries: FormWording[] = [];
	readonly #byStem = new Map<string, FormWording[]>();
	/** Weight of the words that the text in hand shares with each entry; 0 between two texts. */
	readonly #shared: Float64Array;
	readonly #asked = new WeakMap<Wording, Near[]>();

	constructor(template: Template) {
		const add = (target: Target, texts: string[]): void => {
			for (const text of texts) this.#add(target, text);
		};
		add({ kind: 'title' }, template.title);
		for (const [field, texts] of Object.entries(template.fields)) add({ kind: 'field', field: field as Field }, texts);
		add({ kind: 'summary' }, template.summary.heading);
		for (const [part, texts] of Object.entries(template.summary.parts))
			add({ kind: 'part', part: part as SummaryPart }, texts);
		for (const { id, titles } of template.areas) add({ kind: 'area', id }, titles);
		for (const { id, titles } of template.sections) add({ kind: 'section', id }, titles);
		for (const [slot, texts] of Object.entries(template.slots)) add({ kind: 'slot', slot: slot as Slot }, texts);
		add({ kind: 'assistance' }, template.assistance);
		add({ kind: 'instruction' }, [...template.instructions, ...sentencesOf(Object.values(template.slots).flat())]);
		this.#shared = new Float64Array(this.entries.length);
	}

	#add(target: Target, text: string): void {
		const entry = { target, wording: wording(text), index: this.entries.length, key: keyOf(target) };
		this.entries.push(entry);
		for (const stem of new Set(entry.wording.stems)) {
			const list = this.#byStem.get(stem);
			if (list) list.push(entry);
			else this.#byStem.set(stem, [entry]);
		}
	}

	/** The wordings that have a stem. */
	having(stem: string): FormWording[] {
		return this.#byStem.get(stem) ?? [];
	}

	/** What a text alone may be: each place of the form with the likeness of its best wording. */
	likely(text: Wording, least: number): Map<string, Likely> {
		const found = new Map<string, Likely>();
		for (const near of this.#near(text)) {
			const { entry, exact } = near;
			// What typing errors leave of the words that both hold; it keeps the costly comparison to the few that may win.
			if (exact < least * SHARED_EXACTLY) continue;
			near.likeness ??= overlap(text, entry.wording).f1;
			const { likeness } = near;
			if (likeness >= least && likeness > (found.get(entry.key)?.likeness ?? 0))
				found.set(entry.key, { entry, likeness });
		}
		return found;
	}

	/** The wordings that share words with a text: the same text is asked about several times. */
	#near(text: Wording): Near[] {
		const known = this.#asked.get(text);
		if (known) return known;
		const sharing: FormWording[] = [];
		let little = 0;
		for (const stem of new Set(text.stems)) {
			const weight = weightOf(stem);
			// Words without a meaning of their own stand in every wording: as if all were shared is near enough.
			if (weight < 1) little += weight;
			else
				for (const entry of this.having(stem)) {
					if (this.#shared[entry.index] === 0) sharing.push(entry);
					this.#shared[entry.index]! += weight;
				}
		}
		const near: Near[] = [];
		for (const entry of sharing) {
			const exact = (2 * (this.#shared[entry.index]! + little)) / (text.weight + entry.wording.weight);
			this.#shared[entry.index] = 0;
			if (exact >= LEAST_WITH_NUMBER * SHARED_EXACTLY) near.push({ entry, exact });
		}
		this.#asked.set(text, near);
		return near;
	}

	/** As `likely`; of a heading in two languages the one that the form is written in counts. */
	inEither(body: string, words: Wording, least: number): Map<string, Likely> {
		const found = this.likely(words, least);
		if (body.length > LONGEST_TITLE) return found;
		for (const side of sidesOf(body)) {
			for (const [key, { entry, likeness }] of this.likely(wording(side), Math.max(least, LEAST_RUN_ON))) {
				const worth = likeness * ONE_SIDE;
				if (worth > (found.get(key)?.likeness ?? 0)) found.set(key, { entry, likeness: worth });
			}
		}
		return found;
	}
}

/** Long wordings (questions, parts of the summary) are told by their words; their look says nothing. */
export const isLong = ({ wording: { stems } }: FormWording): boolean => stems.length > 9;

/** The halves of 'Protect Cargo / Proteger la carga', 'Protect Cargo (보호)', '貨物 | Protect Cargo'; none of other texts. */
function sidesOf(text: string): string[] {
	const halves = text.split(/\s[/|／]\s|\s?[(（](?=[^()（）]+[)）]\s*[:：]?$)/u);
	return halves.length === 2 ? halves.filter((half) => wording(half).stems.length >= 2) : [];
}

/** The sentences of questions that have several: each may stand in a paragraph of its own. */
function sentencesOf(texts: string[]): string[] {
	return texts.flatMap((text) => {
		const sentences = text.split(/(?<=[?.])\s+(?=[A-Z])/u);
		return sentences.length > 1 ? sentences.slice(1).filter((sentence) => sentence.length > 40) : [];
	});
}
