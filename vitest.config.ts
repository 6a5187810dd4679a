import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		// Some tests start processes; a busy machine needs its time.
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
