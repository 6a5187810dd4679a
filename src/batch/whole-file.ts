import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CtapError } from '../diagnostics/errors.js';

/**
 * Writes files that appear whole or not at all, whenever the process is ended: to a temporary file first, which is
 * synced to the disk and then renamed. The temporary files of one output folder are in one place, on the same disk.
 */
export class WholeFiles {
	#count = 0;
	readonly #folders = new Set<string>();

	constructor(private readonly scratch: string) {}

	/** Removes what an ended process left behind. Needs the lock of the output folder. */
	async open(): Promise<void> {
		await rm(this.scratch, { recursive: true, force: true });
		await mkdir(this.scratch, { recursive: true });
	}

	/** @throws CtapError `usage` where the file cannot be written. */
	async write(path: string, bytes: Uint8Array): Promise<void> {
		const temporary = join(this.scratch, `${this.#count++}.tmp`);
		try {
			const folder = dirname(path);
			if (!this.#folders.has(folder)) {
				await mkdir(folder, { recursive: true });
				this.#folders.add(folder);
			}
			await writeSynced(temporary, [bytes]);
			await rename(temporary, path);
		} catch (error) {
			throw writeError(path, error);
		}
	}

	async close(): Promise<void> {
		await rm(this.scratch, { recursive: true, force: true });
	}
}

/** Writes a file and waits until the disk has it. */
export async function writeSynced(path: string, parts: Iterable<Uint8Array | string>): Promise<void> {
	const handle = await open(path, 'w');
	try {
		for (const part of parts) await handle.appendFile(part);
		await handle.datasync();
	} finally {
		await handle.close();
	}
}

export function writeError(file: string, error: unknown): CtapError {
	if (error instanceof CtapError) return error;
	const { code, message } = error as NodeJS.ErrnoException;
	return new CtapError('usage', `The output cannot be written (${code ?? message}).`, { file, cause: error });
}
