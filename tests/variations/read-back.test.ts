import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/index.js';
import { PARTS } from './compare.js';
import { Tally } from './tally.js';
import { read, score, write } from './trial.js';

/** Seeds of the ordinary run; `node tests/variations/run.mjs --count 500` reads many more. */
const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);
const LEAST = 0.98;

describe('plans written in random combinations of what authors vary', () => {
	const tally = new Tally();
	beforeAll(async () => {
		for (const seed of SEEDS) {
			const trial = await write(seed);
			tally.add(trial, await score(trial));
		}
	});

	it(`come back with an F1 of at least ${LEAST}`, () => {
		expect(tally.f1, `${tally.table()}\n${tally.worst(5, 5)}`).toBeGreaterThanOrEqual(LEAST);
	});

	it.each(PARTS)('part %s', (part) => {
		expect(tally.f1Of(`part: ${part}`), tally.worst(5, 5)).toBeGreaterThanOrEqual(0.9);
	});
});

describe('any combination', () => {
	const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 });

	it('gives a plan whose words are all accounted for, the same one each time', async () => {
		await fc.assert(
			fc.asyncProperty(seed, async (n) => {
				const trial = await write(n);
				const plan = await read(trial);
				const { words, template, mapped, unmapped, removed } = plan.accounting;
				expect(words).toBe(template + mapped + unmapped + removed);
				expect(JSON.stringify(await read(trial))).toBe(JSON.stringify(plan));
			}),
			{ numRuns: 6, seed: 20 },
		);
	});

	it('gives a plan where the text is cut off or lines are lost and repeated', async () => {
		const trial = await write(7);
		const lines = new TextDecoder().decode(trial.bytes).split('\n');
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(lines.length - 1), { maxLength: 120 }), async (picked) => {
				const text = ['2012 APEC COUNTER-TERRORISM ACTION PLAN', ...picked.map((i) => lines[i])].join('\n');
				const { accounting } = await parsePlan(new TextEncoder().encode(text), { file: 'picked.md' });
				expect(accounting.words).toBe(
					accounting.template + accounting.mapped + accounting.unmapped + accounting.removed,
				);
			}),
			{ numRuns: 15, seed: 20 },
		);
	});
});

describe('a text that follows no form', () => {
	it('stays unmapped, in its order, with a confidence near 0', async () => {
		const texts = ['The harbour in winter', 'Snow fell on the quay for nine days.', 'Nobody came to work before noon.'];
		const bytes = new TextEncoder().encode(`# ${texts[0]}\n\n${texts[1]}\n\n${texts[2]}\n`);
		const plan = await parsePlan(bytes, { file: 'winter.md' });
		expect(plan.unmapped.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
			`heading: ${texts[0]}`,
			`paragraph: ${texts[1]}`,
			`paragraph: ${texts[2]}`,
		]);
		expect(plan.sections).toEqual([]);
		expect(plan.template.confidence).toBeLessThan(0.1);
	});
});
