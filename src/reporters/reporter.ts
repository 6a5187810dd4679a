import type { Message, Rule } from '../checks/rule.js';
import type { CtapError } from '../diagnostics/errors.js';

/** What was found in one file. */
export interface FileReport {
	/** Path as the user wrote or as the glob found it, with slashes. */
	file: string;
	messages: Message[];
	/** The file could not be read: there are no messages then. */
	error: CtapError | null;
}

/** What was found in all files. */
export interface Report {
	files: FileReport[];
	/** The rules that ran, with the severity that the configuration gives them. */
	rules: Rule[];
	/** Messages that the baseline keeps back. */
	known: number;
	/** Entries of the baseline that nothing answers to any more. */
	gone: number;
}

export interface ReporterOptions {
	color: boolean;
	/** Version of ctap. */
	version: string;
}

/** Turns a report into a text, its line end included; writes nothing itself. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

/** Messages by severity. */
export function countsOf({ files }: Report): { error: number; warning: number; info: number; unread: number } {
	const counts = { error: 0, warning: 0, info: 0, unread: 0 };
	for (const { messages, error } of files) {
		if (error) counts.unread += 1;
		for (const { severity } of messages) counts[severity] += 1;
	}
	return counts;
}

/** '2 errors, 1 warning'; 'no problems' for none. */
export function summaryOf(report: Report): string {
	const { error, warning, info, unread } = countsOf(report);
	const parts = [
		[unread, 'unreadable file', 'unreadable files'] as const,
		[error, 'error', 'errors'] as const,
		[warning, 'warning', 'warnings'] as const,
		[info, 'note', 'notes'] as const,
	].flatMap(([n, one, many]) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]));
	const files = report.files.length === 1 ? '1 file' : `${report.files.length} files`;
	return `${parts.length === 0 ? 'no problems' : parts.join(', ')} in ${files}`;
}
