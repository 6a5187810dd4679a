import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle, ROOT } from './cli/bundle.js';

const SHARED = resolve(import.meta.dirname, '../../shared');
const SCORER = join(SHARED, 'tools/score.mjs');
const present = existsSync(SCORER);

/** Strict F1 that real and made-up plans reach: over all, and each file. */
const FLOORS = [
	{ folder: 'corpus', all: '0.98', file: '0.95' },
	{ folder: 'wild', all: '0.97', file: '0.92' },
];

describe.skipIf(!present)(`plans with gold${present ? '' : ' (skipped: no ../shared)'}`, () => {
	beforeAll(ensureBundle, 300_000);

	it.each(FLOORS)(
		'$folder: $all over all, $file in each file, no fault',
		({ folder, all, file }) => {
			const command = `'${process.execPath}' '${join(ROOT, 'bin/ctap.js')}' parse --compact --quiet {file}`;
			const options = ['--min', all, '--min-file', file, '--timeout', '300', '--jobs', '2'];
			const run = spawnSync(process.execPath, [SCORER, '--all', join(SHARED, folder), '--cmd', command, ...options], {
				encoding: 'utf8',
			});
			expect(run.stdout).not.toMatch(/^(?:BELOW|.*FAULT|.*FAILED)/mu);
			expect(run.status).toBe(0);
		},
		900_000,
	);
});
