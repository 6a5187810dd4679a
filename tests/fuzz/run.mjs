// Bundles run.ts and runs it: node tests/fuzz/run.mjs --runs 1000 --format docx --seed 1
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'fuzz-'));
try {
	await build({
		entryPoints: [join(here, 'run.ts')],
		outdir: out,
		outExtension: { '.js': '.mjs' },
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		packages: 'external',
		logLevel: 'warning',
	});
	symlinkSync(join(here, '../../node_modules'), join(out, 'node_modules'));
	await import(pathToFileURL(join(out, 'run.mjs')).href);
} finally {
	rmSync(out, { recursive: true, force: true });
}
