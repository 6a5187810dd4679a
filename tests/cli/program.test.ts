import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planJsonSchemaText } from '../../src/plan/json-schema.js';
import { ensureBundle, ROOT } from './bundle.js';
import { ctap } from './run.js';

beforeAll(ensureBundle);

describe('ctap', () => {
	it.each(['--version', '-V'])('%s prints the version', async (flag) => {
		const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
		expect(await ctap([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
	});

	it('--help names the commands', async () => {
		const { code, stdout } = await ctap(['--help']);
		expect(code).toBe(0);
		for (const command of ['parse', 'extract', 'schema']) expect(stdout).toContain(`  ${command} `);
	});

	it.each(['parse', 'extract', 'schema'])('%s --help shows two examples or more', async (command) => {
		const { code, stdout } = await ctap([command, '--help']);
		expect(code).toBe(0);
		expect(stdout.match(/^ {2}\$ ctap /gmu)?.length).toBeGreaterThanOrEqual(2);
	});

	it.each([
		['an unknown command', ['prase'], /\(Did you mean parse\?\)/u],
		['an unknown option', ['parse', '--compcat', 'x'], /\(Did you mean --compact\?\)/u],
		['no command', [], /Usage: ctap/u],
	])('answers %s on standard error with exit code 2', async (_, args, message) => {
		expect(await ctap(args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
	});

	it('schema prints the JSON Schema', async () => {
		expect(await ctap(['schema'])).toEqual({ code: 0, stdout: planJsonSchemaText(), stderr: '' });
	});
});
