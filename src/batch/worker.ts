import { workerData } from 'node:worker_threads';
import { convert, type Outcome, type Settings, type Task } from './convert.js';

/** What a worker gets once. */
export interface WorkerData {
	settings: Settings;
	/** One cell a place in the pool; the worker sets its task's to 1 when it begins. */
	started: SharedArrayBuffer;
}

/** What a worker gets for each file. */
export interface WorkerTask extends Task {
	place: number;
}

const { settings, started } = workerData as WorkerData;
const cells = new Int32Array(started);

/** The entry of a worker of the pool. */
export default function run({ place, ...task }: WorkerTask): Promise<Outcome> {
	Atomics.store(cells, place, 1);
	return convert(task, settings);
}
