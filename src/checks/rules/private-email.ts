import { contactsOf, sectionName } from '../items.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

export const privateEmail: Rule = {
	id: 'private-email',
	group: 'contacts',
	severity: 'warning',
	summary: 'A contact is reached at a free mail provider',
	docs: {
		why: "An official's private mailbox is outside the ministry's protection, and leaves with the official.",
		looksFor: 'Addresses of contacts at free mail providers. The option `domains` adds more of them.',
		failing: {
			plan: '## A.1 Protect Cargo\n\nContact Point: Name: Ana Soto Title: Head of Cargo\n\nTelephone Number: +56 2 2675 1234 Email Address: ana.soto@gmail.com\n',
			says: "'ana.soto@gmail.com' in A.1 is a private address; an official one is expected",
		},
		passing:
			'## A.1 Protect Cargo\n\nContact Point: Name: Ana Soto Title: Head of Cargo\n\nTelephone Number: +56 2 2675 1234 Email Address: ana.soto@customs.example\n',
	},
	options: {
		domains: {
			type: 'strings',
			default: [],
			description: 'Further domains of free mail providers.',
		},
	},
	*check(plan, { options }) {
		const more = new Set((options.domains as string[]).map((domain) => domain.toLowerCase()));
		for (const { contact, section } of contactsOf(plan)) {
			for (const email of contact.emails) {
				const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
				if (!PROVIDERS.has(domain) && !REGIONAL.test(domain) && !more.has(domain)) continue;
				yield {
					reason: `${quote(email)} in ${sectionName(section)} is a private address; an official one is expected`,
					at: contact.location,
					actual: email,
				};
			}
		}
	},
};

const PROVIDERS = new Set(
	`gmail.com googlemail.com aol.com icloud.com me.com gmx.com gmx.net mail.com protonmail.com proton.me zoho.com
	yandex.ru mail.ru bk.ru inbox.ru list.ru rambler.ru qq.com foxmail.com 163.com 126.com 139.com sina.com sina.cn
	sohu.com yeah.net naver.com daum.net hanmail.net nate.com msn.com rocketmail.com tutanota.com fastmail.com
	docomo.ne.jp ezweb.ne.jp softbank.ne.jp hinet.net pchome.com.tw seed.net.tw netvigator.com singnet.com.sg
	streamyx.com laposte.net web.de bigpond.com xtra.co.nz sympatico.ca rogers.com`
		.split(/\s+/u)
		.filter(Boolean),
);
/** Providers with a domain in each country: 'yahoo.com', 'yahoo.co.jp', 'hotmail.fr'. */
const REGIONAL = /^(?:yahoo|ymail|hotmail|live|outlook|yandex)\.(?:com?\.)?[a-z]{2,3}$/u;
