import { placeOfText } from '../places-of-form.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

export const commitmentWithoutMeasure: Rule = {
	id: 'commitment-without-measure',
	group: 'content',
	severity: 'info',
	summary: 'Commitments of a section are answered by no measure, done or planned',
	docs: {
		why: "Leaders' commitments are the plan's subject; one without a measure is a gap, or should be struck from the list.",
		looksFor:
			'Commitments listed in a section that no heading or table row of its measures names. Sections whose measures stand below no heading at all are let pass: what answers what cannot be told there. One message a section.',
		failing: {
			plan: '## A.1 Protect Cargo\n\n### COMMITMENTS\n\n- Implement the APEC Framework for Secure Trade (2005).\n- Support international efforts to fight piracy (2002).\n\n### MEASURES UNDERTAKEN\n\n**Implement the APEC Framework for Secure Trade**\n\n- Seals were bought.\n',
			says: "1 of the 2 commitments of A.1 has no measure: A.1.2 'Support international efforts to fight…'",
		},
		passing:
			'## A.1 Protect Cargo\n\n### COMMITMENTS\n\n- Implement the APEC Framework for Secure Trade (2005).\n\n### MEASURES UNDERTAKEN\n\n**Implement the APEC Framework for Secure Trade**\n\n- Seals were bought.\n',
	},
	*check({ sections }, context) {
		for (const { id, commitments, undertaken, planned } of sections) {
			const groups = [...undertaken, ...planned].filter(({ items }) => items.length > 0);
			// A list without any heading answers the section as a whole.
			if (groups.some(({ heading, commitment }) => heading === null && commitment === null)) continue;
			const answered = new Set(groups.map(({ commitment }) => commitment?.id));
			const open = commitments.filter((commitment) => !answered.has(commitment.id));
			if (open.length === 0) continue;
			const named = open.map((commitment) => `${commitment.id} ${quote(commitment.text, 44)}`);
			const verb = open.length === 1 ? 'has' : 'have';
			yield {
				reason: `${open.length} of the ${commitments.length} commitments of ${id} ${verb} no measure: ${named.join(', ')}`,
				at: placeOfText(context, `${id}/commitments`, open[0]!.text),
				actual: open[0]!.text,
			};
		}
	},
};
