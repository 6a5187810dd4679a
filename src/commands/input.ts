import { DEFAULT_LIMITS, type Limits } from '../formats/reader.js';
import { readFileSource, readStreamSource, type SourceFile } from '../source/read.js';

/** The name that stands for standard input on the command line. */
export const STDIN = '-';
/** What standard input is called in messages and in the plan. */
export const STDIN_NAME = 'stdin';

/** A file's name in messages. */
export function displayName(file: string): string {
	return file === STDIN ? STDIN_NAME : file;
}

/**
 * Reads what an argument names: a path, or `-` for standard input.
 * @throws CtapError where it cannot be read, or is larger than the limit.
 */
export function readInput(
	file: string,
	{ maxBytes = DEFAULT_LIMITS.maxBytes }: Partial<Limits> = {},
): Promise<SourceFile> {
	return file === STDIN ? readStreamSource(process.stdin, STDIN_NAME, maxBytes) : readFileSource(file, maxBytes);
}
