/** Text of a file, with line ends as `\n`. */
export interface Decoded {
	text: string;
	/** What could not be read, one sentence each. */
	damage: string[];
}

/** Share of every second byte that is NUL in Latin text stored as UTF-16. */
const UTF16_NULS = 0.3;
/** How much of a file is looked at for its encoding. */
const SAMPLE = 64 * 1024;

/** Bytes to text: by byte order mark, by the pattern of NUL bytes, as UTF-8 where valid, else as Windows-1252. */
export function decode(bytes: Uint8Array): Decoded {
	const damage: string[] = [];
	const encoding = encodingOf(bytes);
	let text: string;
	if (encoding === 'utf-8') {
		try {
			text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		} catch {
			text = fallback(bytes, damage);
		}
	} else {
		text = new TextDecoder(encoding).decode(bytes);
		if (text.includes('\uFFFD')) damage.push('The file holds byte sequences that are no UTF-16; they are shown as �.');
	}
	if (text.includes('\0')) {
		const count = text.split('\0').length - 1;
		text = text.replaceAll('\0', '\uFFFD');
		damage.push(`The file holds ${count} NUL ${count === 1 ? 'byte' : 'bytes'}; shown as �.`);
	}
	if (text.search(NONCHARACTERS) >= 0) {
		text = text.replace(NONCHARACTERS, '\uFFFD');
		damage.push('The file holds code points that Unicode reserves for no character; they are shown as �.');
	}
	return { text: text.replace(/^\uFEFF/u, '').replace(/\r\n?|[\u2028\u2029\u0085\v]/gu, '\n'), damage };
}

/** U+FDD0 to U+FDEF: the reader uses them as marks of its own. */
const NONCHARACTERS = /[\uFDD0-\uFDEF]/gu;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, SAMPLE);
	const nuls = [0, 0];
	sample.forEach((byte, at) => {
		if (byte === 0) nuls[at % 2]! += 1;
	});
	const least = Math.max(1, (sample.length / 2) * UTF16_NULS);
	if (nuls[1]! >= least && nuls[0]! < nuls[1]! / 10) return 'utf-16le';
	if (nuls[0]! >= least && nuls[1]! < nuls[0]! / 10) return 'utf-16be';
	return 'utf-8';
}

/** A file that is UTF-8 but for a few bytes stays UTF-8; any other is Windows-1252. */
function fallback(bytes: Uint8Array, damage: string[]): string {
	const lenient = new TextDecoder('utf-8').decode(bytes);
	const broken = lenient.split('\uFFFD').length - 1;
	// Sequences that are valid UTF-8 by chance are rare: where they outnumber the broken ones, the file is UTF-8.
	const whole = (lenient.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu) ?? []).length;
	if (whole > broken) {
		damage.push('The file holds bytes that are no UTF-8; they are shown as �.');
		return lenient;
	}
	return windows1252(bytes);
}

/** What Windows-1252 has at 0x80 to 0x9F; five places are empty (WHATWG Encoding, index windows-1252). */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Decoded here, because Node 20 takes the label for ISO 8859-1. */
function windows1252(bytes: Uint8Array): string {
	const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
	return latin.replace(/[\x80-\x9F]/gu, (char) => C1[char.charCodeAt(0) - 0x80]!);
}
