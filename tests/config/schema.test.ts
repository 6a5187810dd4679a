import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { complainOf } from '../../src/config/position.js';
import { configJsonSchema, configJsonSchemaText } from '../../src/config/schema.js';

const path = fileURLToPath(new URL('../../schemas/config.schema.json', import.meta.url));

it('schemas/config.schema.json is current', async () => {
	await expect(configJsonSchemaText()).toMatchFileSnapshot(path);
});

describe('the schema and the reader of configurations agree', () => {
	const validate = new Ajv({ strictTuples: false }).compile(configJsonSchema());

	it.each<[valid: boolean, config: unknown]>([
		[true, {}],
		[true, { rules: { 'missing-contact': 'off', 'private-email': ['error', { domains: ['mail.example'] }] } }],
		[
			true,
			{ overrides: [{ files: 'archive/**', rules: { 'dead-link': 'info' } }], ignores: ['drafts'], maxWarnings: 0 },
		],
		[true, { rules: { 'residual-tracked-changes': ['on', { most: 3 }] }, baseline: 'known.json' }],
		[false, { rule: {} }],
		[false, { rules: { 'no-such-rule': 'off' } }],
		[false, { rules: { 'missing-contact': 'fatal' } }],
		[false, { rules: { 'private-email': ['error', { domain: ['mail.example'] }] } }],
		[false, { rules: { 'private-email': ['error', { domains: 'mail.example' }] } }],
		[false, { rules: { 'missing-contact': ['error', { require: [] }] } }],
		[false, { overrides: [{ rules: {} }] }],
		[false, { maxWarnings: -1 }],
		[false, { baseline: true }],
		[false, []],
	])('%s: %j', (valid, config) => {
		expect(validate(config)).toBe(valid);
		const read = () => readConfig(config, '/', complainOf('ctap.config.json'));
		if (valid) expect(read).not.toThrow();
		else expect(read).toThrow(expect.objectContaining({ code: 'usage' }));
	});
});
