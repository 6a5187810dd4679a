/** Signatures and sizes of records, from PKWARE's APPNOTE.TXT, 4.3. */
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;

/**
 * Names of the entries of a zip archive, without inflating any: from the local headers, which a cut archive has too, as
 * long as they say where the next one is, and from the headers of the central directory at the end.
 * @param bytes An archive, whole or cut.
 * @param limit Most names to return.
 */
export function zipNames(bytes: Uint8Array, limit = 10_000): string[] {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const names = new Set<string>();
	let at = 0;
	while (names.size < limit && at + LOCAL_SIZE <= buffer.length && buffer.readUInt32LE(at) === LOCAL_HEADER) {
		const compressed = buffer.readUInt32LE(at + 18);
		const nameLength = buffer.readUInt16LE(at + 26);
		names.add(buffer.toString('utf8', at + LOCAL_SIZE, at + LOCAL_SIZE + nameLength));
		at += LOCAL_SIZE + nameLength + buffer.readUInt16LE(at + 28) + compressed;
	}
	at = centralDirectory(buffer);
	while (names.size < limit && at >= 0 && at + CENTRAL_SIZE <= buffer.length) {
		if (buffer.readUInt32LE(at) !== CENTRAL_HEADER) break;
		const nameLength = buffer.readUInt16LE(at + 28);
		names.add(buffer.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
		at += CENTRAL_SIZE + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
	}
	return [...names];
}

/** Start of the central directory by the record at the end of the archive, -1 where there is none. */
function centralDirectory(buffer: Buffer): number {
	const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	if (end < 0 || end + 20 > buffer.length) return -1;
	const size = buffer.readUInt32LE(end + 12);
	const stated = buffer.readUInt32LE(end + 16);
	// Bytes before the archive (a self-extractor, a mail header) shift it: the size leads back from the end.
	return buffer.indexOf('PK\x01\x02', Math.min(stated, Math.max(0, end - size)), 'latin1');
}
