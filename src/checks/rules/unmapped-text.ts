import type { UnmappedBlock } from '../../plan/schema.js';
import { quote } from '../quote.js';
import type { Context, Rule } from '../rule.js';

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
		const passed = letPass(context);
		let group: UnmappedBlock[] = [];
		const order = new Map(context.texts.map((text, i) => [keyOf(text.text), i]));
		const flush = function* () {
			const first = group[0];
			if (first) {
				const what = group.length === 1 ? 'A text belongs' : `${group.length} texts belong`;
				const named = group.length === 1 ? ': ' : ', first ';
				yield {
					reason: `${what} to no place of the form${named}${quote(first.text)}`,
					at: first.location,
					actual: first.text,
				};
			}
			group = [];
		};
		let last = -2;
		for (const block of unmapped) {
			if (passed.has(keyOf(block.text)) || !/\p{L}/u.test(block.text)) continue;
			const at = order.get(keyOf(block.text)) ?? last + 1;
			if (at !== last + 1) yield* flush();
			group.push(block);
			last = at;
		}
		yield* flush();
	},
};

const keyOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 80);

/** Texts below a heading that begins an annex or the like, and those beside the body. */
function letPass({ texts, headings, template }: Context): Set<string> {
	const passed = new Set<string>();
	const outside = new Set(headings.filter(({ kind }) => kind === 'outside').map(({ index }) => index));
	const begins = [...template.outside, ...template.closing].map((label) => label.toLowerCase());
	let open = false;
	const lastHeading = texts.findLastIndex(({ role }) => role === 'heading');
	for (const [i, { role, text, slot }] of texts.entries()) {
		if (role === 'heading') open = outside.has(i) && begins.some((label) => text.toLowerCase().startsWith(label));
		// Notes, text boxes and tables of contents stand at the end, below no heading.
		const aside = slot === 'unmapped' && role === 'text' && i > lastHeading && !(open || outside.has(lastHeading));
		if ((open && slot === 'unmapped') || aside) passed.add(keyOf(text));
	}
	return passed;
}
