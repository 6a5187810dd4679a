import type { Template } from '../../templates/template.js';
import { best } from '../../wording/overlap.js';
import { wording } from '../../wording/wording.js';
import { isBesideTheForm, plainHeading, sectionTitle } from '../places-of-form.js';
import { quote } from '../quote.js';
import type { Context, Finding, Rule } from '../rule.js';

/** Less alike than this, no heading of the form is worth naming. */
const NEAR = 0.5;

export const unknownHeading: Rule = {
	id: 'unknown-heading',
	group: 'structure',
	severity: 'warning',
	summary: 'A heading is none of the form’s',
	docs: {
		why: 'What stands below a heading that the form lacks belongs to no place of it, and is missing from every comparison.',
		looksFor:
			'Headings by style or number that no place of the form has. Annexes, glossaries, tables of contents and signature blocks are let pass; headings among measures are the business of `unknown-commitment`.',
		failing: {
			plan: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\n## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Seals were bought.\n\n## D. PROTECTING TOURISM\n\nHotels were visited.\n',
			says: "'D. PROTECTING TOURISM' is no heading of the form",
		},
		passing:
			'# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\n## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Seals were bought.\n\n## Annex 1: Statistics\n\nNone.\n',
	},
	*check(plan, context) {
		const groups = new Set(
			plan.sections.flatMap(({ undertaken, planned }) => [...undertaken, ...planned].map(({ heading }) => heading)),
		);
		const parts = [
			plan.executiveSummary.achievements,
			plan.executiveSummary.forwardWork,
			plan.executiveSummary.capacityBuilding,
		];
		for (const { heading } of parts.flat()) groups.add(heading);
		for (const found of candidates(context)) {
			if (groups.has(plainHeading(found.text)) || groups.has(found.text)) continue;
			if (isKnownOutside(found.text, context.template)) continue;
			yield finding(found, context.template);
		}
	},
};

interface Found {
	text: string;
	at: Finding['at'];
}

/** Headings that began a part which the form lacks, and texts in the style of headings that were taken for content. */
function* candidates({ headings, texts }: Context): Generator<Found> {
	for (const { kind, text, at } of headings) if (kind === 'outside') yield { text, at };
	let inside = '';
	for (const { role, styled, text, number, at, slot } of texts) {
		if (role === 'heading') inside = slot;
		// Below a heading that the form lacks all else lacks it too.
		if (role !== 'text' || !styled || inside === 'unmapped' || slot === 'front') continue;
		yield { text: number ? `${number} ${text}` : text, at };
	}
}

/** An annex or the like, a label of contacts, a date that ends a letter. */
function isKnownOutside(text: string, template: Template): boolean {
	const words = wording(plainHeading(text));
	const isContact = template.contacts.some((label) => wording(label).stems.every((stem, i) => stem === words.stems[i]));
	return isContact || isBesideTheForm(plainHeading(text), template) || /\d{4}\.?$/u.test(text);
}

function finding({ text, at }: Found, template: Template): Finding {
	const known = [
		...template.areas.flatMap(({ titles }) => titles[0]!),
		...template.sections.map(({ id }) => sectionTitle(template, id)),
		...Object.values(template.slots).map((labels) => labels[0]!),
		...template.assistance.slice(0, 1),
	];
	const { f1, index } = best(wording(plainHeading(text)), known);
	const near = f1 >= NEAR ? known[index]! : null;
	return {
		reason: `${quote(text)} is no heading of the form${near ? `; the nearest is ${quote(near)}` : ''}`,
		at,
		actual: plainHeading(text),
		...(near && { expected: [near] }),
	};
}
