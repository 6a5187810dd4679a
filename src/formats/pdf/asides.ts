import { type Element, isTable } from './elements.js';
import { areaOf } from './lines.js';

/** Text beside the columns belongs to what begins at its own height, or so many ems below. */
const BELOW = 1.5;

function topOf(element: Element): number {
	return isTable(element) ? element.area.top : areaOf(element.lines[0]!).top;
}

function isAside(element: Element): boolean {
	return element.aside;
}

/** Puts the text beside the columns behind the first block that stands at its height. */
export function placeAsides(strands: Element[][]): Element[] {
	const main = strands.flat().filter((element) => !isAside(element));
	const asides = strands.flat().filter(isAside);
	const placed: Element[] = [...main];
	let after: { index: number; bottom: number } | null = null;
	for (const aside of asides) {
		const top = topOf(aside);
		const size = isTable(aside) ? 0 : aside.lines[0]!.size;
		// What follows within one box stays behind what it follows.
		if (!after || top < after.bottom - 1) {
			const limit = top + BELOW * size;
			const index = placed.findIndex((element) => !isAside(element) && topOf(element) > limit);
			after = { index: index < 0 ? placed.length : index, bottom: 0 };
		}
		placed.splice(after.index, 0, aside);
		after = { index: after.index + 1, bottom: top };
	}
	return placed;
}
