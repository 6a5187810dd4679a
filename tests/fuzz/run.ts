import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { KINDS, type Kind } from './kinds.js';
import { Outcomes } from './properties.js';

/** Tries many random inputs and prints those that break a promise, with the seed that makes each again. */
const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '1000' },
		format: { type: 'string' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) },
		/** A folder for the inputs that failed. */
		keep: { type: 'string' },
	},
});

/** Inputs for each seed: after a failure the next seed goes on. */
const BATCH = 100;

const kinds = values.format ? [values.format as Kind] : (Object.keys(KINDS) as Kind[]);
let failures = 0;
for (const kind of kinds) {
	if (!(kind in KINDS)) throw new Error(`There is no format '${kind}'; there are ${Object.keys(KINDS).join(', ')}.`);
	await fuzz(kind, Number(values.runs), Number(values.seed));
}
process.exit(failures === 0 ? 0 : 1);

async function fuzz(kind: Kind, runs: number, first: number): Promise<void> {
	const outcomes = new Outcomes();
	const start = performance.now();
	let tried = 0;
	for (let seed = first; tried < runs; seed++) {
		const numRuns = Math.min(BATCH, runs - tried);
		tried += numRuns;
		const result = await fc.check(KINDS[kind](outcomes) as fc.IAsyncProperty<[unknown]>, { seed, numRuns });
		if (result.failed) tell(kind, seed, result);
	}
	const seconds = ((performance.now() - start) / 1000).toFixed(0);
	const { maxRSS } = process.resourceUsage();
	const list = [...outcomes].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
	console.log(
		`${kind}: ${tried} inputs from seed ${first}, ${seconds} s, slowest ${outcomes.slowest.toFixed(1)} s, peak ${Math.round(maxRSS / 1024)} MiB: ${list.join(', ')}`,
	);
}

function tell(
	kind: Kind,
	seed: number,
	{ counterexample, errorInstance, counterexamplePath }: fc.RunDetails<[unknown]>,
): void {
	failures++;
	const [input] = counterexample ?? [];
	console.log(`${kind}: seed ${seed}, path ${counterexamplePath}: ${String(errorInstance).slice(0, 400)}`);
	const isBytes = input instanceof Uint8Array;
	if (!isBytes || input.length < 2000)
		console.log(
			isBytes
				? JSON.stringify(Buffer.from(input).toString(kind === 'markdown' ? 'utf8' : 'latin1')).slice(0, 1500)
				: JSON.stringify(input)?.slice(0, 1500),
		);
	if (values.keep === undefined) return;
	mkdirSync(values.keep, { recursive: true });
	const name = join(values.keep, `${kind}-${seed}`);
	writeFileSync(name, isBytes ? input : JSON.stringify(input, null, 1));
	if (errorInstance instanceof Error)
		writeFileSync(`${name}.txt`, `${errorInstance.stack}\n${String(errorInstance.cause ?? '')}`);
}
