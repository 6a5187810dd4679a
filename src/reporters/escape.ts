import { printable } from './reporter.js';

/** Text of a plan as it is shown in HTML, inside of elements and of attributes in double quotes. */
export function escapeHtml(text: string): string {
	return withoutControls(text)
		.replace(/&/gu, '&amp;')
		.replace(/</gu, '&lt;')
		.replace(/>/gu, '&gt;')
		.replace(/"/gu, '&quot;')
		.replace(/'/gu, '&#39;');
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

/** Text of a plan for a terminal: nothing in it steers. */
export function escapeTerminal(text: string): string {
	return printable(text);
}

/** Characters that HTML forbids, and those that turn the direction of what follows. */
export function withoutControls(text: string): string {
	return text.replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]+/gu, ' ');
}
