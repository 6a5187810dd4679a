import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePlan } from '../../src/index.js';
import { traceOf } from '../../src/outline/trace.js';
import { explain } from '../../src/writers/explain.js';
import { choicesOf } from './hand.js';
import { Tally } from './tally.js';
import { score, write } from './trial.js';

/** Writes and reads many plans, and prints how well they were read, by kind of variation, and the worst of them. */
const { values } = parseArgs({
	options: {
		count: { type: 'string', default: '500' },
		seed: { type: 'string', default: '1' },
		worst: { type: 'string', default: '10' },
		facts: { type: 'string', default: '6' },
		/** A folder to write the plans that were not read without a fault to. */
		keep: { type: 'string' },
		/** Shows one seed instead: its choices, how it was read, every fact that differs. */
		show: { type: 'string' },
	},
});

async function runAll(): Promise<void> {
	const tally = new Tally();
	const first = Number(values.seed);
	for (let seed = first; seed < first + Number(values.count); seed += 1) {
		const trial = await write(seed);
		const comparison = await score(trial);
		tally.add(trial, comparison);
		if (values.keep && comparison.differences.length > 0) {
			mkdirSync(values.keep, { recursive: true });
			writeFileSync(join(values.keep, trial.file), trial.bytes);
		}
	}
	console.log(tally.table());
	console.log(tally.worst(Number(values.worst), Number(values.facts)));
}

async function showOne(seed: number): Promise<void> {
	const trial = await write(seed);
	mkdirSync(values.keep ?? '.', { recursive: true });
	writeFileSync(join(values.keep ?? '.', trial.file), trial.bytes);
	await parsePlan(trial.bytes, {
		file: trial.file,
		onOutline: (outline) => console.log(explain(traceOf(outline))),
	});
	console.log(
		choicesOf(trial.hand)
			.map(({ row }) => row)
			.join('\n'),
	);
	for (const { what, fact } of (await score(trial)).differences)
		console.log(`${what.padEnd(9)} ${fact.part} | ${fact.place} | ${fact.text}`);
}

await (values.show ? showOne(Number(values.show)) : runAll());
