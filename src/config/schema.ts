import { RULES } from '../checks/index.js';
import type { OptionSpec, Rule } from '../checks/rule.js';

type JsonSchema = Record<string, unknown>;

const SEVERITIES = ['off', 'on', 'info', 'warn', 'warning', 'error'];

/** The JSON Schema of a configuration file (draft 7, which editors know), made of the rules themselves. */
export function configJsonSchema(): JsonSchema {
	const rules = {
		type: 'object',
		description: 'Rules by id: a severity, or a list of the severity and the options of the rule.',
		additionalProperties: false,
		properties: Object.fromEntries(RULES.map((rule) => [rule.id, ruleSchema(rule)])),
	};
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Configuration of ctap check',
		type: 'object',
		additionalProperties: false,
		properties: {
			$schema: { type: 'string', description: 'Where this schema is, for editors.' },
			rules,
			overrides: {
				type: 'array',
				description: 'Other settings for some files; a later entry wins over an earlier one.',
				items: {
					type: 'object',
					additionalProperties: false,
					required: ['files', 'rules'],
					properties: { files: globs('Files that the rules are for'), rules },
				},
			},
			ignores: globs('Files in folders that are not checked; a file that is named is checked all the same'),
			maxWarnings: { type: 'integer', minimum: 0, description: 'With more warnings the exit code is 1.' },
			baseline: {
				type: 'string',
				description: 'File with the messages that are known, relative to the configuration.',
			},
		},
	};
}

/** The same as text, as it is stored in schemas/config.schema.json. */
export function configJsonSchemaText(): string {
	return `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
}

function globs(what: string): JsonSchema {
	return {
		description: `${what}: globs, relative to the configuration.`,
		oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
	};
}

function ruleSchema({ summary, severity, options }: Rule): JsonSchema {
	const level = { enum: SEVERITIES };
	const described = { description: `${summary}. Default: ${severity}.` };
	if (!options) return { ...described, ...level };
	const properties = Object.fromEntries(Object.entries(options).map(([name, spec]) => [name, optionSchema(spec)]));
	return {
		...described,
		oneOf: [
			level,
			{
				type: 'array',
				minItems: 1,
				maxItems: 2,
				items: [level, { type: 'object', additionalProperties: false, properties }],
			},
		],
	};
}

function optionSchema({ type, description, default: value }: OptionSpec): JsonSchema {
	const shape = type === 'strings' ? { type: 'array', items: { type: 'string' } } : { type };
	return { ...shape, description, default: value };
}
