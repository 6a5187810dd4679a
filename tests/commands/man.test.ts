import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle, ROOT } from '../cli/bundle.js';
import { ctap } from '../cli/run.js';

const run = promisify(execFile);
const groff = spawnSync('groff', ['--version']).status === 0;
const squeeze = (text: string) => text.replace(/[\s\p{Pd}]+/gu, ' ');
const COMMAND = /^ {2}([a-z]+) (?:[<[]|.* {2})/gmu;
let page: string;

beforeAll(async () => {
	await ensureBundle();
	page = (await ctap(['man'])).stdout;
});

describe('ctap man', () => {
	it('prints the page that the package holds', () => {
		const { man } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
		expect(readFileSync(join(ROOT, man), 'utf8')).toBe(page);
		expect(page).toMatch(/^\.TH CTAP 1 /u);
		expect(page).toMatch(/^[\n\x20-\x7E]*$/u);
	});

	it.skipIf(!groff)(`says what --help says${groff ? '' : ' (skipped: there is no groff)'}`, async () => {
		const pending = run('groff', ['-man', '-Tutf8', '-ww', '-rLL=300n', '-P-cbou']);
		pending.child.stdin!.end(page);
		const { stdout, stderr } = await pending;
		expect(stderr).toBe('');
		const shown = squeeze(stdout);
		const commands = [...(await ctap(['--help'])).stdout.matchAll(COMMAND)].map(([, name]) => name!);
		expect(commands.length).toBeGreaterThan(12);
		for (const name of commands.filter((command) => command !== 'help')) {
			const { stdout: help } = await ctap([name, '--help'], { env: { COLUMNS: '100' } });
			const flags = [...help.matchAll(/^ {2}(-.*?)(?: {2,}|$)/gmu)].map(([, flag]) => flag!.replace(/[<>]/gu, ''));
			const examples = [...help.matchAll(/^ {2}\$ (.*)$/gmu)].map(([, example]) => example!);
			expect(examples.length).toBeGreaterThan(1);
			for (const flag of flags.filter((text) => !text.includes('--help'))) {
				expect(shown, `${name} ${flag}`).toContain(squeeze(flag));
			}
			for (const example of examples) expect(shown, example).toContain(squeeze(example));
		}
	});
});
