import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bundle.js';

export interface Ran {
	code: number | null;
	stdout: string;
	stderr: string;
}

export interface RunOptions {
	cwd?: string;
	input?: string | Buffer;
	env?: Record<string, string>;
	/** Close our end of standard output after so many bytes. */
	hangUpAfter?: number;
}

/** Runs `ctap` as a user does. */
export function ctap(args: string[], { cwd, input, env = {}, hangUpAfter }: RunOptions = {}): Promise<Ran> {
	const clean = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, CTAP_PASSWORD: undefined };
	const child = spawn(process.execPath, [join(ROOT, 'bin', 'ctap.js'), ...args], { cwd, env: { ...clean, ...env } });
	const ran: Ran = { code: null, stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		ran.stdout += text;
		if (hangUpAfter !== undefined && ran.stdout.length >= hangUpAfter) child.stdout.destroy();
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		ran.stderr += text;
	});
	child.stdin.on('error', () => undefined).end(input);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve({ ...ran, code }));
	});
}

/** A folder of a test's own, and how to be rid of it. */
export function scratch(): { folder: string; remove(): void } {
	const folder = mkdtempSync(join(tmpdir(), 'ctap-test-'));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
