import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CtapError } from '../diagnostics/errors.js';

/** A file as it came: its bytes and what identifies them. */
export interface SourceFile {
	/** Base name; a plan must not tell whose machine it was made on. */
	name: string;
	bytes: Uint8Array;
}

/** Size of one read, in bytes. */
const CHUNK = 256 * 1024;

/**
 * Reads a file, a named pipe too.
 * @param path Where the file is.
 * @param maxBytes Most bytes to take; the size on disk is not trusted, since a device or a pipe has none.
 * @throws CtapError `not-found`, `unreadable` or `too-large`.
 */
export async function readFileSource(path: string, maxBytes: number): Promise<SourceFile> {
	const name = basename(path);
	try {
		const handle = await open(path, 'r');
		try {
			const stat = await handle.stat();
			if (stat.isDirectory()) throw new CtapError('unreadable', 'This is a directory, not a file.', { file: path });
			if (stat.size > maxBytes) throw tooLarge(path, maxBytes);
			return { name, bytes: await collect(handle.createReadStream({ highWaterMark: CHUNK }), path, maxBytes) };
		} finally {
			await handle.close().catch(() => undefined);
		}
	} catch (error) {
		throw readError(error, path);
	}
}

/**
 * Reads a stream, such as standard input, to its end.
 * @throws CtapError `unreadable` or `too-large`.
 */
export async function readStreamSource(
	stream: AsyncIterable<unknown>,
	name: string,
	maxBytes: number,
): Promise<SourceFile> {
	try {
		return { name, bytes: await collect(stream, name, maxBytes) };
	} catch (error) {
		throw readError(error, name);
	}
}

/**
 * Bytes as they are, or those of the file that a path or file URL names.
 * @throws CtapError `not-found`, `unreadable` or `too-large`.
 */
export async function readSource(
	input: string | URL | Uint8Array,
	maxBytes: number,
): Promise<Partial<SourceFile> & { bytes: Uint8Array }> {
	if (input instanceof Uint8Array) return { bytes: input };
	return readFileSource(input instanceof URL ? fileURLToPath(input) : input, maxBytes);
}

/** SHA-256 of the bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

async function collect(stream: AsyncIterable<unknown>, file: string, maxBytes: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream) {
		const bytes = chunk as Uint8Array;
		size += bytes.length;
		if (size > maxBytes) throw tooLarge(file, maxBytes);
		chunks.push(bytes);
	}
	return Buffer.concat(chunks, size);
}

function tooLarge(file: string, maxBytes: number): CtapError {
	return new CtapError('too-large', `The file is larger than the limit of ${maxBytes} bytes.`, { file });
}

function readError(error: unknown, file: string): CtapError {
	if (error instanceof CtapError) return error;
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		return new CtapError('not-found', 'There is no such file.', { file, cause: error });
	}
	const reason =
		code === 'EACCES' || code === 'EPERM' ? 'Permission denied.' : `The file cannot be read (${code ?? error}).`;
	return new CtapError('unreadable', reason, { file, cause: error });
}
