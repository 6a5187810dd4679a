/** Text for a cell: control characters, which steer terminals and break XML, become U+FFFD; line ends and tabs, spaces. */
export function cellText(text: string): string {
	return text
		.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
		.replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF\uD800-\uDFFF]/gu, '\uFFFD');
}
