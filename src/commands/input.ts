import { DEFAULT_LIMITS } from '../formats/reader.js';
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
 * @throws CtapError where it cannot be read.
 */
export function readInput(file: string): Promise<SourceFile> {
	const { maxBytes } = DEFAULT_LIMITS;
	return file === STDIN ? readStreamSource(process.stdin, STDIN_NAME, maxBytes) : readFileSource(file, maxBytes);
}
