/** A heading's own number: 'A.1', 'A1.', '(A.1)', 'Section A.1:', 'B)', 'Area C -'. */
export interface HeadingNumber {
	/** 'A.1', 'B', or '3' where the author numbers in another way. */
	id: string;
	/** Length of the number with its punctuation and white space. */
	length: number;
}

const LETTERED =
	/^\s*(?:(?:section|area|part|chapter)\s+)?[([（]?\s*([A-Z])(?:\s?[.\-–]?\s?(\d)(?![\d,%]))?\s*(?:[)\]）.:：]+|[–—-](?=\s)|(?=\s|$))\s*/u;
const NUMERIC = /^\s*(?:[([（]?\d{1,2}(?:\.\d{1,2}){0,3}\s*[)\]）.:：、]*|[IVX]{1,4}[.)])\s+/u;

/** Reads the number that a heading begins with; null where it begins with a word. */
export function headingNumber(text: string): HeadingNumber | null {
	const lettered = LETTERED.exec(text);
	if (lettered) {
		const [all, letter, digit] = lettered;
		const marked = digit !== undefined || /^\s*(?:section|area|part|chapter)|[)\]）.:：–—-]/iu.test(all);
		if (marked) return { id: digit === undefined ? letter! : `${letter}.${digit}`, length: all.length };
	}
	const numeric = NUMERIC.exec(text);
	return numeric ? { id: /\d+(?:\.\d+)*/u.exec(numeric[0])?.[0] ?? numeric[0].trim(), length: numeric[0].length } : null;
}
