import type { Location } from '../../document/location.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

export const deadLink: Rule = {
	id: 'dead-link',
	group: 'left-overs',
	severity: 'warning',
	summary: 'A link leads nowhere',
	docs: {
		why: 'Links lose their targets where a plan is copied from the web or from an older plan. Readers who follow them find nothing.',
		looksFor:
			"Links with an empty target or '#', with an address that cannot be one, to a file on somebody's disk, and mail links without an address. Links into the document are let pass, and nothing is fetched: an address that exists no more is not noticed. A link that stands in several places is named once.",
		failing: {
			plan: '## A.1 Protect Cargo\n\n### COMMITMENTS\n\n- Implement the [APEC Framework for Secure Trade](#) (2005).\n',
			says: "The link 'APEC Framework for Secure Trade' leads nowhere: its target is '#'",
		},
		passing:
			'## A.1 Protect Cargo\n\n### COMMITMENTS\n\n- Implement the [APEC Framework for Secure Trade](https://www.example.org/framework) (2005).\n',
	},
	*check(_, { links }) {
		const dead = new Map<string, { what: string; fault: string; at: Location; times: number }>();
		for (const { text, url, at } of links) {
			const fault = faultOf(url.trim());
			if (!fault) continue;
			const what = text.trim() || url;
			const known = dead.get(`${what} ${url}`);
			if (known) known.times += 1;
			else dead.set(`${what} ${url}`, { what, fault, at, times: 1 });
		}
		for (const { what, fault, at, times } of dead.values()) {
			const again = times > 1 ? `; it stands in ${times} places` : '';
			yield { reason: `The link ${quote(what)} leads nowhere: ${fault}${again}`, at, actual: what };
		}
	},
};

/** Why a target cannot be reached by a reader; null where it may be. */
function faultOf(url: string): string | null {
	if (url === '') return 'it has no target';
	if (/^(?:#|about:blank|javascript:.{0,40}|https?:\/{0,2}#?)$/iu.test(url)) return `its target is ${quote(url)}`;
	if (/^#/u.test(url)) return null;
	if (/^(?:file:|[a-z]:[\\/]|\\\\)/iu.test(url)) return `its target is a file on a disk, ${quote(url, 40)}`;
	if (/^mailto:/iu.test(url))
		return /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/iu.test(url) ? null : `${quote(url)} holds no address`;
	if (!/^[a-z][a-z0-9+.-]*:/iu.test(url)) return null;
	try {
		const { protocol, hostname } = new URL(url);
		if (!/^https?:$/u.test(protocol)) return null;
		return hostname.includes('.') ? null : `${quote(url, 40)} has no host`;
	} catch {
		return `${quote(url, 40)} is no address`;
	}
}
