import type { Location } from '../../document/location.js';
import type { Removed } from '../../plan/schema.js';
import { count, quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** Notes no further apart than this many lines or paragraphs are one column of balloons. */
const GAP = 4;

export const formattingNoise: Rule = {
	id: 'formatting-noise',
	group: 'left-overs',
	severity: 'warning',
	summary: "Word's margin notes about formatting were printed into the plan",
	docs: {
		why: "'Formatted: Font: Bold' in the middle of a plan is noise to people, and text to every program that reads it.",
		looksFor:
			"Balloons such as 'Formatted: Font color: Black', alone or in a column. Those that stand together are one message.",
		failing: {
			plan: '## B. HALTING TERRORIST FINANCING\n\n### MEASURES UNDERTAKEN\n\n- A law was passed.\n\nFormatted: Font: Bold\n\nFormatted: Font color: Black\n',
			says: "2 margin notes of Word about formatting were left in, first 'Formatted: Font: Bold'; print the plan without markup",
		},
		passing: '## B. HALTING TERRORIST FINANCING\n\n### MEASURES UNDERTAKEN\n\n- A law was passed.\n',
	},
	*check({ removed }) {
		const notes = removed.filter(({ kind }) => kind === 'formatting-change');
		let group: Removed[] = [];
		for (const [i, note] of notes.entries()) {
			group.push(note);
			const next = notes[i + 1];
			if (next && together(note.location, next.location)) continue;
			const verb = group.length === 1 ? 'was' : 'were';
			yield {
				reason: `${count(group.length, 'margin note')} of Word about formatting ${verb} left in${group.length > 1 ? ', first' : ':'} ${quote(group[0]!.text)}; print the plan without markup`,
				at: group[0]!.location,
				actual: group[0]!.text,
			};
			group = [];
		}
	},
};

function together(a: Location, b: Location): boolean {
	if (a.page !== b.page) return false;
	const key = a.line !== undefined ? 'line' : a.paragraph !== undefined ? 'paragraph' : null;
	return key === null || Math.abs((b[key] ?? 0) - (a[key] ?? 0)) <= GAP;
}
