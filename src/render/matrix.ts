import { type Block, type Table, textBlock } from '../document/nodes.js';
import type { Commitment, MeasureGroup, Section } from '../plan/schema.js';
import type { Template } from '../templates/template.js';
import { paragraph, table } from './blocks.js';
import { commitmentRuns, itemBlocks } from './items.js';

const COLUMNS = ['commitments', 'undertaken', 'planned'] as const;

/** A section in the matrix form. */
export interface Matrix {
	table: Table;
	/** The groups that stand in it. */
	groups: Set<MeasureGroup>;
	/** A commitment fills several rows: its list stands above the table, lest it be taken for several. */
	listed: boolean;
}

/**
 * The matrix form (a row: commitment | undertaken | planned) of a section whose form is that, or whose measures answer
 * commitments without a heading, which only a row can say; null for others.
 */
export function matrixOf({ commitments, undertaken, planned }: Section, template: Template): Matrix | null {
	const columns = [inRows(undertaken), inRows(planned)];
	const groups = new Set(columns.flatMap((column) => [...column.values()].flat()));
	if (groups.size === 0 && (template.form !== 'matrix' || commitments.length === 0)) return null;
	const head = COLUMNS.map((column) => [paragraph(template.matrix[column][0]!, { bold: true })]);
	const rows = commitments.flatMap((commitment) => rowsOf(commitment, columns));
	return { table: table([head, ...rows], true), groups, listed: rows.length > commitments.length };
}

/** The groups without a heading, by the commitment that they answer. */
function inRows(groups: MeasureGroup[]): Map<string, MeasureGroup[]> {
	const rows = new Map<string, MeasureGroup[]>();
	for (const group of groups) {
		if (group.heading !== null || group.commitment === null) continue;
		const { id } = group.commitment;
		rows.set(id, [...(rows.get(id) ?? []), group]);
	}
	return rows;
}

/** A row for each group that answers the commitment in either column, one at least. */
function rowsOf(commitment: Commitment, columns: Map<string, MeasureGroup[]>[]): Block[][][] {
	const own = columns.map((column) => column.get(commitment.id) ?? []);
	const height = Math.max(1, ...own.map((groups) => groups.length));
	return Array.from({ length: height }, (_, row) => [
		[textBlock(commitmentRuns(commitment), {})],
		...own.map((groups) => itemBlocks(groups[row]?.items ?? [])),
	]);
}
