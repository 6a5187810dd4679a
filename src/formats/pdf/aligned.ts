import { least, most } from './extremes.js';
import type { Cut, Strip } from './gutters.js';
import { lineText, toLine } from './lines.js';
import { FIELD } from './paragraphs.js';
import type { Piece } from './pieces.js';
import type { Row } from './rows.js';

/** A table without rules: the pieces of each cell, row by row, and the left edges of its columns. */
export interface AlignedGrid {
	rows: Piece[][][];
	edges: number[];
}

/** A column is prose where its lines have so many words … */
const PROSE_WORDS = 4;
/** … and this share of them is broken at its right edge, give or take this share of its width. */
const PROSE_FULL = 0.5;
const RAGGED = 0.15;
/** Share of the lines of a block that are fields ('Name: …'): two such blocks side by side are no table. */
const FIELDS = 0.5;
/** Share of the lines whose cells stand on one baseline, give or take this part of an em. */
const LEVEL = 0.6;
const BASELINE = 0.15;
/** Share of lines that are alike on both sides, and of how many kinds, where blocks stand side by side. */
const ALIKE = 0.8;
const KINDS = 3;
/** Rows of a table with two columns, and of one with more. */
const MIN_ROWS = 3;
const MIN_ROWS_WIDE = 2;
/** Where rows are spaced, the space between them is this much wider than that within. */
const SPACED = 1.25;
/** Text of a cell may begin this far from its column's edge, in points. */
const EDGE = 2.5;
/** A cell's text goes on at most so many lines below the last full row. */
const MAX_TAIL = 4;

interface TableRow {
	cells: Piece[][];
	y: number;
	size: number;
}

/**
 * Reads lines cut by gutters as a table, if they are one: short cells that stand at one height, rather than columns of
 * prose or blocks of fields side by side.
 */
export function alignedTable<Whole>(
	rows: Row<Whole>[],
	cut: Cut,
	strips: Strip[],
): { grid: AlignedGrid; first: number; last: number } | null {
	const gutters = separate(strips);
	if (gutters.length === 0) return null;
	const first = cut.strip.both[0]!;
	let last = cut.strip.both[cut.strip.both.length - 1]!;
	if (last - first + 1 < (gutters.length > 1 ? MIN_ROWS_WIDE : MIN_ROWS)) return null;
	const lines: TableRow[] = [];
	for (let index = first; index <= last; index++) {
		const line = split(rows[index]!, gutters);
		if (!line) return null;
		lines.push(line);
	}
	if (!isTable(lines, gutters)) return null;
	const edges = edgesOf(lines);
	const pitch = Math.min(...lines.slice(1).map((line, i) => line.y - lines[i]!.y));
	for (let tail = 0; tail < MAX_TAIL && last + 1 < rows.length; tail++) {
		const next = split(rows[last + 1]!, gutters);
		if (!next || !continuesCell(next, lines[lines.length - 1]!, edges, pitch)) break;
		lines.push(next);
		last++;
	}
	return { grid: { rows: group(lines), edges }, first, last };
}

/** Gutters that do not overlap, from left to right: where two do, the one of more rows. */
function separate(strips: Strip[]): Strip[] {
	const kept: Strip[] = [];
	for (const strip of [...strips].sort((a, b) => b.both.length - a.both.length)) {
		if (kept.every((other) => strip.left >= other.right || strip.right <= other.left)) kept.push(strip);
	}
	return kept.sort((a, b) => a.left - b.left);
}

function split<Whole>(row: Row<Whole>, gutters: Strip[]): TableRow | null {
	const cells: Piece[][] = Array.from({ length: gutters.length + 1 }, () => []);
	for (const { piece } of row.items) {
		if (!piece) return null;
		const middle = (piece.x + piece.right) / 2;
		const column = gutters.filter((gutter) => middle > (gutter.left + gutter.right) / 2).length;
		const [before, after] = [gutters[column - 1], gutters[column]];
		if ((before && piece.x < before.left) || (after && piece.right > after.right)) return null;
		cells[column]!.push(piece);
	}
	const all = cells.flat();
	if (all.length === 0) return null;
	const line = toLine([...all], 0);
	return { cells, y: line.y, size: line.size };
}

function isTable(lines: TableRow[], gutters: Strip[]): boolean {
	const columns = Array.from({ length: gutters.length + 1 }, (_, column) =>
		lines.flatMap((line) => (line.cells[column]!.length > 0 ? [toLine([...line.cells[column]!], 0)] : [])),
	);
	if (columns.some((column) => column.length === 0)) return false;
	const fields = columns.map(
		(column) => column.filter((line) => FIELD.test(lineText(line))).length >= FIELDS * column.length,
	);
	if (fields.every(Boolean) || areAlike(lines)) return false;
	const prose = columns.map((column, i) => {
		const left = least(column, (line) => line.x);
		const right = most(column, (line) => line.right);
		const full = column.filter((line) => line.right > right - RAGGED * (right - left)).length;
		const words = column.reduce((sum, line) => sum + lineText(line).split(/\s+/u).length, 0);
		return i >= 0 && words >= PROSE_WORDS * column.length && full >= PROSE_FULL * column.length;
	});
	if (prose.every(Boolean) || prose.filter(Boolean).length > 1) return false;
	// Side by side, but not at one height: blocks, not rows.
	const shared = lines.filter((line) => line.cells.filter((cell) => cell.length > 0).length > 1);
	const level = shared.filter((line) => isLevel(line)).length;
	const fewest = least(columns, (column) => column.length);
	if (level < LEVEL * fewest || level < LEVEL * shared.length) return false;
	if (gutters.length > 1) return true;
	// Two columns: one of them must be labels or values, short and not broken at its edge.
	return lines.length >= MIN_ROWS && columns.some((column, i) => !prose[i] && isShort(column));
}

/**
 * Two blocks of one make side by side (name over post over telephone over e-mail) are no rows: in each line both sides
 * hold the same kind of thing, and the kinds change from line to line.
 */
function areAlike(lines: TableRow[]): boolean {
	const pairs = lines.filter((line) => line.cells.length === 2 && line.cells.every((cell) => cell.length > 0));
	const alike = pairs.filter((line) => kindOf(line.cells[0]!) === kindOf(line.cells[1]!));
	const kinds = new Set(alike.map((line) => kindOf(line.cells[0]!)));
	return pairs.length >= MIN_ROWS && alike.length >= ALIKE * pairs.length && kinds.size >= KINDS;
}

function kindOf(cell: Piece[]): string {
	const text = cell.map((piece) => piece.text).join(' ');
	if (/\S@\S/u.test(text)) return 'mail';
	if (/^(?:https?:|www\.)/u.test(text)) return 'web';
	const digits = text.replace(/\D/gu, '').length;
	if (digits >= 5) return 'number';
	return cell.every((piece) => piece.style.bold) ? 'bold' : 'words';
}

/** All cells of a line stand on one baseline. */
function isLevel(line: TableRow): boolean {
	const heights = line.cells.filter((cell) => cell.length > 0).map((cell) => toLine([...cell], 0).y);
	return Math.max(...heights) - Math.min(...heights) <= BASELINE * line.size;
}

function isShort(column: ReturnType<typeof toLine>[]): boolean {
	const words = column.reduce((sum, line) => sum + lineText(line).split(/\s+/u).length, 0);
	return words <= 3 * column.length;
}

function edgesOf(lines: TableRow[]): number[] {
	const columns = lines[0]!.cells.length;
	const starts = Array.from({ length: columns }, (_, column) =>
		least(lines, (line) => least(line.cells[column]!, (piece) => piece.x)),
	);
	const end = most(lines, (line) => most(line.cells.flat(), (piece) => piece.right));
	return [...starts, end];
}

function continuesCell(next: TableRow, before: TableRow, edges: number[], pitch: number): boolean {
	if (next.y - before.y > pitch * 1.1 + 0.5 || next.cells[0]!.length > 0) return false;
	return next.cells.every(
		(cell, column) => cell.length === 0 || Math.abs(least(cell, (piece) => piece.x) - edges[column]!) <= EDGE,
	);
}

/** Gathers lines into rows: at wider spaces where rows are spaced, else where the first column has text. */
function group(lines: TableRow[]): Piece[][][] {
	const pitches = lines.slice(1).map((line, i) => line.y - lines[i]!.y);
	const closest = Math.min(...pitches);
	const spaced = pitches.filter((pitch) => pitch >= SPACED * closest).length;
	const bySpace = spaced >= 1 && startsAgree(lines, pitches, closest) && goOn(lines, pitches, closest);
	const rows: Piece[][][] = [];
	lines.forEach((line, i) => {
		const spacedOff = pitches[i - 1]! >= SPACED * closest || isBehindLabel(rows.at(-1), line);
		const begins = i === 0 || (bySpace ? spacedOff : line.cells[0]!.length > 0 && !onlyFirst(line));
		if (begins) rows.push(line.cells.map((cell) => [...cell]));
		else {
			const row = rows[rows.length - 1]!;
			line.cells.forEach((cell, column) => {
				row[column]!.push(...cell);
			});
		}
	});
	return rows;
}

/** Text of the first column alone, below its row: its cell goes on. */
function onlyFirst(line: TableRow): boolean {
	return line.cells.slice(1).every((cell) => cell.length === 0) && /^\p{Ll}/u.test(line.cells[0]![0]?.text ?? '');
}

/** A label that has its colon does not go on in the next line. */
function isBehindLabel(row: Piece[][] | undefined, line: TableRow): boolean {
	return line.cells[0]!.length > 0 && /[:：]$/u.test(row?.[0]?.at(-1)?.text.trimEnd() ?? '');
}

/**
 * Lines without a space before them go on in their row: most of them leave a cell empty, or go on with a label whose
 * value stands beside its last line.
 */
function goOn(lines: TableRow[], pitches: number[], closest: number): boolean {
	const isWide = ({ cells }: TableRow): boolean => cells.every((cell) => cell.length > 0);
	const inside = lines.map((line, i) => ({ line, i })).filter(({ i }) => i > 0 && pitches[i - 1]! < SPACED * closest);
	const full = inside.filter(({ line, i }) => isWide(line) && isWide(lines[i - 1]!));
	return inside.length > 0 && full.length <= inside.length / 2;
}

/** Spaces part rows only if text of the first column stands below a space in most rows. */
function startsAgree(lines: TableRow[], pitches: number[], closest: number): boolean {
	const below = lines.slice(1).filter((_, i) => pitches[i]! >= SPACED * closest);
	return below.filter((line) => line.cells[0]!.length > 0).length >= 0.6 * below.length;
}
