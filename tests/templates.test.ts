import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../src/index.js';
import { TEMPLATES } from '../src/templates/index.js';
import { readTemplate, templateJsonSchemaText } from '../src/templates/schema.js';
import { showGroups, showItems } from './support/blocks.js';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const example = (): unknown => JSON.parse(read('fixtures/templates/coastal-resilience.json'));

describe('forms', () => {
	it.each(TEMPLATES)('$id fits the schema that users write against', (template) => {
		expect(readTemplate(template)).toEqual({ template });
	});

	it('have their JSON Schema written out', () => {
		const path = 'schemas/template.schema.json';
		if (process.env.UPDATE_SCHEMA) writeFileSync(join(ROOT, path), templateJsonSchemaText());
		expect(read(path)).toBe(templateJsonSchemaText());
	});

	it.each([
		['a missing key', { title: undefined }, 'title: '],
		['a key that forms lack', { titel: [] }, 'titel'],
		[
			'a section of a wrong id',
			{ sections: [{ id: '1', area: 'A', titles: ['X'], commitments: [] }] },
			'sections.0.id: ',
		],
	])('tell %s', (_, change, fault) => {
		const result = readTemplate({ ...(example() as object), ...change });
		expect('faults' in result && result.faults.join('\n')).toContain(fault);
	});
});

describe("a form of a user's own", () => {
	it('is read as the form that ships is', async () => {
		const result = readTemplate(example());
		if (!('template' in result)) throw new Error(result.faults.join('\n'));
		const plan = await parsePlan(join(ROOT, 'fixtures/templates/coastal-resilience.md'), { template: result.template });
		expect(plan.template.id).toBe('coastal-resilience');
		expect(plan.economy).toEqual({ name: 'Philippines', code: 'PHL' });
		expect(plan.calendarYear).toBe(2021);
		expect(plan.executiveSummary.achievements.map(({ section, items }) => [section, ...showItems(items)])).toEqual([
			['A', 'Sirens stand in 14 more towns.'],
		]);
		expect(plan.sections.map(({ id, title }) => `${id} ${title}`)).toEqual([
			'A FLOOD WARNING',
			'B MANGROVES AND REEFS',
		]);
		expect(plan.sections[0]!.contacts.map(({ name }) => name)).toEqual(['Liza Ramos']);
		expect(plan.sections.flatMap(({ undertaken }) => showGroups(undertaken))).toEqual([
			'Sirens in every coastal town → A.2',
			'  Fourteen sirens were put up in Samar.',
			'Replant mangroves → B.1',
			'  Volunteers planted 30 hectares near Tacloban.',
		]);
		expect(plan.unmapped).toEqual([]);
	});
});
