import { isPlaceholder } from '../document/placeholder.js';
import type { Segment } from '../outline/segments.js';
import type { Unit } from '../outline/unit.js';
import type { ExecutiveSummary, SummaryGroup } from '../plan/schema.js';
import { headingText } from './heading.js';
import { agencyOf, readItems } from './items.js';
import type { Mapping } from './mapping.js';

/** Reads the executive summary: its parts, in each the groups under headings that name sections. */
export function readSummary(segments: Segment[], mapping: Mapping): ExecutiveSummary {
	const summary: ExecutiveSummary = { achievements: [], forwardWork: [], capacityBuilding: [] };
	for (const { state, heading, candidate, content } of segments) {
		if (state.kind !== 'part') continue;
		for (const { slice } of heading) mapping.ledger.claim(slice, 'template');
		const target = candidate?.target;
		const named = target?.kind === 'area' || target?.kind === 'section' ? target.id : null;
		// The heading of an area that only holds the headings below it makes no group.
		if (target?.kind === 'area' && content.length === 0) continue;
		summary[state.part].push(...groupsOf(named, named === null ? null : headingText(heading), content, mapping));
	}
	return summary;
}

function groupsOf(section: string | null, heading: string | null, content: Unit[], mapping: Mapping): SummaryGroup[] {
	const groups: { section: string | null; heading: string | null; units: Unit[] }[] = [{ section, heading, units: [] }];
	content.forEach((unit, i) => {
		if (isOwnHeading(unit, content[i + 1])) {
			mapping.ledger.claim(unit.slice, 'mapped');
			groups.push({ section: null, heading: headingText([unit]), units: [] });
		} else groups.at(-1)!.units.push(unit);
	});
	return groups
		.map(({ units, ...group }) => ({ ...group, items: readItems(units, mapping) }))
		.filter((group) => group.heading !== null || group.items.length > 0);
}

/** A heading of the author's own: it looks like one, and text that does not stands below it. */
function isOwnHeading(unit: Unit, next: Unit | undefined): boolean {
	const looks = ({ look }: Unit): boolean => look.depth !== null || look.bold || look.underline;
	if (!next || !looks(unit) || looks(next)) return false;
	return (
		!unit.marker && unit.text.length <= 120 && !/[.;]$/u.test(unit.text) && !agencyOf(unit) && !isPlaceholder(unit.text)
	);
}
