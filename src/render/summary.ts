import type { Block } from '../document/nodes.js';
import type { Plan, SummaryGroup } from '../plan/schema.js';
import { SUMMARY_PARTS, type Template } from '../templates/template.js';
import { heading } from './blocks.js';
import { itemBlocks } from './items.js';

/** The executive summary: its three parts, and in each the groups under their headings. */
export function summaryBlocks({ executiveSummary }: Plan, template: Template): Block[] {
	const { summary } = template;
	return [
		heading(2, summary.heading[0]!),
		...SUMMARY_PARTS.flatMap((part, at) => [
			heading(3, `${at + 1}. ${summary.parts[part][0]}`),
			...groupBlocks(executiveSummary[part], template),
		]),
	];
}

function groupBlocks(groups: SummaryGroup[], { areas, sections }: Template): Block[] {
	const titles = new Set(sections.filter(({ id, area }) => id !== area).map(({ titles }) => titles[0]!));
	// An area's own heading stands above the first of its sections.
	const open = new Map(areas.map(({ id, titles }) => [id, titles[0]!]));
	return groups.flatMap(({ section, heading: text, items }) => {
		const blocks: Block[] = [];
		const area = section?.split('.')[0];
		if (area !== undefined && open.has(area)) {
			if (section !== area) blocks.push(heading(4, `${area}. ${open.get(area)}`));
			open.delete(area);
		}
		// The form numbers its areas here and not their sections; a heading in other words needs the number to be known by.
		if (text !== null) blocks.push(heading(5, titles.has(text) ? text : numbered(section, text)));
		return [...blocks, ...itemBlocks(items)];
	});
}

/** A heading behind the number of its section: 'A.1 Protect Cargo', 'B. HALTING TERRORIST FINANCING'. */
export function numbered(id: string | null, text: string): string {
	if (id === null) return text;
	return id.includes('.') ? `${id} ${text}` : `${id}. ${text}`;
}
