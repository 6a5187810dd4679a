import * as z from 'zod';
import { planSchema } from './schema.js';

/** Identifies the schema; the version is that of `schemaVersion`. */
const SCHEMA_ID = 'urn:ctap:schema:plan:1.0';

/** The JSON Schema (2020-12) of a plan, generated from the zod schema. */
export function planJsonSchema(): Record<string, unknown> {
	const { $schema, ...rest } = z.toJSONSchema(planSchema, {
		target: 'draft-2020-12',
		override: ({ jsonSchema }) => {
			// What zod adds and JSON Schema says otherwise: the range of safe integers, the long pattern behind `format`.
			if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
			if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
			if (jsonSchema.format === 'date') delete jsonSchema.pattern;
		},
	});
	return { $schema, $id: SCHEMA_ID, ...rest };
}

/** The text of `schemas/plan.schema.json`. */
export function planJsonSchemaText(): string {
	return `${JSON.stringify(planJsonSchema(), null, 2)}\n`;
}
