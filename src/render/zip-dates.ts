/** Signatures and offsets of PKWARE's APPNOTE, 4.3.7, 4.3.12 and 4.3.16. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** 1 January 1980, midnight: the first day that the format knows. */
const FIRST_DAY = 0x0021_0000;

/** Sets the dates of all files of a zip archive to one day, so that equal contents are equal bytes. Changes the bytes. */
export function withoutDates(bytes: Uint8Array): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const u16 = (at: number): number => view.getUint16(at, true);
	const u32 = (at: number): number => view.getUint32(at, true);
	let end = bytes.length - END_LENGTH;
	while (end > 0 && u32(end) !== END) end -= 1;
	let at = u32(end + 16);
	for (let left = u16(end + 10); left > 0 && u32(at) === ENTRY; left -= 1) {
		view.setUint32(at + 12, FIRST_DAY, true);
		view.setUint32(u32(at + 42) + 10, FIRST_DAY, true);
		at += ENTRY_LENGTH + u16(at + 28) + u16(at + 30) + u16(at + 32);
	}
	return bytes;
}
