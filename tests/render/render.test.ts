import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../../src/parse.js';
import type { Plan } from '../../src/plan/schema.js';
import { RENDERERS, templateOf } from '../../src/render/index.js';
import { ctap2003 } from '../../src/templates/ctap-2003.js';
import { ctap2008 } from '../../src/templates/ctap-2008.js';
import { ROOT } from '../cli/bundle.js';
import { factsOf, randomPlan } from './random-plan.js';

const FORMATS = ['docx', 'md'] as const;
const fixture = (path: string): Plan => JSON.parse(readFileSync(join(ROOT, 'fixtures/plans', path), 'utf8'));
const text = async (plan: Plan): Promise<string> => new TextDecoder().decode(await RENDERERS.md(plan, ctap2008));

describe.each(FORMATS)('a plan rendered as %s', (format) => {
	it('is read back as it was', async () => {
		const plan = fixture('clean/input.docx.json');
		const back = await parseBytes(await RENDERERS[format](plan, ctap2008), { file: `plan.${format}` });
		expect(factsOf(back)).toEqual(factsOf(plan));
		expect(back.removed).toEqual([]);
	});

	it('is read back as it was, whatever its words', async () => {
		await fc.assert(
			fc.asyncProperty(randomPlan, async (plan) => {
				const back = await parseBytes(await RENDERERS[format](plan, ctap2008), { file: `plan.${format}` });
				expect(factsOf(back)).toEqual(factsOf(plan));
			}),
			{ numRuns: 12, seed: 20261125 },
		);
	});

	it('is the same file each time', async () => {
		const plan = fixture('clean/input.docx.json');
		expect(await RENDERERS[format](plan, ctap2008)).toEqual(await RENDERERS[format](plan, ctap2008));
	});

	it('keeps the rows of the matrix form, two rows of one commitment too', async () => {
		const plan = fixture('clean/input.docx.json');
		plan.template.id = 'ctap-2003';
		const item = (words: string, ...below: string[]) => ({
			text: words,
			agency: null,
			location: {},
			items: below.map((one) => ({ text: one, agency: null, items: [], location: {} })),
		});
		for (const section of plan.sections) {
			const [first, second] = section.commitments;
			const group = (id: string, ...items: ReturnType<typeof item>[]) => ({
				heading: null,
				commitment: { id, confidence: 1 },
				items,
			});
			section.undertaken = first
				? [
						group(first.id, item('Scanners were installed.', 'Two at the port.')),
						group(first.id, item('Staff were trained.')),
					]
				: [];
			section.planned = second ? [group(second.id, item('A pilot will begin in 2027.'))] : [];
		}
		const back = await parseBytes(await RENDERERS[format](plan, ctap2003), { file: `plan.${format}` });
		expect(factsOf(back)).toEqual(factsOf(plan));
	});
});

it('prints labels in the words of the form, and what the form has no place for in an annex', async () => {
	const plan = fixture('clean/input.docx.json');
	plan.unmapped = [
		{ kind: 'heading', text: 'Glossary', location: {} },
		{ kind: 'tableRow', text: 'AEO Authorised economic operator', location: {} },
		{ kind: 'paragraph', text: 'EXECUTIVE SUMMARY', location: {} },
	];
	const page = await text(plan);
	expect(page).toContain('## EXECUTIVE SUMMARY\n\n### 1. Summary of main achievements/progress');
	expect(page).toContain('#### MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITMENTS\n');
	expect(page.slice(page.indexOf('## ANNEX'))).toBe(
		'## ANNEX: TEXT OUTSIDE THE FORM\n\n### Glossary\n\n| AEO Authorised economic operator |\n| --- |\n\nEXECUTIVE SUMMARY\n',
	);
});

it('escapes what Markdown would take for markup', async () => {
	const plan = fixture('clean/input.docx.json');
	plan.objective = '<script>alert(1)</script> | *x* [a](b) ';
	expect(await text(plan)).toContain('\\<script>alert(1)\\</script> \\| \\*x\\* \\[a\\](b)');
});

it('knows the forms by the id in a plan', () => {
	const plan = fixture('clean/input.docx.json');
	expect(templateOf(plan)).toBe(ctap2008);
	expect(templateOf({ ...plan, template: { id: 'ours', confidence: 1 } })).toBeUndefined();
});

const SHARED = resolve(import.meta.dirname, '../../../shared');
const SCORER = join(SHARED, 'tools/score.mjs');
const present = existsSync(SCORER);
const golds = present
	? ['corpus', 'wild'].flatMap((folder) =>
			readdirSync(join(SHARED, folder))
				.filter((name) => name.endsWith('.gold.json'))
				.map((name) => join(SHARED, folder, name)),
		)
	: [];

describe.skipIf(!present)(`plans with gold${present ? '' : ' (skipped: no ../shared)'}`, () => {
	it.each(FORMATS)(
		'are read back with a strict F1 of 1 from %s',
		async (format) => {
			const folder = mkdtempSync(join(tmpdir(), 'ctap-render-'));
			try {
				for (const [at, path] of golds.entries()) {
					// What was noise in the source does not come back.
					const gold: Plan = { ...JSON.parse(readFileSync(path, 'utf8')), removed: [] };
					const bytes = await RENDERERS[format](gold, templateOf(gold)!);
					const [file, expected] = [`${at}.${format}`, `${at}.gold.json`].map((name) => join(folder, name)) as [
						string,
						string,
					];
					writeFileSync(expected, JSON.stringify(gold));
					writeFileSync(`${file}.json`, JSON.stringify(await parseBytes(bytes, { file })));
					const score = spawnSync(process.execPath, [SCORER, expected, `${file}.json`, '--json', '--min', '1'], {
						encoding: 'utf8',
					});
					expect([path, JSON.parse(score.stdout).groups.all.strict.f1, score.status]).toEqual([path, 1, 0]);
				}
			} finally {
				rmSync(folder, { recursive: true });
			}
		},
		300_000,
	);
});
