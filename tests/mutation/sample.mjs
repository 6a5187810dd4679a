// Prints a random sample of the core's lines for Stryker's --mutate: node tests/mutation/sample.mjs SEED SHARE
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const CORE = ['src/clean', 'src/map', 'src/outline'];
/** Lines of a stretch: most mutants lie within one. */
const LINES = 6;

const [seed = '1', share = '0.035'] = process.argv.slice(2);
const stretches = [];
for (const folder of CORE) {
	for (const name of readdirSync(folder).sort()) {
		const file = `${folder}/${name}`;
		const length = readFileSync(file, 'utf8').split('\n').length;
		for (let from = 1; from <= length; from += LINES)
			stretches.push(`${file}:${from}-${Math.min(length, from + LINES - 1)}`);
	}
}
const draws = fc.sample(fc.noBias(fc.integer({ min: 0, max: 9999 })), {
	seed: Number(seed),
	numRuns: stretches.length,
});
console.log(stretches.filter((_, at) => draws[at] < Number(share) * 10_000).join(','));
