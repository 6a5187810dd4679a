import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Held by the process that builds; test files run side by side. */
const LOCK = join(ROOT, 'node_modules', '.ctap-build');
/** A lock older than this was left behind by a process that was ended. */
const STALE_LOCK_MS = 90_000;

/** Builds dist/ where the sources are newer. */
export async function ensureBundle(): Promise<void> {
	while (!isFresh()) {
		if (!lock()) {
			await sleep(200);
			continue;
		}
		try {
			const { status, stderr } = spawnSync(process.execPath, ['build.mjs'], { cwd: ROOT, encoding: 'utf8' });
			if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
		} finally {
			rmSync(LOCK, { recursive: true });
		}
	}
}

function lock(): boolean {
	try {
		mkdirSync(LOCK);
		return true;
	} catch {
		const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
		if (age > STALE_LOCK_MS) rmSync(LOCK, { recursive: true, force: true });
		return false;
	}
}

/** The build writes the list of licences last but the types. */
function isFresh(): boolean {
	const built = join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt');
	if (existsSync(LOCK) || !existsSync(built)) return false;
	const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((name) =>
		join('src', name),
	);
	const newest = Math.max(
		...['build.mjs', 'package.json', ...sources].map((name) => statSync(join(ROOT, name)).mtimeMs),
	);
	return statSync(built).mtimeMs >= newest;
}
