import { expect, test } from 'vitest';
import type { Table } from '../../src/document/nodes.js';
import { findContents } from '../../src/outline/contents.js';
import { documentOf } from '../support/blocks.js';

const HEADINGS = new Set(['Summary', 'Cargo', 'Ports', 'Aviation', 'Finance']);

/** How many of a document's blocks are a table of contents, its title included. */
function contentsOf(text: string): number {
	return findContents(documentOf(text).blocks, (heading) => HEADINGS.has(heading)).size;
}

const table = (...rows: string[]): string => ['| Part | Page |', ...rows].slice(1).join('\n');

test('a table whose last column counts pages lists headings and opens none', () => {
	const rows = ['| Summary | 3 |', '| Cargo | 7 |', '| Ports | 7 |', '| Aviation | 12 |'];
	const { blocks } = documentOf(`Contents\n${table(...rows)}`);
	expect((blocks[1] as Table).rows).toHaveLength(4);
	expect(contentsOf(`Contents\n${table(...rows)}`)).toBe(2);
});

test.each([
	['whose numbers do not count up', ['| Summary | 3 |', '| Cargo | 1 |', '| Ports | 7 |', '| Aviation | 12 |']],
	['of other words', ['| Staff | 3 |', '| Trucks | 7 |', '| Seals | 9 |', '| Aviation | 12 |']],
	['with answers', ['| Summary | 3 |', '| Cargo | seals |', '| Ports | 7 |', '| Aviation | 12 |']],
])('a table %s is none', (_, rows) => {
	expect(contentsOf(`Contents\n${table(...rows)}`)).toBe(0);
});
