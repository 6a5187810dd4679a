import { type Plan, parsePlan } from '../../src/index.js';
import { type Comparison, compare, type Expected } from './compare.js';
import { compose } from './compose.js';
import { chooseHand, type Hand } from './hand.js';
import { markdown } from './markdown.js';
import { makeModel } from './model.js';
import { Random } from './random.js';
import { word } from './word.js';
import type { Format } from './writer.js';

/** One invented plan, written down and read again. */
export interface Trial {
	seed: number;
	format: Format;
	hand: Hand;
	file: string;
	bytes: Uint8Array;
	expected: Expected;
}

/** Writes the plan of a seed: odd seeds as Markdown, even ones as Word. */
export async function write(seed: number): Promise<Trial> {
	const r = new Random(seed * 7919);
	const format: Format = seed % 2 ? 'markdown' : 'docx';
	const hand = chooseHand(r, format);
	const model = makeModel(r, hand.depth.levels, hand.number.automatic ?? false);
	const { page, expected } = compose(model, hand, format, r);
	const bytes = format === 'docx' ? await word(page) : new TextEncoder().encode(markdown(page, r));
	return { seed, format, hand, file: `plan-${seed}.${format === 'docx' ? 'docx' : 'md'}`, bytes, expected };
}

export const read = ({ bytes, file }: Trial): Promise<Plan> => parsePlan(bytes, { file });

export async function score(trial: Trial): Promise<Comparison> {
	const plan = await read(trial);
	// Where the form is one as much as the other, either will do.
	if (!trial.expected.template.id) trial.expected.template.id = plan.template.id;
	return compare(trial.expected, plan);
}
