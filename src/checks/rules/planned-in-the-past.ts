import { itemsOf } from '../items.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** A verb that looks ahead; the year behind it in the same sentence is when it is to be done. */
const AHEAD =
	/\b(?:will|shall|to be|plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed)?|expect(?:s|ed)?|schedul(?:e|ed)|due|target(?:s|ed)?|going to|by|before|until|till|no later than|from|timeframe|deadline)\b/iu;
/** What makes a year the name of a thing: 'the Act of 2003', 'Resolution 1373 (2001)'. */
const NAME =
	/\b(?:act|law|bill|code|convention|resolution|protocol|treaty|agreement|decree|order|regulations?|strategy|framework|guidelines?|standards?|plan|principles|declaration|since|(?<!\b(?:end|beginning|start|middle|half|quarter) )of|after|following|under|as of|adopted in|established in|signed in|launched in|held in|done in|begun in|started in|was|were|took|had|did)\b[^,;]{0,24}$/iu;
/** 'published in 2010' tells of the past, 'will be published in 2010' does not. */
const DONE = /(?<!\bbe )\b\p{L}{3,20}ed (?:in|on)\b[^,;]{0,20}$/iu;
const YEAR = /(?<![\d-])(?:19|20)\d\d(?!\d)/gu;

export const plannedInThePast: Rule = {
	id: 'planned-in-the-past',
	group: 'content',
	severity: 'warning',
	summary: 'A planned measure was to be done before the year of the plan',
	docs: {
		why: 'A term that has passed shows that the text was carried over from an older plan; the reader wants to know what became of it.',
		looksFor:
			"Planned measures whose latest year is before the calendar year, where the year is a term ('will … by 2012', '(June 2012)'). Years that name a law or tell how it began are let pass.",
		failing: {
			plan: 'CALENDAR YEAR: 2014\n\n## A.1 Protect Cargo\n\n### FURTHER MEASURES PLANNED\n\n- The port will buy two scanners by June 2012.\n',
			says: "'The port will buy two scanners by June 2012.' is planned for 2012, before the calendar year 2014",
		},
		passing:
			'CALENDAR YEAR: 2014\n\n## A.1 Protect Cargo\n\n### FURTHER MEASURES PLANNED\n\n- The port will replace the scanners of 2012 by June 2015.\n- The Act of 2003 will be amended.\n',
	},
	*check(plan) {
		const { calendarYear } = plan;
		if (calendarYear === null) return;
		for (const { item, slot } of itemsOf(plan)) {
			if (slot !== 'planned' && slot !== 'forwardWork') continue;
			const years = [...item.text.matchAll(YEAR)].map(({ 0: year, index }) => ({ year: Number(year), index }));
			const latest = Math.max(0, ...years.map(({ year }) => year));
			if (latest === 0 || latest >= calendarYear) continue;
			const term = years.find(({ year, index }) => year === latest && isTerm(item.text, index));
			if (!term) continue;
			yield {
				reason: `${quote(item.text)} is planned for ${latest}, before the calendar year ${calendarYear}`,
				at: item.location,
				actual: String(latest),
			};
		}
	},
};

/** Most characters of a sentence that are looked at before a year. */
const REACH = 400;

function isTerm(text: string, index: number): boolean {
	const before = text.slice(Math.max(0, index - REACH), index);
	const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
	if (NAME.test(sentence) || DONE.test(sentence)) return false;
	const bracket = /[(（][^()（）]{0,40}$/u.exec(sentence);
	// Brackets at the end of a measure hold its term; elsewhere they tell the year of what stands before them.
	if (bracket) return /^[^()（）]{0,20}[)）][.;\s]*$/u.test(text.slice(index)) && AHEAD.test(sentence);
	return AHEAD.test(sentence);
}
