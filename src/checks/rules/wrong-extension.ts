import type { Rule } from '../rule.js';

export const wrongExtension: Rule = {
	id: 'wrong-extension',
	group: 'reading',
	severity: 'warning',
	summary: "The file's name says another format than its content",
	reading: true,
	docs: {
		why: 'Programs open a file by its name; a PDF called .docx opens in none of them.',
		looksFor:
			'A file whose content is another format than its extension, or than `--from`, says. It is read by its content.',
		failing: {
			plan: '<!-- file: plan.docx -->\n# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n',
			says: 'The content is markdown, not what the extension .docx says; it is read as markdown.',
		},
		passing: '<!-- file: plan.md -->\n# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n',
	},
	*check(_, { warnings }) {
		for (const { rule, message, location } of warnings)
			if (rule === wrongExtension.id) yield { reason: message, at: location };
	},
};
