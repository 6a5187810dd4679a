// node bench/interrupt.mjs [FILES] [KILLS]: ends a batch with SIGKILL at random moments, goes on, and compares all bytes.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeArchive } from './inputs.mjs';
import { CTAP, ROOT } from './process.mjs';

const [files, kills] = [Number(process.argv[2] ?? 300), Number(process.argv[3] ?? 20)];
const folder = mkdtempSync(join(tmpdir(), 'ctap-interrupt-'));
const archive = join(folder, 'archive');
writeArchive(archive, files, join(ROOT, 'fixtures/plans/half-empty/input'), 0.05);

function start(name) {
	const args = ['batch', archive, '-o', join(folder, name), '--ndjson', join(folder, `${name}.ndjson`), '--jobs', '2', '-q'];
	const [program, ...first] = CTAP;
	const child = spawn(program, [...first, ...args], { stdio: 'ignore' });
	return { child, ended: new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code))) };
}

/** The outputs; the manifest's times differ. */
function outputs(name) {
	const root = join(folder, name);
	const names = readdirSync(root, { recursive: true }).filter((path) => path.endsWith('.json'));
	const all = new Map(names.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
	const lines = join(folder, `${name}.ndjson`);
	if (existsSync(lines)) all.set('lines', readFileSync(lines, 'utf8'));
	return all;
}

/** Inputs that the manifest knows: how far a batch is, on a quick machine and on a busy one. */
function finished(name) {
	const path = join(folder, name, 'ctap-manifest.ndjson');
	return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
}

/** Most milliseconds that a kill comes after the file that it waits for: about what a few files take. */
const LATER_MS = 200;

await start('whole').ended;
const expected = outputs('whole');
let [killed, torn, code] = [0, 0, 0];
const moments = Array.from({ length: kills }, () => Math.floor(Math.random() * files)).sort((a, b) => a - b);
for (const [kill, moment] of moments.entries()) {
	const { child, ended } = start('killed');
	while (child.exitCode === null && finished('killed') < moment) await sleep(1);
	await sleep(Math.random() * LATER_MS);
	child.kill('SIGKILL');
	code = await ended;
	if (code === 'SIGKILL') killed++;
	if (!existsSync(join(folder, 'killed'))) continue;
	const found = outputs('killed');
	for (const [name, text] of found) if (text !== expected.get(name)) torn++;
	process.stdout.write(`kill ${kill + 1} at file ${moment}: ${code}, ${found.size} outputs there, ${torn} torn\n`);
}
code = await start('killed').ended;
const found = outputs('killed');
const differ = [...expected].filter(([name, text]) => found.get(name) !== text).length + Math.abs(found.size - expected.size);
const left = readdirSync(folder, { recursive: true }).filter((name) => /ctap-(tmp|lock|partial)/.test(name));
const size = statSync(join(folder, 'killed.ndjson')).size;
process.stdout.write(
	`${files} files, ${killed} kills: ${torn} torn; after the last run (exit ${code}) ` +
		`${expected.size} outputs and ${size} bytes of lines compared, ${differ} differ, ${left.length} temporary files left\n`,
);
rmSync(folder, { recursive: true });
process.exitCode = torn + differ + left.length > 0 ? 1 : 0;
