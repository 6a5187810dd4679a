import type { ArchivedPlan } from '../../src/archive/plans.js';
import { exportRows } from '../../src/export/rows.js';
import { TABLE_NAMES, type TableName, type TableRow } from '../../src/export/tables.js';

/** All rows of plans, table by table. */
export async function tablesOf(plans: ArchivedPlan[]): Promise<Map<TableName, TableRow[]>> {
	const tables = new Map<TableName, TableRow[]>(TABLE_NAMES.map((name) => [name, []]));
	for await (const row of exportRows(plans)) tables.get(row.table)!.push(row);
	return tables;
}
