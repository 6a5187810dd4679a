import { type Block, rawText, textBlocks } from '../document/nodes.js';
import { sliceOf } from '../document/slice.js';
import { isAnnexHeading } from '../templates/annex.js';
import { type Unit, unitOf } from './unit.js';

/** What stands behind the annex heading of a rendered plan is no part of the form, whatever its words. */
export function splitAnnex(blocks: Block[]): { own: Block[]; annex: Unit | null; behind: Block[] } {
	const at = blocks.findIndex((block) => block.type !== 'table' && isAnnexHeading(rawText(block)));
	const heading = blocks[at];
	if (!heading || heading.type === 'table') return { own: blocks, annex: null, behind: [] };
	return { own: blocks.slice(0, at), annex: unitOf(sliceOf(heading), null), behind: blocks.slice(at + 1) };
}

/**
 * Notes, and text boxes in which nothing of the form stands, are no part of the text that flows. Text boxes before the
 * form's first heading are: a cover sheet is made of them.
 */
export function splitFlow(blocks: Block[], isForm: (text: string) => boolean): { flow: Block[]; aside: Block[] } {
	const flow: Block[] = [];
	const aside: Block[] = [];
	let front = true;
	for (let i = 0; i < blocks.length; ) {
		const { layer } = blocks[i]!;
		let end = i + 1;
		if (layer === 'textbox') while (end < blocks.length && blocks[end]!.layer === 'textbox') end += 1;
		const group = blocks.slice(i, end);
		const form = [...textBlocks(group)].some((block) => isForm(rawText(block)));
		const inside = layer === 'textbox' ? front || form : layer !== 'note';
		(inside ? flow : aside).push(...group);
		front &&= !form;
		i = end;
	}
	return { flow, aside };
}
