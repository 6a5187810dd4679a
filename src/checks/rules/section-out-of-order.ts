import { sectionHeading, sectionTitle } from '../places-of-form.js';
import type { Rule } from '../rule.js';

export const sectionOutOfOrder: Rule = {
	id: 'section-out-of-order',
	group: 'structure',
	severity: 'warning',
	summary: "The sections do not stand in the form's order",
	docs: {
		why: 'Readers of twenty plans look for aviation in the third place. What stands elsewhere is overlooked.',
		looksFor:
			'Sections behind one that the form puts after them. As few sections as possible are named: those that would have to move.',
		failing: {
			plan: '## A.2 Protect Port Facilities and Ships Engaged in International Voyages\n\n## A.3 Protect International Aviation\n\n## A.1 Protect Cargo\n\n## B. HALTING TERRORIST FINANCING\n',
			says: "'A.1 Protect Cargo' stands behind A.3; the form has it before A.2",
		},
		passing:
			'## A.1 Protect Cargo\n\n## A.2 Protect Port Facilities and Ships Engaged in International Voyages\n\n## A.3 Protect International Aviation\n',
	},
	*check({ sections }, context) {
		const order = context.template.sections.map(({ id }) => id);
		const first = sections.filter(({ id }, i) => sections.findIndex((other) => other.id === id) === i);
		const places = first.map(({ id }) => order.indexOf(id));
		const kept = longestRising(places);
		for (const [i, { id, title }] of first.entries()) {
			if (kept.has(i)) continue;
			const next = first.filter((_, at) => kept.has(at) && places[at]! > places[i]!)[0];
			const last = first[i - 1] ?? first[i + 1];
			const where = next ? `the form has it before ${next.id}` : 'the form has it last';
			yield {
				reason: `'${id} ${title}' stands ${i > 0 ? 'behind' : 'before'} ${last!.id}; ${where}`,
				at: sectionHeading(context, id)?.at ?? null,
				actual: title,
				expected: [sectionTitle(context.template, id)],
			};
		}
	},
};

/** Indices of a longest rising subsequence; the sections are few. */
function longestRising(numbers: number[]): Set<number> {
	const length: number[] = [];
	const before: number[] = [];
	let end = -1;
	for (const [i, number] of numbers.entries()) {
		length[i] = 1;
		before[i] = -1;
		for (let j = 0; j < i; j += 1) {
			if (numbers[j]! >= number || length[j]! + 1 <= length[i]!) continue;
			length[i] = length[j]! + 1;
			before[i] = j;
		}
		if (end < 0 || length[i]! > length[end]!) end = i;
	}
	const kept = new Set<number>();
	for (let i = end; i >= 0; i = before[i]!) kept.add(i);
	return kept;
}
