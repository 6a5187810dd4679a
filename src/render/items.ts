import type { Block, Run } from '../document/nodes.js';
import type { Commitment, Item } from '../plan/schema.js';
import { bullet, paragraph } from './blocks.js';

/** Items as bullets, their sub-items one level deeper; an agency as a line of its own above the items that it answers for. */
export function itemBlocks(items: Item[]): Block[] {
	const blocks: Block[] = [];
	let agency: string | null = null;
	for (const item of items) {
		if (item.agency !== null && item.agency !== agency) {
			agency = item.agency;
			blocks.push(paragraph(`(${agency})`, { italic: true }));
		}
		push(item, blocks);
	}
	return blocks;
}

/** An item and all below it, without recursion: a plan may nest deeper than a call stack. */
function push(root: Item, blocks: Block[]): void {
	const open: { item: Item; level: number }[] = [{ item: root, level: 0 }];
	for (let next = open.pop(); next; next = open.pop()) {
		const { item, level } = next;
		blocks.push(bullet([{ text: item.text }], level));
		for (const child of item.items.toReversed()) open.push({ item: child, level: level + 1 });
	}
}

/** The text of a commitment with its links where they stand; a link without a target is plain text. */
export function commitmentRuns({ text, links }: Commitment): Run[] {
	const runs: Run[] = [];
	let at = 0;
	for (const link of links) {
		const start = text.indexOf(link.text, at);
		if (start < 0 || link.text === '') continue;
		if (start > at) runs.push({ text: text.slice(at, start) });
		runs.push({ text: link.text, link: link.url ?? '' });
		at = start + link.text.length;
	}
	if (at < text.length) runs.push({ text: text.slice(at) });
	return runs;
}
