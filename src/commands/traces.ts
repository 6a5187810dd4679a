import { type TraceEntry, traceOf } from '../outline/trace.js';
import type { ParseOptions } from '../parse.js';
import { explain } from '../writers/explain.js';
import { writeOutput } from './output.js';

/** How one file was read: the template it follows, and where each of its texts went. */
interface FileTrace {
	file: string;
	template: string;
	entries: TraceEntry[];
}

/** Collects what `--explain` and `--trace` show. */
export interface Traces {
	/** Options that make the parser tell how it read a file of that name. */
	of(file: string): Pick<ParseOptions, 'onOutline'>;
	/** All files are read: writes what `--trace` asks for. */
	close(): Promise<void>;
}

/**
 * @param options.explain Tell people, on standard error.
 * @param options.trace A file to write everything to, as JSON.
 */
export function createTraces(options: { explain?: boolean; trace?: string }): Traces {
	const traces: FileTrace[] = [];
	const wanted = options.explain || options.trace !== undefined;
	return {
		of(file) {
			if (!wanted) return {};
			return {
				onOutline(outline, { id }) {
					const entries = traceOf(outline);
					if (options.explain) process.stderr.write(printable(`${file}: ${id}\n${explain(entries)}`));
					if (options.trace !== undefined) traces.push({ file, template: id, entries });
				},
			};
		},
		async close() {
			if (options.trace !== undefined) await writeOutput(`${JSON.stringify(traces, null, 2)}\n`, options.trace);
		},
	};
}

/** Control characters of a file's content must not reach the terminal. */
function printable(text: string): string {
	return text.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/gu, ' ');
}
