import type { Template } from '../templates/template.js';
import { best, overlap } from '../wording/overlap.js';
import { type Wording, wording } from '../wording/wording.js';
import { CERTAIN } from './candidate.js';
import { type FormWording, type FormWordings, isLong, type Likely } from './form-wordings.js';

/** Words in brackets this alike are an instruction of the form. */
const LIKE_INSTRUCTION = 0.6;
/** This share of the words of a bracket or of a shortened question stands in the form's question. */
const OF_QUESTION = 0.8;
/** A bracket of fewer words may be anything. */
const LEAST_OF_QUESTION = 3;
/** A shortened question has as many words that mean something, and is this much nearer to one question than to any other. */
const LEAST_SHORTENED = 5;
const CLEARLY = 0.15;
/** What a shortened question is worth against a whole one. */
const SHORTENED = 0.85;

/** The questions of a form and its instructions, in an author's shortened words too. */
export class Questions {
	readonly #wordings: FormWordings;
	readonly #instructions: string[];
	/** The long wordings of slots. */
	readonly #questions: FormWording[];

	constructor({ instructions }: Template, wordings: FormWordings) {
		this.#wordings = wordings;
		this.#instructions = instructions;
		this.#questions = wordings.entries.filter((entry) => entry.target.kind === 'slot' && isLong(entry));
	}

	/** A heading without the instruction in brackets that the form or its author put behind it. */
	withoutInstruction(text: string): string {
		const brackets = /\s*[(（]([^()（）]{8,160})[)）]\s*[:：]?$/u.exec(text);
		if (!brackets || brackets.index === 0) return text;
		const head = text.slice(0, brackets.index);
		if (!this.#isInstruction(brackets[1]!, head)) return text;
		// A question that has its own bracket.
		const whole = this.#wordings.likely(wording(text), CERTAIN);
		return [...whole.values()].some(({ entry }) => isLong(entry)) ? text : head;
	}

	/** Whether words in brackets are an instruction of the form or, behind a question, some words of one of its questions. */
	#isInstruction(text: string, head: string): boolean {
		const words = wording(text);
		if (best(words, this.#instructions).f1 >= LIKE_INSTRUCTION) return true;
		return (
			/[?？]$/u.test(head) &&
			words.stems.length >= LEAST_OF_QUESTION &&
			this.#questionOf(words)[0]!.precision >= OF_QUESTION
		);
	}

	/** How much of a text each question of the form has, the one that has most first. */
	#questionOf(text: Wording): { entry: FormWording; precision: number }[] {
		const bySlot = new Map<string, { entry: FormWording; precision: number }>();
		for (const entry of this.#questions) {
			const { precision } = overlap(text, entry.wording);
			if (precision >= (bySlot.get(entry.key)?.precision ?? 0)) bySlot.set(entry.key, { entry, precision });
		}
		return [...bySlot.values()].sort((a, b) => b.precision - a.precision);
	}

	/** A question that an author has shortened: next to nothing but words of one question of the form, and of no other. */
	shortened(body: string, words: Wording): Likely | null {
		if (!/[?？]\s*$/u.test(body) || words.weight < LEAST_SHORTENED) return null;
		const [first, second] = this.#questionOf(words);
		if (first!.precision < OF_QUESTION || first!.precision - (second?.precision ?? 0) < CLEARLY) return null;
		return { entry: first!.entry, likeness: SHORTENED * first!.precision };
	}
}
