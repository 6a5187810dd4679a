import { CommitmentIndex } from '../../map/link.js';
import { placeOfText } from '../places-of-form.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

export const unknownCommitment: Rule = {
	id: 'unknown-commitment',
	group: 'content',
	severity: 'warning',
	summary: 'A heading among measures repeats no commitment of its section',
	reading: true,
	docs: {
		why: 'Measures below such a heading answer nothing that the section lists, and drop out of every comparison by commitment.',
		looksFor:
			'Headings below measures undertaken or planned that none of the commitments listed in the section resembles, shortened and reworded ones included. The nearest one is named.',
		failing: {
			plan: '## A.1 Protect Cargo\n\n### COMMITMENTS\n\n- Implement the APEC Framework for Secure Trade (2005).\n- Support international efforts to fight piracy (2002).\n\n### MEASURES UNDERTAKEN\n\n**Tourism in mountain villages**\n\n- A brochure was printed.\n',
			says: "'Tourism in mountain villages' repeats no commitment of A.1",
		},
		passing:
			'## A.1 Protect Cargo\n\n### COMMITMENTS\n\n- Implement the APEC Framework for Secure Trade (2005).\n\n### MEASURES UNDERTAKEN\n\n**APEC Framework for Secure Trade**\n\n- Seals were bought.\n',
	},
	*check({ sections }, context) {
		for (const { id, commitments, undertaken, planned } of sections) {
			if (commitments.length === 0) continue;
			const index = new CommitmentIndex(commitments);
			for (const [slot, groups] of [['undertaken', undertaken] as const, ['planned', planned] as const]) {
				for (const { heading, commitment } of groups) {
					if (heading === null || commitment) continue;
					const found = index.find(heading);
					const near = found && found.likeness > 0 ? commitments[found.index]! : null;
					yield {
						reason: `${quote(heading, 80)} repeats no commitment of ${id}${near ? `; the nearest is ${near.id} ${quote(near.text, 50)}` : ''}`,
						at: placeOfText(context, `${id}/${slot}`, heading),
						actual: heading,
						...(near && { expected: [near.text] }),
					};
				}
			}
		}
	},
};
