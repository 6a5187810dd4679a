import type { Location } from '../document/location.js';
import type { Item } from '../plan/schema.js';

/** An item, how deep it is nested (from 1), and JSON pointers to it and to the item it belongs to. */
export interface PathedItem {
	item: Item;
	depth: number;
	path: string;
	parent: string | null;
}

/** Items and their sub-items, each with its path. */
export function* pathedItems(
	items: Item[],
	base: string,
	parent: string | null = null,
	depth = 1,
): Generator<PathedItem> {
	for (const [at, item] of items.entries()) {
		const path = `${base}/${at}`;
		yield { item, depth, path, parent };
		yield* pathedItems(item.items, `${path}/items`, path, depth + 1);
	}
}

/** The columns of an item. */
export function itemCells({ item, depth, parent }: PathedItem, idOf: (path: string) => string) {
	return { parent_id: parent === null ? null : idOf(parent), depth, agency: item.agency, text: item.text };
}

/** The columns of a place. */
export function placeCells(location: Location | null) {
	return {
		page: location?.page ?? null,
		line: location?.line ?? null,
		paragraph: location?.paragraph ?? null,
	};
}
