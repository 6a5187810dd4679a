import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome, Settings, Task } from './convert.js';
import { type Entry, isSameMake, type Made } from './entry.js';
import { Gate } from './gate.js';
import { InOrder } from './in-order.js';
import type { InputFile } from './inputs.js';
import type { Converter } from './pool.js';
import { ArchiveDigest } from './shard.js';
import type { State } from './state.js';
import { count, type Summary } from './summary.js';

export interface BatchOptions {
	output: string | undefined;
	settings: Settings;
	made: Made;
	/** Convert what has not changed too. */
	force: boolean;
	/** Stop at the first file that fails. */
	failFast: boolean;
	/** Finish the files in work, then stop. */
	signal: AbortSignal;
	/** Called when a file is finished. */
	onProgress: () => void;
}

/** Outputs being written at the same time: the disk is kept busy while workers go on. */
const MOST_WRITES = 16;
/** Finished files, and bytes of their lines, that wait for an earlier file; then no new ones are begun. */
const MOST_HELD = 4096;
const MOST_HELD_BYTES = 64 * 1024 * 1024;

/** A finished file on its way to the lines and the summary. */
interface Finished {
	outcome: Outcome;
	entry: Entry | undefined;
	/** Whether the manifest has to hear of it. */
	isNews: boolean;
}

/**
 * Converts files, and writes outputs, lines and manifest.
 * @param summary Is counted up while files finish.
 * @throws CtapError `usage` where an output cannot be written; what was written until then is whole and is known.
 */
export async function runBatch(
	inputs: InputFile[],
	converter: Converter,
	state: State,
	summary: Summary,
	options: BatchOptions,
): Promise<void> {
	const { entries } = state.earlier;
	const begin = performance.now();
	const digest = new ArchiveDigest();
	const running = new Set<Promise<void>>();
	let inWork = 0;
	let writing = 0;
	let heldBytes = 0;
	let stopped = false;
	let fatal: unknown;
	const stop = () => {
		stopped = true;
		gate.changed();
	};
	const failWith = (error: unknown) => {
		fatal ??= error;
		stop();
	};
	const inOrder = new InOrder<Finished>(async (finished, index) => {
		await emit(finished, inputs[index]!).catch(failWith);
		gate.changed();
	});
	const gate = new Gate(
		() =>
			stopped ||
			(inWork < converter.places && writing < MOST_WRITES && inOrder.held < MOST_HELD && heldBytes < MOST_HELD_BYTES),
	);
	options.signal.addEventListener('abort', stop, { once: true });
	if (options.signal.aborted) stop();

	for (let index = 0; index < inputs.length; index++) {
		await gate.pass();
		if (stopped) break;
		inWork++;
		const work = finish(inputs[index]!, index).catch(failWith);
		running.add(work);
		void work.then(() => running.delete(work));
	}
	await Promise.all(running);
	await inOrder.settled();
	summary.seconds = (performance.now() - begin) / 1000;
	if (fatal) throw fatal;
	if (summary.done === inputs.length && !(options.failFast && summary.failed > 0)) await closeWhole();

	async function finish(input: InputFile, index: number): Promise<void> {
		const outcome = await work(input);
		const earlier = entries.get(input.key);
		const entry = outcome.status === 'elsewhere' ? undefined : entryOf(outcome, input, index, earlier, options);
		if (entry) entries.delete(input.key);
		if (state.files && entry) await writeOutput(outcome, join(options.output!, `${input.key}.json`), state.files);
		const isNews = entry !== undefined && !isSame(entry, earlier);
		if (!state.lines && isNews) await state.manifest?.append(entry);
		if ('line' in outcome) heldBytes += outcome.line?.length ?? 0;
		summary.done++;
		summary.seconds = (performance.now() - begin) / 1000;
		if (outcome.status === 'failed' && options.failFast) stop();
		inOrder.add(index, { outcome, entry, isNews });
		options.onProgress();
	}

	async function work(input: InputFile): Promise<Outcome> {
		try {
			const earlier = options.force ? undefined : entries.get(input.key);
			const task: Task = { ...input, previous: reusable(earlier, state, options) };
			return await converter.convert(task);
		} finally {
			inWork--;
			gate.changed();
		}
	}

	async function writeOutput(outcome: Outcome, path: string, files: NonNullable<State['files']>): Promise<void> {
		// The plan of a file that has become unreadable is not the plan of that file.
		if (outcome.status === 'failed') await rm(path, { force: true });
		if (outcome.status !== 'converted' || !outcome.output) return;
		writing++;
		try {
			await files.write(path, outcome.output);
		} finally {
			writing--;
			gate.changed();
		}
	}

	async function emit({ outcome, entry, isNews }: Finished, { key, path }: InputFile): Promise<void> {
		if ('line' in outcome) heldBytes -= outcome.line?.length ?? 0;
		if (fatal) return;
		digest.add(key, outcome.sha256);
		if (outcome.status === 'elsewhere' || !entry) {
			summary.elsewhere++;
			return;
		}
		if (state.lines) {
			if ('line' in outcome) await state.lines.write(outcome.line ?? (await state.lines.stored(entry.lineSha256)));
			if (isNews) await state.manifest?.append(entry);
		}
		count(summary, path, outcome.status, entry);
	}

	/** All files are done: what is no input any more is marked so, and the manifest says what the archive was. */
	async function closeWhole(): Promise<void> {
		for (const entry of entries.values()) {
			if (entry.status === 'gone') continue;
			summary.gone++;
			await state.manifest?.append({ ...entry, status: 'gone' });
		}
		summary.isWhole = true;
		const { index, count } = options.settings.shard ?? { index: 1, count: 1 };
		const run = { at: now(), tool: options.made.tool, shard: `${index}/${count}`, archive: digest.close() };
		await state.manifest?.append({ run });
	}
}

/** What an earlier batch made of a file, where its output can serve again. */
function reusable(
	earlier: Entry | undefined,
	{ lines }: State,
	{ output, made }: BatchOptions,
): Task['previous'] | undefined {
	if (!earlier?.sha256 || earlier.error || !isSameMake(earlier.made, made)) return undefined;
	if (output === undefined) return lines?.has(earlier.lineSha256) ? { sha256: earlier.sha256 } : undefined;
	if (earlier.output === null || earlier.outputBytes === null) return undefined;
	return {
		sha256: earlier.sha256,
		output: { path: join(output, `${earlier.input}.json`), bytes: earlier.outputBytes },
	};
}

function entryOf(
	outcome: Exclude<Outcome, { status: 'elsewhere' }>,
	{ key }: InputFile,
	index: number,
	earlier: Entry | undefined,
	{ made }: BatchOptions,
): Entry {
	if (outcome.status === 'unchanged') {
		const lineSha256 = outcome.lineSha256 ?? earlier!.lineSha256;
		return { ...earlier!, index, status: 'converted', lineSha256 };
	}
	const { status, sha256, ms } = outcome;
	const shared = { input: key, index, sha256, status, ms: Math.round(ms), at: now(), made };
	if (status === 'failed') {
		const { error } = outcome;
		return { ...shared, output: null, outputBytes: null, lineSha256: null, counts: null, error };
	}
	const { output, lineSha256, counts } = outcome;
	return {
		...shared,
		output: output ? `${key}.json` : null,
		outputBytes: output?.length ?? null,
		lineSha256,
		counts,
		error: null,
	};
}

function isSame(a: Entry, b: Entry | undefined): boolean {
	return (
		b !== undefined && a.at === b.at && a.index === b.index && a.status === b.status && a.lineSha256 === b.lineSha256
	);
}

function now(): string {
	return new Date().toISOString();
}
