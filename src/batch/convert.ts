import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CtapError, type ErrorCode } from '../diagnostics/errors.js';
import { withFile } from '../diagnostics/with-file.js';
import type { ExtractOptions } from '../extract.js';
import { DEFAULT_LIMITS } from '../formats/reader.js';
import { parseBytes } from '../parse.js';
import type { Plan } from '../plan/schema.js';
import { readFileSource, sha256 } from '../source/read.js';
import type { Counts } from './entry.js';
import { hashOfKey, isInShard, type Shard } from './shard.js';

/** What holds for every file of a batch. */
export interface Settings {
	reading: ExtractOptions;
	compact: boolean;
	/** Whether a file of its own is wanted, and a line. */
	wants: { output: boolean; line: boolean };
	shard: Shard | undefined;
}

/** One file to convert. */
export interface Task {
	path: string;
	key: string;
	/** What an earlier batch made of it with the same versions and options: the input's hash, the output's size. */
	previous?: { sha256: string; output?: { path: string; bytes: number } };
}

/** What became of a file. Plain data: it comes from a worker. */
export type Outcome =
	| Converted
	| Unchanged
	/** Another shard's file. */
	| { status: 'elsewhere'; sha256: string | null }
	| Failed;

export interface Unchanged extends Line {
	status: 'unchanged';
	sha256: string;
}

/** The plan on one line with its line end, and its hash; nothing where no lines are wanted or they are kept elsewhere. */
interface Line {
	line: Uint8Array | undefined;
	lineSha256: string | null;
}

export interface Converted extends Line {
	status: 'converted';
	sha256: string;
	/** The output file's bytes, where one is wanted. */
	output: Uint8Array | undefined;
	counts: Counts;
	ms: number;
}

export interface Failed {
	status: 'failed';
	sha256: string | null;
	error: { code: ErrorCode; message: string; place?: string };
	ms: number;
}

const NO_LINE: Line = { line: undefined, lineSha256: null };
const encoder = new TextEncoder();

/** Converts one file. Never throws: what goes wrong is the outcome. */
export async function convert(task: Task, settings: Settings): Promise<Outcome> {
	const start = performance.now();
	let hash: string | null = null;
	try {
		const bytes = await readRegular(task.path, settings.reading.limits?.maxBytes ?? DEFAULT_LIMITS.maxBytes);
		hash = sha256(bytes);
		if (settings.shard && !isInShard(hash, settings.shard)) return { status: 'elsewhere', sha256: hash };
		if (task.previous?.sha256 === hash) {
			const unchanged = await reuse(task.previous, settings);
			if (unchanged) return { status: 'unchanged', sha256: hash, ...unchanged };
		}
		const plan = await parseBytes(bytes, { ...settings.reading, file: basename(task.path) });
		const { output, line } = settings.wants;
		return {
			status: 'converted',
			sha256: hash,
			output: output ? print(plan, settings.compact) : undefined,
			...(line ? lineOf(plan) : NO_LINE),
			counts: countsOf(plan),
			ms: performance.now() - start,
		};
	} catch (error) {
		if (hash === null && settings.shard && !isInShard(hashOfKey(task.key), settings.shard)) {
			return { status: 'elsewhere', sha256: null };
		}
		return failed(withFile(error, task.path), hash, performance.now() - start);
	}
}

/** An error as the outcome of a file. */
export function failed(error: CtapError, hash: string | null, ms: number): Failed {
	const { code, message, details } = error;
	return { status: 'failed', sha256: hash, error: { code, message, place: details.place }, ms };
}

async function readRegular(path: string, maxBytes: number): Promise<Uint8Array> {
	const found = await stat(path).catch(() => null);
	if (found?.isDirectory()) throw new CtapError('unreadable', 'This is a folder, not a file, or may not be listed.');
	if (found && !found.isFile()) {
		throw new CtapError('unreadable', 'This is a device or a pipe, not a file.');
	}
	return (await readFileSource(path, maxBytes)).bytes;
}

/** The line of an unchanged file where it is wanted; nothing where its output is not there as it was written. */
async function reuse({ output }: NonNullable<Task['previous']>, { wants }: Settings): Promise<Line | undefined> {
	if (!output) return NO_LINE;
	const found = await stat(output.path).catch(() => null);
	if (found?.size !== output.bytes) return undefined;
	if (!wants.line) return NO_LINE;
	try {
		return lineOf(JSON.parse(await readFile(output.path, 'utf8')));
	} catch {
		return undefined;
	}
}

function lineOf(plan: Plan): Line {
	const line = print(plan, true);
	return { line, lineSha256: sha256(line) };
}

function print(plan: Plan, compact: boolean): Uint8Array {
	return encoder.encode(`${JSON.stringify(plan, null, compact ? undefined : 2)}\n`);
}

function countsOf({ accounting, diagnostics }: Plan): Counts {
	const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	return {
		words: accounting.words,
		unmapped: accounting.unmapped,
		errors: count('error'),
		warnings: count('warning'),
	};
}
