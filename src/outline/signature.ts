import { MONTH_NUMBERS } from '../templates/labels/months.js';
import type { Unit } from './unit.js';

/** A signature block has no more lines, and none of them is longer, in characters. */
const MOST_LINES = 6;
const LONGEST = 80;
/** A day, the name of a month, a year. */
const DAY = /^(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?$/u;
const YEAR = /^(?:19|20)\d{2}$/u;

/** 'August 2016', '15 August 2016', 'August 15, 2016': a date and nothing else. */
function isDate(text: string): boolean {
	if (text.length > LONGEST || !/\d{4}\.?$/u.test(text)) return false;
	const words = text
		.toLowerCase()
		.split(/[\s.,]+/u)
		.filter(Boolean);
	const year = words.pop()!;
	const months = words.filter((word) => MONTH_NUMBERS.has(word));
	return YEAR.test(year) && months.length === 1 && words.every((word) => MONTH_NUMBERS.has(word) || DAY.test(word));
}

/**
 * Where a block such as 'Security Bureau / Government of … / August 2016' begins: short lines without marks and labels
 * that end in a bare date, one of them at least above it. Its lines name who signed, not what is offered. Null where
 * there is none.
 */
export function signatureStart(units: Unit[], isForm: (unit: Unit) => boolean): number | null {
	const date = units.findLastIndex(({ text }) => isDate(text));
	if (date < 0 || units.slice(date + 1).some(isForm)) return null;
	let start = date;
	while (start > 0 && date - start < MOST_LINES && isPlainLine(units[start - 1]!) && !isForm(units[start - 1]!))
		start -= 1;
	return start < date ? start : null;
}

function isPlainLine({ text, marker, cell }: Unit): boolean {
	return (
		!marker &&
		!cell &&
		text.length <= LONGEST &&
		!/[.;:：。]$/u.test(text) &&
		!/[:：@]/u.test(text) &&
		!/\d{4}/u.test(text)
	);
}
