// Runs the command line's bundle with the byte code that the build kept of it: to compile it anew takes longer than to read a plan.
// `module.enableCompileCache` does the same from Node 22.1 on only, and keeps its files outside the package.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const BUNDLE = join(__dirname, '..', 'dist', 'cli.cjs');
/** Byte code fits one version of V8 on one kind of processor; V8 refuses what does not fit, and compiles. */
const BYTE_CODE = `${BUNDLE}.${process.version}-${process.arch}`;

/** Runs dist/cli.cjs and returns the script, of which byte code can be made. */
function runBundle() {
	const code = `(function (require, __import, __url) {${readFileSync(BUNDLE, 'latin1')}\n})`;
	const url = pathToFileURL(BUNDLE).href;
	const script = new Script(code, { filename: url, cachedData: byteCode() });
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
