/** Characters that JSON leaves as they are though they steer a terminal or turn the direction of what follows. */
const STEERING = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** JSON that is safe to print anywhere: the same value, with control characters escaped. */
export function jsonText(value: unknown, indent?: number): string {
	return JSON.stringify(value, null, indent).replace(
		STEERING,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
