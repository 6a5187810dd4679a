import { distance } from 'fastest-levenshtein';
import { contactsOf, type PlacedContact, sectionName } from '../items.js';
import { quote } from '../quote.js';
import type { Finding, Rule } from '../rule.js';

/** Names this alike, letters alone, are one person's: 'Jang, Ju-yeon' and 'Jang, Juyeon'. */
const MOST_ERRORS = 1;
/** Plans have some twenty contacts; of thousands each is compared with the ones just before it. */
const MOST_COMPARED = 200;
/** Shorter names differ by a letter and are two persons'. */
const LEAST_LETTERS = 7;

export const contactConflict: Rule = {
	id: 'contact-conflict',
	group: 'contacts',
	severity: 'warning',
	summary: 'One person stands in the plan with two addresses, or one number with two',
	docs: {
		why: 'Of two addresses of one person one is old or mistyped, and a reader cannot know which.',
		looksFor:
			'Two contacts with the same name (word order, hyphens and a slip aside) or the same telephone number whose e-mail addresses have nothing in common, and two with the same address whose names differ. One name in two scripts, and a second address beside a common one, are let pass.',
		failing: {
			plan: '## A.1 Protect Cargo\n\nContact Point: Name: Soto, Ana-Maria Title: Head of Cargo\n\nTelephone Number: +56 2 2675 1234 Email Address: asoto@customs.example\n\n## A.2 Protect Port Facilities and Ships Engaged in International Voyages\n\nContact Point: Name: Soto, Ana Maria Title: Head of Cargo\n\nTelephone Number: +56 2 2675 1234 Email Address: amsoto@customs.example\n',
			says: "'Soto, Ana Maria' in A.2 has the address amsoto@customs.example, but asoto@customs.example in A.1",
		},
		passing:
			'## A.1 Protect Cargo\n\nContact Point: Name: Soto, Ana-Maria Title: Head of Cargo\n\nTelephone Number: +56 2 2675 1234 Email Address: asoto@customs.example\n\n## A.2 Protect Port Facilities and Ships Engaged in International Voyages\n\nContact Point: Name: Soto, Ana Maria Title: Head of Cargo\n\nTelephone Number: +56 2 2675 1234 Email Address: asoto@customs.example\n',
	},
	*check(plan) {
		const contacts = contactsOf(plan).map((placed) => ({ ...placed, letters: lettersOf(placed.contact.name) }));
		for (const [i, later] of contacts.entries()) {
			// Of several that it differs from the first one is enough.
			for (const earlier of contacts.slice(Math.max(0, i - MOST_COMPARED), i)) {
				const finding = conflict(earlier, later);
				if (!finding) continue;
				yield finding;
				break;
			}
		}
	},
};

type Named = PlacedContact & { letters: string };

function conflict(a: Named, b: Named): Finding | null {
	const [first, second] = [a.contact, b.contact];
	const mails = (contact: Named['contact']): string[] => contact.emails.map((email) => email.toLowerCase());
	const common = mails(first).filter((email) => mails(second).includes(email));
	const related = { at: first.location, reason: `the other one, in ${sectionName(a.section)}` };
	const sameName = isSameName(a.letters, b.letters);
	if (common.length > 0) {
		// A mailbox of an office is shared; a person's bears the name.
		if (sameName || !a.letters || !b.letters || !isNearName(a.letters, b.letters)) return null;
		return {
			reason: `The address ${common[0]} is that of ${quote(second.name!)} in ${sectionName(b.section)}, but of ${quote(first.name!)} in ${sectionName(a.section)}`,
			at: second.location,
			actual: second.name!,
			related,
		};
	}
	if (first.emails.length === 0 || second.emails.length === 0) return null;
	const number = first.telephone.find(({ e164 }) => e164 && second.telephone.some((other) => other.e164 === e164));
	if (!sameName && !number) return null;
	const who = sameName ? quote(second.name!) : `The number ${number!.text}`;
	return {
		reason: `${who} in ${sectionName(b.section)} has the address ${second.emails[0]}, but ${first.emails[0]} in ${sectionName(a.section)}`,
		at: second.location,
		actual: second.emails[0]!,
		expected: [first.emails[0]!],
		related,
	};
}

/** A name's words without titles, marks and order: 'Mr. Kim, Tae-yeon' and 'Taeyeon Kim' are the same. */
function lettersOf(name: string | null): string {
	return (name ?? '')
		.normalize('NFKD')
		.replace(/\p{M}|['’-]/gu, '')
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((word) => word && !HONORIFICS.has(word))
		.sort()
		.join('');
}

const HONORIFICS = new Set(
	'mr mrs ms miss dr prof sir dato datuk datin tan sri haji hajah capt captain col gen ir lt'.split(' '),
);

function isSameName(a: string, b: string): boolean {
	if (!a || !b) return false;
	return (
		a === b ||
		[...a].sort().join('') === [...b].sort().join('') ||
		(Math.min(a.length, b.length) >= LEAST_LETTERS && distance(a, b) <= MOST_ERRORS)
	);
}

/** Two spellings of one name, further apart than a slip. */
function isNearName(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	return !long.includes(short) && distance(a, b) <= 2;
}
