import { defineConfig } from 'vitest/config';

/**
 * The tests of the core alone, as they run once for each mutant: in one worker, each module loaded once. Tests of time
 * and of random inputs take too long for that; of the fixtures those in Markdown are enough.
 */
export default defineConfig({
	test: {
		include: ['tests/{clean,outline,map,mutation}/**/*.test.ts'],
		exclude: ['tests/map/contacts-properties.test.ts'],
		pool: 'threads',
		isolate: false,
		maxWorkers: 1,
		testTimeout: 60_000,
	},
});
