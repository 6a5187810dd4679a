import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedPlan } from '../../src/archive/plans.js';
import type { Plan } from '../../src/plan/schema.js';

/** Plans read by hand that lie beside the project, where they are there. */
const SHARED = new URL('../../../shared/', import.meta.url).pathname;
const FOLDERS = ['corpus', 'wild'].map((name) => join(SHARED, name));

export const hasGolds = FOLDERS.every((folder) => existsSync(folder));
/** The end of a test's name, where it is skipped. */
export const GOLDS_MISSING = hasGolds ? '' : ' (skipped: ../shared is absent)';

/** One plan a file and economy, with what a gold leaves out filled in: source, places, accounting. */
export function golds(): ArchivedPlan[] {
	if (!hasGolds) return [];
	return FOLDERS.flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => /^[^.]+\.gold\.json$/u.test(name))
			.sort()
			.map((name) => ({
				plan: filledIn(JSON.parse(readFileSync(join(folder, name), 'utf8')), name),
				origin: { file: name, line: null, position: null },
			})),
	);
}

function filledIn(gold: Omit<Plan, 'source'> & { source?: Partial<Plan['source']> }, name: string): Plan {
	placed(gold);
	return {
		...gold,
		source: {
			file: name,
			format: 'markdown',
			bytes: 0,
			pages: null,
			extractor: { name: 'by hand', version: '1' },
			...gold.source,
			sha256: createHash('sha256').update(name).digest('hex'),
		},
		accounting: gold.accounting ?? { words: 0, template: 0, mapped: 0, unmapped: 0, removed: 0 },
		diagnostics: gold.diagnostics ?? [],
	};
}

/** Gives every item, contact and block a place. */
function placed(value: unknown): void {
	if (Array.isArray(value)) value.forEach(placed);
	else if (typeof value === 'object' && value !== null) {
		const has = (...keys: string[]): boolean => keys.every((key) => key in value);
		if (has('text', 'agency', 'items') || has('label', 'emails') || has('kind', 'text')) {
			Object.assign(value, { location: (value as { location?: object }).location ?? {} });
		}
		Object.values(value).forEach(placed);
	}
}
