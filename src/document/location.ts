/**
 * A place in the source, as exact as its format allows: Markdown has lines, PDF pages and boxes, Word paragraphs
 * (counted over the whole body from 1, those in tables included).
 */
export interface Location {
	/** Page, from 1. */
	page?: number;
	/** Line, from 1. */
	line?: number;
	/** Paragraph, from 1. */
	paragraph?: number;
	/** x, y, width, height in PDF points; the origin is the top left corner of the page. */
	box?: [x: number, y: number, width: number, height: number];
}

/** `page 3, line 12`, as it is shown to people; an empty string where nothing is known. */
export function describeLocation(location: Location | null): string {
	if (!location) return '';
	return [
		location.page === undefined ? '' : `page ${location.page}`,
		location.line === undefined ? '' : `line ${location.line}`,
		location.paragraph === undefined ? '' : `paragraph ${location.paragraph}`,
	]
		.filter(Boolean)
		.join(', ');
}
