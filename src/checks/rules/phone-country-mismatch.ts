import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { ECONOMIES } from '../../templates/labels/economies.js';
import { contactsOf, sectionName } from '../items.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

export const phoneCountryMismatch: Rule = {
	id: 'phone-country-mismatch',
	group: 'contacts',
	severity: 'warning',
	summary: "A telephone or fax number is not one of the plan's economy",
	docs: {
		why: 'A wrong country code is the usual slip where a contact was copied from another plan.',
		looksFor:
			"Complete international numbers whose country code is not that of the plan's economy. Codes that economies share (+1) agree with each of them.",
		failing: {
			plan: 'ECONOMY: Chile\n\n## A.1 Protect Cargo\n\nContact Point: Name: Ana Soto Title: Head of Cargo\n\nTelephone Number: +51 1 204 2400 Email Address: ana.soto@customs.example\n',
			says: "The telephone number '+51 1 204 2400' in A.1 has the country code +51; that of Chile is +56",
		},
		passing:
			'ECONOMY: Chile\n\n## A.1 Protect Cargo\n\nContact Point: Name: Ana Soto Title: Head of Cargo\n\nTelephone Number: +56 2 2675 1234 Email Address: ana.soto@customs.example\n',
	},
	*check(plan) {
		const economy = ECONOMIES.find(({ code }) => code === plan.economy?.code);
		if (!economy) return;
		const own = getCountryCallingCode(economy.region as Parameters<typeof getCountryCallingCode>[0]);
		for (const { contact, section } of contactsOf(plan)) {
			for (const [kind, phones] of [['telephone', contact.telephone] as const, ['fax', contact.fax] as const]) {
				for (const { text, e164 } of phones) {
					const code = e164 && parsePhoneNumberFromString(e164)?.countryCallingCode;
					if (!code || code === own) continue;
					yield {
						reason: `The ${kind} number ${quote(text)} in ${sectionName(section)} has the country code +${code}; that of ${plan.economy!.name} is +${own}`,
						at: contact.location,
						actual: text,
						expected: [`+${own}`],
					};
				}
			}
		}
	},
};
