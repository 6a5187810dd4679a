import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature, Sheet, Cell as SheetCell } from 'write-excel-file/node';
import { CtapError } from '../diagnostics/errors.js';
import { cellText } from './cell-text.js';
import { type Cell, type CellType, cellsOf, columnsOf, TABLE_NAMES, type TableName, type TableRow } from './tables.js';

/** What the library takes for the content of a picture; there are none. */
type FileContent = Stream | Buffer | Blob;

/** Limits of a sheet and a cell: Excel's specifications and limits. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const DATE_FORMAT = 'yyyy-mm-dd';
/** Width of a column, in characters: by its type, and for columns of prose. */
const WIDTHS: Record<CellType, number> = { text: 18, integer: 10, number: 10, boolean: 8, date: 12 };
const WIDE = new Set(['text', 'message', 'heading', 'objective']);
const WIDTH_OF_PROSE = 70;
const HEADER = { fontWeight: 'bold', backgroundColor: '#E7ECF2', wrap: true } as const;

/** A workbook with a sheet a table: typed cells, a frozen header with filters. It holds its rows until it is written. */
export class Workbook {
	readonly #rows = new Map<TableName, SheetCell[][]>(TABLE_NAMES.map((name) => [name, []]));
	/** Texts that were longer than a cell, and were cut. */
	cut = 0;

	/** @throws CtapError `too-large` where a sheet is full. */
	add(row: TableRow): void {
		const rows = this.#rows.get(row.table)!;
		if (rows.length + 1 >= MOST_ROWS) {
			throw new CtapError('too-large', `The sheet '${row.table}' is full; export to csv or ndjson.`);
		}
		const columns = columnsOf(row.table);
		rows.push(cellsOf(row).map((cell, at) => this.#cell(cell, columns[at]![1])));
	}

	#cell(value: Cell, type: CellType): SheetCell {
		if (value === null) return null;
		if (type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DATE_FORMAT };
		if (typeof value === 'number') return { value, type: Number };
		if (typeof value === 'boolean') return { value, type: Boolean };
		const text = cellText(value);
		if (text.length > MOST_CHARACTERS) this.cut += 1;
		// A cell of type String is text whatever it begins with: '=1+1' is no formula.
		return { value: text.slice(0, MOST_CHARACTERS), type: String };
	}

	/** The bytes of the .xlsx file. */
	async bytes(): Promise<Uint8Array> {
		const { default: write } = await import('write-excel-file/node');
		const sheets = TABLE_NAMES.map((name): Sheet<FileContent> => {
			const columns = columnsOf(name);
			return {
				sheet: name,
				data: [columns.map(([value]) => ({ value, type: String, ...HEADER })), ...this.#rows.get(name)!],
				columns: columns.map(([column, type]) => ({ width: WIDE.has(column) ? WIDTH_OF_PROSE : WIDTHS[type] })),
				stickyRowsCount: 1,
			};
		});
		const widths = TABLE_NAMES.map((name) => ({
			columns: columnsOf(name).length,
			rows: this.#rows.get(name)!.length + 1,
		}));
		return write(sheets, { features: [filters(widths)] }).toBuffer();
	}
}

/** Puts filters on the header of each sheet: ECMA-376 Part 1, 18.3.1.2; the element stands right behind `sheetData`. */
function filters(sheets: { columns: number; rows: number }[]): Feature<FileContent> {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform(xml, _, { sheetIndex }) {
						const { columns, rows } = sheets[sheetIndex]!;
						const filter = `<autoFilter ref="A1:${letters(columns)}${rows}"/>`;
						return xml.replace('</sheetData>', `</sheetData>${filter}`);
					},
				},
			},
		},
	};
}

/** The name of a column: 1 is A, 27 is AA. */
function letters(column: number): string {
	const rest = (column - 1) % 26;
	const first = (column - 1 - rest) / 26;
	return `${first > 0 ? letters(first) : ''}${String.fromCharCode(65 + rest)}`;
}
