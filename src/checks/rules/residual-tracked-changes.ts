import type { Location } from '../../document/location.js';
import { count, quote } from '../quote.js';
import type { Rule } from '../rule.js';

export const residualTrackedChanges: Rule = {
	id: 'residual-tracked-changes',
	group: 'left-overs',
	severity: 'warning',
	summary: 'Tracked changes were left in the plan',
	docs: {
		why: 'A plan that still shows what was struck out tells readers what the economy decided not to say.',
		looksFor:
			"Tracked deletions, insertions and moves of a Word file, struck-through text, balloons such as 'Deleted: …' in a PDF, and the marks of CriticMarkup in Markdown. A Word file gets one message, as one command there accepts them all; elsewhere each is named, unless there are more than the option `most` says.",
		failing: {
			plan: '# 2012~~4~~ APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n',
			says: "The deletion of '4' was left in the text; accept or reject it",
		},
		passing: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n',
	},
	options: {
		most: { type: 'number', default: 10, description: 'Most changes that are named one by one.' },
	},
	*check({ removed, source }, { insertions, options }) {
		const deletions = removed.filter(({ kind }) => kind === 'deletion');
		if (source.format !== 'docx' && deletions.length + insertions.length <= Number(options.most)) {
			for (const { text, location } of deletions) {
				yield {
					reason: `The deletion of ${quote(text)} was left in the text; accept or reject it`,
					at: location,
					actual: text,
				};
			}
			for (const { text, at } of insertions)
				yield { reason: `The insertion of ${quote(text)} was left in the text; accept or reject it`, at, actual: text };
			return;
		}
		const first: { at: Location; what: string } | undefined = deletions[0]
			? { at: deletions[0].location, what: `the deletion of ${quote(deletions[0].text)}` }
			: insertions[0] && { at: insertions[0].at, what: `the insertion of ${quote(insertions[0].text)}` };
		if (!first) return;
		const kinds = [
			...(deletions.length > 0 ? [count(deletions.length, 'deletion')] : []),
			...(insertions.length > 0 ? [count(insertions.length, 'insertion')] : []),
		];
		yield {
			reason: `${kinds.join(' and ')} ${deletions.length + insertions.length === 1 ? 'is' : 'are'} tracked, first ${first.what}; accept or reject all changes`,
			at: first.at,
		};
	},
};
