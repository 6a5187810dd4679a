import { type Slice, sliceText, subslice } from '../document/slice.js';
import { CONJUNCTIONS } from '../templates/labels/contacts.js';

/** An address, joined where a line's end cut it, and the stretch of text that prints it. */
export interface FoundEmail {
	email: string;
	slice: Slice;
}

/** What an address is printed among: white space, brackets and the marks between two of them. */
const TOKEN = /[^\s<>()[\]{}（）《》「」|,;，；、/\\"“”]+/gu;
const AT = /[@＠]/u;
/** RFC 5321, 4.5.3.1: 64 units before the sign, 255 behind it. */
const MAX_LENGTH = 320;

/**
 * The addresses of a text, in their order.
 * @param labelled the text stands behind a label that asks for addresses: words of one may then be joined more boldly.
 */
export function findEmails(slice: Slice, labelled: boolean): FoundEmail[] {
	const text = sliceText(slice);
	if (!AT.test(text)) return [];
	const tokens = [...text.matchAll(TOKEN)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
	const found: FoundEmail[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const { start, end } = tokens[i]!;
		let joined = text.slice(start, end);
		let last = i;
		while (last + 1 < tokens.length) {
			const next = tokens[last + 1]!;
			const between = text.slice(tokens[last]!.end, next.start);
			if (!isCut(joined, between, text.slice(next.start, next.end), labelled)) break;
			joined += text.slice(next.start, next.end);
			last++;
		}
		const address = addressIn(joined);
		if (!address) continue;
		const tail = joined.length - address.start - address.email.length;
		const from = last === i ? start + address.start : start + Math.min(address.start, end - start);
		found.push({ email: address.email, slice: subslice(slice, from, tokens[last]!.end - tail) });
		i = last;
	}
	return found;
}

/** The address within a word: without 'mailto:', without the full stop of a sentence. */
function addressIn(word: string): { email: string; start: number } | null {
	if (word.length > MAX_LENGTH) return null;
	const at = word.search(AT);
	if (at < 1) return null;
	const start = word.lastIndexOf(':', at) + 1;
	const end = word.length - (/[.:：。'’]*$/u.exec(word)?.[0].length ?? 0);
	const email = word.slice(start, end);
	const domain = email.slice(at - start + 1);
	return at > start && /^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(domain) ? { email, start } : null;
}

/** Whether the white space before the next word cuts an address in two. */
function isCut(before: string, between: string, next: string, labelled: boolean): boolean {
	if (!/^\s+$/u.test(between) || before.length + next.length > MAX_LENGTH) return false;
	if (CONJUNCTIONS.includes(before.toLowerCase()) || CONJUNCTIONS.includes(next.toLowerCase())) return false;
	const at = before.search(AT);
	if (at >= 0 && AT.test(next)) return false;
	const domainLike = /^[\p{Ll}\p{N}][\p{Ll}\p{N}-]*(?:\.[\p{Ll}\p{N}-]+)*\.?$/u.test(next);
	if (at >= 0) {
		const domain = before.slice(at + 1);
		if (/^\.\p{L}/u.test(next)) return true;
		if (!domain || /[.-]$/u.test(domain)) return domainLike;
		if (!labelled) return false;
		return !domain.includes('.') ? domainLike : between.includes('\n') && domainLike && next.includes('.');
	}
	if (!labelled || !/^[\p{L}\p{N}._+-]+$/u.test(before)) return false;
	if (AT.test(next[0] ?? '')) return true;
	return AT.test(next) && (/[-_.]$/u.test(before) || between.includes('\n')) && !/:/u.test(before);
}
