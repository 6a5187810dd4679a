import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOUND } from './found.js';
import { KINDS, type Kind } from './kinds.js';
import { holdsForBytes, type Outcomes } from './properties.js';

/** A short run, the same each time; `npm run fuzz` takes longer ones and new seeds. */
const RUNS: Record<Kind, number> = { tree: 100, markdown: 80, docx: 60, pdf: 15 };
const seed = Number(process.env.CTAP_SEED ?? 1);

describe(`random inputs, seed ${seed}`, () => {
	it.each(Object.keys(KINDS) as Kind[])('%s', async (kind) => {
		const outcomes: Outcomes = new Map();
		await fc.assert(KINDS[kind](outcomes) as fc.IAsyncProperty<[unknown]>, { seed, numRuns: RUNS[kind] });
		expect(outcomes.get('read')).toBeGreaterThan(0);
	});
});

describe('inputs that once broke a promise', () => {
	it.each(FOUND)('%s', async (_, text) => {
		const outcomes: Outcomes = new Map();
		await holdsForBytes(Buffer.from(text), 'markdown', outcomes);
		expect([...outcomes.keys()]).toEqual(['read']);
	});
});
