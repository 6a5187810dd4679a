import type { Line } from './lines.js';
import type { Shape } from './page.js';
import type { Piece } from './pieces.js';

/** A footnote: its lines without the mark. */
export interface Note {
	mark: string;
	lines: Line[];
}

/** Notes are set smaller than the text by at least this ratio. */
const SMALLER = 0.94;
/** Notes stand in this lower part of the page. */
const LOWER = 0.4;
/** The rule over notes is at most this share of the page wide, and this near to the first note, in ems. */
const RULE_WIDTH = 0.5;
const RULE_DISTANCE = 2.5;
const MARK = /^(?:\d{1,3}|[*†‡§¶#]{1,3}|[a-z]|[ivxl]{1,6})[.)]?$/u;

/**
 * Takes the footnotes off the end of a column: small text at the page's foot that begins with a mark which stands
 * raised in the text above, or under a short rule.
 */
export function takeNotes(
	lines: Line[],
	page: { width: number; height: number; shapes: Shape[] },
	bodySize: number,
	{ onPage, anywhere }: { onPage: ReadonlySet<string>; anywhere: ReadonlySet<string> },
): { rest: Line[]; notes: Note[] } {
	const raised = raisedStart(lines, anywhere);
	if (raised >= 0) return { rest: lines.slice(0, raised), notes: notesOf(lines.slice(raised), anywhere) };
	let start = lines.length;
	while (start > 0 && lines[start - 1]!.size <= SMALLER * bodySize && lines[start - 1]!.y > LOWER * page.height)
		start--;
	const small = lines.slice(start);
	const under = small.findIndex((line) => hasRule(line, page));
	const first = small.findIndex((line, i) => {
		const mark = markOf(line);
		return mark !== null && (onPage.has(mark) || (under >= 0 && i >= under));
	});
	if (first < 0) return { rest: lines, notes: [] };
	const begin = under >= 0 && under < first ? under : first;
	return { rest: [...lines.slice(0, start), ...small.slice(0, begin)], notes: notesOf(small.slice(begin), onPage) };
}

/** The first line that begins with a raised mark, where a mark like it stands in the text. */
function raisedStart(lines: Line[], marks: ReadonlySet<string>): number {
	return lines.findIndex((line) => {
		const mark = markOf(line);
		return mark !== null && line.pieces[0]!.superscript === true && marks.has(mark);
	});
}

function notesOf(lines: Line[], marks: ReadonlySet<string>): Note[] {
	const notes: Note[] = [];
	for (const line of lines) {
		const mark = markOf(line);
		if (mark !== null && (marks.has(mark) || isNext(notes.at(-1)?.mark, mark))) {
			notes.push({ mark, lines: [withoutMark(line)] });
		} else if (notes.length > 0) notes[notes.length - 1]!.lines.push(line);
		else notes.push({ mark: '', lines: [line] });
	}
	return notes;
}

/** Raised figures and signs inside lines: what notes are called by. */
export function raisedMarks(lines: Line[]): Set<string> {
	const marks = new Set<string>();
	for (const { pieces } of lines) {
		pieces.forEach((piece, i) => {
			if (i > 0 && piece.superscript) for (const part of parts(piece.text)) marks.add(part);
		});
	}
	return marks;
}

/** Marks the raised figures that a note answers to. */
export function markReferences(pieces: Piece[], notes: Note[]): void {
	const known = new Set(notes.map((note) => note.mark));
	for (const piece of pieces) {
		const all = piece.superscript ? parts(piece.text) : [];
		if (all.length > 0 && all.every((part) => known.has(part))) piece.noteReference = true;
	}
}

function parts(text: string): string[] {
	return text
		.split(/[,\s]+/u)
		.filter((part) => MARK.test(part))
		.map((part) => part.replace(/[.)]$/u, ''));
}

function markOf(line: Line): string | null {
	const [first, second] = line.pieces;
	if (!first || !second || !MARK.test(first.text)) return null;
	return first.text.replace(/[.)]$/u, '');
}

function withoutMark(line: Line): Line {
	const pieces = line.pieces.slice(1);
	return { ...line, pieces, x: pieces[0]!.x };
}

function isNext(before: string | undefined, mark: string): boolean {
	return before !== undefined && /^\d+$/u.test(before) && Number(mark) === Number(before) + 1;
}

function hasRule(line: Line, page: { width: number; shapes: Shape[] }): boolean {
	const top = line.y - 0.75 * line.size;
	return page.shapes.some(
		(shape) =>
			shape.height <= 2 &&
			shape.width >= 20 &&
			shape.width <= RULE_WIDTH * page.width &&
			shape.y <= top + 1 &&
			shape.y >= top - RULE_DISTANCE * line.size &&
			Math.abs(shape.x - line.x) < 2 * line.size,
	);
}
