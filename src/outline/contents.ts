import type { Unit } from './unit.js';
import { numbered } from './unit.js';

/** A table of contents has at least this many entries; fewer headings in a row are headings. */
const LEAST_ENTRIES = 4;
/** Among its lines this share at least names a heading of the form; the rest are sub-headings and annexes. */
const LEAST_SHARE = 0.5;

/** A page number at the end of a line, behind leaders or white space, or at its begin before white space. */
const PAGE_BEHIND = /(?:[\s.…·]+|\t)(?:\d{1,3}|[ivxlc]{1,6})$/u;
const PAGE_BEFORE = /^\d{1,3}\s+(?=\p{L})/u;

/** The text of a line without its page number; null where it has none. */
export function entryText(text: string): string | null {
	if (PAGE_BEHIND.test(text)) return text.replace(PAGE_BEHIND, '').trim();
	return PAGE_BEFORE.test(text) ? text.replace(PAGE_BEFORE, '') : null;
}

/**
 * Finds tables of contents: runs of short lines with page numbers most of which name headings of the form, or runs of
 * headings with nothing between them that all come again later. Yields the indexes of their units, their title included.
 */
export function findContents(units: Unit[], isHeading: (text: string) => boolean): Set<number> {
	const found = new Set<number>();
	const entries = units.map((unit) => {
		const text = unit.text.length > 200 ? null : entryText(numbered(unit));
		return text !== null && text !== '' ? { heading: isHeading(text) } : null;
	});
	const bare = units.map((unit) => unit.text.length <= 200 && isHeading(numbered(unit)));
	const last = new Map<string, number>();
	for (const [i, unit] of units.entries()) last.set(unit.text.toLowerCase(), i);
	for (let i = 0; i < units.length; ) {
		let end = i;
		while (end < units.length && entries[end]) end += 1;
		if (end - i >= LEAST_ENTRIES && share(entries.slice(i, end), (entry) => entry!.heading) >= LEAST_SHARE) {
			mark(found, units, i, end);
			i = end;
			continue;
		}
		end = i;
		while (end < units.length && bare[end] && last.get(units[end]!.text.toLowerCase())! > end) end += 1;
		// The headings of an empty form stand close together too, but they come again with their slots between them.
		const titles = new Set(units.slice(i, end).map((unit) => unit.text.toLowerCase()));
		if (titles.size >= LEAST_ENTRIES + 1 && titles.size === end - i) {
			mark(found, units, i, end);
			i = end;
		} else i += 1;
	}
	return found;
}

function share<T>(list: T[], test: (value: T) => boolean): number {
	return list.filter(test).length / list.length;
}

/** The title of a table of contents is the short line before it, in words of its own. */
function mark(found: Set<number>, units: Unit[], from: number, to: number): void {
	for (let i = from; i < to; i += 1) found.add(i);
	const title = units[from - 1];
	if (title && title.text.length <= 40 && !/[:：.]\s*\S/u.test(title.text) && !found.has(from - 1)) found.add(from - 1);
}
