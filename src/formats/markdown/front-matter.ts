import type { Line } from './lines.js';

/** More lines are no front matter, but a text between two rules. */
const MAX_LINES = 60;
/** A line of YAML as converters write it: a key, an item of a list, a comment, a continuation. */
const YAML = /^(?:[\w"'][\w "'.-]*:(?:\s|$)|-\s|#|\s+\S)/u;

/** Number of lines at the start of a file that are a converter's YAML front matter, its rules included. */
export function frontMatterEnd(lines: Line[]): number {
	if (!/^---\s*$/u.test(lines[0]?.text ?? '') || !/^[\w"'-]+:/u.test(lines[1]?.text ?? '')) return 0;
	for (let at = 1; at < Math.min(lines.length, MAX_LINES); at++) {
		const { text } = lines[at]!;
		if (/^(?:---|\.\.\.)\s*$/u.test(text)) return at + 1;
		if (text.trim() !== '' && !YAML.test(text)) return 0;
	}
	return 0;
}
