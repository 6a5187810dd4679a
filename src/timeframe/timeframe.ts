import { FILLERS, JOINING, type Precision, type Span, spanAt } from './spans.js';
import { type Token, tokensOf } from './tokens.js';

export type { Precision } from './spans.js';

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

const ENDING = new Set(['by', 'before', 'until', 'till', 'within', 'than']);
const BEGINNING = new Set(['since', 'from', 'after', 'starting', 'beginning', 'commencing']);
const ONWARDS = new Set(['onward', 'onwards', 'on']);
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
