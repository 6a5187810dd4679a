import { CtapError } from './errors.js';

/** The error under the name that the user knows the file by; what is no CtapError is a fault of ctap itself. */
export function withFile(error: unknown, file: string): CtapError {
	if (error instanceof CtapError) {
		const named = new CtapError(error.code, error.message, { ...error.details, file });
		if (error.stack) named.stack = error.stack;
		return named;
	}
	const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return new CtapError('internal', `A fault of ctap itself: ${reason}`, { file, cause: error });
}
