import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { CtapError } from '../diagnostics/errors.js';

/** Most seconds for a file: a minute is more than any plan took on a slow machine, a long PDF gets the double. */
export const TIMEOUT = 120;
/** A file below this size that is no PDF is read by linear code of our own, in less time than a guard needs to start. */
const GUARDED_FROM = 64 * 1024;
/** A PDF's header may stand this deep: ISO 32000-1, annex H, implementation note 13. */
const PDF_HEADER_WITHIN = 1024;

/** How often an idle thread wakes up, so that its work can be ended. */
const ALIVE_MS = 100;

/**
 * The guard: a thread that ends the main thread's JavaScript when a file's time is over, since a timer of the main
 * thread never comes where a parser does not return. The shared cell holds the number of the file in work, its negative
 * once its time is over, 0 when it is done: who is first there decides.
 */
const GUARD = `
const { parentPort, workerData } = require('node:worker_threads');
const { Session } = require('node:inspector');
const cell = new Int32Array(workerData);
const tell = (id) => {
	if (Atomics.load(cell, 0) !== -id) return;
	parentPort.postMessage(id);
	setTimeout(tell, 50, id);
};
parentPort.on('message', ({ id, ms }) => setTimeout(() => {
	if (Atomics.compareExchange(cell, 0, id, -id) !== id) return;
	const session = new Session();
	session.connectToMainThread();
	// The answer comes when the thread's work has ended; word that came sooner would be ended with it.
	session.post('Runtime.terminateExecution', () => {
		session.disconnect();
		tell(id);
	});
}, ms));
`;

interface Guard {
	worker: Worker;
	cell: Int32Array;
}

let guard: Guard | undefined;
let files = 0;

/**
 * Does the work on a file within a time, however busy it keeps the thread.
 * @param bytes The file: small ones that cannot take long are not guarded, unless `seconds` is given.
 * @param seconds Most seconds; absent: `TIMEOUT`.
 * @throws CtapError `timeout`, and whatever the work throws.
 */
export async function withDeadline<T>(
	bytes: Uint8Array,
	seconds: number | undefined,
	work: () => Promise<T>,
): Promise<T> {
	if (seconds === undefined && bytes.length < GUARDED_FROM && !isPdf(bytes)) return work();
	const limit = seconds ?? TIMEOUT;
	guard ??= openGuard();
	const { worker, cell } = guard;
	const id = ++files;
	Atomics.store(cell, 0, id);
	worker.postMessage({ id, ms: limit * 1000 });
	// Keeps the process: the guard does not, and a parser that was ended leaves nothing that would.
	const alive = setInterval(() => undefined, ALIVE_MS);
	let over: (message: number) => void = () => undefined;
	const late = new Promise<never>((_, reject) => {
		over = (message) => {
			if (message !== id) return;
			endWithCommand();
			reject(timeout(limit));
		};
		worker.on('message', over);
	});
	try {
		// In a turn of its own: what is ended with it must not be what waits here.
		return await Promise.race([nextTurn().then(work), late]);
	} finally {
		try {
			// Where its time ended just now, the guard is about to end the thread's work, and its word counts.
			if (Atomics.compareExchange(cell, 0, id, 0) !== id) await late;
		} finally {
			Atomics.store(cell, 0, 0);
			clearInterval(alive);
			worker.off('message', over);
		}
	}
}

let isEnding = false;

/** What was left of the work may go on for ever in small steps: the process ends once the command has its exit code. */
function endWithCommand(): void {
	if (isEnding) return;
	isEnding = true;
	setInterval(() => {
		if (process.exitCode !== undefined) process.exit();
	}, ALIVE_MS).unref();
}

function openGuard(): Guard {
	const memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
	const worker = new Worker(GUARD, { eval: true, workerData: memory });
	worker.setMaxListeners(0);
	worker.unref();
	return { worker, cell: new Int32Array(memory) };
}

function isPdf(bytes: Uint8Array): boolean {
	return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN)).includes('%PDF-');
}

function timeout(seconds: number): CtapError {
	return new CtapError('timeout', `Reading took longer than ${seconds} s; --timeout gives more.`);
}
