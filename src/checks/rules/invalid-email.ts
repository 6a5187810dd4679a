import { contactsOf, sectionName } from '../items.js';
import { quote } from '../quote.js';
import type { Finding, Rule } from '../rule.js';

/** RFC 5321, 4.1.2, as far as mail systems in use follow it. */
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*$/u;
/** What stands behind the label of an address up to the next label or the line's end. */
const LABELLED = /e\s?-?\s?mail(?:\s{0,2}-?\s{0,2}address(?:es)?)?\s{0,3}[:：]\s{0,3}([^\n|]{1,120})/giu;
const NEXT_LABEL = /\s(?:name|title|tel(?:ephone)?|phone|fax|mobile|contact)\b.{0,20}[:：].*$/iu;
/** An address with a comma in its domain, and nothing behind that could be another one. */
const CUT = /^[^\s,;]{1,100}[,;]\p{L}{2,4}(?![\p{L}\p{N}@._-])/u;
const NOTHING = /^(?:-{1,3}|—|n\/?a\.?|nil|none|not available|tbc|tbd)?$/iu;

export const invalidEmail: Rule = {
	id: 'invalid-email',
	group: 'contacts',
	severity: 'error',
	summary: 'An e-mail address cannot be right',
	docs: {
		why: 'A letter to an address with a slip comes back, or does not, and nobody knows why there is no answer.',
		looksFor:
			"Addresses of contacts that no mail system takes (no top-level domain, '@' twice or missing, dots or commas in the wrong place), and text behind 'Email Address:' that is no address at all.",
		failing: {
			plan: '## A.3 Protect International Aviation\n\nContact Point: Name: Ana Soto Title: Head of Security\n\nTelephone Number: +56 2 2675 1234 Email Address: ana.soto@aviation\n',
			says: "'ana.soto@aviation' in A.3 is no e-mail address: its domain has no ending such as '.cl'",
		},
		passing:
			'## A.3 Protect International Aviation\n\nContact Point: Name: Ana Soto Title: Head of Security\n\nTelephone Number: +56 2 2675 1234 Email Address: ana.soto@aviation.example\n',
	},
	*check(plan, context) {
		const known = new Set<string>();
		for (const { contact, section } of contactsOf(plan)) {
			for (const email of contact.emails) {
				known.add(email);
				const fault = faultOf(email);
				if (fault) yield finding(email, sectionName(section), fault, contact.location);
			}
		}
		for (const { slot, role, text, at } of context.texts) {
			if (role === 'heading' || (!slot.endsWith('/contacts') && slot !== 'assistance')) continue;
			for (const [, value] of text.matchAll(LABELLED)) {
				const rest = value!.replace(NEXT_LABEL, '').trim();
				if (NOTHING.test(rest)) continue;
				// An address that a line's end cut was joined, and is known without the gap.
				const read = [...addresses(rest), ...addresses(rest.replace(/\s+/gu, ''))].filter((email) => known.has(email));
				// 'a.soto@customs,cl' is read as 'a.soto@customs': what hangs on it belongs to it.
				const cut = read.map((email) => rest.slice(rest.indexOf(email))).find((text) => CUT.test(text));
				if (read.length > 0 && !cut) continue;
				const section = slot === 'assistance' ? null : slot.split('/')[0]!;
				const email = cut ? CUT.exec(cut)![0] : rest;
				yield finding(email, sectionName(section), faultOf(email) ?? 'it cannot be read', at);
			}
		}
	},
};

/** Whatever holds an '@' in a value, without the marks around it. */
function addresses(value: string): string[] {
	return (value.match(/[^\s,;<>()|]+@[^\s,;<>()|]+/gu) ?? []).flatMap((email) => [email, email.replace(/[.:]+$/u, '')]);
}

function finding(email: string, where: string, fault: string, at: Finding['at']): Finding {
	return { reason: `${quote(email)} in ${where} is no e-mail address: ${fault}`, at, actual: email };
}

/** What is wrong with an address; null where nothing is. */
function faultOf(email: string): string | null {
	const [local = '', domain, ...more] = email.split(/[@＠]/u);
	if (domain === undefined) return "it has no '@'";
	if (more.length > 0) return "it has more than one '@'";
	if (/[,;]/u.test(domain)) return `its domain holds '${/[,;]/u.exec(domain)![0]}'`;
	if (/\s/u.test(email)) return 'it holds a space';
	if (/\.\.|^\.|\.$/u.test(local) || /\.\.|^\.|\.$/u.test(domain)) return 'a dot stands where none may';
	if (!domain.includes('.')) return "its domain has no ending such as '.cl'";
	if (!LOCAL.test(local)) return "what stands before '@' cannot be a mailbox";
	return DOMAIN.test(domain) ? null : 'its domain cannot be one';
}
