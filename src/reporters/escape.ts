/** Text of a file's content without what would steer a terminal or part a line. */
export function printable(text: string): string {
	return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}

/** Text of a plan as it is shown in HTML, inside of elements and of attributes in double quotes. */
export function escapeHtml(text: string): string {
	return entities(withoutControls(text)).replace(/'/gu, '&#39;');
}

/** Text for XML 1.0, lines kept: characters that it does not know are left out (2.2 Characters). */
export function escapeXml(text: string): string {
	const known = text.replace(
		/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
		'',
	);
	return entities(known).replace(/\n/gu, '&#10;');
}

function entities(text: string): string {
	return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/** Text of a plan as Markdown shows it as it is: in a paragraph, a list, a heading and a cell of a table, on one line. */
export function escapeMarkdown(text: string): string {
	return (
		printable(text)
			.replace(/[\\`*_[\]<>|~&#!]/gu, '\\$&')
			// At the beginning of a line these would make a list, a rule or a heading of the line above.
			.replace(/^(?=[-+=])/u, '\\')
			.replace(/^(\d+)(?=[.)])/u, '$1\\')
			// A bare address would become a link.
			.replace(/\b(https?|ftp)(?=:)|\bwww(?=\.)|@/giu, (match) => (match === '@' ? '&#64;' : `${match}\u2060`))
	);
}

/** Characters that HTML forbids, and those that turn the direction of what follows. */
export function withoutControls(text: string): string {
	return text.replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]+/gu, ' ');
}
