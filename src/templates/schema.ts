import * as z from 'zod';
import { FIELDS, SLOTS, SUMMARY_PARTS, type Template } from './template.js';

/**
 * A form as JSON, for `ctap parse --template FILE`. It checks what a user wrote; the forms that ship with ctap are
 * checked by the compiler. `schemas/template.schema.json` is generated from it.
 */
const wordings = (what: string) =>
	z.array(z.string().min(1)).describe(`${what}: the form's own wording first, then variants`);
const some = (what: string) => wordings(what).min(1);
const each = <K extends string>(keys: readonly K[], what: string) =>
	z.strictObject(
		Object.fromEntries(keys.map((key) => [key, some(`${what} '${key}'`)])) as Record<K, z.ZodArray<z.ZodString>>,
	);

const templateSchema = z
	.strictObject({
		$schema: z.string().optional().describe('Where editors find this schema'),
		id: z
			.string()
			.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
			.describe("Id of the form, as it stands in a plan's `template.id`"),
		name: z.string().min(1).describe('Name of the form, for people'),
		form: z
			.enum(['headings', 'matrix'])
			.describe('Measures below headings that repeat commitments, or beside them in a table'),
		title: some('Title of the document, without its year'),
		fields: each(FIELDS, 'Label of the field'),
		summary: z.strictObject({
			heading: some('Heading of the executive summary'),
			parts: each(SUMMARY_PARTS, 'Heading of the part'),
		}),
		areas: z
			.array(z.strictObject({ id: z.string().regex(/^[A-Z]$/), titles: some('Titles of the area') }))
			.describe('Areas that hold several sections'),
		sections: z
			.array(
				z.strictObject({
					id: z
						.string()
						.regex(/^[A-Z](?:\.\d)?$/)
						.describe("'A.1' for the first section of area A, 'B' for an area by itself"),
					area: z.string().regex(/^[A-Z]$/),
					titles: some('Titles of the section'),
					commitments: wordings('Commitments that the form lists there'),
				}),
			)
			.min(1),
		slots: each(SLOTS, 'Heading or question of the slot'),
		assistance: some('Heading of the assistance on offer'),
		instructions: wordings('What the form tells its reader'),
		outside: wordings('First words of headings that the form lacks: an annex, a glossary'),
		closing: wordings('First words of a signature block'),
		contacts: wordings('Labels of persons to contact'),
		matrix: each(['commitments', 'undertaken', 'planned'] as const, 'Head cell of the column'),
	})
	.meta({ id: 'Template', description: 'A fixed form that action plans are filled in on' });

/** Identifies the schema. */
const SCHEMA_ID = 'urn:ctap:schema:template:1.0';

/** The text of `schemas/template.schema.json`. */
export function templateJsonSchemaText(): string {
	const { $schema, ...rest } = z.toJSONSchema(templateSchema, { target: 'draft-2020-12' });
	return `${JSON.stringify({ $schema, $id: SCHEMA_ID, ...rest }, null, 2)}\n`;
}

/** The faults of a form that a user wrote, each with its place; none where it is one. */
export function readTemplate(value: unknown): { template: Template } | { faults: string[] } {
	const result = templateSchema.safeParse(value);
	if (!result.success)
		return { faults: result.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`) };
	const { $schema: _, ...template } = result.data;
	return { template };
}
