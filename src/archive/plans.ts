import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { MANIFEST } from '../batch/manifest.js';
import { walkFolder } from '../batch/walk.js';
import { CtapError } from '../diagnostics/errors.js';
import { withFile } from '../diagnostics/with-file.js';
import { DEFAULT_LIMITS } from '../formats/reader.js';
import { type ParseOptions, parseBytes } from '../parse.js';
import type { Plan } from '../plan/schema.js';
import { readFileSource, readStreamSource, type SourceFile } from '../source/read.js';
import { fileChunks, sniff } from './chunks.js';
import { type Found, jsonValues } from './json-values.js';
import type { Origin } from './origin.js';
import { planOf } from './plan-value.js';

/** A plan of an archive, and where it came from. */
export interface ArchivedPlan {
	plan: Plan;
	origin: Origin;
}

export interface OpenOptions {
	/** How documents are read that are parsed on the way. */
	parse?: ParseOptions;
	/** Does the reading of a document, for whoever wants to bound its time. */
	guard?: (bytes: Uint8Array, read: () => Promise<Plan>) => Promise<Plan>;
	/** What `-` stands for. */
	stdin?: AsyncIterable<unknown>;
	/** Hears of what gave no plan; the others still come. Where it is absent, the first error is thrown. */
	onError?: (error: CtapError) => void;
}

/** The name that stands for standard input, and what it is called in messages. */
const STDIN = '-';
const STDIN_NAME = 'stdin';
/** A value a line, and JSON of any shape. */
const LINES = ['.ndjson', '.jsonl'];
const JSON_FILES = [...LINES, '.json'];

/**
 * The plans that inputs hold, one after the other, so that memory holds one (and the JSON file that is a list or one
 * plan over many lines). An input is
 * - a document (.docx, .pdf, Markdown), which is parsed on the way;
 * - JSON of plans: one, a list, or one a line (.ndjson, .jsonl, or known by its content);
 * - a folder: the JSON files below it, as `ctap batch` writes them, or where it has none its documents; by name;
 * - `-`, standard input: JSON or a document, told by its content.
 * @throws CtapError that names file and line; nothing else.
 */
export async function* openPlans(inputs: Iterable<string>, options: OpenOptions = {}): AsyncGenerator<ArchivedPlan> {
	const fail = (error: unknown, file: string): void => {
		const known = error instanceof CtapError && error.details.file !== undefined ? error : withFile(error, file);
		if (!options.onError) throw known;
		options.onError(known);
	};
	let isStdinRead = false;
	for (const input of inputs) {
		try {
			if (input === STDIN && isStdinRead) {
				throw new CtapError('usage', 'Standard input can be read only once.', { file: STDIN });
			}
			isStdinRead ||= input === STDIN;
			for await (const file of filesOf(input)) {
				try {
					for await (const found of plansOf(file, options)) {
						if ('error' in found) fail(found.error, file);
						else yield found;
					}
				} catch (error) {
					fail(error, nameOf(file));
				}
			}
		} catch (error) {
			fail(error, nameOf(input));
		}
	}
}

function nameOf(input: string): string {
	return input === STDIN ? STDIN_NAME : input;
}

/** The files that an input stands for. */
async function* filesOf(input: string): AsyncGenerator<string> {
	if (input === STDIN || !(await stat(input).catch(() => null))?.isDirectory()) {
		yield input;
		return;
	}
	let count = 0;
	for await (const below of walkFolder(input, { extensions: new Set(JSON_FILES) })) {
		if (below.endsWith(MANIFEST)) continue;
		count += 1;
		yield join(input, below);
	}
	if (count > 0) return;
	for await (const below of walkFolder(input)) {
		count += 1;
		yield join(input, below);
	}
	if (count === 0) throw new CtapError('not-found', 'This folder holds no plan.', { file: input });
}

type PlanOrError = ArchivedPlan | { error: CtapError };

async function* plansOf(file: string, options: OpenOptions): AsyncGenerator<PlanOrError> {
	const { parse, stdin } = options;
	const { maxBytes } = { ...DEFAULT_LIMITS, ...parse?.limits };
	if (file === STDIN) {
		if (!stdin) throw new CtapError('usage', 'There is no standard input to read.', { file: STDIN_NAME });
		const { isJson, chunks } = await sniff(stdin);
		if (isJson) yield* validated(jsonValues(chunks(), STDIN_NAME, { byLine: false, maxBytes }));
		else yield await parsed(await readStreamSource(chunks(), STDIN_NAME, maxBytes), STDIN_NAME, options);
		return;
	}
	const extension = extname(file).toLowerCase();
	if (JSON_FILES.includes(extension)) {
		yield* validated(jsonValues(fileChunks(file), file, { byLine: LINES.includes(extension), maxBytes }));
	} else {
		yield await parsed(await readFileSource(file, maxBytes), file, options);
	}
}

async function parsed(
	{ name, bytes }: SourceFile,
	file: string,
	{ parse, guard = (_, read) => read() }: OpenOptions,
): Promise<ArchivedPlan> {
	try {
		const plan = await guard(bytes, () => parseBytes(bytes, { ...parse, file: name }));
		return { plan, origin: { file, line: null, position: null } };
	} catch (error) {
		throw withFile(error, file);
	}
}

async function* validated(values: AsyncIterable<Found>): AsyncGenerator<PlanOrError> {
	for await (const found of values) {
		if ('error' in found) {
			yield found;
			continue;
		}
		try {
			yield { plan: await planOf(found.value, found.origin), origin: found.origin };
		} catch (error) {
			if (!(error instanceof CtapError)) throw error;
			yield { error };
		}
	}
}
