import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createInflate } from 'node:zlib';
import { CtapError } from '../../diagnostics/errors.js';

/** One stream of a page may take this share of what the whole file may unpack to: pdf.js holds it several times over. */
const SHARE = 1 / 4;
/** Deflate reaches 1032 : 1; a stream packed once and shorter than this stays below 64 MiB. */
const HARMLESS = 64 * 1024;
/** A stream's dictionary stands right before it. */
const DICTIONARY_WITHIN = 1024;

/**
 * Refuses a PDF with a stream that unpacks to more than it may: pdf.js has no limit of its own. Streams are inflated
 * piece by piece and thrown away; pictures, which are not read, and streams that cannot be inflated are passed over.
 * @throws CtapError `too-large`
 */
export async function refuseBombs(bytes: Uint8Array, maxExpanded: number): Promise<void> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const most = maxExpanded * SHARE;
	for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
		if (buffer.toString('latin1', at - 3, at) === 'end') continue;
		const dictionary = buffer.toString('latin1', Math.max(0, at - DICTIONARY_WITHIN), at).replace(/^.*\bobj\b/su, '');
		const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
		if (times === 0 || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue;
		const start = buffer[at + 6] === 0x0d ? at + 8 : at + 7;
		const end = buffer.indexOf('endstream', start);
		const packed = buffer.subarray(start, end < 0 ? buffer.length : end);
		if (times === 1 && packed.length < HARMLESS) continue;
		if ((await sizeOf(packed, times, most)) > most) {
			throw new CtapError('too-large', `A stream of the PDF unpacks to more than ${most} bytes.`);
		}
		at = start + packed.length;
	}
}

/** Size of what is packed so many times over, counted no further than just above the limit. */
async function sizeOf(packed: Buffer, times: number, most: number): Promise<number> {
	let size = 0;
	const count = new PassThrough({ readableObjectMode: true, objectMode: true });
	const inflates = Array.from({ length: times }, () => createInflate({ finishFlush: constants.Z_SYNC_FLUSH }));
	const done = pipeline([Readable.from([packed]), ...inflates, count] as unknown as [Readable, PassThrough]);
	done.catch(() => undefined); // damaged, or given up below
	try {
		for await (const chunk of count) {
			size += (chunk as Buffer).length;
			if (size > most) break;
		}
	} catch {
		// What cannot be inflated is for pdf.js to judge.
	}
	return size;
}
