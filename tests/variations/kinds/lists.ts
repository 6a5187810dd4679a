import type { AutomaticList } from '../page.js';

/** How a list is marked: by the format, by typed marks, or not at all. */
export interface ListStyle {
	name: string;
	automatic?: AutomaticList['kind'];
	/** The typed mark of an item at a level. */
	mark?: (position: number, level: number) => string;
	/** Typed marks of deeper levels are told by the indent. */
	flush?: boolean;
	/** Items carry numbers or letters: a numbered heading above them would look like one of them. */
	counted?: boolean;
	/** Its levels are told by the indent alone. */
	needsIndent?: boolean;
	only?: 'docx';
}

const letter = (n: number): string => String.fromCharCode(96 + n);
const roman = (n: number): string => ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][n - 1]!;

export const LISTS: ListStyle[] = [
	{ name: 'bullets', automatic: 'bullet' },
	{ name: 'numbers', automatic: 'number', counted: true },
	{ name: 'letters', automatic: 'letter', counted: true, only: 'docx' },
	{ name: 'symbol font', automatic: 'wingdings' },
	{ name: 'typed •', mark: (_, level) => ['•', 'o', '▪'][level]! },
	{ name: 'typed ➢', mark: (_, level) => ['➢', '–', '▪'][level]! },
	{ name: 'typed –', needsIndent: true, mark: (_, level) => ['–', 'o', '▪'][level]! },
	{ name: 'typed -', only: 'docx', mark: (_, level) => ['-', 'o', '▪'][level]! },
	{ name: 'typed o', needsIndent: true, mark: (_, level) => ['o', '▪', '–'][level]! },
	{ name: 'typed • and –, flush', mark: (_, level) => ['•', '–', '–'][level]!, flush: true },
	{ name: 'typed (1)', counted: true, mark: (n, level) => [`(${n})`, `(${letter(n)})`, `(${roman(n)})`][level]! },
	{ name: 'typed 1)', counted: true, mark: (n, level) => [`${n})`, `${letter(n)})`, '•'][level]! },
	{ name: 'typed a.', counted: true, mark: (n, level) => [`${letter(n)}.`, '–', '▪'][level]! },
	{ name: 'paragraphs', needsIndent: true },
];
