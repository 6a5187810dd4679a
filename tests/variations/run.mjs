// Bundles run.ts and runs it: node tests/variations/run.mjs --count 500 --seed 1
import { runBundled } from '../support/bundled.mjs';

await runBundled(new URL('run.ts', import.meta.url));
