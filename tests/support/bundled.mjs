import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles a TypeScript file and runs it. */
export async function runBundled(entry) {
	const out = mkdtempSync(join(tmpdir(), 'bundled-'));
	try {
		await build({
			entryPoints: [fileURLToPath(entry)],
			outdir: out,
			outExtension: { '.js': '.mjs' },
			bundle: true,
			splitting: true,
			format: 'esm',
			platform: 'node',
			packages: 'external',
			logLevel: 'warning',
		});
		symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(out, 'node_modules'));
		await import(pathToFileURL(join(out, `${basename(fileURLToPath(entry), '.ts')}.mjs`)).href);
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}
