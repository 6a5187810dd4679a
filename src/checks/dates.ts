import type { Item } from '../plan/schema.js';
import { MONTH_NUMBERS } from '../templates/labels/months.js';

/** A month and a year in running text, a day before or behind the month where it has one. */
const DATE =
	/(?:\b(\d{1,2})(?:st|nd|rd|th)?\s{1,2}(?:of\s)?)?\b([A-Z][a-z]{2,8})\.?,?\s?(?:(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2})?(?:of\s)?((?:19|20)\d\d)\b/gu;
/** Words before a date that make it a term, not the day of a deed. */
const TERM = /\b(?:until|till|by|before|through|valid|expires?|due|will|plan(?:s|ned)?|shall|to)\b[^.;]{0,40}$/iu;

/** Dates with a month in a text, as '2014-08' or '2014-08-17', with what stands before each of them. */
function datesIn(text: string): { date: string; before: string; index: number; length: number }[] {
	return [...text.matchAll(DATE)].flatMap((match) => {
		const month = MONTH_NUMBERS.get(match[2]!.toLowerCase());
		if (!month) return [];
		const day = Number(match[1] ?? match[3] ?? 0);
		const pad = (n: number): string => String(n).padStart(2, '0');
		const date = `${match[4]}-${pad(month)}${day >= 1 && day <= 31 ? `-${pad(day)}` : ''}`;
		return [
			{
				date,
				before: text.slice(Math.max(0, match.index - 60), match.index),
				index: match.index,
				length: match[0].length,
			},
		];
	});
}

/** The item with the latest date of a deed, no later than the given year. */
export function latestReported(items: Item[], year: number): { item: Item; date: string } | null {
	let latest: { item: Item; date: string } | null = null;
	for (const item of items) {
		for (const { date, before } of datesIn(item.text)) {
			if (TERM.test(before) || Number(date.slice(0, 4)) > year) continue;
			if (!latest || date > latest.date) latest = { item, date };
		}
	}
	return latest;
}
