import { distance } from 'fastest-levenshtein';
import { ECONOMIES } from '../../templates/labels/economies.js';
import { fieldText } from '../places-of-form.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** Names further apart than this share of their letters have nothing to do with each other. */
const MOST_ERRORS = 0.4;

export const unknownEconomy: Rule = {
	id: 'unknown-economy',
	group: 'identity',
	severity: 'error',
	summary: 'The economy is not a member of APEC, or its name is misspelt',
	reading: true,
	docs: {
		why: 'Plans are filed by economy; a name that no table knows puts the plan beside all others.',
		looksFor:
			"The name behind 'ECONOMY:', held against the names of APEC's member economies, in the forms that authors use ('Korea', 'Republic of Korea', 'ROK').",
		failing: {
			plan: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: New Zeeland\n',
			says: "'New Zeeland' is no member economy of APEC; did you mean 'New Zealand'?",
		},
		passing: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Viet Nam\n',
	},
	*check(plan, context) {
		if (plan.economy && ECONOMIES.some(({ code }) => code === plan.economy!.code)) return;
		const field = fieldText(context, 'economy');
		const name = plan.economy?.name ?? field?.value;
		if (!name || (!plan.economy && beginsWithEconomy(name))) return;
		const near = plan.economy ? null : nearest(name);
		yield {
			reason: `${quote(name)} is no member economy of APEC${near ? `; did you mean '${near}'?` : ''}`,
			at: field?.text.at ?? null,
			actual: name,
			...(near && { expected: [near] }),
		};
	},
};

/** A name that is known, with a translation or a remark behind it. */
function beginsWithEconomy(text: string): boolean {
	return ECONOMIES.some(({ names }) => names.some((name) => text.toLowerCase().startsWith(name.toLowerCase())));
}

function nearest(name: string): string | null {
	let best: { name: string; share: number } | null = null;
	for (const { names } of ECONOMIES) {
		for (const known of names) {
			const share = distance(name.toLowerCase(), known.toLowerCase()) / Math.max(name.length, known.length);
			if (!best || share < best.share) best = { name: known, share };
		}
	}
	return best && best.share <= MOST_ERRORS ? best.name : null;
}
