import type { Block } from '../document/nodes.js';
import type { MeasureGroup, Plan, Section } from '../plan/schema.js';
import type { Template } from '../templates/template.js';
import { bullet, heading } from './blocks.js';
import { contactBlocks } from './contacts.js';
import { commitmentRuns, itemBlocks } from './items.js';
import { matrixOf } from './matrix.js';
import { numbered } from './summary.js';

const QUESTIONS = ['participation', 'needs', 'expertise'] as const;

/** The sections in their order, the heading of an area above the first of its sections. */
export function sectionBlocks({ sections }: Plan, template: Template): Block[] {
	const open = new Map(template.areas.map(({ id, titles }) => [id, titles[0]!]));
	return sections.flatMap((section) => {
		const area = open.get(section.area);
		open.delete(section.area);
		return [...(area ? [heading(2, numbered(section.area, area))] : []), ...blocksOf(section, template)];
	});
}

function blocksOf(section: Section, template: Template): Block[] {
	const { id, title, contacts, commitments, undertaken, planned, capacityBuilding } = section;
	const { slots, form } = template;
	const matrix = matrixOf(section, template);
	const list = commitments.map((commitment) => bullet(commitmentRuns(commitment)));
	const measures = (slot: 'undertaken' | 'planned', groups: MeasureGroup[]): Block[] => {
		const left = matrix ? groups.filter((group) => !matrix.groups.has(group)) : groups;
		if (left.length === 0 && (matrix || form === 'matrix')) return [];
		return [heading(4, slots[slot][0]!), ...left.flatMap(groupBlocks)];
	};
	return [
		heading(3, numbered(id, title)),
		...contactBlocks(contacts),
		...(matrix && !matrix.listed ? [] : [heading(4, slots.commitments[0]!), ...list]),
		...measures('undertaken', undertaken),
		...measures('planned', planned),
		...(matrix ? [matrix.table] : []),
		...QUESTIONS.flatMap((question) => [heading(4, slots[question][0]!), ...itemBlocks(capacityBuilding[question])]),
	];
}

function groupBlocks({ heading: text, items }: MeasureGroup): Block[] {
	return [...(text === null ? [] : [heading(5, text)]), ...itemBlocks(items)];
}
