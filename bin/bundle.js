// Runs the command line's bundle with the byte code that the build kept of it: to compile it anew takes longer than to read a plan.
// `module.enableCompileCache` does the same from Node 22.1 on only, and keeps its files outside the package.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const BUNDLE = join(__dirname, '..', 'dist', 'cli.cjs');
/** Byte code fits one version of V8 on one kind of processor; V8 refuses what does not fit, and compiles. */
const BYTE_CODE = `${BUNDLE}.${process.version}-${process.arch}`;

/**
 * How much a function does before V8 compiles it for speed, in bytes of byte code; 132 KiB by itself. To read one plan
 * takes less time than that compiler takes for it, a third of the whole; what is long still gets compiled.
 */
const PATIENCE = 4_000_000;

/** Runs dist/cli.cjs and returns the script, of which byte code can be made. */
function runBundle() {
	// A batch reads many plans: compiled code is worth its time there, and so its flags are others than the byte code's.
	const isLong = process.argv[2] === 'batch';
	// Before the byte code, which V8 takes only under the flags that it was made with.
	if (!isLong) setFlagsFromString(`--interrupt-budget=${PATIENCE}`);
	const code = `(function (require, __import, __url) {${readFileSync(BUNDLE, 'latin1')}\n})`;
	const url = pathToFileURL(BUNDLE).href;
	const script = new Script(code, { filename: url, cachedData: isLong ? undefined : byteCode() });
	script.runInThisContext()(createRequire(BUNDLE), (name) => import(name), url);
	return script;
}

function byteCode() {
	try {
		return readFileSync(BYTE_CODE);
	} catch {
		return undefined;
	}
}

module.exports = { BYTE_CODE, runBundle };
