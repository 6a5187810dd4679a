import type { Contact } from '../../plan/schema.js';
import { contactsOf, sectionName } from '../items.js';
import { list, quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** What a contact can lack, as messages name it. */
const PARTS: Record<string, { name: string; has: (contact: Contact) => boolean }> = {
	name: { name: 'a name', has: ({ name }) => Boolean(name) },
	title: { name: 'a title', has: ({ title }) => Boolean(title) },
	telephone: { name: 'a telephone number', has: ({ telephone }) => telephone.length > 0 },
	fax: { name: 'a fax number', has: ({ fax }) => fax.length > 0 },
	email: { name: 'an e-mail address', has: ({ emails }) => emails.length > 0 },
};

export const incompleteContact: Rule = {
	id: 'incomplete-contact',
	group: 'contacts',
	severity: 'warning',
	summary: 'A contact lacks its name, title, telephone number or e-mail address',
	docs: {
		why: 'A name without a number or an address cannot be reached; an address without a name is lost with the next reshuffle.',
		looksFor:
			'Contacts with some of the parts that the form asks for, but not all. Fax numbers are not asked for unless the option says so. A contact without any part is the business of `missing-contact`.',
		failing: {
			plan: '## A.3 Protect International Aviation\n\nContact Point: Name: Ana Soto Title: Head of Security\n\nTelephone Number: +56 2 2675 1234 Email Address:\n',
			says: "The contact 'Ana Soto' in A.3 lacks an e-mail address",
		},
		passing:
			'## A.3 Protect International Aviation\n\nContact Point: Name: Ana Soto Title: Head of Security\n\nTelephone Number: +56 2 2675 1234 Email Address: ana.soto@aviation.example\n',
	},
	options: {
		require: {
			type: 'strings',
			default: ['name', 'title', 'telephone', 'email'],
			description: "Parts that a contact has to have: 'name', 'title', 'telephone', 'fax', 'email'.",
		},
	},
	*check(plan, { options }) {
		const required = (options.require as string[]).filter((part) => part in PARTS);
		for (const { contact, section } of contactsOf(plan)) {
			const lacking = required.filter((part) => !PARTS[part]!.has(contact));
			if (lacking.length === 0 || Object.values(PARTS).every(({ has }) => !has(contact))) continue;
			const who = contact.name ?? contact.title ?? contact.emails[0] ?? contact.label;
			yield {
				reason: `The contact ${quote(who)} in ${sectionName(section)} lacks ${list(lacking.map((part) => PARTS[part]!.name))}`,
				at: contact.location,
			};
		}
	},
};
