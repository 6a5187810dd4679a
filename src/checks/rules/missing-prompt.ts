import { headingOf, sectionHeading, slotPlaces, summaryPlaces, textsIn } from '../places-of-form.js';
import { quote } from '../quote.js';
import type { Finding, Rule } from '../rule.js';

/** In so many sections and more, a prompt that all of them lack is named once. */
const EVERYWHERE = 3;

export const missingPrompt: Rule = {
	id: 'missing-prompt',
	group: 'structure',
	severity: 'warning',
	summary: 'A heading or question of the form was deleted',
	docs: {
		why: 'Without its heading an answer is read as part of the one above it, and a question that was deleted cannot be answered.',
		looksFor:
			'The headings of the summary, and in each section that the plan has the headings and questions of the form, reworded ones included. One that no section has is named once. In a table whose rows are commitments the table stands for the headings of commitments and measures.',
		failing: {
			plan: "## A.1 Protect Cargo\n\n### LEADERS' AND MINISTERS' COMMITMENTS\n\n- Implement the APEC Framework for Secure Trade (2005).\n\n### FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS (indicate timeframe)\n\n- Seals will be bought in 2015.\n",
			says: `The form's heading 'EXECUTIVE SUMMARY' is missing
The form's heading '1. Summary of main achievements/progress in implementing…' is missing
The form's heading '2. Summary of forward work program to implement Leaders'…' is missing
The form's heading '3. Summary of capacity building needs and opportunities…' is missing
A.1 lacks the form's heading 'MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT…'
A.1 lacks the form's question 'PLEASE DESCRIBE THE APEC CAPACITY BUILDING ACTIVITIES IN…'
A.1 lacks the form's question 'WHAT SPECIFIC CAPACITY BUILDING NEEDS DOES YOUR ECONOMY…'
A.1 lacks the form's question 'WHAT KIND OF EXPERTISE AND/OR ASSISTANCE COULD YOUR ECONOMY…'`,
		},
		passing: `## EXECUTIVE SUMMARY

1. Summary of main achievements/progress

2. Summary of forward work program

3. Summary of capacity building needs and opportunities

## A.1 Protect Cargo

### COMMITMENTS

### MEASURES UNDERTAKEN

### MEASURES PLANNED

**PLEASE DESCRIBE THE APEC CAPACITY BUILDING ACTIVITIES IN WHICH YOUR ECONOMY PARTICIPATED**

**WHAT CAPACITY BUILDING NEEDS DOES YOUR ECONOMY HAVE?**

**WHAT EXPERTISE OR ASSISTANCE COULD YOUR ECONOMY PROVIDE TO OTHER APEC MEMBERS?**
`,
	},
	*check({ sections }, context) {
		const { template } = context;
		const has = (slot: string): boolean => headingOf(context, slot) !== undefined;
		for (const { slot, wording } of summaryPlaces(template)) {
			if (has(slot) || textsIn(context, slot).length > 0) continue;
			yield { reason: `The form's heading ${quote(wording)} is missing`, at: null, expected: [wording] };
		}
		const ids = [...new Set(sections.map(({ id }) => id))];
		// A table whose rows are commitments stands for the three headings above the questions.
		const inTable = new Set(
			sections
				.filter(({ undertaken, planned }) =>
					[...undertaken, ...planned].some(({ heading, commitment }) => heading === null && commitment !== null),
				)
				.map(({ id }) => id),
		);
		const lacking = new Map<string, Finding[]>();
		for (const id of ids) {
			for (const { slot, wording } of slotPlaces(template, id, inTable.has(id))) {
				if (has(slot)) continue;
				const word = wording.endsWith(':') || /^(?:PLEASE|WHAT)\b/u.test(wording) ? 'question' : 'heading';
				const finding: Finding = {
					reason: `${id} lacks the form's ${word} ${quote(wording)}`,
					at: sectionHeading(context, id)?.at ?? null,
					expected: [wording],
				};
				lacking.set(wording, [...(lacking.get(wording) ?? []), finding]);
			}
		}
		for (const [wording, findings] of lacking) {
			if (findings.length < ids.length || ids.length < EVERYWHERE) yield* findings;
			else yield { reason: `No section has the form's heading ${quote(wording)}`, at: null, expected: [wording] };
		}
	},
};
