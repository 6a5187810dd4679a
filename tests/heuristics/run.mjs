// Bundles run.ts and runs it: node tests/heuristics/run.mjs ../shared
import { runBundled } from '../support/bundled.mjs';

await runBundled(new URL('run.ts', import.meta.url));
