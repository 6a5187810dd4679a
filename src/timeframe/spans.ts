import type { Token } from './tokens.js';

/** How exactly a text tells a time. `part`: 'early', 'mid-' or 'late' of a year, or its end. */
export type Precision = 'day' | 'month' | 'quarter' | 'part' | 'half' | 'year';

/** A time and the tokens that tell it. */
export interface Span {
	from: string;
	to: string;
	precision: Precision;
	/** First and last token. */
	first: number;
	last: number;
}

/** Months of a year that a word in front of it means, first and last. 'mid-2016' is June and July. */
const PARTS: Record<string, [first: number, last: number]> = {
	early: [1, 4],
	beginning: [1, 3],
	start: [1, 3],
	mid: [6, 7],
	middle: [6, 7],
	late: [9, 12],
	end: [10, 12],
	ends: [10, 12],
};
const ORDINALS: Record<string, number> = {
	first: 1,
	second: 2,
	third: 3,
	fourth: 4,
	last: 4,
	'1': 1,
	'2': 2,
	'3': 3,
	'4': 4,
};
/** Words between two times that make one of them. */
export const JOINING = new Set(['-', '–', '—', '~', '/', '&', 'and', 'to', 'until', 'till', 'or', 'through']);
/** Words within a time that say nothing. */
export const FILLERS = new Set(['the', 'of', 'in', '-', '–', ',', 'year', 'calendar', 'fiscal', 'fy', 'cy']);

/** The span of a year and what stands before it (month, day, quarter, part), or behind it ('2015 Q3', '2015-06-30'). */
export function spanAt(tokens: Token[], at: number, taken: number): Span {
	const year = tokens[at]!.value;
	const before = (n: number): Token | undefined => (at - n > taken ? tokens[at - n] : undefined);
	const skip = (n: number): number => {
		let next = n;
		while (before(next) && FILLERS.has(before(next)!.text)) next += 1;
		return next;
	};
	const n = skip(1);
	const one = before(n);
	const whole = (first: number, last: number, precision: Precision, from: number, to = at): Span => ({
		from: `${year}-${two(first)}-01`,
		to: `${year}-${two(last)}-${two(daysOf(year, last))}`,
		precision,
		first: from,
		last: to,
	});
	const numeric = numericDay(tokens, at, taken);
	if (numeric) return daySpan(year, numeric.month, numeric.day, numeric.first, at);
	if (one?.kind === 'month') return monthSpan(tokens, at, at - n, year, taken);
	if (one?.kind === 'number' && one.value >= 1 && one.value <= 31) {
		const month = tokens[at - n - 1];
		// 'April 17, 2016'
		if (month?.kind === 'month' && at - n - 1 > taken) return daySpan(year, month.value, one.value, at - n - 1, at);
		if (month?.text === 'q' && one.value <= 4) return quarter(one.value, at - n - 1);
		if (month?.text === 'h' && one.value <= 2) return half(one.value, at - n - 1);
	}
	if (one?.text === 'quarter' || one?.text === 'half') {
		let m = skip(n + 1);
		if (/^(?:st|nd|rd|th)$/u.test(before(m)?.text ?? '')) m += 1;
		const ordinal = ORDINALS[before(m)?.text ?? ''];
		if (ordinal && one.text === 'quarter') return quarter(ordinal, at - m);
		if (ordinal && ordinal <= 2) return half(ordinal, at - m);
	}
	const part = PARTS[one?.text ?? ''];
	if (part) return whole(part[0], part[1], 'part', at - n);
	return behindYear() ?? whole(1, 12, 'year', at);

	function quarter(ordinal: number, from: number, to = at): Span {
		return whole(3 * ordinal - 2, 3 * ordinal, 'quarter', from, to);
	}
	function half(ordinal: number, from: number, to = at): Span {
		return whole(6 * ordinal - 5, 6 * ordinal, 'half', from, to);
	}
	function behindYear(): Span | null {
		const [a, b, c, d] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
		const letter = a?.text === ',' ? b : a;
		const digit = a?.text === ',' ? c : b;
		if (letter?.text === 'q' && digit && digit.value >= 1 && digit.value <= 4) {
			return quarter(digit.value, at, tokens.indexOf(digit, at));
		}
		if (!a || !/^[-–/.]$/u.test(a.text) || b?.kind !== 'number' || a.start !== tokens[at]!.end || b.start !== a.end) {
			return null;
		}
		if (c?.text === a.text && d?.kind === 'number' && d.value >= 1 && d.value <= 31 && b.value >= 1 && b.value <= 12) {
			return daySpan(year, b.value, d.value, at, at + 4);
		}
		if (b.text.length !== 2) return null;
		// '2014-15' and '2014/15' are two years, '2015-06' is a month.
		const ahead = b.value - (year % 100);
		if (ahead > 0 && ahead <= MOST_YEARS) {
			return { from: `${year}-01-01`, to: `${year + ahead}-12-31`, precision: 'year', first: at, last: at + 2 };
		}
		return b.value >= 1 && b.value <= 12 ? whole(b.value, b.value, 'month', at, at + 2) : null;
	}
}

/** A range written as '2014-18' is not longer. */
const MOST_YEARS = 10;

/** 'June 2016', '17 April 2016', '17-19 April 2016', 'June – August 2016', 'end of June 2016' */
function monthSpan(tokens: Token[], at: number, monthAt: number, year: number, taken: number): Span {
	const month = tokens[monthAt]!.value;
	let dayAt = monthAt - 1;
	if (/^(?:of|st|nd|rd|th)$/u.test(tokens[dayAt]?.text ?? '')) dayAt -= 1;
	if (/^(?:st|nd|rd|th)$/u.test(tokens[dayAt]?.text ?? '')) dayAt -= 1;
	const day = dayAt > taken ? tokens[dayAt] : undefined;
	if (day?.kind === 'number' && day.value >= 1 && day.value <= daysOf(year, month)) {
		const join = tokens[dayAt - 1];
		const start = dayAt - 2 > taken ? tokens[dayAt - 2] : undefined;
		const isRange =
			join && JOINING.has(join.text) && start?.kind === 'number' && start.value >= 1 && start.value < day.value;
		return {
			from: `${year}-${two(month)}-${two(isRange ? start.value : day.value)}`,
			to: `${year}-${two(month)}-${two(day.value)}`,
			precision: 'day',
			first: isRange ? dayAt - 2 : dayAt,
			last: at,
		};
	}
	const join = tokens[monthAt - 1];
	const other = monthAt - 2 > taken ? tokens[monthAt - 2] : undefined;
	const isRange = join && JOINING.has(join.text) && other?.kind === 'month';
	// 'December – February 2016' begins in the year before.
	const firstYear = isRange && other.value > month ? year - 1 : year;
	return {
		from: `${firstYear}-${two(isRange ? other.value : month)}-01`,
		to: `${year}-${two(month)}-${two(daysOf(year, month))}`,
		precision: 'month',
		first: isRange ? monthAt - 2 : monthAt,
		last: at,
	};
}

function daySpan(year: number, month: number, day: number, first: number, last: number): Span {
	const date = `${year}-${two(month)}-${two(Math.min(day, daysOf(year, month)))}`;
	return { from: date, to: date, precision: 'day', first, last };
}

/** '30/06/2015': known where one number is no month, or both are the same. */
function numericDay(tokens: Token[], at: number, taken: number): { day: number; month: number; first: number } | null {
	const [a, join, b, joinYear] = [tokens[at - 4], tokens[at - 3], tokens[at - 2], tokens[at - 1]];
	if (at - 4 <= taken || a?.kind !== 'number' || b?.kind !== 'number') return null;
	if (!join || !/^[./-]$/u.test(join.text) || joinYear?.text !== join.text) return null;
	const first = at - 4;
	if (b.value <= 12 && b.value >= 1 && (a.value > 12 || a.value === b.value))
		return { day: a.value, month: b.value, first };
	return b.value > 12 && a.value >= 1 && a.value <= 12 ? { day: b.value, month: a.value, first } : null;
}

const two = (value: number): string => String(value).padStart(2, '0');

function daysOf(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
