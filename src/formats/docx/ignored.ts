/** Elements of a story that are passed over, each with the reason. Whatever is not listed keeps its text. */
export const IGNORED: ReadonlyMap<string, string> = new Map([
	...reason('properties, read where they matter', [
		'w:pPr',
		'w:rPr',
		'w:tblPr',
		'w:tblPrEx',
		'w:tblGrid',
		'w:trPr',
		'w:tcPr',
		'w:sdtPr',
		'w:sdtEndPr',
		'w:smartTagPr',
		'w:customXmlPr',
		'w:fldData',
		'w:rubyPr',
		'w:altChunkPr',
	]),
	...reason('marks of places, of proofing or of protection, without text', [
		'w:bookmarkStart',
		'w:bookmarkEnd',
		'w:proofErr',
		'w:permStart',
		'w:permEnd',
		'w:lastRenderedPageBreak',
	]),
	...reason('bounds of comments: the reference says where the comment stands', [
		'w:commentRangeStart',
		'w:commentRangeEnd',
	]),
	...reason('revisions of markup around text, not of text', [
		'w:customXmlInsRangeStart',
		'w:customXmlInsRangeEnd',
		'w:customXmlDelRangeStart',
		'w:customXmlDelRangeEnd',
		'w:customXmlMoveFromRangeStart',
		'w:customXmlMoveFromRangeEnd',
		'w:customXmlMoveToRangeStart',
		'w:customXmlMoveToRangeEnd',
	]),
	...reason('drawn by Word from what is not stored: numbers of notes and pages, dates, separators', [
		'w:footnoteRef',
		'w:endnoteRef',
		'w:annotationRef',
		'w:separator',
		'w:continuationSeparator',
		'w:pgNum',
		'w:dayShort',
		'w:dayLong',
		'w:monthShort',
		'w:monthLong',
		'w:yearShort',
		'w:yearLong',
	]),
	...reason('a possible hyphen that is not printed', ['w:softHyphen']),
	...reason('how the base text of a ruby is read aloud, printed above it', ['w:rt']),
	...reason('ink and objects without text', ['w:contentPart', 'w:control']),
]);

function reason(why: string, names: string[]): [string, string][] {
	return names.map((name) => [name, why]);
}
