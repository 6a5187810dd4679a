import { CtapError } from '../diagnostics/errors.js';

const NEWLINE = 0x0a;

/** A line of a stream of bytes, without its end. */
export interface Line {
	text: string;
	/** From 1. */
	number: number;
}

/**
 * The lines of a stream, one at a time: memory holds the longest one.
 * @param maxBytes Most bytes of a line.
 * @throws CtapError `too-large` for a longer one.
 */
export async function* linesOf(
	chunks: AsyncIterable<Uint8Array>,
	file: string,
	maxBytes: number,
): AsyncGenerator<Line> {
	let parts: Uint8Array[] = [];
	let size = 0;
	let number = 1;
	const take = (): Line => {
		const text = Buffer.concat(parts, size).toString('utf8');
		parts = [];
		size = 0;
		return { text: number === 1 ? text.replace(/^\uFEFF/u, '') : text, number: number++ };
	};
	const add = (part: Uint8Array): void => {
		size += part.length;
		if (size > maxBytes) {
			throw new CtapError('too-large', `A line is longer than the limit of ${maxBytes} bytes.`, {
				file,
				place: String(number),
			});
		}
		parts.push(part);
	};
	for await (const chunk of chunks) {
		let from = 0;
		for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
			add(chunk.subarray(from, at));
			from = at + 1;
			yield take();
		}
		if (from < chunk.length) add(chunk.subarray(from));
	}
	if (size > 0) yield take();
}
