// Bundles src into dist: the command line as one script with its byte code, the library and the worker of a batch with
// a chunk for each thing that is loaded when it is needed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

/**
 * Left to Node: mammoth, pdf.js and piscina find files of their own beside their code; the others are large, and most
 * commands never load them.
 */
const EXTERNAL = ['mammoth', 'pdf-parse', 'pdfjs-dist', 'piscina', 'docx', 'write-excel-file', 'yaml'];
/** CommonJS packages in an ES module bundle ask for Node's own modules by `require`. */
const REQUIRE =
	"import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";
/** commander loads this for subcommands that are programs of their own, which ctap has none of; it takes long to load. */
const LAZY_CHILD_PROCESS = "exports.spawn = (...args) => require('child_process').spawn(...args);";

/** Filled first, then renamed: a build that fails leaves the last one as it was. */
const OUT = 'node_modules/.ctap-dist';
const COMMON = {
	outdir: OUT,
	bundle: true,
	platform: 'node',
	target: 'node20.16',
	// Node has known them since version 10; without this each use makes a regular expression anew.
	supported: { 'regexp-unicode-property-escapes': true },
	external: EXTERNAL.flatMap((name) => [name, `${name}/*`]),
	legalComments: 'none', // THIRD-PARTY-LICENSES.txt has them all.
	minifySyntax: true,
	minifyWhitespace: true,
	metafile: true,
	logLevel: 'warning',
};

rmSync(OUT, { recursive: true, force: true });
const types = declarations();
const bundles = await Promise.all([
	build({
		...COMMON,
		entryPoints: { index: 'src/index.ts', 'batch-worker': 'src/batch/worker.ts' },
		chunkNames: 'chunks/[name]-[hash]',
		splitting: true,
		format: 'esm',
		banner: { js: REQUIRE },
	}),
	build({
		...COMMON,
		entryPoints: { cli: 'src/cli.ts' },
		outExtension: { '.js': '.cjs' },
		format: 'cjs',
		// See bin/bundle.js, which gives the script its own address.
		define: { 'import.meta.url': '__url' },
		plugins: [{ name: 'lazy-child-process', setup: lazyChildProcess }],
	}),
]);
writeFileSync(`${OUT}/cli.cjs`, inAscii(withImportGiven(readFileSync(`${OUT}/cli.cjs`, 'utf8'))));
writeFileSync(
	`${OUT}/THIRD-PARTY-LICENSES.txt`,
	licences(bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs))),
);
await types;
rmSync('dist', { recursive: true, force: true });
renameSync(OUT, 'dist');
await Promise.all([run('bin/byte-code.js'), run('bin/ctap.js', 'man', '-o', 'dist/ctap.1')]);

/** A script that comes with its byte code cannot import; bin/bundle.js gives it a function that does. */
function withImportGiven(code) {
	return code.replace(/(?<![\w$.'"`])import\(/g, '__import(');
}

/** The bundler leaves regular expressions as they are; V8 reads and keeps a script of one byte a character faster. */
function inAscii(code) {
	return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function lazyChildProcess({ onResolve, onLoad }) {
	onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
		/node_modules\/commander\//.test(importer) ? { path: 'child_process', namespace: 'lazy' } : undefined,
	);
	onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({ contents: LAZY_CHILD_PROCESS, loader: 'js' }));
}

/** Emits dist/types; faults of types are the business of `npm run typecheck`. */
function declarations() {
	const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
	return run(tsc, '-p', 'tsconfig.build.json', '--outDir', `${OUT}/types`);
}

function run(script, ...args) {
	const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))));
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
