#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';

// The version is asked for more often than anything else is parsed: it costs no more than Node itself.
if (/^(?:--version|-V)$/.test(process.argv[2] ?? '')) {
	const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
	process.stdout.write(`${version}\n`);
} else {
	module.enableCompileCache?.(); // Node 22.1 and later
	await import('../dist/cli.js');
}
