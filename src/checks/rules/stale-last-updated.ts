import { latestReported } from '../dates.js';
import { itemsOf } from '../items.js';
import { fieldText } from '../places-of-form.js';
import type { Rule } from '../rule.js';

export const staleLastUpdated: Rule = {
	id: 'stale-last-updated',
	group: 'identity',
	severity: 'warning',
	summary: "The date behind 'LAST UPDATED' is older than the plan's year, or than measures that it reports",
	docs: {
		why: 'The date tells a reader how far the plan reaches. One that was forgotten makes a new plan look old.',
		looksFor:
			"A date behind 'LAST UPDATED:' in a year before the calendar year, or before a measure undertaken that the plan dates with a month or a day ('in August 2014'). Years alone, terms ('until', 'by', 'valid') and dates in the calendar year's future are let pass.",
		failing: {
			plan: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nCALENDAR YEAR: 2014\n\nLAST UPDATED: January 2013\n',
			says: 'The plan for 2014 was last updated in 2013-01; expected a date in 2014 or later',
		},
		passing:
			'# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nCALENDAR YEAR: 2014\n\nLAST UPDATED: 14 March 2014\n',
	},
	*check(plan, context) {
		const updated = plan.lastUpdated?.date;
		if (!updated) return;
		const field = fieldText(context, 'lastUpdated');
		const place = { at: field?.text.at ?? null, actual: plan.lastUpdated!.text };
		const year = plan.calendarYear;
		const reported = latestReported(
			[...itemsOf(plan)].filter(({ slot }) => slot === 'undertaken').map(({ item }) => item),
			year ?? Number(updated.slice(0, 4)) + 1,
		);
		const newer = reported && reported.date.slice(0, updated.length) > updated ? reported : null;
		const related = newer && {
			related: { at: newer.item.location, reason: `a measure of ${newer.date} is reported here` },
		};
		if (year !== null && Number(updated.slice(0, 4)) < year) {
			yield {
				reason: `The plan for ${year} was last updated in ${updated}; expected a date in ${year} or later`,
				...place,
				...related,
			};
		} else if (newer) {
			yield {
				reason: `The plan was last updated in ${updated}, but reports a measure of ${newer.date}; expected ${newer.date} or later`,
				...place,
				...related,
			};
		}
	},
};
