import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle, ROOT } from '../cli/bundle.js';
import { ctap } from '../cli/run.js';

const plan = (format: string) => join(ROOT, `fixtures/plans/clean/input.${format}`);
const folder = mkdtempSync(join(tmpdir(), 'ctap-view-'));
beforeAll(ensureBundle, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('ctap view', () => {
	it.each(['docx', 'pdf', 'md'])('writes one page for %s', async (format) => {
		const output = join(folder, `${format}.html`);
		expect(await ctap(['view', plan(format), '-o', output])).toEqual({ code: 0, stdout: '', stderr: '' });
		const page = readFileSync(output, 'utf8');
		expect(page).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/u);
		expect(page.includes('data:image/webp')).toBe(format === 'pdf');
	});

	it('reads standard input and writes standard output', async () => {
		const { code, stdout } = await ctap(['view', '-', '--from', 'markdown'], { input: readFileSync(plan('md')) });
		expect([code, stdout.slice(0, 15)]).toEqual([0, '<!doctype html>']);
	});

	it('refuses what it cannot read, and an output that is its input', async () => {
		expect(await ctap(['view', 'none.pdf'], { cwd: folder })).toMatchObject({ code: 3, stdout: '' });
		const same = await ctap(['view', plan('md'), '-o', plan('md')]);
		expect([same.code, same.stderr.includes('would overwrite')]).toEqual([2, true]);
	});
});
