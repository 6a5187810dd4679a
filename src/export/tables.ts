/** What a cell holds. `date` is a whole day, ISO 8601. */
export type CellType = 'text' | 'integer' | 'number' | 'boolean' | 'date';
export type Cell = string | number | boolean | null;

const text = 'text';
const integer = 'integer';

/** Where a row's text stands in the source. */
const PLACE = { page: integer, line: integer, paragraph: integer } as const;
/** An item: itself, the item it belongs to, how deep it is nested, its words and who does it. */
const ITEM = { parent_id: text, depth: integer, agency: text, text } as const;

/**
 * The tables of an export and their columns, in order. The first column of each is its key; a column that ends in
 * `_id` and is not the first names a row of another table, or of the same one (`parent_id`).
 */
export const TABLES = {
	plans: {
		plan_id: text,
		origin: text,
		file: text,
		format: text,
		sha256: text,
		bytes: integer,
		pages: integer,
		schema_version: text,
		template: text,
		template_confidence: 'number',
		title: text,
		economy: text,
		economy_code: text,
		calendar_year: integer,
		last_updated: text,
		last_updated_text: text,
		objective: text,
		document_number: text,
		agenda_item: text,
		paper_title: text,
		purpose: text,
		submitted_by: text,
		meeting: text,
		meeting_place: text,
		meeting_dates: text,
		meeting_start: 'date',
		meeting_end: 'date',
		words: integer,
		words_template: integer,
		words_mapped: integer,
		words_unmapped: integer,
		words_removed: integer,
	},
	sections: { section_id: text, plan_id: text, section: text, area: text, title: text },
	commitments: {
		commitment_id: text,
		plan_id: text,
		section_id: text,
		section: text,
		commitment: text,
		text,
		years: text,
		links: text,
	},
	groups: {
		group_id: text,
		plan_id: text,
		section_id: text,
		section: text,
		kind: text,
		heading: text,
		commitment_id: text,
		commitment: text,
		confidence: 'number',
		items: integer,
	},
	measures: {
		measure_id: text,
		plan_id: text,
		section_id: text,
		group_id: text,
		commitment_id: text,
		section: text,
		kind: text,
		commitment: text,
		path: text,
		...ITEM,
		due_text: text,
		due_from: 'date',
		due_to: 'date',
		due_precision: text,
		...PLACE,
	},
	capacity: {
		capacity_id: text,
		plan_id: text,
		section_id: text,
		section: text,
		kind: text,
		path: text,
		...ITEM,
		...PLACE,
	},
	summary: {
		summary_id: text,
		plan_id: text,
		part: text,
		section: text,
		heading: text,
		path: text,
		...ITEM,
		...PLACE,
	},
	contacts: {
		contact_id: text,
		plan_id: text,
		section_id: text,
		section: text,
		label: text,
		name: text,
		title: text,
		organization: text,
		telephone: text,
		telephone_e164: text,
		fax: text,
		fax_e164: text,
		emails: text,
		...PLACE,
	},
	unmapped: { unmapped_id: text, plan_id: text, kind: text, text, ...PLACE },
	removed: { removed_id: text, plan_id: text, kind: text, text, ...PLACE },
	diagnostics: { diagnostic_id: text, plan_id: text, rule: text, severity: text, message: text, ...PLACE },
} as const satisfies Record<string, Record<string, CellType>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** A row: a cell for each column of its table. */
export type Row<T extends TableName> = { [column in keyof (typeof TABLES)[T]]: Cell };
export type TableRow = { [T in TableName]: { table: T; row: Row<T> } }[TableName];

/** Columns of a table, in order. */
export function columnsOf(table: TableName): [name: string, type: CellType][] {
	return Object.entries(TABLES[table]);
}

/** The cells of a row, in the order of the columns. */
export function cellsOf({ table, row }: TableRow): Cell[] {
	return columnsOf(table).map(([name]) => (row as Record<string, Cell>)[name]!);
}
