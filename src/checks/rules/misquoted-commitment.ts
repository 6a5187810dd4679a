import { best } from '../../wording/overlap.js';
import { wording } from '../../wording/wording.js';
import { placeOfText } from '../places-of-form.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';
import { type Change, wordChanges } from '../word-changes.js';

/** Less alike, it is another commitment and no misquoted one: the form leaves economies free to add their own. */
const SAME_COMMITMENT = 0.7;
/** More changes than this share of the words, and the text was rewritten on purpose. */
const MOST_CHANGED = 0.35;

export const misquotedCommitment: Rule = {
	id: 'misquoted-commitment',
	group: 'content',
	severity: 'info',
	summary: 'A commitment is not quoted word for word',
	docs: {
		why: "The commitments are the Leaders' and Ministers' words. A word changed in copying changes what was promised.",
		looksFor:
			"Commitments listed in a section whose words or years differ from the form's. Case, punctuation, British or American spelling, and years that are left out altogether are let pass; so is a commitment that the form does not have. The note shows the difference.",
		failing: {
			plan: '## A.2 Protect Port Facilities and Ships Engaged in International Voyages\n\n### COMMITMENTS\n\n- Support regional efforts to fight piracy (2002, 2008).\n',
			says: "The commitment A.2.1 differs from the form's text: 'regional' instead of 'international'",
		},
		passing:
			'## A.2 Protect Port Facilities and Ships Engaged in International Voyages\n\n### COMMITMENTS\n\n- Support international efforts to fight piracy\n',
	},
	*check({ sections, calendarYear }, context) {
		for (const { id, commitments } of sections) {
			const known = context.template.sections.find((section) => section.id === id)?.commitments ?? [];
			for (const { id: own, text } of commitments) {
				const { f1, index } = best(wording(text.normalize('NFKC')), known);
				if (f1 < SAME_COMMITMENT) continue;
				const changes = wordChanges(asOf(known[index]!, calendarYear), text.normalize('NFKC'));
				const changed = changes.reduce((sum, { left, right }) => sum + Math.max(left.length, right.length), 0);
				if (changes.length === 0 || changed > MOST_CHANGED * text.split(' ').length) continue;
				yield {
					reason: `The commitment ${own} differs from the form's text: ${describe(changes)}`,
					at: placeOfText(context, `${id}/commitments`, text),
					actual: text,
					expected: [known[index]!],
					note: changes.map(({ left, right }) => `-${left.join(' ')}\n+${right.join(' ')}`).join('\n'),
				};
			}
		}
	},
};

/** The form's text as it was in a year: the meetings that renewed a commitment later are not in its brackets yet. */
function asOf(text: string, year: number | null): string {
	return year === null
		? text
		: text.replace(/[(（][\d\s,;and&–-]{1,60}[)）]/gu, (years) =>
				years.replace(/\d{4}/gu, (one) => (Number(one) > year ? '' : one)),
			);
}

/** The first differences in words. */
const MOST_NAMED = 3;

function describe(changes: Change[]): string {
	const named = changes.slice(0, MOST_NAMED).map(({ left, right }) => {
		if (left.length === 0) return `${quote(right.join(' '))} is added`;
		return right.length === 0
			? `${quote(left.join(' '))} is missing`
			: `${quote(right.join(' '))} instead of ${quote(left.join(' '))}`;
	});
	return named.join(', ') + (changes.length > MOST_NAMED ? ` and ${changes.length - MOST_NAMED} more` : '');
}
