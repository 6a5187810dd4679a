import fc from 'fast-check';

type Edit =
	| { kind: 'set'; at: number; byte: number }
	| { kind: 'cut'; at: number; length: number }
	| { kind: 'copy'; at: number; from: number; length: number }
	| { kind: 'end'; at: number };

/** Places are shares of the file, so that they fit a file of any size. */
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const length = fc.nat(40);
const edit: fc.Arbitrary<Edit> = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ kind: fc.constant('set' as const), at: share, byte: fc.nat(255) }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: share, length }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('copy' as const), at: share, from: share, length }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), at: share }) },
);

/** A few faults of a file: bytes changed, lost, doubled, its end gone. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(edit, { minLength: 1, maxLength: 5 });

/** The file with its faults. */
export function spoil(file: Buffer, faults: Edit[]): Buffer {
	let bytes = Buffer.from(file);
	const place = (at: number) => Math.floor(at * bytes.length);
	for (const fault of faults) {
		const at = place(fault.at);
		if (fault.kind === 'set') {
			if (bytes.length > 0) bytes[at] = fault.byte;
		} else if (fault.kind === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + fault.length)]);
		else if (fault.kind === 'end') bytes = bytes.subarray(0, at);
		else {
			const from = place(fault.from);
			bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + fault.length), bytes.subarray(at)]);
		}
	}
	return bytes;
}
