/**
 * Namespaces by family, so that the rest of the reader names an element `w:p` whatever prefix the file uses, and
 * whether it is Transitional or Strict (ECMA-376 Part 1, Annex A; Part 4, 8.2 for the Transitional ones).
 */
const FAMILIES: Record<string, string[]> = {
	w: [
		'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
		'http://purl.oclc.org/ooxml/wordprocessingml/main',
	],
	r: [
		'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
		'http://purl.oclc.org/ooxml/officeDocument/relationships',
	],
	m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
	a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
	c: ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
	dgm: ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'http://purl.oclc.org/ooxml/drawingml/diagram'],
	pic: ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'http://purl.oclc.org/ooxml/drawingml/picture'],
	wp: [
		'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
		'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
	],
	mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
	v: ['urn:schemas-microsoft-com:vml'],
	o: ['urn:schemas-microsoft-com:office:office'],
	w10: ['urn:schemas-microsoft-com:office:word'],
	w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
	w15: ['http://schemas.microsoft.com/office/word/2012/wordml'],
	wps: ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
	wpg: ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
	wpc: ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
	wp14: ['http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing'],
	rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
	ct: ['http://schemas.openxmlformats.org/package/2006/content-types'],
	xml: ['http://www.w3.org/XML/1998/namespace'],
};

const FAMILY_OF = new Map(Object.entries(FAMILIES).flatMap(([family, uris]) => uris.map((uri) => [uri, family])));

/** Families whose content this reader takes from an `mc:Choice` (Part 3, 7.6 `Requires`). */
export const UNDERSTOOD: ReadonlySet<string> = new Set(['w', 'm', 'w14', 'w15', 'wps', 'wpg', 'wpc', 'wp14']);

/** The family of a namespace, `?` for one that means nothing to this reader. */
export function familyOf(uri: string): string {
	return FAMILY_OF.get(uri) ?? '?';
}

/** The family that a prefix stands for by custom, for a file that forgot to declare it. */
export function familyOfUndeclared(prefix: string): string {
	return prefix in FAMILIES ? prefix : '?';
}
