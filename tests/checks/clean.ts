import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FIXTURES = new URL('../../fixtures/plans/', import.meta.url);
const SHARED = new URL('../../../shared/corpus/', import.meta.url);
/** Plans of the shared corpus without tracked changes or notes of Word. */
const SHARED_CLEAN = ['chile-2012.md', 'malaysia-2011.md', 'new-zealand-2010.md'];

export interface CleanPlan {
	name: string;
	text: string;
}

/** Plans in Markdown into which defects are put: the clean fixtures, and those of the shared corpus where it is there. */
export function cleanPlans(): CleanPlan[] {
	const fixtures = readdirSync(FIXTURES, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && /^clean/u.test(entry.name))
		.map((entry) => ({ name: `${entry.name}.md`, url: new URL(`${entry.name}/input.md`, FIXTURES) }));
	const shared = SHARED_CLEAN.map((name) => ({ name, url: new URL(name, SHARED) })).filter(({ url }) =>
		existsSync(url),
	);
	return [...fixtures, ...shared]
		.filter(({ url }) => existsSync(url))
		.map(({ name, url }) => ({ name, text: readFileSync(fileURLToPath(url), 'utf8') }));
}
