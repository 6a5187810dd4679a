import { type Line, lineText } from './lines.js';
import { FIELD, isFull, type Paragraph } from './paragraphs.js';

/** Same left edge, in points, of text that goes on over a page's end. */
const EDGE = 3;

/**
 * Joins paragraphs that a page's end, or a column's, cut in two: the last line was full, and the first one after it
 * begins no item, stands where the paragraph's lines stand, and looks the same.
 */
export function joinCut(paragraphs: Paragraph[]): Paragraph[] {
	const joined: Paragraph[] = [];
	let flow: Paragraph | null = null;
	for (const paragraph of paragraphs) {
		if (!paragraph.aside && flow && isCut(flow, paragraph)) {
			flow.lines.push(...paragraph.lines);
			flow.right = paragraph.right;
			flow.left = paragraph.left;
			continue;
		}
		joined.push(paragraph);
		if (!paragraph.aside) flow = paragraph;
	}
	return joined;
}

function isCut(before: Paragraph, after: Paragraph): boolean {
	const last = before.lines[before.lines.length - 1]!;
	const first = after.lines[0]!;
	const nextPage = first.page !== last.page;
	const nextColumn = !nextPage && first.y < last.y && first.x > last.x;
	if (!nextPage && !nextColumn) return false;
	if (after.marker?.kind === 'bullet' || Math.abs(last.size - first.size) > 0.06 * last.size) return false;
	const shift = after.left - before.left;
	if (!edgesAgree(before, first, shift)) return false;
	if (!sameFace(last, first) || !isFull({ ...last, right: last.right + shift }, first, before.right + shift))
		return false;
	const text = lineText(last);
	const next = lineText(first);
	if (FIELD.test(next)) return false;
	if (/^\p{Ll}/u.test(next)) return true;
	if (after.marker || /[.!?:;]["”’)]?$/u.test(text)) return false;
	// A heading or field ends where its line ends.
	return !(last.pieces.every((piece) => piece.style.bold) && before.lines.length === 1 && after.lines.length > 1);
}

function edgesAgree(before: Paragraph, first: Line, shift: number): boolean {
	const x = first.x - shift;
	if (before.lines.length > 1) {
		const edge = before.lines[before.lines.length - 1]!.x;
		return Math.abs(x - edge) <= EDGE;
	}
	if (before.marker) return x >= before.lines[0]!.x - EDGE && x <= before.marker.textX + EDGE;
	return x <= before.lines[0]!.x + EDGE;
}

function sameFace(last: Line, first: Line): boolean {
	const a = last.pieces[last.pieces.length - 1]!.style;
	const b = first.pieces[0]!.style;
	return a.bold === b.bold || last.pieces.some((piece) => piece.style.bold === b.bold);
}
