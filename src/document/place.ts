import type { Location } from './location.js';
import type { Slice } from './slice.js';

/** Where a slice begins, as exactly as its run knows. */
export function locationOf({ block, start }: Slice): Location {
	let at = 0;
	let location = block.location;
	let lines = 0;
	for (const run of block.runs) {
		if (run.location) {
			location = { ...block.location, ...run.location };
			lines = 0;
		}
		const before = run.text.slice(0, Math.max(0, start - at));
		for (const char of before) if (char === '\n') lines += 1;
		at += run.text.length;
		if (at > start) break;
	}
	// In Markdown each line break of the text is one of the file.
	return location.line !== undefined && lines > 0 ? { ...location, line: location.line + lines } : location;
}
