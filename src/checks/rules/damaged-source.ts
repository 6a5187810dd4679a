import type { Rule } from '../rule.js';

export const damagedSource: Rule = {
	id: 'damaged-source',
	group: 'reading',
	severity: 'warning',
	summary: 'A part of the file could not be read',
	reading: true,
	docs: {
		why: 'What cannot be read is missing from the plan, and nobody else will notice.',
		looksFor: 'Parts of a Word file or pages of a PDF that are broken, while the rest could be read.',
		failing: {
			plan: '<!-- damage: Page 3 cannot be read. -->\n# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n',
			says: 'Page 3 cannot be read.',
		},
		passing: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n',
	},
	*check(_, { warnings }) {
		for (const { rule, message, location } of warnings)
			if (rule === damagedSource.id) yield { reason: message, at: location };
	},
};
