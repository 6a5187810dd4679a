/** An affine map as PDF writes it, [a b c d e f]: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Six finite numbers, or the identity where the file has something else. */
export function toMatrix(value: ArrayLike<number> | null | undefined): Matrix {
	if (!value || value.length < 6) return IDENTITY;
	const matrix: Matrix = [value[0]!, value[1]!, value[2]!, value[3]!, value[4]!, value[5]!];
	return matrix.every(Number.isFinite) ? matrix : IDENTITY;
}

/** The map that applies `inner` first, then `outer`. */
export function concat(outer: Matrix, inner: Matrix): Matrix {
	return [
		outer[0] * inner[0] + outer[2] * inner[1],
		outer[1] * inner[0] + outer[3] * inner[1],
		outer[0] * inner[2] + outer[2] * inner[3],
		outer[1] * inner[2] + outer[3] * inner[3],
		outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
		outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
	];
}

export function mapPoint(matrix: Matrix, x: number, y: number): [x: number, y: number] {
	return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}
