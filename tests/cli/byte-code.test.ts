import { spawnSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { ensureBundle, ROOT } from './bundle.js';

beforeAll(ensureBundle);

// V8 says nothing where it does not take byte code: the command line works, and needs a fifth more time.
it.each([
	['parse', ['parse', '--quiet', 'fixtures/plans/clean/input.md']],
	['check', ['check', '--quiet', 'fixtures/plans/clean/input.md']],
	['help', ['--help']],
])('takes the byte code that the build kept: %s', (_, args) => {
	const script = `
		process.argv.splice(1, process.argv.length, 'bin/ctap.js', ...${JSON.stringify(args)});
		process.stdout.write = () => true;
		const { cachedDataRejected } = require('./bin/bundle.js').runBundle();
		process.on('exit', () => require('node:fs').writeSync(2, String(cachedDataRejected)));`;
	const { stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
	expect(stderr).toBe('false');
});
