import { beforeAll, describe, expect, it } from 'vitest';
import { checkBytes } from '../../src/check.js';
import { findRule, RULES } from '../../src/checks/index.js';
import type { Message } from '../../src/checks/rule.js';
import { Bed } from './bed.js';
import { type CleanPlan, cleanPlans } from './clean.js';
import { DEFECTS } from './defects.js';

/**
 * For each rule its defect is put into clean plans at random places, the same in every run, and has to be found: a
 * message of the rule that the plan did not get before. `CTAP_SEEDS` sets how many places, `CTAP_REPORT=1` prints a table.
 */
const PLACES = Number(process.env.CTAP_SEEDS ?? 20);
const LEAST_RECALL = 0.98;

/** A file that cannot be read wholly, or is named wrongly, is not made by changing its text. */
const NOT_TEXT = ['wrong-extension', 'damaged-source'];

const plans = cleanPlans();
const shared = plans.length > 1 ? 'the fixtures and the shared corpus' : 'the fixtures (no shared corpus here)';

async function says(text: string, id: string): Promise<Message[]> {
	return (await checkBytes(new TextEncoder().encode(text), { file: 'plan.md' }, { rules: [findRule(id)!] })).messages;
}

describe(`defects in ${shared}`, () => {
	const before = new Map<string, Message[]>();
	const table: string[] = [];

	beforeAll(async () => {
		for (const { name, text } of plans) {
			const { messages } = await checkBytes(new TextEncoder().encode(text), { file: 'plan.md' });
			before.set(name, messages);
		}
	});

	it('has a defect for every rule', () => {
		expect([...Object.keys(DEFECTS), ...NOT_TEXT].sort()).toEqual(RULES.map(({ id }) => id).sort());
	});

	it.each(Object.keys(DEFECTS))(
		'%s',
		async (id) => {
			let found = 0;
			let placed = 0;
			const missed: string[] = [];
			for (let seed = 0; placed < PLACES && seed < 4 * PLACES; seed += 1) {
				const plan: CleanPlan = plans[seed % plans.length]!;
				const bed = await Bed.of(plan.text, 7919 * seed + id.length);
				try {
					DEFECTS[id]!(bed);
				} catch {
					continue;
				}
				placed += 1;
				const known = before
					.get(plan.name)!
					.filter(({ ruleId }) => ruleId === id)
					.map(({ reason }) => reason);
				const fresh = (await says(bed.text, id)).filter(({ reason }) => {
					const at = known.indexOf(reason);
					if (at >= 0) known.splice(at, 1);
					return at < 0;
				});
				if (fresh.length > 0) found += 1;
				else missed.push(`${plan.name}, seed ${seed}: ${difference(plan.text, bed.text)}`);
			}
			table.push(`${id}: ${found} of ${placed}`);
			if (process.env.CTAP_REPORT) console.log(table.at(-1), ...missed.map((one) => `\n    missed in ${one}`));
			expect(placed).toBeGreaterThanOrEqual(PLACES);
			expect(found / placed, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_RECALL);
		},
		600_000,
	);
});

/** The first line in which two texts differ. */
function difference(a: string, b: string): string {
	const [left, right] = [a.split('\n'), b.split('\n')];
	const at = left.findIndex((line, i) => line !== right[i]);
	return `line ${at + 1}: '${left[at]}' → '${right[at]}'`;
}
