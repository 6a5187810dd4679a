import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';

/** The plans of the fixtures in Markdown alone: readers of other formats are no part of the core, and slow. */
const plans = new URL('../../fixtures/plans/', import.meta.url);
const cases = readdirSync(plans, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(cases.map(({ name }) => name))('%s', async (name) => {
	const file = new URL(`${name}/input.md`, plans);
	const expected: unknown = JSON.parse(readFileSync(`${file.pathname}.json`, 'utf8'));
	expect(JSON.parse(JSON.stringify(await parsePlan(file)))).toEqual(expected);
});
