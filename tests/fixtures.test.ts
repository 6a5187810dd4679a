import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Plan, parsePlan, planSchema } from '../src/index.js';

/**
 * Every folder of fixtures/plans: one plan in several formats, `input.<ext>`, and beside each file the whole output,
 * `input.<ext>.json`. `npx vitest run tests/fixtures.test.ts -u` writes the expected files anew; in CI one that is
 * missing is a failure.
 */
const plans = new URL('../fixtures/plans/', import.meta.url);
const EXTENSIONS = ['md', 'docx', 'pdf'];

const cases = readdirSync(plans, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => new URL(`${entry.name}/`, plans));

for (const folder of cases) {
	const inputs = EXTENSIONS.map((extension) => `input.${extension}`).filter((name) =>
		existsSync(new URL(name, folder)),
	);

	describe(folder.pathname.split('/').at(-2)!, () => {
		test.each(inputs)('%s is read as expected', async (name) => {
			const plan = await parsePlan(new URL(name, folder));
			await expect(`${JSON.stringify(plan, null, 2)}\n`).toMatchFileSnapshot(new URL(`${name}.json`, folder).pathname);
		});

		test('says the same in every format', async () => {
			expect(inputs).toEqual(EXTENSIONS.map((extension) => `input.${extension}`));
			const [first, ...others] = await Promise.all(inputs.map((name) => parsePlan(new URL(name, folder))));
			for (const other of others) expect(facts(other)).toEqual(facts(first!));
		});

		test.each(inputs.map((name) => `${name}.json`).filter((name) => existsSync(new URL(name, folder))))(
			'%s follows the schema',
			(name) => {
				const expected: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
				expect(planSchema.parse(expected)).toEqual(expected);
			},
		);
	});
}

/** Noise that its author wrote: each format has page furniture and marks of its own, and prints comments its own way. */
const AUTHORS_OWN = new Set(['deletion', 'placeholder']);

/** What a plan says, without what the format adds: places, word counts, page furniture, balloons. */
function facts({ source, accounting, diagnostics, removed, ...plan }: Plan): unknown {
	const noise = removed.filter(({ kind }) => AUTHORS_OWN.has(kind)).map(({ kind, text }) => `${kind}: ${text}`);
	const rules = diagnostics.map(({ rule, severity }) => `${severity}: ${rule}`);
	return JSON.parse(JSON.stringify({ ...plan, removed: noise, diagnostics: rules }, withoutPlace));
}

function withoutPlace(key: string, value: unknown): unknown {
	return key === 'location' ? undefined : value;
}
