// Time against length, inside one warm process: node bench/length.mjs FILE EXTENSION TIMES...
import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { parsePlan } from '../dist/index.js';
import { REPEAT } from './inputs.mjs';

const [plan, extension, ...lengths] = process.argv.slice(2);
const bytes = readFileSync(`${plan}.${extension}`);
const bench = new Bench({ time: 200, iterations: 3, warmupTime: 200, warmupIterations: 3 });
for (const times of lengths) {
	const long = await REPEAT[extension](bytes, Number(times));
	bench.add(times, () => parsePlan(new Uint8Array(long), { file: `plan.${extension}` }));
}
if (extension === 'md') {
	const [{ unified }, { default: remarkParse }] = await Promise.all([import('unified'), import('remark-parse')]);
	const text = bytes.toString('utf8');
	bench.add('remark-parse', () => void unified().use(remarkParse).parse(text));
}
await bench.run();
const medians = bench.tasks.map(({ name, result }) => [name, result.latency.p50]);
process.stdout.write(JSON.stringify(Object.fromEntries(medians)));
