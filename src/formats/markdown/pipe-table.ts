import type { Line } from './lines.js';
import { type Piece, SourceText } from './source-text.js';
import type { FoundTable } from './tables.js';
import type { CellSource } from './token.js';

/** The row under the header: GFM 4.10; `+` between columns as Emacs writes it. */
const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?$/u;
/** A row that a line's end in a cell has cut goes on for at most so many lines. */
const MAX_CUTS = 12;
/** Line breaks in a cell before another item, or two of them: there a new block begins. */
const BLOCK_BREAK =
	/<br\s*\/?>[ \t]*(?:<br\s*\/?>[ \t]*)+|<br\s*\/?>[ \t]*(?=[•‣◦▪●○■□➢➤▶✓]|[-*+][ \t]|\d{1,2}\\?[.)][ \t])/giu;

/**
 * A pipe table: with a row of dashes under its header, or, as some converters write them, without a header or without
 * that row. Unlike in GFM, rows may have more cells than the header, and a cell may go on in the next line.
 */
export function readPipeTable(source: SourceText, lines: Line[], at: number): FoundTable | null {
	const first = lines[at]!.body;
	const second = lines[at + 1]?.body ?? '';
	const headless = isDelimiter(first);
	if (!headless && !hasPipe(first)) return null;
	const boxed = first.startsWith('|');
	const hasHeader = !headless && isDelimiter(second);
	if (!headless && !hasHeader && !(isBoxed(first) && isBoxed(second))) return null;
	if (headless && !isBoxed(second)) return null;
	const rows: FoundTable['rows'] = [];
	let line = headless ? at + 1 : at;
	for (; line < lines.length; line++) {
		const { body } = lines[line]!;
		if (isDelimiter(body)) {
			if (rows.length === 0 || line > at + 1) break;
			continue;
		}
		if (body === '' || !hasPipe(body) || (boxed && !body.startsWith('|'))) break;
		const last = boxed ? lastLineOfRow(lines, line) : line;
		rows.push({ cells: cellsOf(source, lines.slice(line, last + 1)), header: hasHeader && rows.length === 0 });
		line = last;
	}
	return rows.length === 0 ? null : { rows, lastLine: line - 1 };
}

function isDelimiter(body: string): boolean {
	return body.includes('|') && body.includes('-') && DELIMITER.test(body);
}

function isBoxed(body: string): boolean {
	return body.length > 2 && body.startsWith('|') && body.endsWith('|');
}

function hasPipe(body: string): boolean {
	return /(?:^|[^\\])\|/u.test(body);
}

/** The line that ends a row whose cell holds a line's end; the line itself where none does. */
function lastLineOfRow(lines: Line[], at: number): number {
	if (lines[at]!.body.endsWith('|')) return at;
	for (let next = at + 1; next <= at + MAX_CUTS && next < lines.length; next++) {
		const { body } = lines[next]!;
		if (body === '' || body.startsWith('|')) return at;
		if (body.endsWith('|')) return next;
	}
	return at;
}

function cellsOf(source: SourceText, lines: Line[]): CellSource[] {
	const cells: Piece[][] = [[]];
	for (const [index, line] of lines.entries()) {
		let from = line.start + line.prefix.length;
		const end = from + line.body.length;
		if (index === 0 && source.text[from] === '|') from += 1;
		for (let at = from; at <= end; at++) {
			if (at < end && source.text[at] === '\\') at += 1;
			else if (at === end || source.text[at] === '|') {
				cells.at(-1)!.push(source.slice(from, at));
				if (at < end) cells.push([]);
				from = at + 1;
			}
		}
	}
	// The closing pipe opens no cell.
	if (cells.length > 1 && cells.at(-1)!.length === 1 && cells.at(-1)![0]!.start >= cells.at(-1)![0]!.end) cells.pop();
	return cells.map((pieces, column) => ({ source: cellText(pieces), column, colSpan: 1, rowSpan: 1 }));
}

function cellText(pieces: Piece[]): SourceText {
	const parts = pieces.flatMap((piece, index) => (index === 0 ? [trimmed(piece)] : ['\n', trimmed(piece)]));
	const source = SourceText.join(parts);
	const edits = [...source.text.matchAll(BLOCK_BREAK)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		text: '\n\n',
	}));
	return source.edit(edits);
}

function trimmed(piece: Piece): Piece {
	const text = piece.source.text.slice(piece.start, piece.end);
	const start = piece.start + text.length - text.trimStart().length;
	return { ...piece, start, end: Math.max(start, piece.start + text.trimEnd().length) };
}
