import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle, ROOT } from '../cli/bundle.js';
import { ctap } from '../cli/run.js';

const PLAN = join(ROOT, 'fixtures/plans/clean/input.docx.json');
const folder = mkdtempSync(join(tmpdir(), 'ctap-render-'));
beforeAll(ensureBundle, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('ctap render', () => {
	it('writes Word and Markdown by the name of the output', async () => {
		expect(await ctap(['render', PLAN, '-o', 'plan.docx'], { cwd: folder })).toEqual({
			code: 0,
			stdout: '',
			stderr: '',
		});
		expect(await ctap(['render', 'plan.docx', '-o', 'plan.md'], { cwd: folder })).toMatchObject({ code: 0 });
		expect(readFileSync(join(folder, 'plan.docx')).subarray(0, 2).toString()).toBe('PK');
		expect(readFileSync(join(folder, 'plan.md'), 'utf8')).toMatch(/^\*\*ECONOMY:\*\*/mu);
	});

	it('reads standard input and writes standard output', async () => {
		const { code, stdout } = await ctap(['render', '-', '--to', 'md'], { input: readFileSync(PLAN) });
		expect([code, stdout.includes('## EXECUTIVE SUMMARY')]).toEqual([0, true]);
	});

	it.each([
		['no format', [PLAN], 2, 'What is to be written?'],
		['a form that ctap does not know', ['other.json', '--to', 'md'], 2, "the form 'ours'"],
		['several plans', ['two.json', '--to', 'md'], 2, 'There are several plans'],
		['an input that would be overwritten', ['other.md', '-o', 'other.md'], 2, 'The output would overwrite this file.'],
		['a file that is not there', ['none.json', '--to', 'md'], 3, 'not-found'],
	])('refuses %s', async (_, args, code, message) => {
		const plan = JSON.parse(readFileSync(PLAN, 'utf8'));
		writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...plan, template: { id: 'ours', confidence: 1 } }));
		writeFileSync(join(folder, 'two.json'), JSON.stringify([plan, plan]));
		writeFileSync(join(folder, 'other.md'), '# Plan\n');
		const ran = await ctap(['render', ...args], { cwd: folder });
		expect([ran.code, ran.stdout]).toEqual([code, '']);
		expect(ran.stderr).toContain(message);
		expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
	});
});
