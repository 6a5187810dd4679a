import { itemsOf } from '../items.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** Words that no sentence ends with. */
const OPEN_END =
	/(?:^|\s)(?:and|or|but|nor|the|an?|of|to|for|with|from|at|into|between|among|than|that|which|who|whose|where|when|while|because|although|such as|including|its|their|our|his|her|is|are|was|were|be|been|has|have|had|will|would|shall|should|can|could|may|might|must|via|per|as|towards?|against|during|until|if|both|either|not|also|further|through|under|upon|within|without|(?<!\b(?:c[ao]me|comes|coming|phase[ds]?|log(?:ged)?|hand(?:ed)?|turn(?:ed)?|go(?:es|ing)?|stands?|carr(?:y|ied)) )(?:in|on|by))$/iu;
/** What ends a list's item before the last one. */
const LIST_END = /[,;]\s*(?:and|or)$/iu;
const DANGLING = /[,–—(（/&+]$|[^\s-]-$/u;
/** Shorter texts are labels and titles. */
const LEAST_WORDS = 4;

export const truncatedSentence: Rule = {
	id: 'truncated-sentence',
	group: 'content',
	severity: 'warning',
	summary: 'A text stops in the middle of a sentence',
	docs: {
		why: 'Something was lost on the way into the plan, and only its author can say what.',
		looksFor:
			"Items that end with a word or mark after which more has to come ('… attended and'). Lead-ins with sub-items below, and items of a list that ends with '; and' before its next item, are let pass.",
		failing: {
			plan: '## C. PROMOTING CYBER SECURITY\n\n### MEASURES UNDERTAKEN\n\n- A conference was held where 600 guests attended and\n- A drill was held in May.\n',
			says: "'A conference was held where 600 guests attended and' stops in the middle of a sentence",
		},
		passing:
			'## C. PROMOTING CYBER SECURITY\n\n### MEASURES UNDERTAKEN\n\n- The team was trained in\n  - forensics; and\n  - the handling of incidents.\n',
	},
	*check(plan) {
		const items = [...itemsOf(plan)];
		for (const [i, { item, slot, section }] of items.entries()) {
			const { text } = item;
			const next = items[i + 1]?.slot === slot && items[i + 1]?.section === section;
			if (item.items.length > 0 || text.split(' ').length < LEAST_WORDS) continue;
			const end = text.slice(-60);
			if (LIST_END.test(end) && next) continue;
			if (/,$/u.test(end) && next) continue;
			if (!OPEN_END.test(end) && !DANGLING.test(end)) continue;
			yield {
				reason: `${quote(text.length > 70 ? `…${text.slice(-60).replace(/^\S*\s/u, ' ')}` : text, 80)} stops in the middle of a sentence`,
				at: item.location,
				actual: text.split(' ').slice(-3).join(' '),
			};
		}
	},
};
