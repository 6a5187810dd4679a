import { fieldText } from '../places-of-form.js';
import type { Rule } from '../rule.js';

export const missingObjective: Rule = {
	id: 'missing-objective',
	group: 'identity',
	severity: 'warning',
	summary: 'The plan states no objective',
	docs: {
		why: 'The objective tells a reader what the plan is held against.',
		looksFor: "The label 'Objective:' of the front page and a text behind it.",
		failing: {
			plan: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nObjective:\n\n## EXECUTIVE SUMMARY\n',
			says: "Nothing stands behind 'Objective:'",
		},
		passing:
			"# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nObjective: To report what was done for APEC's commitments.\n",
	},
	*check({ objective }, context) {
		if (objective) return;
		const field = fieldText(context, 'objective');
		yield field
			? { reason: "Nothing stands behind 'Objective:'", at: field.text.at }
			: { reason: "The plan lacks the line 'Objective:'", at: null };
	},
};
