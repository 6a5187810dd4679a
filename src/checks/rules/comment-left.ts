import { isDirective } from '../directives.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

export const commentLeft: Rule = {
	id: 'comment-left',
	group: 'left-overs',
	severity: 'warning',
	summary: 'A comment was left in the plan',
	docs: {
		why: 'Comments are talk among authors. In a published plan they are read by everybody else.',
		looksFor:
			'Comments of Word, their balloons in a PDF, and notes of CriticMarkup and HTML comments in Markdown. What a comment tells ctap is let pass.',
		failing: {
			plan: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\n{>>Is this the final version?<<}\n',
			says: "The comment 'Is this the final version?' was left in",
		},
		passing:
			'# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\n<!-- ctap-disable missing-last-updated -->\n',
	},
	*check({ removed }) {
		for (const { kind, text, location } of removed) {
			if (kind !== 'comment' || isDirective(text)) continue;
			yield { reason: `The comment ${quote(text)} was left in`, at: location, actual: text };
		}
	},
};
