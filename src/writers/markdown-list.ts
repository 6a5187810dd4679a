import type { TextBlock } from '../document/nodes.js';

/** The items that are open, outermost first. */
export type Nesting = { level: number; content: number; number: string | null }[];

/** Numbers that CommonMark knows as lists (5.2). */
const NATIVE = /^(\d{1,9})([.)])$/u;

/** The mark of a numbered item where Markdown has it: `3.`; null for a bullet and for `(a)`, `A.1`, `①`. */
export function numberOf({ marker }: TextBlock): string | null {
	return marker?.kind === 'number' && NATIVE.test(marker.text) ? marker.text : null;
}

/**
 * Finds where a block stands among the open items, and opens one for an item.
 * @returns `indent`: white space before the block; `list`: whether it gets the mark of a list; `restart`: whether its
 * number does not follow the one before, which Markdown can only say by a list of its own.
 */
export function nest(nesting: Nesting, block: TextBlock): { indent: string; list: boolean; restart: boolean } {
	const { level, type, marker } = block;
	const number = numberOf(block);
	const list = type === 'listItem' && (marker?.kind !== 'number' || number !== null);
	let sibling: Nesting[number] | undefined;
	if (type !== 'listItem' && level === 0) nesting.length = 0;
	while (nesting.length > 0 && nesting.at(-1)!.level >= level) sibling = nesting.pop();
	const margin = nesting.at(-1)?.content ?? 0;
	if (type === 'listItem') {
		const content = margin + (list ? (number ?? '-').length + 1 : 0);
		nesting.push({ level, content, number: list ? number : null });
	}
	return { indent: ' '.repeat(margin), list, restart: number !== null && !follows(number, sibling?.number) };
}

/** Whether a number goes on a list, or can begin one. */
function follows(number: string, before: string | null | undefined): boolean {
	const [, value, end] = NATIVE.exec(number)!;
	const [, last, lastEnd] = NATIVE.exec(before ?? '') ?? [];
	return end !== lastEnd || Number(value) === Number(last) + 1;
}
