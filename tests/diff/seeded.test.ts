import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../src/diff/diff.js';
import { plainText } from '../../src/diff/facts.js';
import { GOLDS_MISSING, golds, hasGolds } from '../support/golds.js';
import { Random } from '../variations/random.js';
import { disguised, type Edit, edit, leavesOf } from './edits.js';

/** `EDITS=200 SEED=7 npx vitest run tests/diff/seeded.test.ts` tries more, or others. */
const EDITS = Number(process.env.EDITS ?? 60);
const SEED = Number(process.env.SEED ?? 1);
const EDITS_A_PLAN = 5;
const LEAST_FOUND = 0.98;

const key = ({ type, before, after }: Edit): string =>
	JSON.stringify([type, before && plainText(before), after && plainText(after)]);

describe.skipIf(!hasGolds)(`plans with edits that are known${GOLDS_MISSING}`, () => {
	it(`finds at least ${LEAST_FOUND} of ${EDITS} edits, and nothing else`, () => {
		const chance = new Random(SEED);
		const random = (): number => chance.next();
		const plans = golds().map(({ plan }) => plan);
		const [missed, spurious]: [string[], string[]] = [[], []];
		let tried = 0;
		for (let round = 0; tried < EDITS; round += 1) {
			const before = plans[round % plans.length]!;
			const after = structuredClone(before);
			const others = plans
				.filter((plan) => plan !== before)
				.flatMap((plan) => leavesOf(plan).map(({ item }) => item.text));
			const edits = edit(after, others, Math.min(EDITS_A_PLAN, EDITS - tried), random);
			tried += edits.length;
			const expected = new Set(edits.map(key));
			const found = diffPlans(before, after)
				.sections.flatMap(({ changes }) => changes)
				.map(({ type, before, after }) => key({ type, before: before?.text ?? null, after: after?.text ?? null }));
			missed.push(...[...expected].filter((one) => !found.includes(one)));
			spurious.push(...found.filter((one) => !expected.has(one)));
		}
		console.info(`${tried} edits (seed ${SEED}): ${missed.length} missed, ${spurious.length} told that were not made`);
		const told = [...missed.map((one) => `missed ${one}`), ...spurious.map((one) => `told ${one}`)].join('\n');
		expect(1 - missed.length / tried, told).toBeGreaterThanOrEqual(LEAST_FOUND);
		expect(spurious.length / tried, told).toBeLessThanOrEqual(1.5 * (1 - LEAST_FOUND));
	});

	it('tells nothing of a plan that only looks different', () => {
		for (const { plan } of golds()) expect(diffPlans(plan, disguised(plan)).sections).toEqual([]);
	});
});
