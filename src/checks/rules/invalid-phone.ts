import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import type { Phone } from '../../plan/schema.js';
import { contactsOf, sectionName } from '../items.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** ITU-T E.164, 6.2.1. A longer one is not taken for a number at all, and so is not among those of the contact. */
const MOST_DIGITS = 15;
const LABELLED =
	/\b(tel(?:ephone)?|phone|fax|mobile)\b[^:：\n]{0,12}[:：]\s{0,3}(\+?[\d\s().-]{12,40})(?![\d/,;]|\s?(?:ext|x\d|or\b|and\b))/giu;

export const invalidPhone: Rule = {
	id: 'invalid-phone',
	group: 'contacts',
	severity: 'warning',
	summary: 'A telephone or fax number cannot be dialled from abroad',
	docs: {
		why: 'A number with a digit too few reaches nobody, and in an emergency there is no time to find out.',
		looksFor:
			"Numbers that are no complete international number: too few or too many digits for their country, a country code that does not exist, or a national number of an economy that is not known. The second number of '+84-4-3799-2000/2001' is complete.",
		failing: {
			plan: 'ECONOMY: Republic of Korea\n\n## A.1 Protect Cargo\n\nContact Point: Name: Kim Title: Director, Customs Service\n\nTelephone Number: +82-42-48 Email Address: kim@customs.example\n',
			says: "The telephone number '+82-42-48' in A.1 is not complete",
		},
		passing:
			'ECONOMY: Republic of Korea\n\n## A.1 Protect Cargo\n\nContact Point: Name: Kim Title: Director, Customs Service\n\nTelephone Number: +82-42-481-7967 Email Address: kim@customs.example\n',
	},
	*check(plan, context) {
		for (const { contact, section } of contactsOf(plan)) {
			for (const [kind, phones] of [['telephone', contact.telephone] as const, ['fax', contact.fax] as const]) {
				for (const phone of phones) {
					const fault = faultOf(phone);
					if (!fault) continue;
					yield {
						reason: `The ${kind} number ${quote(phone.text)} in ${sectionName(section)} ${fault}`,
						at: contact.location,
						actual: phone.text,
					};
				}
			}
		}
		for (const { slot, role, text, at } of context.texts) {
			if (role === 'heading' || (!slot.endsWith('/contacts') && slot !== 'assistance')) continue;
			for (const [, label, number] of text.matchAll(LABELLED)) {
				if (number!.replace(/\D/gu, '').length <= MOST_DIGITS || / {2}|\t/u.test(number!.trim())) continue;
				const kind = /^f/iu.test(label!) ? 'fax' : 'telephone';
				const section = slot === 'assistance' ? null : slot.split('/')[0]!;
				yield {
					reason: `The ${kind} number ${quote(number!.trim())} in ${sectionName(section)} is longer than any number`,
					at,
					actual: number!.trim(),
				};
			}
		}
	},
};

function faultOf({ text, e164 }: Phone): string | null {
	if (e164 === null) {
		const international = /^\s*(?:\+|00)/u.test(text.normalize('NFKC'));
		return international ? 'is not complete' : 'is not complete: it has no country code';
	}
	const code = `+${parsePhoneNumberFromString(e164)?.countryCallingCode ?? ''}`;
	switch (validatePhoneNumberLength(e164)) {
		case 'TOO_SHORT':
			return code === '+' ? 'is too short' : `is too short for ${code}`;
		case 'TOO_LONG':
			return code === '+' ? 'is too long' : `is too long for ${code}`;
		case 'INVALID_COUNTRY':
			return 'begins with a country code that does not exist';
		case 'INVALID_LENGTH':
			return `has a number of digits that ${code} does not use`;
		case 'NOT_A_NUMBER':
			return 'is no number';
		default:
			return null;
	}
}
