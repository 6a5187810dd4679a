import { sliceText } from '../document/slice.js';
import type { Token } from './contact-tokens.js';
import type { LabelField } from './label-wording.js';

/** A cell of a table, or a stretch of a line between two gaps. */
export interface GridCell {
	/** Column from 0, and how many it covers. */
	column: number;
	colSpan: number;
	tokens: Token[];
}

type Label = Extract<Token, { kind: 'label' }>;

/** Fields whose values are words that a line may wrap; a name seldom is. */
const WORD_FIELDS = new Set<LabelField>(['title', 'organization']);
/** A cell with this many labels and more is a person by itself. */
const WHOLE_PERSON = 3;

/**
 * The tokens of rows and columns in the order in which they are meant.
 * @param table the grid is a table of the source; else it was guessed from gaps between words.
 */
export function orderGrid(all: GridCell[][], table: boolean): Token[] {
	const rows = all.map((row) => row.filter((cell) => cell.tokens.length > 0)).filter((row) => row.length > 0);
	return withHeadRow(rows) ?? withLabelColumn(rows, table) ?? sideBySide(rows) ?? inRows(rows, table);
}

/** `Name | Title | E-mail` above a row for each person. */
function withHeadRow(rows: GridCell[][]): Token[] | null {
	const at = rows.findIndex((row) => row.length > 1);
	const head = rows[at];
	if (!head?.every(isLabelOnly)) return null;
	const fields = head.map((cell) => lastLabel(cell)!.field);
	if (new Set(fields).size < fields.length || head.length < 2) return null;
	const body = rows.slice(at + 1);
	if (!body.some((row) => row.length > 1 && row.every((cell) => !cell.tokens.some(isLabel)))) return null;
	const tokens = [
		...inRows(rows.slice(0, at), true),
		...head.flatMap((cell) => cell.tokens.filter((token) => !isContact(token))),
	];
	for (const row of body) {
		// A row of one cell, or with labels of its own, is not one of the list.
		if (row.length === 1 || row.some((cell) => cell.tokens.some(isLabel))) {
			tokens.push(...inRows([row], true));
			continue;
		}
		tokens.push({ kind: 'person' });
		for (const cell of row) {
			const label = head.find(({ column }) => column === cell.column);
			const first = label && lastLabel(label);
			if (first) tokens.push({ ...first, slice: isContact(first) ? first.slice : null });
			tokens.push(...cell.tokens);
		}
	}
	return tokens;
}

/** Labels in the first column, and a column for each person. */
function withLabelColumn(rows: GridCell[][], table: boolean): Token[] | null {
	const labelled = rows.filter(
		(row) => row.length > 2 && row[0]!.column === 0 && isLabelOnly(row[0]!) && !hasLabels(row.slice(1)),
	);
	const named = labelled.some((row) => lastLabel(row[0]!)!.field === 'name');
	if (labelled.length < 2 || (!named && !table)) return null;
	const columns = [...new Set(labelled.flatMap((row) => row.slice(1).map((cell) => cell.column)))].sort(
		(a, b) => a - b,
	);
	const first = rows.indexOf(labelled[0]!);
	const tokens = inRows(
		rows.slice(0, first).filter((row) => row.length === 1),
		table,
	);
	columns.forEach((column, person) => {
		tokens.push({ kind: 'person' });
		rows.forEach((row, i) => {
			if (i < first && row.length === 1) return;
			const head = row[0]!.column === 0 ? row[0]! : null;
			const cell = row.find(
				(one) => one.column > 0 && one.column <= column && column < one.column + Math.max(1, one.colSpan),
			);
			if (head && (cell || person === 0)) {
				for (const token of head.tokens)
					tokens.push(token.kind === 'label' && person > 0 ? { ...token, slice: null } : token);
			}
			if (cell && (cell.column === column || !cell.tokens.some(isLabel))) tokens.push(...cell.tokens);
		});
	});
	return tokens;
}

/** Persons side by side: the same label in several cells of a row, or a label column for each. */
function sideBySide(rows: GridCell[][]): Token[] | null {
	const twins = rows.map(twinColumns).find((columns) => columns.length > 1);
	if (!twins) return null;
	const whole = rows.every((row) =>
		row.every((cell) => cell.tokens.filter(isLabel).length >= WHOLE_PERSON || !cell.tokens.some(isLabel)),
	);
	if (whole) return null;
	const tokens: Token[] = [];
	let band: GridCell[][] = [];
	const flush = () => {
		twins.forEach((from, i) => {
			const to = twins[i + 1] ?? Number.POSITIVE_INFINITY;
			const cells = band.map((row) => row.filter(({ column }) => column < to && (column >= from || i === 0)));
			if (
				i > 0 &&
				cells.some((row) => row.length) &&
				!band.some((row) => row.some((cell) => cell.column >= from && isContact(cell.tokens[0])))
			) {
				tokens.push({ kind: 'person' });
			}
			tokens.push(
				...inRows(
					cells.filter((row) => row.length),
					false,
				),
			);
		});
		band = [];
	};
	for (const row of rows) {
		const spans = row.length === 1 && row[0]!.column === 0 && row[0]!.colSpan > twins[1]!;
		if (spans || (beginsPerson(row) && band.some((before) => beginsPerson(before) && sameStart(before, row)))) flush();
		if (spans) tokens.push(...row[0]!.tokens);
		else band.push(row);
	}
	flush();
	return tokens;
}

/** Columns of the cells that begin with one and the same label. */
function twinColumns(row: GridCell[]): number[] {
	const firsts = row.filter((cell) => isLabel(cell.tokens[0]));
	const field = (cell: GridCell) => (cell.tokens[0] as Label).field;
	const twin = firsts.find((cell) => firsts.filter((other) => field(other) === field(cell)).length > 1);
	return twin ? firsts.filter((cell) => field(cell) === field(twin)).map(({ column }) => column) : [];
}

function beginsPerson(row: GridCell[]): boolean {
	return row.some((cell) => isLabel(cell.tokens[0]) && ['contact', 'name'].includes((cell.tokens[0] as Label).field));
}

function sameStart(a: GridCell[], b: GridCell[]): boolean {
	const first = (row: GridCell[]) => row.map((cell) => cell.tokens[0]).find(isLabel)?.field;
	return first(a) === first(b);
}

/**
 * Row by row. In a grid guessed from gaps a cell without label goes on with what stands above it, unless the cell before
 * asks for it: its words join the value there, so that a value that two columns wrap side by side comes out whole.
 */
function inRows(rows: GridCell[][], table: boolean): Token[] {
	const values: Token[][] = [];
	const open = new Map<number, Token[]>();
	for (const row of rows) {
		row.forEach((cell, i) => {
			const before = values.at(-1);
			const asked = i > 0 && before !== undefined && isLabel(before.at(-1));
			let value = asked ? before : table ? undefined : valueAbove(open, cell, row.length);
			for (const token of cell.tokens) {
				if (!value || isLabel(token)) {
					value = [];
					values.push(value);
				}
				const last = value.at(-1);
				if (token.kind === 'text' && last?.kind === 'text' && !table) {
					last.slices.push(...token.slices);
				} else value.push(token.kind === 'text' ? { ...token, slices: [...token.slices] } : token);
			}
			if (value?.some((token) => isLabel(token) && !isContact(token))) open.set(cell.column, value);
		});
	}
	return values.flat();
}

/** The value that a cell without label goes on with: a line that fills the width goes on with the last words above. */
function valueAbove(open: Map<number, Token[]>, cell: GridCell, cells: number): Token[] | undefined {
	const own = open.get(cell.column);
	const text = cell.tokens[0];
	if (cells > 1 || cell.column > 0 || text?.kind !== 'text') return own;
	const values = [...open].sort(([a], [b]) => b - a).map(([, value]) => value);
	const isNumber = text.slices.some((slice) => /@|(?:\d\D?){6}/u.test(sliceText(slice)));
	const wanted = (value: Token[]) => WORD_FIELDS.has(value.findLast(isLabel)?.field ?? 'name') !== isNumber;
	return values.find(wanted) ?? own;
}

function isLabel(token: Token | undefined): token is Label {
	return token?.kind === 'label';
}

function isContact(token: Token | undefined): boolean {
	return isLabel(token) && token.field === 'contact';
}

function hasLabels(cells: GridCell[]): boolean {
	return cells.some((cell) => cell.tokens.some(isLabel));
}

function isLabelOnly(cell: GridCell): boolean {
	return cell.tokens.length > 0 && cell.tokens.every(isLabel);
}

function lastLabel(cell: GridCell): Label | null {
	return cell.tokens.filter(isLabel).at(-1) ?? null;
}
