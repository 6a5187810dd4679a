import type { Rule } from '../rule.js';

/** Years in a title, '2014' and the '15' of '2014/15'. */
const YEARS = /(?<!\d)((?:19|20)\d\d)(?:\s?[/–-]\s?(\d{2}|\d{4})(?!\d))?/gu;

export const titleYearMismatch: Rule = {
	id: 'title-year-mismatch',
	group: 'identity',
	severity: 'warning',
	summary: 'The year in the title is not the calendar year',
	reading: true,
	docs: {
		why: "Last year's file is often this year's start. A title left as it was files the plan under the wrong year.",
		looksFor:
			"A year in the title that is not the one behind 'CALENDAR YEAR:', after tracked changes are accepted. A range that holds the calendar year is right, and so is a title without a year.",
		failing: {
			plan: '# 2012 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nCALENDAR YEAR: 2014\n',
			says: 'The title says 2012, the calendar year is 2014; expected 2014',
		},
		passing: '# 2013/2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nCALENDAR YEAR: 2014\n',
	},
	*check({ title, calendarYear, submission }, context) {
		if (!title || calendarYear === null) return;
		const years = yearsIn(title);
		if (years.length === 0 || years.some(([from, to]) => from <= calendarYear && calendarYear <= to)) return;
		const said = years[0]![0];
		const cover = yearsIn(submission?.title ?? '')[0]?.[0];
		const note = cover === calendarYear ? `The title on the cover sheet says ${cover}.` : undefined;
		const line = context.texts.find(({ slot, text }) => slot === 'front' && text.includes(title));
		yield {
			reason: `The title says ${said}, the calendar year is ${calendarYear}; expected ${calendarYear}`,
			at: line?.at ?? null,
			actual: String(said),
			expected: [String(calendarYear)],
			...(note && { note }),
		};
	},
};

function yearsIn(title: string): [from: number, to: number][] {
	return [...title.matchAll(YEARS)].map(([, from, to]) => {
		const first = Number(from);
		if (!to) return [first, first];
		const last = to.length === 4 ? Number(to) : first - (first % 100) + Number(to);
		return [first, Math.max(first, last)];
	});
}
