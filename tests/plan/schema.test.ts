import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { planJsonSchema, planJsonSchemaText } from '../../src/plan/json-schema.js';
import { type Item, type Plan, planSchema } from '../../src/plan/schema.js';
import { validatePlan } from '../../src/plan/validate.js';
import { emptyPlan } from './empty-plan.js';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
(formats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv);

/** Changes to an empty plan, and whether the result is still a plan. */
const CASES: [what: string, change: (plan: Plan) => unknown, fits: boolean][] = [
	['nothing filled in', () => undefined, true],
	['a field that nobody knows', (plan) => Object.assign(plan, { colour: 'red' }), false],
	['a missing field', (plan) => delete (plan as Partial<Plan>).title, false],
	[
		'a month as the date of the last update',
		(plan) => (plan.lastUpdated = { text: 'Jan 2013', date: '2013-01' }),
		true,
	],
	['a month that does not exist', (plan) => (plan.lastUpdated = { text: '2013-13', date: '2013-13' }), false],
	['a meeting of one day', (plan) => (plan.submission = { ...SUBMISSION, meeting: meeting('2015-01-31') }), true],
	['a meeting without a day', (plan) => (plan.submission = { ...SUBMISSION, meeting: meeting('2015-01') }), false],
	['a reason of removal that nobody knows', (plan) => plan.removed.push(removed('typo')), false],
	['a watermark', (plan) => plan.removed.push(removed('watermark')), true],
	['page 0', (plan) => plan.unmapped.push({ kind: 'paragraph', text: 'x', location: { page: 0 } }), false],
	[
		'a box of four',
		(plan) => plan.unmapped.push({ kind: 'paragraph', text: 'x', location: { box: [0, 1, 2.5, 3] } }),
		true,
	],
	['a code of two letters', (plan) => (plan.economy = { name: 'Korea', code: 'KR' }), false],
	['sub-items', (plan) => (plan.assistance = { contacts: [], items: [item([item([])])] }), true],
	['a sub-item without text', (plan) => (plan.assistance = { contacts: [], items: [item([{} as Item])] }), false],
];

const SUBMISSION = { documentNumber: null, agendaItem: null, title: null, purpose: null, submittedBy: null };
const item = (items: Item[]): Item => ({ text: 'x', agency: null, items, location: {} });
const meeting = (start: string) => ({ name: 'SOM1', place: null, dates: null, start, end: null });
const removed = (kind: string) => ({ kind, text: 'x', location: {} }) as Plan['removed'][number];

describe('the schema of a plan', () => {
	it('is the one in schemas/ (npm run schema writes it)', () => {
		const stored = readFileSync(new URL('../../schemas/plan.schema.json', import.meta.url), 'utf8');
		expect(stored).toBe(planJsonSchemaText());
	});

	it('describes every field and is closed', () => {
		const undescribed: string[] = [];
		const open: string[] = [];
		visit(planJsonSchema(), '$', (schema, path) => {
			if (schema.type === 'object' && schema.additionalProperties !== false) open.push(path);
			for (const [name, field] of Object.entries(schema.properties ?? {})) {
				if (!field.description) undescribed.push(`${path}.${name}`);
			}
		});
		expect({ undescribed, open }).toEqual({ undescribed: [], open: [] });
	});

	it.each(CASES)('says the same in zod and in JSON Schema: %s', (_, change, fits) => {
		const plan = emptyPlan();
		change(plan);
		const validate = ajv.getSchema('urn:ctap:schema:plan:1.0') ?? ajv.compile(planJsonSchema());
		expect(validate(plan)).toBe(fits);
		expect(planSchema.safeParse(plan).success).toBe(fits);
	});

	it('takes an address as it is printed, malformed or not', () => {
		const plan = emptyPlan();
		plan.assistance = { items: [], contacts: [{ ...CONTACT, emails: ['kim(at)example'] }] };
		expect(planSchema.safeParse(plan).success).toBe(true);
	});
});

const CONTACT = {
	label: 'Contact Point',
	name: null,
	title: null,
	organization: null,
	telephone: [],
	fax: [],
	emails: [],
	location: {},
};

describe('validatePlan', () => {
	it('returns the plan', async () => {
		const plan = emptyPlan();
		expect(await validatePlan(plan)).toBe(plan);
	});

	it('throws `internal` and names the fields at fault', async () => {
		const plan = { ...emptyPlan(), title: 5, calendarYear: 'x' } as unknown as Plan;
		await expect(validatePlan(plan)).rejects.toMatchObject({
			code: 'internal',
			message: expect.stringMatching(/title: .*; calendarYear: /u),
			details: { file: 'plan.md' },
		});
	});
});

interface JsonSchema {
	type?: string;
	description?: string;
	additionalProperties?: unknown;
	properties?: Record<string, JsonSchema>;
}

/** Calls `see` for every schema inside a schema. */
function visit(schema: unknown, path: string, see: (schema: JsonSchema, path: string) => void): void {
	if (typeof schema !== 'object' || schema === null) return;
	if (!Array.isArray(schema)) see(schema as JsonSchema, path);
	for (const [key, inner] of Object.entries(schema)) visit(inner, `${path}.${key}`, see);
}
