/** A heading's own number: 'A.1', 'A1.', '(A.1)', 'Section A.1:', 'B)', 'Area C -'. */
export interface HeadingNumber {
	/** 'A.1', 'B', or '3' where the author numbers in another way. */
	id: string;
	/** Length of the number with its punctuation and white space. */
	length: number;
}

const WORD = '(?:[Ss]ection|SECTION|[Aa]rea|AREA|[Pp]art|PART|[Cc]hapter|CHAPTER)';
/** A letter, perhaps with a digit, that punctuation, brackets or the word before tell from an article or an initial. */
const LETTERED = new RegExp(
	`^\\s*(${WORD}\\s+)?([([]?)\\s*([A-Z])(?:\\s?[.\\-–]?\\s?(\\d)(?![\\d,%-]))?\\s*([)\\].:]+(?=\\s|$|\\p{L})|[–—-]+(?=\\s)|(?=\\s|$))\\s*`,
	'u',
);
const NUMERIC =
	/^\s*(?:[([]?\d{1,2}(?:\.\d{1,2}){0,3}\s*[)\].:、]*|[IVX]{1,4}[.)]|[([]?(?:[a-z]|[ivx]{2,4})[)\]])(?:\s+|(?<=[、.)])(?=\p{L}))/u;

/** Reads the number that a heading begins with; null where it begins with a word. */
export function headingNumber(text: string): HeadingNumber | null {
	const found = numberAt(text);
	if (!found) return null;
	// A converter that reads the number of a list and the one in its text: 'A.1 A.1. Protect Cargo'.
	const rest = text.slice(found.length);
	const again = numberAt(rest);
	const isAgain = again?.id === found.id && /[.)\]:、]/u.test(rest.slice(0, again.length));
	return isAgain ? { ...found, length: found.length + again.length } : found;
}

function numberAt(text: string): HeadingNumber | null {
	const narrow = halfWidth(text);
	const lettered = LETTERED.exec(narrow);
	if (lettered) {
		const [all, word, bracket, letter, digit, mark] = lettered;
		const told = word || bracket || digit !== undefined || /[)\].:–—-]/u.test(mark!);
		if (told) return { id: digit === undefined ? letter! : `${letter}.${digit}`, length: all.length };
	}
	const numeric = NUMERIC.exec(narrow);
	return numeric
		? { id: /\d+(?:\.\d+)*/u.exec(numeric[0])?.[0] ?? numeric[0].trim(), length: numeric[0].length }
		: null;
}

/** The letter of a section on a line of its own, above its title; without the line's end it could be any word. */
export function letterAlone(raw: string): HeadingNumber | null {
	const id = /^\s*([A-Z])[^\S\n]*(?:\n|$)/u.exec(raw)?.[1];
	return id ? { id, length: 2 } : null;
}

/** Full-width forms as ordinary ones, one character for each. */
function halfWidth(text: string): string {
	return text.replace(/[\uFF01-\uFF5E\u3000]/gu, (c) =>
		c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
	);
}
