/** Stable codes of the errors a user can meet; docs/errors.md explains each. */
export type ErrorCode =
	| 'usage'
	| 'not-found'
	| 'unreadable'
	| 'unsupported-format'
	| 'empty'
	| 'encrypted'
	| 'not-a-zip'
	| 'not-a-docx'
	| 'not-a-pdf'
	| 'corrupt'
	| 'truncated'
	| 'image-only'
	| 'not-a-plan'
	| 'unsupported-version'
	| 'too-large'
	| 'too-deep'
	| 'timeout'
	| 'internal';

/** Exit codes of the command line, by kind of failure. */
export const EXIT = { ok: 0, problems: 1, usage: 2, unreadable: 3, internal: 4 } as const;

/** An error for people: one sentence, a stable code, and where known the file and the place. Anything else thrown is a bug. */
export class CtapError extends Error {
	override readonly name = 'CtapError';
	constructor(
		readonly code: ErrorCode,
		message: string,
		readonly details: { file?: string; place?: string; cause?: unknown } = {},
	) {
		super(message, details.cause === undefined ? undefined : { cause: details.cause });
	}

	get exitCode(): number {
		if (this.code === 'internal') return EXIT.internal;
		return this.code === 'usage' ? EXIT.usage : EXIT.unreadable;
	}
}
