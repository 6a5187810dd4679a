import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import manifest from '../../package.json' with { type: 'json' };
import type { Settings } from '../batch/convert.js';
import type { Made } from '../batch/entry.js';
import { type InputFile, listInputs, parseList, realPaths } from '../batch/inputs.js';
import type { Converter } from '../batch/pool.js';
import { showProgress } from '../batch/progress.js';
import { reportWriter } from '../batch/report.js';
import { runBatch } from '../batch/run.js';
import { parseShard } from '../batch/shard.js';
import { isSmallBatch } from '../batch/small.js';
import { openState } from '../batch/state.js';
import { newSummary, type Summary } from '../batch/summary.js';
import { failureLines, table } from '../batch/table.js';
import { CtapError } from '../diagnostics/errors.js';
import type { Plan } from '../plan/schema.js';
import { readStreamSource } from '../source/read.js';
import type { BatchCommandOptions } from './batch.js';
import { STDIN, STDIN_NAME } from './input.js';
import { toExtractOptions } from './options.js';
import { writeOutput } from './output.js';

const SCHEMA: Plan['schemaVersion'] = '1.0';
/** Most seconds for a file: a minute is more than any plan took on a slow machine, a long PDF gets the double. */
const TIMEOUT = 120;
/** Most MiB for a worker: several times what the largest file that the limits admit took. */
const MEMORY = 1024;
/** Most bytes of a list of files. */
const MAX_LIST = 1024 * 1024 * 1024;
/** What a shell expects of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

/** `ctap batch`. @returns The exit code. @throws CtapError where the batch cannot be begun or its output not be written. */
export async function batch(inputs: string[], options: BatchCommandOptions): Promise<number> {
	const { output, ndjson, report, quiet } = options;
	if (output === undefined && ndjson === undefined) {
		throw new CtapError('usage', 'Say where the plans go: -o FOLDER, --ndjson FILE, or both.');
	}
	const writeReport = report === undefined ? undefined : reportWriter(report);
	const settings = settingsOf(options);
	const skipped: Record<string, number> = {};
	const files = await findFiles(inputs, options, skipped);
	const summary = newSummary(files.length, skipped);
	const interrupt = onInterrupt();
	const state = await openState({ output, ndjson });
	const progress = showProgress(summary, process.stderr, quiet);
	const converter = await openConverter(files, settings, options);
	try {
		await runBatch(files, converter, state, summary, {
			output,
			settings,
			made: madeBy(settings),
			force: options.force ?? false,
			failFast: options.failFast ?? false,
			signal: interrupt.signal,
			onProgress: progress.update,
		});
	} finally {
		progress.close();
		await converter.close();
		await state.close(summary.isWhole);
		interrupt.close();
	}
	process.stderr.write(quiet ? failureLines(summary) : ending(summary));
	if (report !== undefined) await writeOutput(writeReport!(summary), report);
	return interrupt.signal.aborted && !summary.isWhole ? INTERRUPTED : summary.exitCode;
}

async function findFiles(
	inputs: string[],
	{ filesFrom, follow, output, ndjson, report }: BatchCommandOptions,
	skipped: Record<string, number>,
): Promise<InputFile[]> {
	if (inputs.length === 0 && filesFrom === undefined) {
		throw new CtapError('usage', 'Name folders, globs or files, or a list of them with --files-from.');
	}
	const listed = filesFrom === undefined ? [] : parseList(await readList(filesFrom));
	return listInputs(inputs, listed, {
		follow,
		exclude: await realPaths([output, ndjson, report]),
		onSkip: (reason) => {
			skipped[reason] = (skipped[reason] ?? 0) + 1;
		},
	});
}

async function readList(list: string): Promise<string> {
	if (list === STDIN) {
		return Buffer.from((await readStreamSource(process.stdin, STDIN_NAME, MAX_LIST)).bytes).toString('utf8');
	}
	return readFile(list, 'utf8').catch((error) => {
		throw new CtapError('usage', `The list cannot be read (${error.code ?? error}).`, { file: list, cause: error });
	});
}

function settingsOf(options: BatchCommandOptions): Settings {
	return {
		reading: toExtractOptions(options),
		compact: options.compact ?? false,
		wants: { output: options.output !== undefined, line: options.ndjson !== undefined },
		shard: options.shard === undefined ? undefined : parseShard(options.shard),
	};
}

/** What an output depends on beside its input. The password is left out: it is nobody's business. */
function madeBy({ reading: { password: _, ...reading }, compact }: Settings): Made {
	const options = createHash('sha256').update(JSON.stringify({ reading, compact })).digest('hex').slice(0, 12);
	return { tool: manifest.version, schema: SCHEMA, options };
}

async function openConverter(
	files: InputFile[],
	settings: Settings,
	{ jobs, timeout, memory }: BatchCommandOptions,
): Promise<Converter> {
	const isLimited = jobs !== undefined || timeout !== undefined || memory !== undefined;
	if (!isLimited && (await isSmallBatch(files))) {
		const { convert } = await import('../batch/convert.js');
		return { places: 1, convert: (task) => convert(task, settings), close: async () => undefined };
	}
	const { openPool } = await import('../batch/pool.js');
	return openPool(settings, {
		jobs: Math.max(1, Math.min(jobs ?? availableParallelism(), files.length)),
		timeout: timeout ?? TIMEOUT,
		memory: memory ?? MEMORY,
	});
}

/** The first Ctrl-C lets the files in work finish; the second ends at once, which loses nothing either. */
function onInterrupt(): { signal: AbortSignal; close(): void } {
	const controller = new AbortController();
	const stop = () => {
		if (controller.signal.aborted) process.exit(INTERRUPTED);
		process.stderr.write('\nFinishing the files in work; once more to stop at once.\n');
		controller.abort();
	};
	const signals = ['SIGINT', 'SIGTERM'] as const;
	for (const signal of signals) process.on(signal, stop);
	return {
		signal: controller.signal,
		close() {
			for (const signal of signals) process.off(signal, stop);
		},
	};
}

function ending(summary: Summary): string {
	if (summary.isWhole) return table(summary);
	return `${table(summary)}Stopped after ${summary.done} of ${summary.files} files. The same command goes on from there.\n`;
}
