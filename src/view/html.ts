/** Characters that no page may hold as they are: HTML's own, and controls, which print nothing or turn the text around. */
const UNSAFE = /[&<>"']|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu;
const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for a page, in an element or in an attribute between quotes. */
export function escapeHtml(text: string): string {
	return text.replace(UNSAFE, (char) => NAMES[char] ?? '\uFFFD');
}

/** ` name="value"` for each attribute; none where the value is undefined or false, the name alone where it is true. */
export function attributes(values: Record<string, string | number | boolean | undefined>): string {
	return Object.entries(values)
		.map(([name, value]) => {
			if (value === undefined || value === false) return '';
			return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
		})
		.join('');
}
