import type { Location } from '../../document/location.js';
import { type ItemSlot, itemsOf, SLOT_NAMES } from '../items.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** Shorter texts ('Training of officers.') may well be said twice. */
const LEAST_WORDS = 8;
/** The summary repeats measures by design: it is compared with itself alone. */
const SUMMARY: ReadonlySet<ItemSlot> = new Set(['achievements', 'forwardWork', 'capacityBuildingSummary']);

const isSamePlace = (a: Location, b: Location): boolean => JSON.stringify(a) === JSON.stringify(b);

export const duplicateMeasure: Rule = {
	id: 'duplicate-measure',
	group: 'content',
	severity: 'warning',
	summary: 'The same text stands in two places, word for word',
	docs: {
		why: 'One deed counted twice makes a plan look fuller than it is, and one of the two will not be brought up to date.',
		looksFor:
			'Items of eight words or more that stand word for word in two places of the sections, or twice in the summary. The summary may repeat the sections: that is what it is for.',
		failing: {
			plan: '## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Two scanners were bought for the southern port.\n\n### FURTHER MEASURES PLANNED\n\n- Two scanners were bought for the southern port.\n',
			says: "'Two scanners were bought for the southern port.' stands already among measures undertaken of A.1",
		},
		passing:
			'## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Two scanners were bought for the southern port.\n\n### FURTHER MEASURES PLANNED\n\n- Two scanners will be bought for the northern port.\n',
	},
	*check(plan) {
		const seen = new Map<string, { at: Location; where: string }>();
		for (const { item, slot, section } of itemsOf(plan)) {
			const words = item.text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
			if (words.length < LEAST_WORDS) continue;
			const key = `${SUMMARY.has(slot) ? 'summary' : 'sections'} ${words.join(' ')}`;
			const first = seen.get(key);
			const where = section ? `${SLOT_NAMES[slot]} of ${section}` : SLOT_NAMES[slot];
			// A merged cell of a table counts for each of its rows.
			if (first && isSamePlace(first.at, item.location)) continue;
			if (!first) seen.set(key, { at: item.location, where });
			else
				yield {
					reason: `${quote(item.text)} stands already among ${first.where}`,
					at: item.location,
					actual: item.text,
					related: { at: first.at, reason: 'it stands here first' },
				};
		}
	},
};
