import { closedLabels } from './closed-labels.js';
import type { FoundLabel } from './label-places.js';
import { type LabelContext, openLabels } from './open-labels.js';

/** The labels of a text, in their order; none overlaps another. */
export function findLabels(text: string, context: LabelContext): FoundLabel[] {
	const closed = closedLabels(text);
	const found = [...closed];
	for (let i = 0; i <= closed.length; i++) {
		const from = i === 0 ? 0 : closed[i - 1]!.end;
		const to = closed[i]?.start ?? text.length;
		found.push(...openLabels(text, from, to, context));
	}
	return found.sort((a, b) => a.start - b.start);
}
