import { fieldText } from '../places-of-form.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

export const missingCalendarYear: Rule = {
	id: 'missing-calendar-year',
	group: 'identity',
	severity: 'error',
	summary: 'The plan does not say which year it is for',
	docs: {
		why: "A plan is one of a series. Without its year 'planned' and 'undertaken' cannot be told apart later.",
		looksFor: "The label 'CALENDAR YEAR:' of the front page and a year in four digits behind it.",
		failing: {
			plan: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nCALENDAR YEAR:\n\nLAST UPDATED: May 2014\n',
			says: "Nothing stands behind 'CALENDAR YEAR:'; the title says 2014",
		},
		passing: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nCALENDAR YEAR: 2014\n',
	},
	*check({ calendarYear, title }, context) {
		if (calendarYear !== null) return;
		const field = fieldText(context, 'calendarYear');
		const inTitle = /(?:19|20)\d\d/u.exec(title ?? '')?.[0];
		const what = !field
			? "The plan lacks the line 'CALENDAR YEAR:'"
			: field.value === ''
				? "Nothing stands behind 'CALENDAR YEAR:'"
				: `${quote(field.value)} is no calendar year`;
		yield {
			reason: what + (inTitle ? `; the title says ${inTitle}` : ''),
			at: field?.text.at ?? null,
			...(inTitle && { expected: [inTitle] }),
		};
	},
};
