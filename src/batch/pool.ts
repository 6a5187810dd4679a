import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { CtapError } from '../diagnostics/errors.js';
import { failed, type Outcome, type Settings, type Task } from './convert.js';
import type { WorkerData, WorkerTask } from './worker.js';

/** Converts files one at a time a place; a file cannot harm another one. */
export interface Converter {
	/** Files in work at the same time. */
	places: number;
	convert(task: Task): Promise<Outcome>;
	close(): Promise<void>;
}

export interface PoolLimits {
	jobs: number;
	/** Most seconds that a file may take. */
	timeout: number;
	/** Most MiB of JavaScript memory of a worker. */
	memory: number;
}

/** How often the clock of each file is looked at. */
const TICK_MS = 100;
/** A worker that does not come up in this time never will: its machine is out of memory or threads. */
const START_MS = 120_000;
/** A worker that ends by itself may have been worn out by earlier files: the file gets a second one. */
const ATTEMPTS = 2;

/**
 * A pool of worker threads; one that hangs or runs out of memory is ended and replaced, its file has failed.
 * @param filename The module of a worker.
 */
export function openPool(
	settings: Settings,
	{ jobs, timeout, memory }: PoolLimits,
	filename = workerFile(),
): Converter {
	const started = new SharedArrayBuffer(jobs * Int32Array.BYTES_PER_ELEMENT);
	const cells = new Int32Array(started);
	const pool = new Piscina({
		filename,
		minThreads: jobs,
		maxThreads: jobs,
		workerData: { settings, started } satisfies WorkerData,
		resourceLimits: { maxOldGenerationSizeMb: memory },
		recordTiming: false,
	});
	pool.on('error', () => undefined); // an idle worker that ends is replaced
	const free = Array.from({ length: jobs }, (_, place) => place);
	const clocks = new Set<() => void>();
	const ticker = setInterval(() => {
		for (const tick of clocks) tick();
	}, TICK_MS);

	/** Runs a task; its clock starts when a worker begins with it, not while a worker starts up. */
	async function attempt(task: WorkerTask): Promise<Outcome> {
		const controller = new AbortController();
		let since = performance.now();
		let isRunning = false;
		const tick = () => {
			if (!isRunning && Atomics.load(cells, task.place) === 1) {
				isRunning = true;
				since = performance.now();
			}
			if (performance.now() - since > (isRunning ? timeout * 1000 : START_MS)) controller.abort();
		};
		Atomics.store(cells, task.place, 0);
		clocks.add(tick);
		try {
			return await pool.run(task, { signal: controller.signal });
		} catch (error) {
			if (!controller.signal.aborted) throw error;
			const message = isRunning
				? `Reading took longer than ${timeout} s; its worker was ended.`
				: 'No worker started in time.';
			return failed(new CtapError(isRunning ? 'timeout' : 'internal', message), null, performance.now() - since);
		} finally {
			clocks.delete(tick);
		}
	}

	return {
		places: jobs,
		async convert(task) {
			const place = free.pop()!;
			const start = performance.now();
			try {
				for (let count = 1; ; count++) {
					try {
						return await attempt({ ...task, place });
					} catch (error) {
						if (count === ATTEMPTS) return failed(workerError(error, memory), null, performance.now() - start);
					}
				}
			} finally {
				free.push(place);
			}
		},
		async close() {
			clearInterval(ticker);
			await pool.destroy();
		},
	};
}

function workerError(error: unknown, memory: number): CtapError {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return new CtapError('internal', `Its worker ended: ${message}`);
	return new CtapError('too-large', `Reading needs more than ${memory} MiB of memory; --memory gives more.`);
}

/** The worker's bundle lies beside the command line's; this code may be in either or in a chunk below. */
function workerFile(): string {
	const places = ['./batch-worker.js', '../batch-worker.js'].map((path) => new URL(path, import.meta.url));
	return fileURLToPath(places.find((url) => existsSync(url)) ?? places[0]!);
}
