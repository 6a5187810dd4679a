#!/usr/bin/env node
// The version is asked for more often than anything else is parsed: it costs no more than Node itself.
if (/^(?:--version|-V)$/.test(process.argv[2] ?? '')) {
	process.stdout.write(`${require('../package.json').version}\n`);
} else {
	require('./bundle.js').runBundle();
}
