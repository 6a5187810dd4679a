// Whole processes: how long they take and how much memory they have at their peak.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const CTAP = [process.execPath, join(ROOT, 'bin', 'ctap.js')];
/** Loaded into a process of Node that we measure: writes its peak when it ends. */
const PEAK = new URL('./peak.mjs', import.meta.url).href;

/**
 * Runs a command and throws its output away.
 * @returns Wall and processor time in seconds; peak memory in MiB for commands of Node.
 */
export async function measure(command) {
	const folder = mkdtempSync(join(tmpdir(), 'ctap-bench-'));
	const file = join(folder, 'peak');
	const isNode = command[0] === process.execPath;
	// The shell's `times` tells the processor time of what it started.
	const script = '"$@" >/dev/null 2>&1; code=$?; times >&3; exit $code';
	const start = performance.now();
	const child = spawn('sh', ['-c', script, 'sh', ...(isNode ? [command[0], '--import', PEAK, ...command.slice(1)] : command)], {
		stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
		env: { ...process.env, CTAP_BENCH_PEAK: file },
	});
	let text = '';
	child.stdio[3].on('data', (chunk) => {
		text += chunk;
	});
	const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
	const wall = (performance.now() - start) / 1000;
	const peak = isNode ? Number(readFileSync(file, 'utf8')) : undefined;
	rmSync(folder, { recursive: true });
	const children = text.trim().split('\n').pop() ?? '';
	const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
	return { code, wall, cpu, peak };
}

/** Runs commands in turns, so that what else the machine does meets all of them, and takes the medians. */
export async function compare(commands, turns) {
	const runs = commands.map(() => []);
	for (let turn = 0; turn < turns; turn++) {
		for (const [at, command] of commands.entries()) runs[at].push(await measure(command));
	}
	return runs.map((all) => ({
		code: all[0].code,
		wall: median(all.map(({ wall }) => wall)),
		cpu: median(all.map(({ cpu }) => cpu)),
		peak: all[0].peak === undefined ? undefined : median(all.map(({ peak }) => peak)),
	}));
}

export function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Whether a program is there. */
export function isInstalled(program) {
	return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0;
}
