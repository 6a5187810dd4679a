import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBundle } from '../cli/bundle.js';
import { ctap, scratch } from '../cli/run.js';
import { ARCHIVES, type Case, MARKDOWN, PDF, WORD } from './cases.js';

/** Files that take long even to be refused: they are tried with CTAP_HOSTILE=1. */
const HEAVY =
	/million entries|many times|of text|own look|never end|in pieces|comments on one|headings of the form|5,000 pages|100,000 pages|25 times|000,000|GiB, packed|300 MiB|200,000|20 MB|4 MB|100,000 (?!quotes$|lists$|brackets)/u;
const isAll = process.env.CTAP_HOSTILE === '1';
/** Most MiB that the process may take at its peak for a file that unpacks to a gigabyte. */
const MOST_MEMORY = 300;

const { folder, remove } = scratch();
beforeAll(ensureBundle);
afterAll(remove);

/**
 * Notes the peak of the process's memory in MiB when it ends. What `resourceUsage` tells is, on Linux, no less than its
 * parent had at the fork: this test holds the file that it has made.
 */
const PEAK = join(folder, 'peak.cjs');
writeFileSync(
	PEAK,
	`const { existsSync, readFileSync, writeFileSync } = require('node:fs');
	const own = () => existsSync('/proc/self/status') && /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
	process.on('exit', () => writeFileSync(process.env.CTAP_PEAK, String((own() || process.resourceUsage().maxRSS) / 1024)));`,
);

describe.each([
	['archives', ARCHIVES],
	['Word', WORD],
	['PDF', PDF],
	['Markdown', MARKDOWN],
])('hostile files: %s', (_, cases) => {
	it.each(cases.filter(({ name }) => isAll || !HEAVY.test(name)))('$name', async (hostile: Case) => {
		const file = join(folder, `plan.${hostile.extension}`);
		writeFileSync(file, hostile.make());
		const peak = join(folder, 'peak');
		const { code, stderr } = await ctap(['parse', '--compact', '--timeout', '40', file], {
			env: { NODE_OPTIONS: `--require ${PEAK}`, CTAP_PEAK: peak },
		});
		const said = code === 0 ? 'read' : (/error ([a-z-]+)/u.exec(stderr)?.[1] ?? `exit code ${code}`);
		expect(hostile.expect).toContain(said);
		if (/GiB/u.test(hostile.name)) expect(Number(readFileSync(peak, 'utf8'))).toBeLessThan(MOST_MEMORY);
	});
});
