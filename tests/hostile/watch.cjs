// Loaded before ctap: notes every file that is opened, and every try to reach a network or another program.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const log = fs.openSync(process.env.CTAP_WATCH, 'a');
const write = fs.writeSync;
const note = (kind, what) => write(log, `${kind}\t${String(what)}\n`);

function watch(object, name, kind) {
	const original = object[name];
	object[name] = function (...args) {
		note(kind, args[0]?.path ?? args[0]?.href ?? args[0]);
		return original.apply(this, args);
	};
}

for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream']) watch(fs, name, 'file');
watch(fs.promises, 'open', 'file');
watch(fs.promises, 'readFile', 'file');
for (const name of ['connect', 'createConnection']) watch(require('node:net'), name, 'network');
watch(require('node:net').Socket.prototype, 'connect', 'network');
for (const name of ['lookup', 'resolve', 'resolve4']) watch(require('node:dns'), name, 'network');
for (const name of ['http', 'https'])
	for (const call of ['request', 'get']) watch(require(`node:${name}`), call, 'network');
watch(require('node:dgram'), 'createSocket', 'network');
watch(globalThis, 'fetch', 'network');
for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'])
	watch(require('node:child_process'), name, 'program');
syncBuiltinESMExports();
