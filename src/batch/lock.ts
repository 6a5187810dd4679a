import { constants, readFileSync, unlinkSync } from 'node:fs';
import { copyFile, link, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { CtapError } from '../diagnostics/errors.js';
import { writeError } from './whole-file.js';

/** A holder says this often that it is alive. */
const BEAT_MS = 15_000;
/** A holder on another machine that was silent for so long has ended: eight beats, for clocks and slow disks. */
const SILENT_MS = 8 * BEAT_MS;

/** What `link` says where it is not supported. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

interface Holder {
	pid: number;
	host: string;
	/** When the process began, where the system tells: a later process may have its number. */
	began: string | null;
	since: string;
}

export interface Lock {
	release(): void;
}

/**
 * Takes the lock of an output folder; one that an ended process left behind is taken over.
 * @throws CtapError `usage` where another batch is at work there.
 */
export async function takeLock(path: string): Promise<Lock> {
	const own: Holder = {
		pid: process.pid,
		host: hostname(),
		began: beginOf(process.pid),
		since: new Date().toISOString(),
	};
	const text = `${JSON.stringify(own)}\n`;
	const mine = `${path}.${process.pid}`;
	try {
		// A link appears with its content: nobody ever reads half a lock.
		await writeFile(mine, text);
		while (!(await tryLink(mine, path))) await removeStale(path);
	} catch (error) {
		throw writeError(path, error);
	} finally {
		await unlink(mine).catch(() => undefined);
	}
	const beat = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => undefined);
	}, BEAT_MS);
	beat.unref();
	return {
		release() {
			clearInterval(beat);
			if (textOf(path) === text) unlinkSync(path);
		},
	};
}

async function tryLink(from: string, to: string): Promise<boolean> {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return false;
		if (code !== undefined && NO_LINKS.has(code)) return tryCopy(from, to);
		throw error;
	}
}

/** The same where the file system has no links. */
async function tryCopy(from: string, to: string): Promise<boolean> {
	try {
		await copyFile(from, to, constants.COPYFILE_EXCL);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

async function removeStale(path: string): Promise<void> {
	const text = await readFile(path, 'utf8').catch(() => undefined);
	if (text === undefined) return;
	const holder = parseHolder(text);
	if (holder && (await isAlive(holder, path))) {
		throw new CtapError(
			'usage',
			`Another batch writes here (process ${holder.pid} on ${holder.host}, since ${holder.since}). ` +
				'Wait for it, end it, or choose another output.',
			{ file: path },
		);
	}
	// Two may find the same stale lock: who renames it has it, and looks whether it is still the stale one.
	const taken = `${path}.${process.pid}.stale`;
	await rename(path, taken).catch(() => undefined);
	const renamed = textOf(taken);
	if (renamed !== undefined && renamed !== text) await link(taken, path).catch(() => undefined);
	await unlink(taken).catch(() => undefined);
}

async function isAlive(holder: Holder, path: string): Promise<boolean> {
	if (holder.host !== hostname()) {
		const touched = await stat(path).catch(() => null);
		return touched !== null && Date.now() - touched.mtimeMs < SILENT_MS;
	}
	if (holder.pid === process.pid) return holder.began === beginOf(process.pid) && holder.began !== null;
	try {
		process.kill(holder.pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
	}
	return holder.began === null || holder.began === beginOf(holder.pid);
}

/** Clock ticks from the system's start to the process's: field 22 of proc(5) stat, counted behind the name in brackets. */
function beginOf(pid: number): string | null {
	const line = textOf(`/proc/${pid}/stat`);
	return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function textOf(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}

function parseHolder(text: string): Holder | undefined {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
