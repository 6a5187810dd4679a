/** A line of the text, without its end. */
export interface Line {
	text: string;
	/** Offset of its first character. */
	start: number;
	/** What stands before its text: white space and marks of quotes. */
	prefix: string;
	/** The text behind the prefix, without white space at its end. */
	body: string;
}

/** The lines of a text. */
export function splitLines(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const prefix = /^(?:[ \t\u00A0\u3000]*>)*[ \t\u00A0\u3000]*/u.exec(line)![0];
		lines.push({ text: line, start, prefix, body: line.slice(prefix.length).trimEnd() });
		start += line.length + 1;
	}
	return lines;
}
