import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

	it.skipIf(process.platform === 'win32')('--open hands the page to what the system opens pages with', async () => {
		const opener = join(folder, 'path', process.platform === 'darwin' ? 'open' : 'xdg-open');
		const opened = join(folder, 'opened');
		mkdirSync(join(folder, 'path'));
		writeFileSync(opener, `#!/bin/sh\nprintf '%s' "$1" > "${opened}.part" && mv "${opened}.part" "${opened}"\n`);
		chmodSync(opener, 0o755);
		const env = { PATH: `${join(folder, 'path')}:${process.env.PATH}`, TMPDIR: folder };
		expect(await ctap(['view', plan('md'), '--open'], { env })).toEqual({ code: 0, stdout: '', stderr: '' });
		await vi.waitUntil(() => existsSync(opened), { timeout: 30_000 });
		const page = readFileSync(opened, 'utf8');
		expect(page).toMatch(/input\.md\.html$/u);
		expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/u);
	});

	it('keeps to the limits that are given', async () => {
		const { code, stderr } = await ctap(['view', plan('docx'), '--max-bytes', '1K']);
		expect([code, stderr.includes('error too-large')]).toEqual([3, true]);
	});
});
