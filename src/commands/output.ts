import { mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CtapError, EXIT } from '../diagnostics/errors.js';
import { STDIN } from './input.js';

/** The name that stands for standard output on the command line. */
export const STDOUT = '-';

/** Where output goes; nothing of it is seen before `close`, unless it is a stream. */
export interface Output {
	write(content: string | Uint8Array): Promise<void>;
	/** The output is whole: a file appears under its name. */
	close(): Promise<void>;
	/** The output is given up: no file appears. */
	discard(): Promise<void>;
}

/**
 * A file that appears whole or not at all, or standard output.
 * @param path Absent or `-` for standard output.
 * @throws CtapError `usage` where the file's folder does not exist or may not be written.
 */
export async function openOutput(path?: string): Promise<Output> {
	if (path === undefined || path === STDOUT) return standardOutput;
	const target = await realpath(path).catch(() => resolve(path));
	const existing = await stat(target).catch(() => null);
	if (existing?.isDirectory())
		throw new CtapError('usage', 'This is a directory; end it with a slash to write one file a plan.', { file: path });
	// A device or a pipe (/dev/null) is written to, not replaced.
	const direct = existing !== null && !existing.isFile();
	const written = direct ? target : join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
	try {
		const handle = await open(written, direct ? 'w' : 'wx', existing?.mode);
		return {
			write: (content) => guard(path, handle.appendFile(content)),
			async close() {
				await guard(path, handle.close());
				if (!direct) await guard(path, rename(written, target));
			},
			async discard() {
				await handle.close().catch(() => undefined);
				if (!direct) await unlink(written).catch(() => undefined);
			},
		};
	} catch (error) {
		throw writeError(path, error);
	}
}

/** Writes a whole file; see `openOutput`. */
export async function writeOutput(content: string | Uint8Array, path?: string): Promise<void> {
	const output = await openOutput(path);
	try {
		await output.write(content);
		await output.close();
	} catch (error) {
		await output.discard();
		throw error;
	}
}

/**
 * Refuses to replace a file that is to be read.
 * @throws CtapError `usage`
 */
export async function refuseInputs(files: string[], outputs: string[]): Promise<void> {
	const real = (path: string) => realpath(path).catch(() => resolve(path));
	const targets = new Set(await Promise.all(outputs.map(real)));
	for (const file of files) {
		if (file !== STDIN && targets.has(await real(file))) {
			throw new CtapError('usage', 'The output would overwrite this file.', { file });
		}
	}
}

/** Whether `-o` names a directory: it is one, or is written with a slash at its end, and is then made. */
export async function isOutputDirectory(path: string): Promise<boolean> {
	if (/[\\/]$/u.test(path)) {
		await guard(path, mkdir(path, { recursive: true }));
		return true;
	}
	return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

/** Ends quietly when the reader of standard output has gone (`ctap … | head`). */
export function closeOnBrokenPipe(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.ok);
	});
	process.stderr.on('error', () => undefined);
}

const STEERING = /(\u001B\[[\d;]*m)|[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Text of a document may hold sequences that steer a terminal; colours are those of ctap itself. */
export function harmless(text: string): string {
	return text.replace(STEERING, (_, style?: string) => style ?? '\uFFFD');
}

const standardOutput: Output = {
	write: (content) =>
		new Promise((done, fail) => {
			const shown = typeof content === 'string' && process.stdout.isTTY ? harmless(content) : content;
			process.stdout.write(shown, (error) => (error ? fail(writeError('stdout', error)) : done()));
		}),
	close: async () => undefined,
	discard: async () => undefined,
};

async function guard<T>(path: string, work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw writeError(path, error);
	}
}

function writeError(file: string, error: unknown): CtapError {
	const { code, message } = error as NodeJS.ErrnoException;
	const reason =
		code === 'ENOENT'
			? 'The output cannot be written: there is no such folder.'
			: `The output cannot be written (${code ?? message}).`;
	return new CtapError('usage', reason, { file, cause: error });
}
