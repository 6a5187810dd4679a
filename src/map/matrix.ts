import { isPlaceholder } from '../document/placeholder.js';
import type { Column } from '../outline/matrix.js';
import type { Unit } from '../outline/unit.js';
import type { Commitment, MeasureGroup } from '../plan/schema.js';
import { commitmentOf } from './commitments.js';
import { readItems } from './items.js';
import { CommitmentIndex } from './link.js';
import type { Mapping } from './mapping.js';
import { readMeasures } from './measures.js';

/** What the tables of the matrix form say for one section. */
export interface Matrix {
	commitments: Commitment[];
	undertaken: MeasureGroup[];
	planned: MeasureGroup[];
}

/**
 * Reads the cells of the matrix form: a row is a commitment and its measures, each filled cell a group without heading.
 * A cell that spans rows counts for each of them. Where the section lists its commitments above the table, the rows
 * are linked to that list, else the first column is the list.
 */
export function readMatrix(units: Unit[], section: string, listed: Commitment[], mapping: Mapping): Matrix {
	const result: Matrix = { commitments: [], undertaken: [], planned: [] };
	const index = new CommitmentIndex(listed);
	const seen = new Map<Unit, Commitment>();
	for (const rows of byTable(units)) {
		const namesRows = rows.some((row) => row.has('commitments'));
		for (const row of rows) {
			// Two columns for measures alone: each cell is headed as the text below a heading of measures is.
			if (!namesRows) {
				for (const column of MEASURES) result[column].push(...readMeasures(row.get(column) ?? [], listed, mapping));
				continue;
			}
			const commitment = rowCommitment(row.get('commitments') ?? [], section, listed, index, result, seen, mapping);
			for (const column of MEASURES) {
				const items = readItems(row.get(column) ?? [], mapping);
				if (items.length > 0) result[column].push({ heading: null, commitment, items });
			}
		}
	}
	return result;
}

const MEASURES = ['undertaken', 'planned'] as const;

type Row = Map<Column, Unit[]>;

/** The rows of each table, a merged cell in each row that it covers. */
function byTable(units: Unit[]): Row[][] {
	const tables = new Map<unknown, Map<number, Row>>();
	for (const unit of units) {
		const { table, row, rowSpan, role } = unit.cell!;
		if (!role || role === 'head') continue;
		const rows = tables.get(table) ?? new Map<number, Row>();
		tables.set(table, rows);
		for (let i = row; i < row + rowSpan; i += 1) {
			const cells: Row = rows.get(i) ?? new Map();
			rows.set(i, cells);
			cells.set(role, [...(cells.get(role) ?? []), unit]);
		}
	}
	return [...tables.values()].map((rows) => [...rows].sort((a, b) => a[0] - b[0]).map(([, row]) => row));
}

function rowCommitment(
	cell: Unit[],
	section: string,
	listed: Commitment[],
	index: CommitmentIndex,
	result: Matrix,
	seen: Map<Unit, Commitment>,
	mapping: Mapping,
): MeasureGroup['commitment'] {
	const filled = cell.filter((unit) => !isPlaceholder(unit.text));
	if (filled.length === 0) return null;
	if (listed.length > 0) {
		for (const { slice } of filled) mapping.ledger.claim(slice, 'template', true);
		const naming = index.find(filled.map(({ text }) => text).join(' '));
		if (!naming || naming.coverage < LEAST_COVERAGE) return null;
		const confidence = Math.round(100 * Math.min(1, (naming.coverage + naming.likeness) / 2)) / 100;
		return { id: listed[naming.index]!.id, confidence };
	}
	// A cell merged over several rows is one commitment.
	const known = seen.get(filled[0]!);
	if (known) return { id: known.id, confidence: 1 };
	const commitment = commitmentOf(filled, `${section}.${result.commitments.length + 1}`, mapping);
	seen.set(filled[0]!, commitment);
	result.commitments.push(commitment);
	return { id: commitment.id, confidence: 1 };
}

const LEAST_COVERAGE = 0.5;
