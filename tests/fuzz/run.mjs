// Bundles run.ts and runs it: node tests/fuzz/run.mjs --runs 1000 --format docx --seed 1
import { runBundled } from '../support/bundled.mjs';

await runBundled(new URL('run.ts', import.meta.url));
