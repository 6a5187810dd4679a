/** How much of a file is looked at; binary files show themselves early. */
const SAMPLE = 64 * 1024;
/** Share of control characters that text does not reach; random bytes hold 10 %. */
const MAX_CONTROL_SHARE = 0.02;
/** UTF-16 without a byte order mark: at least this share of every second byte is zero (Latin letters), of the others none. */
const UTF16_ZERO_SHARE = 0.4;

/** Whether the bytes are text: no NUL outside UTF-16, and hardly a control character. */
export function isText(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, SAMPLE);
	if (
		sample.length >= 2 &&
		((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff))
	) {
		return true;
	}
	const zeros = [0, 0];
	let controls = 0;
	for (let at = 0; at < sample.length; at++) {
		const byte = sample[at]!;
		if (byte === 0) zeros[at % 2]!++;
		// Tab, line feed, vertical tab, form feed, carriage return and the shifts of ISO 2022 encodings occur in text.
		else if (byte < 0x20 && (byte < 0x09 || byte > 0x0f) && byte !== 0x1b) controls++;
	}
	if (controls > sample.length * MAX_CONTROL_SHARE) return false;
	const [even, odd] = zeros as [number, number];
	if (even + odd === 0) return true;
	return Math.min(even, odd) === 0 && Math.max(even, odd) > (sample.length / 2) * UTF16_ZERO_SHARE;
}
