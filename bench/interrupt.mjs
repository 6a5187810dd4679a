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

const begin = performance.now();
await start('whole').ended;
const whole = performance.now() - begin;
const expected = outputs('whole');
let [killed, torn, kept] = [0, 0, 0];
let code;
for (let kill = 0; kill < kills; kill++) {
	// Short runs and long ones; each goes on where the one before it was ended. A batch that got to its end begins anew.
	const { child, ended } = start('killed');
	await sleep(Math.random() * Math.max(500, (whole * 4) / kills));
	child.kill('SIGKILL');
	code = await ended;
	if (code === 'SIGKILL') killed++;
	if (!existsSync(join(folder, 'killed'))) continue;
	const found = outputs('killed');
	kept = found.size;
	for (const [name, text] of found) if (text !== expected.get(name)) torn++;
	process.stdout.write(`kill ${kill + 1}: ${code}, ${found.size} outputs there, ${torn} torn\n`);
	if (code !== 'SIGKILL') for (const name of ['killed', 'killed.ndjson']) rmSync(join(folder, name), { recursive: true });
}
code = await start('killed').ended;
const found = outputs('killed');
const differ = [...expected].filter(([name, text]) => found.get(name) !== text).length + Math.abs(found.size - expected.size);
const left = readdirSync(folder, { recursive: true }).filter((name) => /ctap-(tmp|lock|partial)/.test(name));
const size = statSync(join(folder, 'killed.ndjson')).size;
process.stdout.write(
	`${files} files, ${killed} kills (${kept} outputs at the last one): ${torn} torn; after the last run (exit ${code}) ` +
		`${expected.size} outputs and ${size} bytes of lines compared, ${differ} differ, ${left.length} temporary files left\n`,
);
rmSync(folder, { recursive: true });
process.exitCode = torn + differ + left.length > 0 ? 1 : 0;
