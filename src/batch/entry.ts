import type { ErrorCode } from '../diagnostics/errors.js';

/** A line of the manifest: what became of one input. */
export interface Entry {
	/** Name of the input, relative, with slashes. */
	input: string;
	/** Position in the archive, from 0, all shards counted. */
	index: number;
	/** SHA-256 of the input; null where it could not be read. */
	sha256: string | null;
	/** `gone`: it was no input of the last whole batch; its output is kept. */
	status: 'converted' | 'failed' | 'gone';
	/** Output below the output folder, with slashes, and its size in bytes. */
	output: string | null;
	outputBytes: number | null;
	/** SHA-256 of its line of the NDJSON file. */
	lineSha256: string | null;
	counts: Counts | null;
	error: { code: ErrorCode; message: string; place?: string } | null;
	/** Milliseconds that the conversion took. */
	ms: number;
	/** When it finished, ISO 8601. */
	at: string;
	/** Versions of ctap and of the plan's schema, and a mark of the options that shape the output. */
	made: Made;
}

export interface Made {
	tool: string;
	schema: string;
	options: string;
}

export interface Counts {
	words: number;
	unmapped: number;
	errors: number;
	warnings: number;
}

/** The last line that a whole batch writes: which archive it went through, and which part was its own. */
export interface RunRecord {
	at: string;
	tool: string;
	shard: string;
	archive: { files: number; sha256: string };
}

export function isSameMake(a: Made, b: Made): boolean {
	return a.tool === b.tool && a.schema === b.schema && a.options === b.options;
}
