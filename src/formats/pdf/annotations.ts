import { type Matrix, mapPoint, toMatrix } from './matrix.js';
import type { Area, Glyph } from './page.js';
import type { PdfAnnotation } from './pdfjs.js';

/** A comment that a reader added to the page. */
export interface Comment {
	text: string;
	area: Area;
}

/** Middle of a letter above its baseline, in ems. */
const MIDDLE = 0.3;
/** Markup whose text is a comment on the page (ISO 32000-1, 12.5.6); text typed onto the page is part of it. */
const COMMENTS = new Set([
	'Text',
	'Caret',
	'Highlight',
	'StrikeOut',
	'Underline',
	'Squiggly',
	'Stamp',
	'FileAttachment',
]);

/**
 * Puts links and strikes on the glyphs they cover and returns the comments. Links within the document become '#'; one
 * to a file or a named action has no address.
 */
export function applyAnnotations(
	annotations: PdfAnnotation[],
	transform: ArrayLike<number>,
	glyphs: Glyph[],
): Comment[] {
	const matrix = toMatrix(transform);
	const comments: Comment[] = [];
	const marks: { areas: Area[]; mark: (glyph: Glyph) => void }[] = [];
	for (const annotation of annotations) {
		const { subtype } = annotation;
		if (subtype === 'Link') {
			const link = annotation.url ?? annotation.unsafeUrl ?? (annotation.dest || annotation.action ? '#' : null);
			if (link !== null) {
				marks.push({
					areas: areasOf(annotation, matrix),
					mark: (glyph) => {
						glyph.link = link;
					},
				});
			}
		} else if (subtype === 'StrikeOut') {
			marks.push({
				areas: areasOf(annotation, matrix),
				mark: (glyph) => {
					glyph.strike = true;
				},
			});
		}
		const text = annotation.contentsObj?.str.trim() ?? '';
		if (text !== '' && COMMENTS.has(subtype)) comments.push({ text, area: areaOf(annotation.rect, matrix) });
	}
	if (marks.length > 0) markGlyphs(glyphs, marks);
	return comments;
}

/** Glyphs are looked up by the height they stand at, so that many links on a page cost no more than few. */
function markGlyphs(glyphs: Glyph[], marks: { areas: Area[]; mark: (glyph: Glyph) => void }[]): void {
	const rows = new Map<number, Glyph[]>();
	for (const glyph of glyphs) {
		if (glyph.turn !== 0) continue;
		const row = Math.floor(glyph.y - MIDDLE * glyph.style.size);
		const list = rows.get(row);
		if (list) list.push(glyph);
		else rows.set(row, [glyph]);
	}
	// The rows that hold something, by height: between two of them there may be millions that do not.
	const heights = [...rows.keys()].sort((a, b) => a - b);
	for (const { areas, mark } of marks) {
		for (const area of areas) {
			const end = Math.floor(area.bottom);
			for (let at = placeOf(heights, Math.floor(area.top)); at < heights.length && heights[at]! <= end; at++) {
				for (const glyph of rows.get(heights[at]!)!) {
					const x = (glyph.x + glyph.right) / 2;
					const y = glyph.y - MIDDLE * glyph.style.size;
					if (x >= area.left && x <= area.right && y >= area.top && y <= area.bottom) mark(glyph);
				}
			}
		}
	}
}

/** The place of the first of the sorted heights that is not below one. */
function placeOf(heights: number[], height: number): number {
	let low = 0;
	let high = heights.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (heights[middle]! < height) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The quadrilaterals of a marking, one a line of text; else its rectangle. */
function areasOf({ quadPoints, rect }: PdfAnnotation, matrix: Matrix): Area[] {
	if (!quadPoints || quadPoints.length < 8) return [areaOf(rect, matrix)];
	const areas: Area[] = [];
	for (let i = 0; i + 8 <= quadPoints.length; i += 8) {
		const xs = [0, 2, 4, 6].map((k) => quadPoints[i + k]!);
		const ys = [1, 3, 5, 7].map((k) => quadPoints[i + k]!);
		areas.push(areaOf([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], matrix));
	}
	return areas;
}

function areaOf([x0, y0, x1, y1]: readonly [number, number, number, number], matrix: Matrix): Area {
	const a = mapPoint(matrix, x0, y0);
	const b = mapPoint(matrix, x1, y1);
	return {
		left: Math.min(a[0], b[0]),
		top: Math.min(a[1], b[1]),
		right: Math.max(a[0], b[0]),
		bottom: Math.max(a[1], b[1]),
	};
}
