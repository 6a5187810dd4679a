import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOUND, FOUND_PDFS } from './found.js';
import { KINDS, type Kind } from './kinds.js';
import { holdsForBytes, Outcomes } from './properties.js';

/** A short run, the same each time; `npm run fuzz` takes longer ones and new seeds. */
const RUNS: Record<Kind, number> = { tree: 100, markdown: 80, docx: 60, pdf: 15 };
const seed = Number(process.env.CTAP_SEED ?? 1);

describe(`random inputs, seed ${seed}`, () => {
	it.each(Object.keys(KINDS) as Kind[])('%s', async (kind) => {
		const outcomes = new Outcomes();
		await fc.assert(KINDS[kind](outcomes) as fc.IAsyncProperty<[unknown]>, { seed, numRuns: RUNS[kind] });
		expect(outcomes.get('read')).toBeGreaterThan(0);
	});
});

describe('inputs that once broke a promise', () => {
	it.each(FOUND)('%s', async (_, text) => {
		const outcomes = new Outcomes();
		await holdsForBytes(Buffer.from(text), 'markdown', outcomes);
		expect([...outcomes.keys()]).toEqual(['read']);
	});

	it.each(FOUND_PDFS)('%s', async (_, file) => {
		const outcomes = new Outcomes();
		await holdsForBytes(file, 'pdf', outcomes);
		expect([...outcomes.keys()]).toHaveLength(1);
		expect(outcomes.slowest).toBeLessThan(10);
	});
});
