import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/checks/index.js';
import { ensureBundle } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';

const run = promisify(execFile);
const { folder, remove } = scratch();
const script = (shell: string) => join(folder, `ctap.${shell}`);
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const SHELLS = ['bash', 'zsh', 'fish'] as const;

beforeAll(async () => {
	await ensureBundle();
	for (const shell of SHELLS) writeFileSync(script(shell), (await ctap(['completion', shell])).stdout);
	writeFileSync(join(folder, 'plan.md'), '');
});
afterAll(remove);

/** What bash would offer for the last word, files left to it. */
async function inBash(...words: string[]): Promise<string[]> {
	const code = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ctap; printf '%s\\n' "\${COMPREPLY[@]}"`;
	const { stdout } = await run('bash', ['--norc', '-c', code, script('bash'), ...words], { cwd: folder });
	return stdout.split('\n').filter((line) => line !== '');
}

describe.skipIf(!has('bash'))(`bash${has('bash') ? '' : ' (skipped: there is no bash)'}`, () => {
	it('knows who completes ctap', async () => {
		const { stdout, stderr } = await run('bash', ['--norc', '-c', 'source "$0"; complete -p ctap', script('bash')]);
		expect([stdout, stderr]).toEqual(['complete -o default -F _ctap ctap\n', '']);
	});

	it.each<[string, string[], string[]]>([
		['a command', ['pa'], ['parse']],
		['an option', ['parse', '--tr'], ['--track-changes', '--trace']],
		['options that take a value away', ['check', '--no-c'], ['--no-config', '--no-color']],
		['an option behind a file', ['parse', 'plan.md', '--nd'], ['--ndjson']],
		['choices', ['parse', '--from', ''], ['docx', 'pdf', 'markdown']],
		['choices behind a sign', ['parse', '--from', '=', 'd'], ['docx']],
		['choices of an argument', ['completion', ''], ['bash', 'zsh', 'fish']],
		['formats of check', ['check', '-f', 's'], ['sarif']],
		['rules', ['explain', 'dead'], ['dead-link']],
		['rules before a severity', ['check', '--rule', 'dead'], ['dead-link=']],
		['tables', ['export', '--table', 'con'], ['contacts']],
		['commands of help', ['help', 'sch'], ['schema']],
		['nothing for a file, which bash completes itself', ['parse', 'pl'], []],
		['nothing for a text', ['parse', '--password', 'd'], []],
	])('completes %s', async (_, words, expected) => {
		expect(await inBash('ctap', ...words)).toEqual(expected);
	});
});

describe.skipIf(!has('fish'))(`fish${has('fish') ? '' : ' (skipped: there is no fish)'}`, () => {
	it.each([
		['ctap pa', ['parse']],
		['ctap parse --from ', ['docx', 'markdown', 'pdf']],
		['ctap parse pl', ['plan.md']],
		['ctap rules ', []],
	])('completes %s', async (line, expected) => {
		const code = 'source $argv[1]; complete -C $argv[2]';
		const { stdout } = await run('fish', ['--no-config', '-c', code, script('fish'), line], { cwd: folder });
		expect(stdout.split('\n').flatMap((offer) => offer.split('\t')[0] || [])).toEqual(expected);
	});
});

describe('the scripts', () => {
	for (const shell of SHELLS) {
		it.skipIf(!has(shell))(`${shell}: a script${has(shell) ? '' : ` (skipped: there is no ${shell})`}`, async () => {
			expect(await run(shell, ['-n', script(shell)])).toMatchObject({ stdout: '', stderr: '' });
		});
	}

	it.each(SHELLS)('%s: hold every command and every rule', async (shell) => {
		const { stdout } = await ctap(['completion', shell]);
		const help = (await ctap(['--help'])).stdout;
		const commands = [...help.matchAll(/^ {2}([a-z]+) .*? {2,}/gmu)].map(([, name]) => name!);
		expect(commands.length).toBeGreaterThan(12);
		for (const name of [...commands, ...RULES.map(({ id }) => id)]) expect(stdout).toContain(name);
	});

	it('refuses another shell', async () => {
		const { code, stderr } = await ctap(['completion', 'csh']);
		expect([code, stderr.includes('Allowed choices are bash, zsh, fish')]).toEqual([2, true]);
	});
});
