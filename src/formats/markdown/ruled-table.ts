import { Columns } from './columns.js';
import type { Line } from './lines.js';
import { type Piece, SourceText } from './source-text.js';
import type { FoundTable } from './tables.js';

/** The rule that states the columns: dashes with gaps. */
const COLUMN_RULE = /^-{2,}(?: +-{2,})+$/u;
/** The rule around a multiline table. */
const FULL_RULE = /^-{5,}$/u;
/** A header of more lines is none. */
const MAX_HEADER = 20;
const MAX_ROWS = 5000;

/**
 * pandoc's simple table (a row a line, up to a blank line or a rule) and multiline table (between full rules, rows
 * apart by a blank line): manual, extensions `simple_tables`, `multiline_tables`.
 */
export function readRuledTable(source: SourceText, lines: Line[], at: number): FoundTable | null {
	const multiline = FULL_RULE.test(lines[at]!.body) ? columnRule(lines, at + 1) : null;
	if (multiline !== null) return readRows(source, lines, at + 1, multiline, true);
	if (FULL_RULE.test(lines[at]!.body) && lines[at]!.prefix.length >= INDENT) return readColumn(source, lines, at);
	if (COLUMN_RULE.test(lines[at]!.body)) {
		const end = closingRule(lines, at + 1);
		return end === null ? null : readRows(source, lines, at, at, end.blanks);
	}
	const next = lines[at + 1];
	if (lines[at]!.body === '' || !next || !COLUMN_RULE.test(next.body) || lines[at - 1]?.body) return null;
	return readRows(source, lines, at, at + 1, false);
}

/** Spaces before the rules of a table of one column, as pandoc writes them; other rules are just rules. */
const INDENT = 2;

/** A multiline table of one column: the rule under its header is as long as the others. */
function readColumn(source: SourceText, lines: Line[], at: number): FoundTable | null {
	const { text } = lines[at]!;
	const rules = [at];
	for (let line = at + 1; line < at + MAX_ROWS && line < lines.length && rules.length < 3; line++) {
		const { body, prefix } = lines[line]!;
		if (lines[line]!.text === text) rules.push(line);
		else if (body !== '' && prefix.length < INDENT) break;
	}
	const [, second, third] = rules;
	if (second === undefined || second === at + 1) return null;
	const blank = (from: number, to: number) => lines.slice(from, to).every(({ body }) => body === '');
	if (blank(at + 1, second)) return null;
	// Under a header the rows begin at once, or a blank line stands where they would.
	const hasHeader = third !== undefined && (lines[second + 1]!.body !== '' || third === second + 2);
	const rows: FoundTable['rows'] = [];
	const add = (from: number, to: number, header: boolean) => {
		for (let line = from; line < to; line++) {
			let end = line;
			while (end < to && lines[end]!.body !== '') end += 1;
			if (end > line) rows.push({ cells: cellsOf(source, lines.slice(line, end), [0]), header });
			line = end;
		}
	};
	add(at + 1, second, hasHeader);
	if (hasHeader) add(second + 1, third, false);
	return { rows, lastLine: hasHeader ? third : second };
}

/** The column rule under the header lines of a multiline table. */
function columnRule(lines: Line[], from: number): number | null {
	for (let at = from; at < from + MAX_HEADER && at < lines.length; at++) {
		const { body } = lines[at]!;
		if (COLUMN_RULE.test(body)) return at > from ? at : null;
		if (body === '') return null;
	}
	return null;
}

/** The rule that ends a table without header, and whether blank lines stand between its rows. */
function closingRule(lines: Line[], from: number): { blanks: boolean } | null {
	let blanks = false;
	for (let at = from; at < from + MAX_ROWS && at < lines.length; at++) {
		const { body } = lines[at]!;
		if (COLUMN_RULE.test(body) || FULL_RULE.test(body)) return at > from ? { blanks } : null;
		if (body === '') {
			if (blanks && lines[at - 1]!.body === '') return null;
			blanks = true;
		}
	}
	return null;
}

function readRows(
	source: SourceText,
	lines: Line[],
	first: number,
	rule: number,
	isMultiline: boolean,
): FoundTable | null {
	const ruleText = lines[rule]!.text;
	const starts = [...ruleText.matchAll(/-+/gu)].map((match) => match.index);
	const rows: FoundTable['rows'] = [];
	let pending: Line[] = [];
	const flush = (header: boolean) => {
		if (pending.length > 0) rows.push({ cells: cellsOf(source, pending, starts), header });
		pending = [];
	};
	for (let at = first; at < rule; at++) pending.push(lines[at]!);
	flush(true);
	let last = rule;
	for (let at = rule + 1; at < lines.length && at < rule + MAX_ROWS; at++) {
		const { body } = lines[at]!;
		if (FULL_RULE.test(body) || COLUMN_RULE.test(body)) {
			last = at;
			break;
		}
		if (body === '') {
			flush(false);
			if (!isMultiline || lines[at + 1]?.body === '') break;
			continue;
		}
		pending.push(lines[at]!);
		last = at;
		if (!isMultiline) flush(false);
	}
	flush(false);
	return rows.length === 0 ? null : { rows, lastLine: last };
}

function cellsOf(source: SourceText, lines: Line[], starts: number[]): FoundTable['rows'][number]['cells'] {
	const drawn = lines.map((line) => new Columns(source, line));
	return starts.map((start, column) => {
		const pieces: Piece[] = drawn.map((columns) => {
			const next = starts[column + 1];
			const from = column === 0 ? 0 : columns.beforeWord(start, starts[column - 1]!);
			return columns.piece(from, next === undefined ? null : columns.beforeWord(next, start));
		});
		const parts = pieces.flatMap((piece, index) => (index === 0 ? [piece] : ['\n', piece]));
		return { source: SourceText.join(parts), column, colSpan: 1, rowSpan: 1 };
	});
}
