import type { Entry, PlanRef } from '../../compile/entries.js';
import type { Match } from '../../compile/matches.js';
import type { Report, SectionReport } from '../../compile/report.js';
import { describeLocation } from '../../document/location.js';
import type { Item } from '../../plan/schema.js';
import { type Content, type ListEntry, paragraph, text } from './content.js';

/** Needs beside offers. */
export function sectionContents({ id, title, needs, offers }: SectionReport, report: Report): Content[] {
	const { only } = report.options;
	const places = new Map(report.sections.flatMap((section) => section.offers).map((offer) => [offer.id, offer]));
	const left: Content[] = [
		{ kind: 'heading', depth: 3, text: 'Needs' },
		entries(
			needs.map((need) => ({
				...entryOf(need),
				items: [...itemsOf(need.items), ...need.matches.map((one) => matchOf(one, places, only !== 'needs'))],
			})),
		),
	];
	const right: Content[] = [{ kind: 'heading', depth: 3, text: 'Offers' }, entries(offers.map(entryOf))];
	const heading: Content = { kind: 'heading', depth: 2, text: id === null ? title : `${id} ${title}` };
	if (only === 'needs') return id === null ? [] : [heading, ...left];
	if (only === 'offers') return [heading, ...right];
	return id === null ? [heading, ...right] : [heading, { kind: 'pair', left, right }];
}

export function entries(items: ListEntry[]): Content {
	return items.length === 0 ? paragraph(text('None.', 'dim')) : { kind: 'list', items };
}

export function entryOf(entry: Entry): ListEntry {
	const { id, plan, text: words, agency, items, location } = entry;
	const place = describeLocation(location);
	return {
		id,
		spans: [
			text(`${id} `, 'dim'),
			text(nameOf(plan), 'strong'),
			...(place ? [text(`, ${place}`, 'dim')] : []),
			text(': '),
			text(words),
			...(agency === null ? [] : [text(` (${agency})`, 'dim')]),
		],
		items: itemsOf(items),
	};
}

function itemsOf(items: Item[]): ListEntry[] {
	return items.map(({ text: words, items: below }) => ({ spans: [text(words)], items: itemsOf(below) }));
}

/** '→ O25 Thailand 2013, A.1, line 12 (0.82: supply chain security)' */
function matchOf({ offer, score, terms }: Match, offers: Map<string, Entry>, isLinked: boolean): ListEntry {
	const { plan, section, location } = offers.get(offer)!;
	const place = [section ?? 'for all sections', describeLocation(location)].filter(Boolean).join(', ');
	return {
		spans: [
			text('→ ', 'dim'),
			isLinked ? { text: offer, to: offer } : text(offer),
			text(` ${nameOf(plan)}, ${place} `),
			text(`(${score.toFixed(2)}: ${terms.join(', ')})`, 'dim'),
		],
		items: [],
	};
}

export const nameOf = ({ economy, year }: PlanRef): string => (year === null ? economy : `${economy} ${year}`);
