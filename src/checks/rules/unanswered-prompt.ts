import { SLOTS } from '../../templates/template.js';
import { headingOf, textsIn } from '../places-of-form.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

const QUESTIONS = SLOTS.slice(3) as ('participation' | 'needs' | 'expertise')[];

export const unansweredPrompt: Rule = {
	id: 'unanswered-prompt',
	group: 'content',
	severity: 'info',
	summary: 'A question of the form has no answer',
	docs: {
		why: "An empty answer can mean 'none' or 'forgotten'. One sentence ends the doubt.",
		looksFor:
			"The questions on capacity building that stand in a section with nothing below them. A dash or 'N/A' is an answer here; `placeholder-left` speaks of dashes. Empty measures are the business of `commitment-without-measure` and `no-planned-measures`.",
		failing: {
			plan: '## A.1 Protect Cargo\n\n**WHAT CAPACITY BUILDING NEEDS DOES YOUR ECONOMY HAVE?**\n\n**WHAT EXPERTISE OR ASSISTANCE COULD YOUR ECONOMY PROVIDE TO OTHER APEC MEMBERS?**\n\n- Two trainers.\n',
			says: "A.1 does not answer 'WHAT CAPACITY BUILDING NEEDS DOES YOUR ECONOMY HAVE?'",
		},
		passing:
			'## A.1 Protect Cargo\n\n**WHAT CAPACITY BUILDING NEEDS DOES YOUR ECONOMY HAVE?**\n\nNone at this time.\n\n**WHAT EXPERTISE OR ASSISTANCE COULD YOUR ECONOMY PROVIDE TO OTHER APEC MEMBERS?**\n\n- Two trainers.\n',
	},
	*check({ sections }, context) {
		for (const { id, capacityBuilding } of sections) {
			for (const question of QUESTIONS) {
				const slot = `${id}/${question}`;
				const heading = headingOf(context, slot);
				if (capacityBuilding[question].length > 0 || !heading) continue;
				if (textsIn(context, slot).length > 0) continue;
				yield { reason: `${id} does not answer ${quote(heading.text, 90)}`, at: heading.at };
			}
		}
	},
};
