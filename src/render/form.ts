import type { Block, Document, Format } from '../document/nodes.js';
import type { Plan, UnmappedBlock } from '../plan/schema.js';
import { ANNEX_HEADING } from '../templates/annex.js';
import type { Template } from '../templates/template.js';
import { bullet, heading, paragraph, table } from './blocks.js';
import { contactBlocks } from './contacts.js';
import { frontBlocks } from './front.js';
import { itemBlocks } from './items.js';
import { sectionBlocks } from './sections.js';
import { summaryBlocks } from './summary.js';

/**
 * A plan on its form, as a document: labels and questions in the form's own wording, the author's words in their places,
 * without what was taken out as noise; what the form has no place for in an annex. Reading it again gives the same facts.
 */
export function formOf(plan: Plan, template: Template, format: Format): Document {
	const { assistance } = plan;
	const blocks = [
		...frontBlocks(plan, template),
		...summaryBlocks(plan, template),
		...sectionBlocks(plan, template),
		...(assistance
			? [heading(2, template.assistance[0]!), ...contactBlocks(assistance.contacts), ...itemBlocks(assistance.items)]
			: []),
		...annexBlocks(plan.unmapped),
	];
	return { format, pages: null, damage: [], blocks };
}

function annexBlocks(unmapped: UnmappedBlock[]): Block[] {
	const blocks: Block[] = unmapped.length > 0 ? [heading(2, ANNEX_HEADING)] : [];
	let rows: Block[][][] = [];
	const flush = (): void => {
		if (rows.length > 0) blocks.push(table(rows, false), paragraph(''));
		rows = [];
	};
	for (const { kind, text } of unmapped) {
		if (kind === 'tableRow') {
			rows.push([[paragraph(text)]]);
			continue;
		}
		flush();
		if (kind === 'heading') blocks.push(heading(3, text));
		else blocks.push(kind === 'listItem' ? bullet([{ text }]) : paragraph(text));
	}
	flush();
	return blocks;
}
