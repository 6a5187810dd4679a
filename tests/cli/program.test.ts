import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { helpWidth } from '../../src/commands/help.js';
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
		['an option mistyped, with where to look', ['check', '--formt', 'x'], /`ctap check --help` lists the options/u],
		['no command', [], /Usage: ctap/u],
	])('answers %s on standard error with exit code 2', async (_, args, message) => {
		expect(await ctap(args)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
	});

	it.each(['parse', 'extract', 'check', 'batch', 'export', 'diff', 'report', 'render', 'view'])(
		'%s reads within limits of size and time',
		async (command) => {
			const { stdout } = await ctap([command, '--help']);
			for (const limit of ['--max-bytes', '--timeout']) expect(stdout).toContain(`  ${limit} <`);
			expect(stdout.indexOf('\nOptions:')).toBeLessThan(stdout.indexOf('\nLimits:'));
			expect(stdout).not.toContain('[]');
		},
	);

	it('help is as wide as the terminal or COLUMNS says, within bounds', async () => {
		const { stdout } = await ctap(['parse', '--help'], { env: { COLUMNS: '60' } });
		const [listed = ''] = stdout.split('\nExamples:');
		expect(listed.split('\n').filter((line) => line.length > 60)).toEqual([]);
		expect(helpWidth({ columns: 200 }, { COLUMNS: '60' })).toBe(100);
		expect(helpWidth({}, { COLUMNS: 'wide' })).toBe(80);
	});

	it.each([
		['--color', {}, '\u001B[31merror\u001B[39m'],
		['--no-color', { FORCE_COLOR: '1' }, ': error '],
	])('heeds %s in the message that ends a command', async (flag, env, expected) => {
		const { code, stderr } = await ctap(['batch', 'none', flag], { env });
		expect([code, stderr.includes(expected)]).toEqual([2, true]);
	});

	it('schema prints the JSON Schema', async () => {
		expect(await ctap(['schema'])).toEqual({ code: 0, stdout: planJsonSchemaText(), stderr: '' });
	});
});
