import { type Slice, sliceText, subslice, trim } from '../document/slice.js';
import { HONORIFICS } from '../templates/labels/contacts.js';
import { looksLikeTitle } from './organization.js';

const HONORED = new Set(HONORIFICS);
/** Where a name may end and a post begin. */
const SEPARATOR = /[,，;；\n]|\s[-–—]\s|\s?[(（]/gu;
/** A name with its post and ministry is shorter. */
const MAX_LENGTH = 400;

/** 'Mr. X, Director, Ministry of Y' as name and title; without post or body in it, all is the name. */
export function splitPerson(slice: Slice): { name: Slice | null; title: Slice | null } {
	const text = sliceText(slice).slice(0, MAX_LENGTH);
	const honored = beginsWithHonorific(text);
	if (!honored && looksLikeTitle(text.split(/[,，;；\n(（]/u)[0]!)) return { name: null, title: slice };
	const separators = [...text.matchAll(SEPARATOR)];
	const post = separators.find((match) =>
		looksLikeTitle(text.slice(match.index + match[0].length).replace(/[)）]\s*$/u, '')),
	);
	const cut =
		post ??
		separators.find((match) => match[0] === '\n') ??
		(honored ? separators.find((match) => /[,，]/u.test(match[0])) : undefined);
	if (!cut) return { name: slice, title: null };
	const name = trim(subslice(slice, 0, cut.index));
	let title = trim(subslice(slice, cut.index + cut[0].length));
	if (/[(（]/u.test(cut[0]) && /[)）]$/u.test(sliceText(title)) && !/[(（]/u.test(sliceText(title))) {
		title = trim(subslice(title, 0, title.end - title.start - 1));
	}
	return title.end > title.start ? { name, title } : { name, title: null };
}

/** 'Mr.', 'Dra.', 'Lt. Col.' in front. */
export function beginsWithHonorific(text: string): boolean {
	const first = /^\s*([\p{L}.']+)/u.exec(text)?.[1] ?? '';
	return (
		/^\p{Lu}/u.test(first) && HONORED.has(first.toLowerCase().replace(/\.$/u, '')) && /^\s*\S+\s+\p{L}/u.test(text)
	);
}
