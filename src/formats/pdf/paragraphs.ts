import type { TextBlock } from '../../document/nodes.js';
import type { Column, Paragraph } from './elements.js';
import type { Leadings } from './leadings.js';
import { LEAST_SPACE, type Line, lineText } from './lines.js';
import { type LineMarker, markerOf } from './markers.js';
import { type Piece, WORD_GAP } from './pieces.js';

/** How a document is set. */
export interface Habits {
	leadings: Leadings;
	/** Size of most text. */
	bodySize: number;
}

/** Lines this much apart in size are not of one paragraph. */
const SIZE_RATIO = 1.08;
/** A sentence may end in smaller type, down to this ratio. */
const SMALL_END = 0.7;
/** Same left edge, in ems. */
const EDGE = 0.35;
/** A first line may be set in or out this far, in points. */
const MAX_INDENT = 90;
/** Lines of a heading are at most so many ems apart. */
const WIDE_LEADING = 2.3;
/** A line comes near its column's edge within this share of the width. */
const NEAR_EDGE = 0.12;
/** Titles are this much larger than the text, and their lines at most so many ems apart. */
const TITLE = 1.7;
const TITLE_LEADING = 1.35;
/** A large initial is at least this much larger than its text. */
const INITIAL = 1.6;
/** Centred and right-aligned lines begin this far from the column's left edge at least, in ems. */
const SET_IN = 1.5;
/** Right-aligned lines that begin near each other begin far from the column's left edge, by this share of its width. */
const FAR = 0.3;
/** Space of a word, in ems. */
const SPACE = 0.25;
/** A line is visibly short where more than this much room is left beside what did not fit, in ems. */
const SLACK = 0.35;
/** A field of a form: 'Telephone Number: …'. */
export const FIELD = /^\p{Lu}[\p{L}\p{N}'’/&.() -]{1,45}:(?:\s|$)/u;

/** A number set without a space before its text. */
const GLUED_NUMBER = /^(\d{1,3})[.)](?=\p{L})/u;
/** Dots that lead to a page number. */
const LEADERS_TO_NUMBER = /(?:\.\s?){4}\s*[\divxlc]{1,5}$/u;

/** Lines of one paragraph are of one size, to a reader's eye. */
export function sameSize(a: Line, b: Line): boolean {
	const near = (one: number, other: number) => Math.max(one, other) <= SIZE_RATIO * Math.min(one, other);
	if (near(a.size, b.size)) return true;
	// Most of a line can be set in another size than the rest of its paragraph.
	return (
		a.pieces.some((piece) => near(piece.style.size, b.size)) || b.pieces.some((piece) => near(piece.style.size, a.size))
	);
}

/** The small end of a sentence: '… of the Council' in the text's size, '(2002).' in a smaller one. */
export function isSmallEnd(before: Line, line: Line): boolean {
	const ratio = line.size / before.size;
	return ratio < 1 && ratio >= SMALL_END && !/[.!?:;]$/u.test(lineText(before)) && line.pieces.length <= 3;
}

/** Whether the first word of the next line would not have fitted on this one. */
export function isFull(line: Line, next: Line, right: number): boolean {
	const word = firstWordWidth(next);
	return right - line.right < word + (SPACE + SLACK) * line.size;
}

function firstWordWidth(line: Line): number {
	let right = line.pieces[0]!.right;
	for (let i = 1; i < line.pieces.length; i++) {
		const piece = line.pieces[i]!;
		const gap = piece.x - right;
		if (gap > WORD_GAP * line.size || (line.pieces[i - 1]!.spaceAfter && gap > LEAST_SPACE * line.size)) break;
		right = piece.right;
	}
	// A word with a hyphen could have been broken there.
	const text = line.pieces[0]!.text;
	const hyphen = text.indexOf('-');
	const share = hyphen > 0 && hyphen < text.length - 1 ? (hyphen + 1) / text.length : 1;
	return (right - line.pieces[0]!.x) * share;
}

/** Splits the lines of one column into paragraphs. */
export function paragraphsOf(lines: Line[], column: Column, habits: Habits): Paragraph[] {
	const { left, right, outerWidth, aside, column: isColumn } = column;
	const paragraphs: Paragraph[] = [];
	let current: Paragraph | null = null;
	for (const line of lines) {
		const marker = markerOf(line);
		if (current && continuesParagraph(current, line, marker, habits)) current.lines.push(line);
		else {
			current = { lines: [line], marker, left, right, outerWidth, aside, column: isColumn };
			paragraphs.push(current);
		}
	}
	return paragraphs;
}

function continuesParagraph(
	paragraph: Paragraph,
	line: Line,
	marker: LineMarker | null,
	{ leadings, bodySize }: Habits,
): boolean {
	const { lines } = paragraph;
	const before = lines[lines.length - 1]!;
	if (marker?.kind === 'bullet') return false;
	if (!(sameSize(before, line) || isSmallEnd(before, line))) return false;
	if (!leadings.allow(lines, line) && !isWideHeading(paragraph, line)) return false;
	if (!sameFace(before, line)) return false;
	const right = isSetIn(paragraph, line) ? paragraph.outerWidth + before.x : localRight(paragraph, line);
	const full =
		isFull(before, line, right) ||
		isCentredWrap(paragraph, before, line) ||
		isTitle(before, line, bodySize) ||
		isCentredSentence(paragraph, before, line) ||
		isBoldSentence(before, line);
	if (!full || endsEntry(before) || isGluedSuccessor(paragraph, line)) return false;
	if (
		marker &&
		(marker.glued || marker.gap > 0.8 || before.right < right - 4 * line.size || isSuccessor(paragraph, marker))
	)
		return false;
	if (FIELD.test(lineText(line)) && FIELD.test(lineText(lines[0]!)) && !reachesEdge(paragraph, before)) return false;
	return edgeFits(paragraph, line);
}

/** Centred or right-aligned: the left edges differ, the middles or right edges do not. */
function isSetIn({ lines, marker, left, right }: Paragraph, line: Line): boolean {
	const last = lines[lines.length - 1]!;
	const indent = Math.min(last.x, line.x) - left;
	if (marker || indent < SET_IN * line.size) return false;
	if (indent > FAR * (right - left) && isRight(lines, line)) return true;
	return Math.abs(last.x - line.x) >= EDGE * line.size && (isCentre(lines, line) || isRight(lines, line));
}

function localRight(paragraph: Paragraph, line: Line): number {
	const { lines } = paragraph;
	// Justified text that is set in on the right: lines that end at one x say where its edge is.
	if (lines.length >= 2) {
		const [a, b] = [lines[lines.length - 2]!, lines[lines.length - 1]!];
		if (Math.abs(a.right - b.right) < 0.6 && b.right > line.right - 0.6)
			return Math.min(paragraph.right, b.right + 0.5);
	}
	return paragraph.right;
}

/**
 * Lines of unlike looks are not of one paragraph: bold and plain, underlined and not, capitals and a bold sentence;
 * italics may begin with a line, unless a sentence ended before it.
 */
function sameFace(before: Line, line: Line): boolean {
	const last = before.pieces[before.pieces.length - 1]!;
	const first = line.pieces[0]!;
	const all = (one: Line, has: (piece: Piece) => boolean) => one.pieces.every(has);
	const unlike = (has: (piece: Piece) => boolean) =>
		has(last) !== has(first) &&
		all(before, (piece) => has(piece) === has(last)) &&
		all(line, (piece) => has(piece) === has(first));
	if (unlike((piece) => piece.style.bold)) return false;
	if (unlike((piece) => piece.underline) && all(before, (piece) => piece.style.bold)) return false;
	if (unlike((piece) => piece.style.italic) && (last.style.bold || /[.:;!?)]["”’]?$/u.test(last.text))) return false;
	// A heading in capitals may end with small letters in brackets.
	const outside = lineText(line).replace(/\([^()]*\)/gu, '');
	const capitals = isCapitals(lineText(before)) && !isCapitals(outside) && /^\p{Lu}/u.test(first.text);
	return !(capitals && all(before, (piece) => piece.style.bold));
}

function isCapitals(text: string): boolean {
	return !/\p{Ll}/u.test(text);
}

/** A heading set with wide lines: of one bold look, centred, or going on in lower case. */
function isWideHeading(paragraph: Paragraph, line: Line): boolean {
	const { lines, left } = paragraph;
	const before = lines[lines.length - 1]!;
	const [a, b] = [before.pieces[0]!.style, line.pieces[0]!.style];
	if (!a.bold || !b.bold || a.size !== b.size || line.y - before.y > WIDE_LEADING * line.size || line.y < before.y)
		return false;
	const centred = isCentre(lines, line) && before.x > left + SET_IN * line.size;
	return centred || /^\p{Ll}/u.test(lineText(line));
}

/** A centred title that goes on behind a dash or comma, in a narrower column than can be seen. */
function isCentredWrap(paragraph: Paragraph, before: Line, line: Line): boolean {
	const indented = before.x > paragraph.left + 3 && Math.abs(before.x - line.x) > EDGE * line.size;
	return indented && isCentre(paragraph.lines, line) && /[-–—,&]$/u.test(lineText(before));
}

/** Lines of a title in large type, which authors break where they like. */
function isTitle(before: Line, line: Line, bodySize: number): boolean {
	if (Math.min(before.size, line.size) < TITLE * bodySize || before.pieces[0]!.style !== line.pieces[0]!.style)
		return false;
	return line.y - before.y <= TITLE_LEADING * line.size;
}

/** A centred title that goes on in lower case. */
function isCentredSentence(paragraph: Paragraph, before: Line, line: Line): boolean {
	const [a, b] = [before.pieces[0]!.style, line.pieces[0]!.style];
	if (a.font !== b.font || a.size !== b.size || before.x < paragraph.left + SET_IN * line.size) return false;
	const text = lineText(before);
	return isCentre(paragraph.lines, line) && /^\p{Ll}/u.test(lineText(line)) && !/[.:;!?@]$/u.test(text);
}

/** A bold heading that its author broke in the middle of a sentence. */
function isBoldSentence(before: Line, line: Line): boolean {
	const isBold = (one: Line) => one.pieces.every((piece) => piece.style.bold);
	return (
		isBold(before) &&
		isBold(line) &&
		before.x === line.x &&
		/^\p{Ll}/u.test(lineText(line)) &&
		!/[.:;!?]$/u.test(lineText(before))
	);
}

/** Where a column's edge is sure, a line that comes near it was broken there, even before what looks like a field. */
function reachesEdge(paragraph: Paragraph, line: Line): boolean {
	return !paragraph.column && paragraph.right - line.right < NEAR_EDGE * (paragraph.right - paragraph.left);
}

/** A number that follows the paragraph's own: '2.' after '1.'. */
function isSuccessor(paragraph: Paragraph, marker: LineMarker): boolean {
	const own = Number.parseInt(paragraph.marker?.text.replace(/\D/gu, '') ?? '', 10);
	return Number.parseInt(marker.text.replace(/\D/gu, ''), 10) === own + 1;
}

/** '10.Link' after a paragraph that begins with '9.'. */
function isGluedSuccessor(paragraph: Paragraph, line: Line): boolean {
	const number = GLUED_NUMBER.exec(line.pieces[0]!.text)?.[1];
	const own = GLUED_NUMBER.exec(paragraph.lines[0]!.pieces[0]!.text)?.[1] ?? paragraph.marker?.text.replace(/\D/gu, '');
	return number !== undefined && own !== undefined && Number(number) === Number(own) + 1;
}

/** An entry of a table of contents. */
function endsEntry(line: Line): boolean {
	return LEADERS_TO_NUMBER.test(lineText(line));
}

function edgeFits(paragraph: Paragraph, line: Line): boolean {
	const { lines, marker } = paragraph;
	const tolerance = EDGE * line.size;
	const first = lines[0]!;
	if (lines.length >= 2) {
		const edge = lines[lines.length - 1]!.x;
		if (Math.abs(line.x - edge) <= tolerance) return true;
		if (hasInitial(first) && Math.abs(line.x - first.x) <= tolerance) return true;
		return isCentre(lines, line) || isRight(lines, line);
	}
	// An item may hang, or be set in by its first line alone.
	if (marker && Math.abs(line.x - paragraph.left) <= tolerance) return first.x - line.x <= MAX_INDENT;
	if (marker) return line.x >= first.x - tolerance && line.x <= marker.textX + tolerance;
	if (Math.abs(line.x - first.x) <= MAX_INDENT) return true;
	return isCentre(lines, line) || isRight(lines, line);
}

/** A large first letter that the lines beside it make room for. */
function hasInitial(line: Line): boolean {
	const initial = line.pieces[0]!;
	return initial.text.length <= 2 && initial.style.size >= INITIAL * line.size;
}

function isCentre(lines: Line[], line: Line): boolean {
	const last = lines[lines.length - 1]!;
	return Math.abs(last.x + last.right - line.x - line.right) < 4;
}

function isRight(lines: Line[], line: Line): boolean {
	return Math.abs(lines[lines.length - 1]!.right - line.right) < 1.5;
}

/** How a paragraph is set in its column. */
export function alignOf(paragraph: Paragraph): TextBlock['align'] {
	const { lines, left, right } = paragraph;
	const near = (a: number, b: number) => Math.abs(a - b) < 2;
	const middle = (left + right) / 2;
	if (paragraph.marker === null && lines.every((line) => near((line.x + line.right) / 2, middle) && line.x > left + 4))
		return 'center';
	if (lines.every((line) => near(line.right, right)) && lines.every((line) => line.x > left + 4)) return 'right';
	if (lines.length > 2 && lines.slice(0, -1).every((line) => near(line.right, right))) return 'justify';
	return lines.every((line) => near(line.x, left)) ? 'left' : null;
}
