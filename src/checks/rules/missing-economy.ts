import { fieldText } from '../places-of-form.js';
import type { Rule } from '../rule.js';

export const missingEconomy: Rule = {
	id: 'missing-economy',
	group: 'identity',
	severity: 'error',
	summary: 'The plan does not say whose it is',
	docs: {
		why: 'A plan without its economy cannot be filed, compared or counted.',
		looksFor:
			"The label 'ECONOMY:' of the front page and a name behind it. A name that is there but is none of an APEC member is the business of `unknown-economy`.",
		failing: {
			plan: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY:\n\nCALENDAR YEAR: 2014\n',
			says: "Nothing stands behind 'ECONOMY:'",
		},
		passing: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nCALENDAR YEAR: 2014\n',
	},
	*check(plan, context) {
		if (plan.economy) return;
		const field = fieldText(context, 'economy');
		if (field && field.value !== '') return;
		yield field
			? { reason: "Nothing stands behind 'ECONOMY:'", at: field.text.at }
			: { reason: "The plan lacks the line 'ECONOMY:'", at: null };
	},
};
