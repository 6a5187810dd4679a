import { MONTH_FIRST, MONTH_NUMBERS } from '../templates/labels/months.js';

/** A day, month or year; `day` is null where only the month is known, `month` where only the year is. */
interface PartialDate {
	year: number;
	month: number | null;
	day: number | null;
}

/** The Buddhist era of Thailand is 543 years ahead of the common one. */
const BUDDHIST = 543;
const [FIRST_YEAR, LAST_YEAR] = [1950, 2099];
/** Words within a range of dates, ordinals and days of the week. */
const JOINING =
	/\b(?:to|and|of|until|from|on|the|de|del|al|y|st|nd|rd|th|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b|(?<=\d)(?:st|nd|rd|th)\b/gu;
/** A date is short; what is longer is text about dates. */
const MAX_LENGTH = 200;

const NAMES = new Map([...MONTH_NUMBERS].map(([name, month]) => [fold(name), month]));
const LONG_NAMES = [...NAMES].filter(([name]) => name.includes(' ')).sort(([a], [b]) => b.length - a.length);
/** The shortest cut of a month's name: 'Sept', 'Janu'. */
const MIN_CUT = 3;

/**
 * A date as precise as its text: '2013-01' of 'Jan 2013'; null where the text holds none, or two that differ.
 * @param region ISO 3166-1 alpha-2; decides '03/04/2015', whose order is not known without it: then only the year is sure.
 */
export function readDate(text: string, region: string | null = null): { date: string | null } {
	const dates = datesIn(text, region);
	const first = dates[0];
	return {
		date:
			first && dates.every((date) => iso(date).startsWith(iso(first)) || iso(first).startsWith(iso(date)))
				? longest(dates)
				: null,
	};
}

/** The first and last day of '31 January – 1 February 2015'; a day that the text does not tell is null. */
export function readDateRange(
	text: string,
	region: string | null = null,
): { start: string | null; end: string | null } {
	const parts = tokensOf(text);
	const years = parts.flatMap((part) => (part.kind === 'year' ? [part.value] : []));
	const whole = datesIn(text, region);
	if (parts.some((part) => part.kind === 'numeric')) {
		return { start: whole[0] ? iso(whole[0]) : null, end: whole.at(-1) ? iso(whole.at(-1)!) : null };
	}
	const marks = parts.filter((part) => part.kind !== 'other');
	const days: { at: number; day: number; month: number | null; year: number | null }[] = [];
	marks.forEach((part, at) => {
		if (part.kind === 'day') days.push({ at, day: part.value, month: null, year: null });
	});
	if (days.length === 0 || years.length === 0) {
		return { start: whole[0] ? iso(whole[0]) : null, end: whole.at(-1) ? iso(whole.at(-1)!) : null };
	}
	const months = marks.flatMap((part, at) => (part.kind === 'month' ? [{ at, month: part.value }] : []));
	const leads = months.length > 0 && months[0]!.at < days[0]!.at;
	for (const day of days) {
		// 'March 1-2': the month before; '1 – 3 March': the next one behind.
		const before = months.filter(({ at }) => at < day.at).at(-1);
		const behind = months.find(({ at }) => at > day.at);
		day.month = (leads ? (before ?? behind) : (behind ?? before))?.month ?? null;
		const year = marks.slice(day.at).find((part) => part.kind === 'year');
		day.year = year?.kind === 'year' ? year.value : years.at(-1)!;
	}
	const [start, end] = [days[0]!, days.at(-1)!];
	// '30 December – 2 January 2016' begins in the year before.
	if (years.length === 1 && start.month && end.month && start.month > end.month && start.year === end.year)
		start.year! -= 1;
	return { start: iso({ ...start, year: start.year! }), end: iso({ ...end, year: end.year! }) };
}

/** Whether a text is a date or a range of dates and nothing else. */
export function isDateText(text: string): boolean {
	if (text.length > MAX_LENGTH || !/\p{N}/u.test(text)) return false;
	const marks = tokensOf(text);
	const joining = text.toLowerCase().match(JOINING)?.length ?? 0;
	const others = marks.filter((mark) => mark.kind === 'other').length;
	const precise = marks.some((mark) => mark.kind === 'month' || mark.kind === 'numeric');
	return precise && others <= joining && readDateRange(text).start !== null;
}

type Mark =
	| { kind: 'year'; value: number }
	| { kind: 'month'; value: number }
	| { kind: 'day'; value: number }
	| { kind: 'numeric'; text: string }
	| { kind: 'other' };

/** Days, months and years of a text, in their order. */
function tokensOf(text: string): Mark[] {
	let plain = fold(text.slice(0, MAX_LENGTH));
	for (const [name, month] of LONG_NAMES) plain = plain.replaceAll(name, ` \u0001${month} `);
	const marks: Mark[] = [];
	const pattern =
		/\u0001(\d{1,2})|\d{1,4}([./-])\d{1,2}\2\d{1,4}|\d{1,2}[./](?:19|20|25)\d\d|(?:19|20|25)\d\d[./-](?:0?[1-9]|1[0-2])(?!\d)|(\d+)\s*(年|년|月|월|日|일|号|號)?|tháng\s+(\d{1,2})|[\p{L}\p{M}][\p{L}\p{M}.]*/gu;
	for (const match of plain.matchAll(pattern)) {
		const [word, long, , digits, unit, thang] = match;
		if (long || thang) marks.push({ kind: 'month', value: Number(long ?? thang) });
		else if (digits) marks.push(numberMark(Number(digits), digits.length, unit));
		else if (/^\d/u.test(word)) marks.push({ kind: 'numeric', text: word });
		else {
			const month = monthOf(word);
			marks.push(month ? { kind: 'month', value: month } : { kind: 'other' });
		}
	}
	return marks;
}

function numberMark(value: number, length: number, unit: string | undefined): Mark {
	if (unit === '月' || unit === '월') return { kind: 'month', value };
	if (length === 4) return isYear(value) ? { kind: 'year', value: commonYear(value) } : { kind: 'other' };
	return value >= 1 && value <= 31 && length <= 2 ? { kind: 'day', value } : { kind: 'other' };
}

function monthOf(word: string): number | null {
	const plain = word.replace(/\.$/u, '');
	const known = NAMES.get(plain);
	if (known || plain.length < MIN_CUT) return known ?? null;
	const cut = new Set([...NAMES].filter(([name]) => name.startsWith(plain)).map(([, month]) => month));
	return cut.size === 1 ? [...cut][0]! : null;
}

/** Every date of a text: numeric ones, and a year with the month and day beside it. */
function datesIn(text: string, region: string | null): PartialDate[] {
	const marks = tokensOf(text);
	const dates: PartialDate[] = [];
	let month: number | null = null;
	let day: number | null = null;
	marks.forEach((mark, i) => {
		if (mark.kind === 'numeric') {
			const date = numericDate(mark.text, region);
			if (date) dates.push(date);
		} else if (mark.kind === 'month') month = mark.value;
		else if (mark.kind === 'day') day = mark.value;
		else if (mark.kind === 'year') {
			// '2014年8月12日', '2014 August 12': month and day behind, where none stand before.
			const behind = marks.slice(i + 1, i + 3);
			if (month === null && behind[0]?.kind === 'month') {
				month = behind[0].value;
				day = behind[1]?.kind === 'day' ? behind[1].value : null;
			}
			dates.push({ year: mark.value, month, day: month === null ? null : day });
			month = null;
			day = null;
		}
	});
	return dates.filter(isDate);
}

/** '30/06/2015', '2015-06-30', '01/2013', '2013.1' */
function numericDate(text: string, region: string | null): PartialDate | null {
	const parts = text.split(/[./-]/u);
	const numbers = parts.map(Number);
	const yearAt = parts.findIndex((part) => part.length === 4);
	if (yearAt < 0 && parts.length === 3 && parts[2]!.length === 2) numbers[2]! += 2000;
	else if (yearAt < 0) return null;
	const year = commonYear(numbers[yearAt < 0 ? 2 : yearAt]!);
	const others = numbers.filter((_, i) => i !== (yearAt < 0 ? 2 : yearAt));
	if (others.length === 1) return { year, month: others[0]!, day: null };
	const [a, b] = others as [number, number];
	if (yearAt === 0) return { year, month: a, day: b };
	if (a > 12) return { year, month: b, day: a };
	if (b > 12) return { year, month: a, day: b };
	if (a === b) return { year, month: a, day: b };
	if (region === null) return { year, month: null, day: null };
	return MONTH_FIRST.includes(region) ? { year, month: a, day: b } : { year, month: b, day: a };
}

function isYear(value: number): boolean {
	const year = commonYear(value);
	return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function commonYear(value: number): number {
	return value > LAST_YEAR ? value - BUDDHIST : value;
}

function isDate({ year, month, day }: PartialDate): boolean {
	if (!isYear(year)) return false;
	if (month === null) return true;
	if (month < 1 || month > 12) return false;
	return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function iso({ year, month, day }: PartialDate): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return [String(year), month === null ? '' : two(month), month === null || day === null ? '' : two(day)]
		.filter(Boolean)
		.join('-');
}

function longest(dates: PartialDate[]): string {
	return dates.map(iso).reduce((a, b) => (b.length > a.length ? b : a));
}

function fold(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}
