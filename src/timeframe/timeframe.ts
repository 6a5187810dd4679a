import { type Token, tokensOf } from './tokens.js';

/** How exactly a text tells a time. `part`: 'early', 'mid-' or 'late' of a year, or its end. */
export type Precision = 'day' | 'month' | 'quarter' | 'part' | 'half' | 'year';

/** A time that a text names, as an interval of days, both included. */
export interface Timeframe {
	/** The words that name it: 'by mid-2016'. */
	text: string;
	/** First day, ISO 8601; null where only an end is told ('by', 'until', 'before'). */
	from: string | null;
	/** Last day; null where none is told ('since 2013', 'from 2016 onwards'). */
	to: string | null;
	precision: Precision;
}

interface Span {
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
const ENDING = new Set(['by', 'before', 'until', 'till', 'within', 'than']);
const BEGINNING = new Set(['since', 'from', 'after', 'starting', 'beginning', 'commencing']);
const ONWARDS = new Set(['onward', 'onwards', 'on']);
const JOINING = new Set(['-', '–', '—', '~', '/', '&', 'and', 'to', 'until', 'till', 'or', 'through']);
const FILLERS = new Set(['the', 'of', 'in', '-', '–', ',', 'year', 'calendar', 'fiscal', 'fy', 'cy']);
/** A year beside one of these is part of a name: 'the Ports Act 2012', 'the 2010 Beijing Convention'. */
const NAMES =
	/^(?:act|acts|law|bill|code|convention|protocol|resolution|regulations?|rules|order|decree|ordinance|treaty|declaration|framework|agreement|edition|version|amendments?)$/u;
/** Years in front of these are times, whatever follows: 'in 2015 officers will …'. */
const TELLING = new Set([
	'in',
	'by',
	'of',
	'until',
	'since',
	'from',
	'during',
	'for',
	'before',
	'after',
	'late',
	'early',
	'year',
]);

/** The times that a text names, in its order: 'Q3 2015', 'in 2014 and 2015', 'by the end of 2015', 'June – August 2016'. */
export function timeframesOf(text: string): Timeframe[] {
	if (!/\d{4}/u.test(text)) return [];
	const tokens = tokensOf(text);
	const spans: Span[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		if (tokens[at]!.kind !== 'year' || isOfName(tokens, at)) continue;
		const span = spanAt(tokens, at, spans.at(-1)?.last ?? -1);
		spans.push(span);
		at = Math.max(at, span.last);
	}
	return joined(spans, tokens).map((span) => frame(span, tokens, text));
}

/**
 * The time by which a text is done: the one that ends last, since what lies before is mostly history; null where the
 * text names none. One without an end is the last of all.
 */
export function lastTimeframe(text: string): Timeframe | null {
	return lastOf(timeframesOf(text));
}

/** The same of several. */
export function lastOf(frames: Timeframe[]): Timeframe | null {
	let last: Timeframe | null = null;
	for (const one of frames) if (!last || endOf(one) >= endOf(last)) last = one;
	return last;
}

const endOf = ({ to }: Timeframe): string => to ?? '9999';

/** The span of a year and what stands before it (month, day, quarter, part), or behind it ('2015 Q3', '2015-06-30'). */
function spanAt(tokens: Token[], at: number, taken: number): Span {
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

/** Spans with nothing but a joining word between them are one: '2014 and 2015', 'from June 2015 to May 2016'. */
function joined(spans: Span[], tokens: Token[]): Span[] {
	const result: Span[] = [];
	for (const span of spans) {
		const last = result.at(-1);
		const between = last
			? tokens.slice(last.last + 1, span.first).filter(({ text }) => !FILLERS.has(text) || text === '-' || text === '–')
			: [];
		const isList = last && span.first - last.last === 2 && tokens[span.first - 1]!.text === ',';
		const isJoined = between.length === 1 && JOINING.has(between[0]!.text);
		if (last && (isJoined || isList) && span.to >= last.from) {
			const precision = last.precision === span.precision ? span.precision : 'month';
			result[result.length - 1] = {
				from: earlier(span.from, last.from),
				to: later(span.to, last.to),
				precision,
				first: last.first,
				last: span.last,
			};
		} else result.push(span);
	}
	return result;
}

/** Looks at the words before and behind: 'by', 'no later than', 'since', 'onwards'. */
function frame(span: Span, tokens: Token[], text: string): Timeframe {
	let first = span.first;
	while (first > 0 && FILLERS.has(tokens[first - 1]!.text) && tokens[first - 1]!.kind === 'word') first -= 1;
	const lead = tokens[first - 1]?.text ?? '';
	const [next, afterNext] = [tokens[span.last + 1]?.text ?? '', tokens[span.last + 2]?.text ?? ''];
	const goesOn = ONWARDS.has(next) || (next === 'and' && /^(?:beyond|onwards?|after)$/u.test(afterNext));
	const ends = ENDING.has(lead);
	const begins = !ends && (BEGINNING.has(lead) || goesOn);
	// 'from 2014 to 2016' has an end: the span is of two years then.
	const isWhole = tokens.slice(span.first, span.last + 1).filter(({ kind }) => kind === 'year').length > 1;
	const start = ends || BEGINNING.has(lead) ? first - 1 : tokens[first]!.text === 'in' ? first : span.first;
	return {
		text: text.slice(tokens[start]!.start, tokens[span.last]!.end),
		from: ends ? null : span.from,
		to: begins && !(isWhole && !goesOn) ? null : span.to,
		precision: span.precision,
	};
}

/** Whether a year is part of the name of a law, a convention or a resolution, or counts something. */
function isOfName(tokens: Token[], at: number): boolean {
	const [before, behind] = [tokens[at - 1], tokens[at + 1]];
	const lead = before?.text === 'of' || before?.text === '(' ? tokens[at - 2] : before;
	if (lead && NAMES.test(lead.text) && !(before?.text === 'of' && tokens[at - 3]?.text === 'end')) return true;
	// 'Resolution 1540 (2004)', 'No. 9 of 2012'
	if ((before?.text === '(' || before?.text === 'of') && lead?.kind === 'number') return true;
	if (behind?.kind !== 'word' && behind?.kind !== 'number') return false;
	if (NAMES.test(behind.text) || NAMES.test(tokens[at + 2]?.text ?? '')) return !TELLING.has(before?.text ?? '');
	return (
		before?.kind === 'word' && !TELLING.has(before.text) && !FILLERS.has(before.text) && /[^s]s$/u.test(behind.text)
	);
}

/** ISO dates sort as text. */
const earlier = (a: string, b: string): string => [a, b].sort()[0]!;
const later = (a: string, b: string): string => [a, b].sort()[1]!;

const two = (value: number): string => String(value).padStart(2, '0');

function daysOf(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
