import type { UnmappedBlock } from '../../plan/schema.js';
import { isBesideTheForm } from '../places-of-form.js';
import { quote } from '../quote.js';
import { headingAbove } from '../reading.js';
import type { Context, Finding, Rule } from '../rule.js';

export const unmappedText: Rule = {
	id: 'unmapped-text',
	group: 'left-overs',
	severity: 'info',
	summary: 'Text belongs to no place of the form',
	docs: {
		why: 'What stands outside the form is kept, but no comparison, report or search by section finds it.',
		looksFor:
			'Text of the body below no heading of the form, or that none of its fields takes. Texts that stand together are one message. Annexes, glossaries, tables of contents, signature blocks and footnotes are let pass.',
		failing: {
			plan: '# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\n## D. PROTECTING TOURISM\n\nHotels were visited.\n',
			says: "2 texts belong to no place of the form, first 'D. PROTECTING TOURISM'",
		},
		passing:
			'# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\n## Annex: Statistics\n\nHotels were visited.\n',
	},
	*check({ unmapped }, context) {
		const pass = passing(context);
		const order = new Map(context.texts.map((text, i) => [keyOf(text.text), i]));
		let group: UnmappedBlock[] = [];
		let last = -2;
		for (const block of unmapped) {
			if (pass(block) || !/\p{L}/u.test(block.text)) continue;
			const at = order.get(keyOf(block.text)) ?? last + 1;
			if (at !== last + 1 && group.length > 0) {
				yield finding(group);
				group = [];
			}
			group.push(block);
			last = at;
		}
		if (group.length > 0) yield finding(group);
	},
};

function finding(group: UnmappedBlock[]): Finding {
	const { text, location } = group[0]!;
	const what = group.length === 1 ? 'A text belongs' : `${group.length} texts belong`;
	return {
		reason: `${what} to no place of the form${group.length === 1 ? ': ' : ', first '}${quote(text)}`,
		at: location,
		actual: text,
	};
}

const keyOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 80);

/** Tells texts below a heading that begins an annex or the like, and those beside the body. */
function passing({ texts, headings, template }: Context): (block: UnmappedBlock) => boolean {
	const aside = new Set(texts.filter(({ slot }) => slot === 'aside').map(({ text }) => keyOf(text)));
	const annexes = new Set(headings.filter(({ kind, text }) => kind === 'outside' && isBesideTheForm(text, template)));
	return ({ text, location }) => {
		const above = headingAbove(headings, location);
		return (above !== null && annexes.has(above)) || aside.has(keyOf(text));
	};
}
