/** The least value, +Infinity for none. `Math.min(...values)` has no room for the words of a crowded page. */
export function least<T>(items: readonly T[], value: (item: T) => number): number {
	return items.reduce((best, item) => Math.min(best, value(item)), Number.POSITIVE_INFINITY);
}

/** The greatest value, -Infinity for none. */
export function most<T>(items: readonly T[], value: (item: T) => number): number {
	return items.reduce((best, item) => Math.max(best, value(item)), Number.NEGATIVE_INFINITY);
}
