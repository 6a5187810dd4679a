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
	await new BatchRun(inputs, converter, state, summary, options).run();
}

class BatchRun {
	readonly #entries: State['earlier']['entries'];
	readonly #begin = performance.now();
	readonly #digest = new ArchiveDigest();
	readonly #inOrder: InOrder<Finished>;
	readonly #gate: Gate;
	#inWork = 0;
	#writing = 0;
	#heldBytes = 0;
	#stopped = false;
	#fatal: unknown;

	constructor(
		private readonly inputs: InputFile[],
		private readonly converter: Converter,
		private readonly state: State,
		private readonly summary: Summary,
		private readonly options: BatchOptions,
	) {
		this.#entries = state.earlier.entries;
		this.#inOrder = new InOrder(async (finished, index) => {
			await this.#emit(finished, inputs[index]!).catch((error) => this.#failWith(error));
			this.#gate.changed();
		});
		this.#gate = new Gate(() => this.#stopped || this.#hasRoom());
	}

	async run(): Promise<void> {
		const { inputs, summary, options } = this;
		const running = new Set<Promise<void>>();
		const stop = () => this.#stop();
		options.signal.addEventListener('abort', stop, { once: true });
		if (options.signal.aborted) stop();
		for (let index = 0; index < inputs.length; index++) {
			await this.#gate.pass();
			if (this.#stopped) break;
			this.#inWork++;
			const work = this.#finish(inputs[index]!, index).catch((error) => this.#failWith(error));
			running.add(work);
			void work.then(() => running.delete(work));
		}
		await Promise.all(running);
		await this.#inOrder.settled();
		this.#clock();
		if (this.#fatal) throw this.#fatal;
		if (summary.done === inputs.length && !(options.failFast && summary.failed > 0)) await this.#closeWhole();
	}

	#hasRoom(): boolean {
		return (
			this.#inWork < this.converter.places &&
			this.#writing < MOST_WRITES &&
			this.#inOrder.held < MOST_HELD &&
			this.#heldBytes < MOST_HELD_BYTES
		);
	}

	#stop(): void {
		this.#stopped = true;
		this.#gate.changed();
	}

	#failWith(error: unknown): void {
		this.#fatal ??= error;
		this.#stop();
	}

	#clock(): void {
		this.summary.seconds = (performance.now() - this.#begin) / 1000;
	}

	async #finish(input: InputFile, index: number): Promise<void> {
		const outcome = await this.#work(input);
		const earlier = this.#entries.get(input.key);
		const entry = outcome.status === 'elsewhere' ? undefined : entryOf(outcome, input, index, earlier, this.options);
		if (entry) this.#entries.delete(input.key);
		if (this.state.files && entry)
			await this.#writeOutput(outcome, join(this.options.output!, `${input.key}.json`), this.state.files);
		const isNews = entry !== undefined && !isSame(entry, earlier);
		if (!this.state.lines && isNews) await this.state.manifest?.append(entry);
		if ('line' in outcome) this.#heldBytes += outcome.line?.length ?? 0;
		this.summary.done++;
		this.#clock();
		if (outcome.status === 'failed' && this.options.failFast) this.#stop();
		this.#inOrder.add(index, { outcome, entry, isNews });
		this.options.onProgress();
	}

	async #work(input: InputFile): Promise<Outcome> {
		try {
			const earlier = this.options.force ? undefined : this.#entries.get(input.key);
			const task: Task = { ...input, previous: reusable(earlier, this.state, this.options) };
			return await this.converter.convert(task);
		} finally {
			this.#inWork--;
			this.#gate.changed();
		}
	}

	async #writeOutput(outcome: Outcome, path: string, files: NonNullable<State['files']>): Promise<void> {
		// The plan of a file that has become unreadable is not the plan of that file.
		if (outcome.status === 'failed') await rm(path, { force: true });
		if (outcome.status !== 'converted' || !outcome.output) return;
		this.#writing++;
		try {
			await files.write(path, outcome.output);
		} finally {
			this.#writing--;
			this.#gate.changed();
		}
	}

	async #emit({ outcome, entry, isNews }: Finished, { key, path }: InputFile): Promise<void> {
		if ('line' in outcome) this.#heldBytes -= outcome.line?.length ?? 0;
		if (this.#fatal) return;
		this.#digest.add(key, outcome.sha256);
		if (outcome.status === 'elsewhere' || !entry) {
			this.summary.elsewhere++;
			return;
		}
		if (this.state.lines) {
			if ('line' in outcome)
				await this.state.lines.write(outcome.line ?? (await this.state.lines.stored(entry.lineSha256)));
			if (isNews) await this.state.manifest?.append(entry);
		}
		count(this.summary, path, outcome.status, entry);
	}

	/** All files are done: what is no input any more is marked so, and the manifest says what the archive was. */
	async #closeWhole(): Promise<void> {
		for (const entry of this.#entries.values()) {
			if (entry.status === 'gone') continue;
			this.summary.gone++;
			await this.state.manifest?.append({ ...entry, status: 'gone' });
		}
		this.summary.isWhole = true;
		const { index, count } = this.options.settings.shard ?? { index: 1, count: 1 };
		const run = { at: now(), tool: this.options.made.tool, shard: `${index}/${count}`, archive: this.#digest.close() };
		await this.state.manifest?.append({ run });
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
