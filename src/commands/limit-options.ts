import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Limits } from '../formats/reader.js';
import { LIMITS_GROUP } from './help.js';

/** Limits on the command line; see docs/limits.md. */
export interface LimitOptions {
	maxBytes?: number;
	maxExpanded?: number;
	maxPages?: number;
	maxDepth?: number;
	/** Most seconds for a file. */
	timeout?: number;
}

const UNITS: Record<string, number> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
const MOST_BYTES = 1024 ** 4;
/** Deeper nesting would overflow the stack of the readers, which go down by recursion. */
const MOST_DEPTH = 2000;
const MOST_PAGES = 10_000_000;
const MOST_SECONDS = 86_400;

/** Declares what a file may cost. */
export function addLimitOptions(command: Command): Command {
	return command
		.addOption(limit('--max-bytes <size>', 'largest file: 50M, 2G, or bytes (default: 100M)', size))
		.addOption(limit('--max-expanded <size>', 'most that a file may unpack to (default: 256M)', size))
		.addOption(limit('--max-pages <number>', 'most pages of a PDF (default: 5000)', wholeNumber(MOST_PAGES)))
		.addOption(limit('--max-depth <number>', 'deepest nesting of elements (default: 200)', wholeNumber(MOST_DEPTH)));
}

/** Declares the time that a file may take. */
export function addTimeoutOption(command: Command): Command {
	return command.addOption(
		limit('--timeout <seconds>', 'most seconds for a file (default: 120)', wholeNumber(MOST_SECONDS)),
	);
}

function limit(flags: string, description: string, parse: (text: string) => number): Option {
	return new Option(flags, description).argParser(parse).helpGroup(LIMITS_GROUP);
}

/** The limits that are given; undefined where none is, so that the defaults hold. */
export function limitsOf({ maxBytes, maxExpanded, maxPages, maxDepth }: LimitOptions): Partial<Limits> | undefined {
	const given = Object.entries({ maxBytes, maxExpanded, maxPages, maxDepth }).filter(
		([, value]) => value !== undefined,
	);
	return given.length === 0 ? undefined : Object.fromEntries(given);
}

function size(text: string): number {
	const [, digits, unit] = /^(\d{1,15})([kmg]?)i?b?$/iu.exec(text) ?? [];
	const bytes = Number(digits) * (UNITS[unit?.toLowerCase() ?? ''] ?? Number.NaN);
	if (bytes >= 1 && bytes <= MOST_BYTES) return bytes;
	throw new InvalidArgumentError('Give a size such as 500K, 50M or 2G, or a number of bytes.');
}

function wholeNumber(most: number): (text: string) => number {
	return (text) => {
		const value = /^\d{1,9}$/u.test(text) ? Number(text) : 0;
		if (value >= 1 && value <= most) return value;
		throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
	};
}
