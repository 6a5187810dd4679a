import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle, ROOT } from '../cli/bundle.js';
import { scratch } from '../cli/run.js';

const run = promisify(execFile);
const { folder, remove } = scratch();
/** What a user needs: the command, the bundle with its types, the schemas, and what tells about them. */
const WANTED = /^(?:bin\/|dist\/|schemas\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/u;
/** Most bytes, packed. */
const MOST_BYTES = 3 * 1024 * 1024;
/** Failures of a registry that is not there, which say nothing about the package. */
const NO_REGISTRY = /E(?:NOTFOUND|CONNREFUSED|CONNRESET|TIMEDOUT|AI_AGAIN|40\d)|network|registry/iu;

interface Packed {
	filename: string;
	size: number;
	files: { path: string }[];
}
let packed: Packed;

beforeAll(async () => {
	await ensureBundle();
	const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
		cwd: ROOT,
	});
	[packed] = JSON.parse(stdout) as [Packed];
});
afterAll(remove);

describe('the package', () => {
	it('holds what users need, and no more', () => {
		const paths = packed.files.map(({ path }) => path);
		expect(paths.filter((path) => !WANTED.test(path))).toEqual([]);
		expect(paths).toEqual(expect.arrayContaining(['bin/ctap.js', 'dist/index.js', 'dist/types/index.d.ts', 'LICENSE']));
		expect(packed.size).toBeLessThan(MOST_BYTES);
	});

	it('holds no secret and no path of the machine that built it', () => {
		for (const { path } of packed.files) {
			if (!/\.(?:c?js|json|md|ts)$/u.test(path)) continue;
			const text = readFileSync(join(ROOT, path), 'utf8');
			expect(text.includes(ROOT), path).toBe(false);
			expect(
				/-----BEGIN [A-Z ]*PRIVATE KEY|npm_[A-Za-z0-9]{36}|gh[pousr]_[A-Za-z0-9]{36}|AKIA[0-9A-Z]{16}/u.test(text),
				path,
			).toBe(false);
		}
	});

	it('runs no script when it is installed', () => {
		const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
		for (const name of ['preinstall', 'install', 'postinstall']) expect(scripts).not.toHaveProperty(name);
	});

	it('works in an empty folder (skipped where there is no registry)', { timeout: 300_000 }, async ({ skip }) => {
		writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
		const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, packed.filename)];
		const failure = await run('npm', install, { cwd: folder, timeout: 240_000 }).then(
			() => null,
			(error: Error & { stderr?: string; killed?: boolean }) => error,
		);
		if (failure && (failure.killed || NO_REGISTRY.test(failure.stderr ?? ''))) skip('there is no registry');
		if (failure) throw failure;
		for (const extension of ['docx', 'pdf', 'md']) {
			const plan = join(ROOT, `fixtures/plans/clean/input.${extension}`);
			const { stdout } = await run(join(folder, 'node_modules/.bin/ctap'), ['parse', plan], { cwd: folder });
			expect(JSON.parse(stdout).economy).not.toBeNull();
		}
		const library =
			"import { parsePlan } from 'ctap'; console.log((await parsePlan(Buffer.from('# Plan'))).schemaVersion);";
		const { stdout } = await run(process.execPath, ['--input-type=module', '-e', library], { cwd: folder });
		expect(stdout.trim()).toBe('1.0');
	});
});
