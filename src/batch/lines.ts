import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CtapError } from '../diagnostics/errors.js';
import { writeError } from './whole-file.js';

/** Takes the plans' lines, in their order. */
export interface LineOutput {
	write(line: Uint8Array): Promise<void>;
	/** Whether an earlier batch wrote the line of that hash. */
	has(lineSha256: string | null): boolean;
	/** That line. */
	stored(lineSha256: string | null): Promise<Uint8Array>;
	/** @param isWhole All lines have come: the file appears under its name. Otherwise it waits to be gone on with. */
	close(isWhole: boolean): Promise<void>;
}

interface Place {
	file: string;
	offset: number;
	length: number;
}

const PARTIAL = '.ctap-partial-';

/** Lines to a stream such as standard output: nothing is kept. */
export function lineStream(stream: NodeJS.WritableStream): LineOutput {
	return {
		// The callback comes when the reader has taken the line: a slow one slows the batch down.
		write: (line) =>
			new Promise((resolve, reject) => {
				stream.write(line, (error) => (error ? reject(writeError('stdout', error)) : resolve()));
			}),
		has: () => false,
		stored: async () => lost('stdout'),
		close: async () => undefined,
	};
}

/**
 * Lines to a file that appears under its name when all have come. Until then they are in a hidden file beside it; a
 * batch that is started again takes the lines of inputs that have not changed from there. Needs the lock of the file.
 */
export async function lineFile(path: string): Promise<LineOutput> {
	const partials = await partialsOf(path);
	const index = new Map<string, Place>();
	for (const file of [path, ...partials]) await indexLines(file, index);
	const last = Math.max(0, ...partials.map((file) => Number(file.slice(file.lastIndexOf('-') + 1))));
	const own = join(dirname(path), `.${basename(path)}${PARTIAL}${last + 1}`);
	const handle = await open(own, 'wx').catch((error) => {
		throw writeError(path, error);
	});
	const readers = new Map<string, FileHandle>();
	return {
		async write(line) {
			await handle.appendFile(line).catch((error) => {
				throw writeError(path, error);
			});
		},
		has: (hash) => hash !== null && index.has(hash),
		async stored(hash) {
			const place = hash === null ? undefined : index.get(hash);
			if (!place) return lost(path);
			const reader = readers.get(place.file) ?? (await open(place.file, 'r'));
			readers.set(place.file, reader);
			const { buffer, bytesRead } = await reader.read(Buffer.alloc(place.length), 0, place.length, place.offset);
			return bytesRead === place.length ? buffer : lost(path);
		},
		async close(isWhole) {
			await handle.datasync();
			await handle.close();
			for (const reader of readers.values()) await reader.close();
			if (!isWhole) return;
			await rename(own, path).catch((error) => {
				throw writeError(path, error);
			});
			for (const file of partials) await unlink(file);
		},
	};
}

function lost(file: string): never {
	throw new CtapError('unreadable', 'A line that was there when the batch began is gone.', { file });
}

/** Whether lines can be taken from there again: a device or a pipe is written to as it is. */
export async function isPlainFile(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null))?.isFile() ?? true;
}

async function partialsOf(path: string): Promise<string[]> {
	const prefix = `.${basename(path)}${PARTIAL}`;
	const names = await readdir(dirname(path)).catch((error) => {
		throw writeError(path, error);
	});
	return names.filter((name) => name.startsWith(prefix)).map((name) => join(dirname(path), name));
}

/** Finds the whole lines of a file by their hashes, with one chunk of it in memory. */
async function indexLines(file: string, index: Map<string, Place>): Promise<void> {
	let hash = createHash('sha256');
	let offset = 0;
	let length = 0;
	try {
		for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
			const bytes = chunk as Buffer;
			for (let at = 0; at < bytes.length; ) {
				const end = bytes.indexOf(0x0a, at) + 1 || bytes.length;
				hash.update(bytes.subarray(at, end));
				length += end - at;
				if (bytes[end - 1] === 0x0a) {
					index.set(hash.digest('hex'), { file, offset, length });
					hash = createHash('sha256');
					offset += length;
					length = 0;
				}
				at = end;
			}
		}
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw writeError(file, error);
	}
}
