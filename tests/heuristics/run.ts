import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RULES } from './rules.js';
import { stagesOf } from './stages.js';

/** Prints which rule of recognition has fired in which public plan, and how often. */
const shared = process.argv[2] ?? '../shared';
const files = ['corpus', 'wild']
	.map((folder) => join(shared, folder))
	.filter(existsSync)
	.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
	.filter((path) => /\.(?:docx|pdf|md)$/u.test(path))
	.sort();
const fired = new Map<string, string[]>(RULES.map(({ name }) => [name, []]));
for (const path of files) {
	const stages = await stagesOf(readFileSync(path), basename(path));
	for (const { name, count } of RULES) {
		const times = count(stages);
		if (times > 0) fired.get(name)!.push(`${basename(path)} ${times}`);
	}
}
if (files.length === 0) console.log(`no plans in ${shared}`);
for (const { name, file } of RULES) {
	const where = fired.get(name)!;
	console.log(`${name} (src/${file}): ${where.length} of ${files.length} plans\n\t${where.join(', ') || 'none'}`);
}
