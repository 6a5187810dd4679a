import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rulePage, rulesIndex } from '../../src/checks/documentation.js';
import { RULES } from '../../src/checks/index.js';

const folder = fileURLToPath(new URL('../../docs/rules/', import.meta.url));

it.each(RULES.map((rule) => [rule.id, rule] as const))('docs/rules/%s.md is current', async (id, rule) => {
	await expect(rulePage(rule)).toMatchFileSnapshot(join(folder, `${id}.md`));
});

it('docs/rules/README.md lists every rule', async () => {
	await expect(rulesIndex(RULES)).toMatchFileSnapshot(join(folder, 'README.md'));
});

it('there is no page without a rule', () => {
	const pages = readdirSync(folder).filter((name) => name !== 'README.md');
	expect(pages.sort()).toEqual(RULES.map(({ id }) => `${id}.md`).sort());
});
