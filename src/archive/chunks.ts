import { open } from 'node:fs/promises';
import { CtapError } from '../diagnostics/errors.js';

/** Size of one read, in bytes. */
const CHUNK = 256 * 1024;
/** An object begins with a name, a list of plans with an object. */
const JSON_START = /^(?:\{["}]|\[[{\]])/u;

/**
 * The bytes of a file, piece by piece.
 * @throws CtapError `not-found` or `unreadable`.
 */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
	try {
		const handle = await open(path, 'r');
		try {
			yield* handle.createReadStream({ highWaterMark: CHUNK, autoClose: false }) as AsyncIterable<Uint8Array>;
		} finally {
			await handle.close().catch(() => undefined);
		}
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') {
			throw new CtapError('not-found', 'There is no such file.', { file: path, cause: error });
		}
		throw new CtapError('unreadable', `The file cannot be read (${code ?? String(error)}).`, {
			file: path,
			cause: error,
		});
	}
}

/** A stream of which the beginning has been looked at, and whether that is JSON: an object, or a list of objects. */
export async function sniff(
	stream: AsyncIterable<unknown>,
): Promise<{ isJson: boolean; chunks(): AsyncGenerator<Uint8Array> }> {
	const iterator = stream[Symbol.asyncIterator]();
	const seen: Uint8Array[] = [];
	let head = '';
	// Two characters that are no white space decide.
	while (head.length < 2) {
		const next = await iterator.next();
		if (next.done) break;
		const chunk = Buffer.from(next.value as Uint8Array);
		seen.push(chunk);
		head += chunk
			.toString('latin1')
			.replace(/^\xEF\xBB\xBF/u, '')
			.replace(/\s+/gu, '')
			.slice(0, 2);
	}
	return {
		isJson: JSON_START.test(head),
		async *chunks() {
			yield* seen;
			for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value as Uint8Array;
		},
	};
}
