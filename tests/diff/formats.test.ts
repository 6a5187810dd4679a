import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { diffPlans } from '../../src/diff/diff.js';
import { parsePlan } from '../../src/index.js';

const fixture = (extension: string): string =>
	fileURLToPath(new URL(`../../fixtures/plans/clean/input.${extension}`, import.meta.url));

it.each(['docx', 'pdf'])('a plan in Markdown and as %s says the same', async (extension) => {
	const [before, after] = [await parsePlan(fixture('md')), await parsePlan(fixture(extension))];
	expect(diffPlans(before, after).sections).toEqual([]);
});
