import { duration } from './progress.js';
import { rateOf, type Summary } from './summary.js';

/** Failures that the table lists; the report and the manifest have more. */
const MOST_LISTED = 50;
/** A fault of ctap brings its stack along: the beginning says enough here. */
const MOST_CHARACTERS = 300;

/** The counts of a summary in words, those that are zero left out where they would only be noise. */
export function rows(summary: Summary): [what: string, value: string][] {
	const { converted, unchanged, withWarnings, withErrors, failed, elsewhere, gone, seconds, files, done } = summary;
	const skipped = Object.entries(summary.skipped).sort(([a], [b]) => (a < b ? -1 : 1));
	const all: [string, number | string][] = [
		['converted', converted],
		['unchanged', unchanged],
		['with warnings', withWarnings],
		['with errors', withErrors],
		['failed', failed],
		['of other shards', elsewhere || ''],
		['no input any more', gone || ''],
		['not reached', files - done || ''],
		['time', `${duration(seconds)} (${rateOf(summary).toFixed(1)} files/s)`],
		...skipped.map(([reason, count]): [string, string] => ['left out', `${count} ${reason}`]),
	];
	return all.filter(([, value]) => value !== '').map(([what, value]) => [what, String(value)]);
}

/** The table at the end of a batch. */
export function table(summary: Summary): string {
	const lines = rows(summary).map(([what, value]) => `${what.padEnd(18)}${printable(value)}`);
	return lines.map((line) => `${line}\n`).join('') + failureLines(summary);
}

/** The files that failed, each with its reason. */
export function failureLines({ failures, failed }: Summary): string {
	const listed = failures.slice(0, MOST_LISTED);
	const lines = listed.map(({ file, code, message }) =>
		printable(`${file}: error ${code} ${message}`).slice(0, MOST_CHARACTERS),
	);
	const more = failed - listed.length;
	if (more > 0) lines.push(`… and ${more} more: see the manifest, or --report`);
	return lines.map((line) => `${line}\n`).join('');
}

/** File names and messages must not send control sequences to the terminal. */
export function printable(text: string): string {
	return text.replace(/[\u0000-\u001F\u007F-\u009F]+/gu, ' ').trim();
}
