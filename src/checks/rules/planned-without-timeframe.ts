import type { Item } from '../../plan/schema.js';
import { itemsOf } from '../items.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** A year, a quarter, a term, a rhythm. */
const TERM = [
	/(?<!\d)(?:19|20|25)\d\d(?!\d)/u,
	/\b(?:q[1-4]|(?:first|second|third|fourth|last|next|this|coming|current|following|each|every)\s+(?:\w+\s+)?(?:half|quarter|year|month|week|semester|biennium|decade))\b/iu,
	/\b(?:within|over|in|for|after|during|every|the next)\s+(?:the\s+)?(?:next\s+|coming\s+|about\s+)?(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|several|few)\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?|quarters?)\b/iu,
	/\b(?:annual|annually|yearly|monthly|weekly|quarterly|biannual|biennial|biannually|half-yearly|an? (?:day|week|month|quarter|year)|twice a|once a|each year|per year|short[- ]term|medium[- ]term|long[- ]term|mid[- ]?term|fiscal year|financial year|immediately|shortly|soon)\b/iu,
	/\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/iu,
	/\bMay\s+(?=\d)/u,
	/\bend of (?:the )?(?:year|month|decade)\b/iu,
];
/** Words that say that it goes on. */
const GOING_ON = [
	/\b(?:ongoing|on-going|continu(?:e|es|ed|ing|al|ally|ous|ously)|keep(?:s|ing)? on|go(?:es|ing)? on|as before|maintain(?:s|ed|ing)?|regular(?:ly)?|permanent(?:ly)?|sustain(?:s|ed|ing)?|periodic(?:ally)?|further (?:to )?(?:strengthen|improve|enhance))\b/iu,
];
/** Years in brackets are those of a commitment. */
const YEARS = /[(（][\d\s,;and&–-]{1,60}[)）]/gu;
/** A sentence that says that nothing is planned needs no date. */
const NOTHING =
	/^(?:none|nil|no\b|not applicable|n\/?a\b|there (?:are|is) no\b|nothing\b|see\b|refer\b)|\bnot (?:yet )?planned\b/iu;

export const plannedWithoutTimeframe: Rule = {
	id: 'planned-without-timeframe',
	group: 'content',
	severity: 'warning',
	summary: 'A planned measure has no time frame',
	docs: {
		why: "The form asks: '(indicate timeframe)'. Without one nobody can say later whether the measure is late.",
		looksFor:
			"Planned measures without a year, month, quarter, term or rhythm in them, in their sub-items or in their heading. What goes on ('continue', 'maintain', 'regularly') and 'None at this time' are let pass.",
		failing: {
			plan: '## A.1 Protect Cargo\n\n### FURTHER MEASURES PLANNED\n\n- The port will buy two scanners.\n',
			says: "'The port will buy two scanners.' is planned without a time frame",
		},
		passing:
			'## A.1 Protect Cargo\n\n### FURTHER MEASURES PLANNED\n\n- The port will buy two scanners by June 2015.\n- Officers will continue to be trained.\n',
	},
	*check(plan) {
		for (const { item, parent, slot, group } of itemsOf(plan)) {
			if (slot !== 'planned' || parent) continue;
			const heading = (group?.heading ?? '').replace(YEARS, '');
			const dated = [item.text, ...below(item)].some((text) => [...TERM, ...GOING_ON].some((one) => one.test(text)));
			// A commitment's own words ('continuous improvement') tell nothing about when.
			if (dated || NOTHING.test(item.text) || TERM.some((one) => one.test(heading))) continue;
			yield { reason: `${quote(item.text)} is planned without a time frame`, at: item.location, actual: item.text };
		}
	},
};

function below({ items }: Item): string[] {
	return items.flatMap((item) => [item.text, ...below(item)]);
}
