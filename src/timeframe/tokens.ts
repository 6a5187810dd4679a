import { MONTH_NUMBERS, MONTHS } from '../templates/labels/months.js';

/** A piece of text that may belong to a date. */
export interface Token {
	kind: 'year' | 'number' | 'month' | 'word' | 'mark';
	/** Year, number or month from 1; 0 for words and marks. */
	value: number;
	/** In lower case, without a full stop. */
	text: string;
	start: number;
	end: number;
}

/** Numbers outside are no years of a plan. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2060];
/** The shortest cut of a month's name: 'Sept', 'Novem'. */
const MIN_CUT = 3;

/** English names may be cut; 'mar' and 'may' are whole names. */
const CUTS = new Map<string, number>();
MONTHS.forEach(([name], i) => {
	for (let length = MIN_CUT; length < name!.length; length += 1) CUTS.set(name!.slice(0, length), i + 1);
});

/** Years, numbers, months, words and marks of a text, in order. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*\.?|[^\s\p{L}\d]/gu)) {
		const [word] = match;
		const start = match.index;
		const at = { start, end: start + word.length };
		if (/^\d/u.test(word)) tokens.push({ ...at, text: word, ...number(word, text, start) });
		else if (/^\p{L}/u.test(word)) {
			const plain = word.toLowerCase().replace(/\.$/u, '');
			const month = MONTH_NUMBERS.get(plain) ?? CUTS.get(plain);
			tokens.push({ ...at, text: plain, ...(month ? { kind: 'month', value: month } : { kind: 'word', value: 0 }) });
		} else tokens.push({ ...at, text: word, kind: 'mark', value: 0 });
	}
	return tokens;
}

function number(digits: string, text: string, start: number): Pick<Token, 'kind' | 'value'> {
	const value = digits.length <= 4 ? Number(digits) : 0;
	const isYear = digits.length === 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
	// '2,015', '$2015', '27001:2013', '2015%', '2015.5' count or name something.
	const before = text.slice(Math.max(0, start - 2), start);
	const behind = text.slice(start + 4, start + 6);
	const counts = /[$€£¥]\s?$|\d[.,:]$/u.test(before) || /^(?:[.,]\d|\s?%)/u.test(behind);
	return isYear && !counts ? { kind: 'year', value } : { kind: 'number', value };
}
