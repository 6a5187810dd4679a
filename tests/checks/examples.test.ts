import { describe, expect, it } from 'vitest';
import { checkBytes } from '../../src/check.js';
import { RULES } from '../../src/checks/index.js';
import type { Rule } from '../../src/checks/rule.js';
import { runRules } from '../../src/checks/run.js';
import { readPlan } from '../../src/parse.js';

/** What a rule alone says about an example of its documentation. */
async function says(rule: Rule, plan: string): Promise<string[]> {
	const file = /<!-- file: (.*?) -->/u.exec(plan)?.[1] ?? 'plan.md';
	const damage = /<!-- damage: (.*?) -->/u.exec(plan)?.[1];
	const bytes = new TextEncoder().encode(plan);
	if (!damage) return (await checkBytes(bytes, { file }, { rules: [rule] })).messages.map(({ reason }) => reason);
	const read = await readPlan(bytes, { file });
	const warnings = [{ rule: rule.id, severity: rule.severity, message: damage, location: null }];
	return runRules(read.plan, { ...read.reading, warnings }, { rules: [rule] }).map(({ reason }) => reason);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
	it('reports its failing example', async () => {
		expect((await says(rule, rule.docs.failing.plan)).join('\n')).toBe(rule.docs.failing.says);
	});

	it('lets its passing example pass', async () => {
		expect(await says(rule, rule.docs.passing)).toEqual([]);
	});

	it('is described', () => {
		expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
		expect(rule.summary).toMatch(/^\p{Lu}.*[^.]$/u);
		for (const text of [rule.docs.why, rule.docs.looksFor]) expect(text).toMatch(/^[\p{Lu}'].*\.$/su);
	});
});
