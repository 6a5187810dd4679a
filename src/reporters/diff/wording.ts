import type { Change, ChangeType, PlanDiff, PlanName, SectionChanges } from '../../diff/diff.js';
import type { Fact, FactKind } from '../../diff/facts.js';
import { describeLocation } from '../../document/location.js';

/** What a change of each type is called. */
export const TYPE_NAMES: Record<ChangeType, string> = {
	kept: 'promise kept',
	added: 'added',
	removed: 'removed',
	reworded: 'reworded',
	moved: 'moved',
};

const KIND_NAMES: Record<FactKind, string> = {
	field: 'front page',
	section: 'title of the section',
	contact: 'contact',
	commitment: 'commitment',
	'undertaken heading': 'heading of measures undertaken',
	undertaken: 'measure undertaken',
	'planned heading': 'heading of planned measures',
	planned: 'planned measure',
	participation: 'activity in which it took part',
	needs: 'need',
	expertise: 'expertise to offer',
	assistance: 'assistance to offer',
	'achievements heading': 'heading in the summary of achievements',
	achievements: 'achievement in the summary',
	'forwardWork heading': 'heading in the summary of forward work',
	forwardWork: 'forward work in the summary',
	'capacityBuilding heading': 'heading in the summary of capacity building',
	capacityBuilding: 'capacity building in the summary',
	unmapped: 'other text',
};

/** 'planned measure', 'front page: calendar year' */
export function kindName({ kind, heading }: Fact): string {
	return kind === 'field' ? `${KIND_NAMES[kind]}: ${heading}` : KIND_NAMES[kind];
}

/** '2 promises kept, 3 added'; 'no change'. */
export function countsText(counts: Record<ChangeType, number>): string {
	const parts = (Object.keys(TYPE_NAMES) as ChangeType[]).flatMap((type) => {
		const n = counts[type];
		if (n === 0) return [];
		return [type === 'kept' ? `${n} ${n === 1 ? 'promise' : 'promises'} kept` : `${n} ${TYPE_NAMES[type]}`];
	});
	return parts.length === 0 ? 'no change' : parts.join(', ');
}

export function countsOf(changes: Change[]): Record<ChangeType, number> {
	const counts: Record<ChangeType, number> = { kept: 0, added: 0, removed: 0, reworded: 0, moved: 0 };
	for (const { type } of changes) counts[type] += 1;
	return counts;
}

/** 'A.1 Protect Cargo'; what stands outside of sections has a name of its own. */
export function sectionTitle({ section, title }: SectionChanges): string {
	if (section === null) return 'Front page, summary and assistance';
	return title === null ? section : `${section} ${title}`;
}

/** 'Peru, 2014 (updated 2014-01), plan.docx' */
export function planName({ file, economy, year, lastUpdated }: PlanName): string {
	const when = [year === null ? '' : String(year), lastUpdated === null ? '' : `updated ${lastUpdated}`].filter(
		Boolean,
	);
	return [economy ?? 'unknown economy', ...when, file].join(', ');
}

/** Where a fact moved from and to, as far as the two differ: 'from A.1 to A.3', 'from planned measure to need'. */
export function moveText({ before, after }: Change): string {
	if (!before || !after) return '';
	const section = (fact: Fact): string => fact.section ?? 'outside of sections';
	const parts: [string, string][] = [];
	if (before.section !== after.section) parts.push([section(before), section(after)]);
	if (before.kind !== after.kind) parts.push([kindName(before), kindName(after)]);
	if (parts.length === 0) parts.push([headingText(before), headingText(after)]);
	return parts.map(([from, to]) => `from ${from} to ${to}`).join(', ');
}

const headingText = ({ heading }: Fact): string => (heading === null ? 'no heading' : `'${heading}'`);

/** Where both facts stand in their files: 'line 12 → line 40'. */
export function placesText({ before, after }: Change): string {
	const places = [before, after].flatMap((fact) => (fact ? [describeLocation(fact.location)] : []));
	return places.some(Boolean) ? places.map((place) => place || '?').join(' → ') : '';
}

/** '(Customs) → (Port Authority)', where the agency changed. */
export function agencyText({ before, after }: Change): string {
	if (!before || !after || before.agency === after.agency) return '';
	return `agency: ${before.agency ?? 'none'} → ${after.agency ?? 'none'}`;
}

export function diffTitle({ before, after }: PlanDiff): string {
	return `Changes from ${before.year ?? before.file} to ${after.year ?? after.file}: ${after.economy ?? before.economy ?? 'unknown economy'}`;
}
