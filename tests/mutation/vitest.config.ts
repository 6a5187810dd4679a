import { defineConfig } from 'vitest/config';

/**
 * The tests of the core alone, as they run once for each mutant: in one worker, each module loaded once. Tests of time
 * and of random inputs take too long for that; those of the fixtures go through the readers of all formats.
 */
export default defineConfig({
	test: {
		include: ['tests/{clean,outline,map}/**/*.test.ts'],
		exclude: ['tests/map/contacts-properties.test.ts'],
		pool: 'threads',
		isolate: false,
		maxWorkers: 1,
		testTimeout: 60_000,
	},
});
