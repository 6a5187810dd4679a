import { EXIT } from '../diagnostics/errors.js';
import type { Entry } from './entry.js';

/** A file that gave no plan, and why. */
export interface Failure {
	file: string;
	code: string;
	message: string;
}

/** What a batch did. */
export interface Summary {
	/** Files of the archive, other shards' too. */
	files: number;
	/** Files that are finished so far. */
	done: number;
	converted: number;
	/** Files whose plan was there already. */
	unchanged: number;
	/** Plans, converted or unchanged, with a diagnostic of level warning, and of level error. */
	withWarnings: number;
	withErrors: number;
	failed: number;
	/** Files of other shards. */
	elsewhere: number;
	/** Inputs of earlier batches that were no input of this one; their outputs are kept. */
	gone: number;
	/** The first failures; the manifest has all. */
	failures: Failure[];
	/** Files below the inputs that were left out, by reason. */
	skipped: Record<string, number>;
	seconds: number;
	/** Whether the batch went through all its files. */
	isWhole: boolean;
	exitCode: number;
}

/** Failures that are kept to be listed: memory must not grow with a broken archive. */
const MOST_FAILURES = 1000;

export function newSummary(files: number, skipped: Record<string, number>): Summary {
	return {
		files,
		done: 0,
		converted: 0,
		unchanged: 0,
		withWarnings: 0,
		withErrors: 0,
		failed: 0,
		elsewhere: 0,
		gone: 0,
		failures: [],
		skipped,
		seconds: 0,
		isWhole: false,
		exitCode: EXIT.ok,
	};
}

/** Counts a finished file of this shard. */
export function count(
	summary: Summary,
	file: string,
	status: 'converted' | 'unchanged' | 'failed',
	entry: Entry,
): void {
	summary[status]++;
	if ((entry.counts?.warnings ?? 0) > 0) summary.withWarnings++;
	if ((entry.counts?.errors ?? 0) > 0) {
		summary.withErrors++;
		summary.exitCode = Math.max(summary.exitCode, EXIT.problems);
	}
	if (!entry.error) return;
	const { code, message, place } = entry.error;
	summary.exitCode = Math.max(summary.exitCode, code === 'internal' ? EXIT.internal : EXIT.unreadable);
	if (summary.failures.length < MOST_FAILURES) {
		summary.failures.push({ file, code, message: place ? `${message} (${place})` : message });
	}
}

export function rateOf({ converted, unchanged, failed, seconds }: Summary): number {
	return seconds > 0 ? (converted + unchanged + failed) / seconds : 0;
}
