import type { Contact } from '../../plan/schema.js';
import { sectionHeading } from '../places-of-form.js';
import type { Rule } from '../rule.js';

export const missingContact: Rule = {
	id: 'missing-contact',
	group: 'contacts',
	severity: 'warning',
	summary: 'A section names nobody to contact',
	docs: {
		why: 'Plans are written so that economies find each other. A section without a contact ends the conversation.',
		looksFor: 'Sections without a contact point that has at least a name, a post, a number or an address.',
		failing: {
			plan: '## A.3 Protect International Aviation\n\nContact Point:\n\n### MEASURES UNDERTAKEN\n\n- Scanners were bought.\n',
			says: 'A.3 names nobody to contact',
		},
		passing:
			'## A.3 Protect International Aviation\n\nContact Point: Name: Ana Soto Title: Head of Security\n\nTelephone Number: +56 2 2675 1234 Email Address: ana.soto@aviation.example\n',
	},
	*check({ sections }, context) {
		const byId = new Map<string, Contact[]>();
		for (const { id, contacts } of sections) byId.set(id, [...(byId.get(id) ?? []), ...contacts]);
		for (const [id, contacts] of byId) {
			const filled = contacts.some(
				({ name, title, telephone, emails }) => name || title || telephone.length + emails.length > 0,
			);
			if (!filled) yield { reason: `${id} names nobody to contact`, at: sectionHeading(context, id)?.at ?? null };
		}
	},
};
