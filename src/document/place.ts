import type { Location } from './location.js';
import type { TextBlock } from './nodes.js';
import type { Slice } from './slice.js';

/** A place within a block's text that is known: where a run with a location of its own begins, or a line. */
interface Anchor {
	at: number;
	location: Location;
}

const anchors = new WeakMap<TextBlock, Anchor[]>();

/** Where a slice begins, as exactly as its run and line know. */
export function locationOf({ block, start }: Slice): Location {
	let known = anchors.get(block);
	if (!known) {
		known = anchorsOf(block);
		anchors.set(block, known);
	}
	let low = 0;
	let high = known.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (known[middle]!.at <= start) low = middle;
		else high = middle - 1;
	}
	return known[low]!.location;
}

function anchorsOf(block: TextBlock): Anchor[] {
	const found: Anchor[] = [{ at: 0, location: block.location }];
	let at = 0;
	for (const run of block.runs) {
		if (run.location) found.push({ at, location: { ...block.location, ...run.location } });
		for (const { index } of run.text.matchAll(/\n/gu)) {
			const { line, ...rest } = found.at(-1)!.location;
			// In Markdown each line break of the text is one of the file.
			if (line !== undefined) found.push({ at: at + index + 1, location: { ...rest, line: line + 1 } });
		}
		at += run.text.length;
	}
	return found;
}
