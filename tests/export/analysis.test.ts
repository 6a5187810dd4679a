import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GOLDS_MISSING, golds, hasGolds } from '../support/golds.js';
import { duckdb, sqlite } from './databases.js';
import { tablesOf } from './tables.js';

const page = readFileSync(new URL('../../docs/analysis.md', import.meta.url), 'utf8');
const questions = [...page.matchAll(/^## \d\. (.*)\n[\s\S]*?```sql\n([\s\S]*?)```/gmu)].map(([, name, query]) => ({
	name: name!,
	query: query!,
}));

it('docs/analysis.md asks five questions', () => expect(questions).toHaveLength(5));

it.skipIf(!hasGolds).each(questions)(
	`$name: the same answer from SQLite and DuckDB${GOLDS_MISSING}`,
	async ({ query }) => {
		const tables = await tablesOf(golds());
		const plain = (rows: unknown[][]): string[][] =>
			rows.map((row) => row.map((cell) => String(cell ?? '').replace(/^'/u, '')));
		const answer = plain((await sqlite(tables)).all(query));
		expect(answer.length).toBeGreaterThan(0);
		expect(plain(await (await duckdb(tables)).all(query)).sort()).toEqual(answer.sort());
	},
);
