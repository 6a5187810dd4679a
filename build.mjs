// Bundles src into dist: the command line and the library, with a chunk for each thing that is loaded when it is needed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

/** Left to Node: mammoth, pdf.js and piscina find files of their own beside their code. */
const EXTERNAL = ['mammoth', 'pdf-parse', 'pdfjs-dist', 'piscina'];
/** CommonJS packages in an ES module bundle ask for Node's own modules by `require`. */
const REQUIRE =
	"import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

/** Filled first, then renamed: a build that fails leaves the last one as it was. */
const OUT = 'node_modules/.ctap-dist';

rmSync(OUT, { recursive: true, force: true });
const types = declarations();
const { metafile } = await build({
	entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts', 'batch-worker': 'src/batch/worker.ts' },
	outdir: OUT,
	chunkNames: 'chunks/[name]-[hash]',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node20.16',
	external: EXTERNAL.flatMap((name) => [name, `${name}/*`]),
	banner: { js: REQUIRE },
	legalComments: 'eof',
	minifySyntax: true,
	minifyWhitespace: true,
	metafile: true,
	logLevel: 'warning',
});
writeFileSync(`${OUT}/THIRD-PARTY-LICENSES.txt`, licences(Object.keys(metafile.inputs)));
await types;
rmSync('dist', { recursive: true, force: true });
renameSync(OUT, 'dist');

/** Emits dist/types; faults of types are the business of `npm run typecheck`. */
function declarations() {
	const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
	const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', `${OUT}/types`], {
		stdio: 'inherit',
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tsc ended with ${code}`))));
	});
}

/** The licences of the packages that are part of the bundle. */
function licences(inputs) {
	const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(Boolean);
	return [...new Set(folders)].sort().map(licence).join('\n\n');
}

function licence(folder) {
	const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
	const file = existsSync(folder) && readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
	const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : '';
	return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}\n\n${'-'.repeat(80)}`;
}
