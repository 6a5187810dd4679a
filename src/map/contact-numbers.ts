import { type Claim, type Slice, sliceText, subslice, tidyText, trim } from '../document/slice.js';
import { CONJUNCTIONS, NUMBER_NOTES } from '../templates/labels/contacts.js';
import type { Numbers } from './contact-draft.js';
import { findEmails } from './emails.js';
import type { LabelField } from './label-wording.js';
import { findPhones } from './phones.js';

/** 'and' between two values, with the separators around it, is not longer. */
const MAX_CONJUNCTION = 16;

/** Fields of numbers and addresses. */
export const NUMBER_FIELDS = new Set<LabelField>(['telephone', 'fax', 'telephoneAndFax', 'email']);

/**
 * Reads the numbers and addresses of a text, and the notes beside them, into the contact's.
 * @param field what the label before asks for; null where there is none.
 */
export function readNumbers(slice: Slice, field: LabelField | null, region: string | null, numbers: Numbers): Claim[] {
	const claims: Claim[] = [];
	const emails = findEmails(slice, field === 'email');
	for (const { email, slice: at } of emails) {
		numbers.emails.push(email);
		claims.push({ slice: at, place: 'mapped' });
	}
	if (field !== 'email') {
		for (const part of partsAround(
			slice,
			emails.map((one) => one.slice),
		)) {
			for (const { phone, slice: at } of findPhones(part, region)) {
				const note = noteBehind(slice, at);
				if (note?.kind !== 'fax' && field !== 'fax') numbers.telephone.push(phone);
				const isFax = field === 'fax' || field === 'telephoneAndFax' || note?.kind === 'fax';
				if (note?.kind !== 'telephone' && isFax) numbers.fax.push(phone);
				claims.push({ slice: at, place: 'mapped' });
				if (note) claims.push({ slice: note.slice, place: 'template' });
			}
		}
	}
	return [...claims, ...conjunctions(claims)];
}

/** '(office)', '(fax)' behind a number: what it is, as the author notes it. */
function noteBehind(slice: Slice, number: Slice): { kind: keyof typeof NUMBER_NOTES; slice: Slice } | null {
	const behind = sliceText(subslice(slice, number.end - slice.start)).slice(0, 40);
	const match = /^\s{0,3}[(（]([^()（）\n]{1,24})[)）]/u.exec(behind);
	const word = match?.[1]?.toLowerCase().replace(/\.$/u, '').trim();
	if (!match || !word) return null;
	const kind = (['telephone', 'fax', 'none'] as const).find((one) => NUMBER_NOTES[one].includes(word));
	if (!kind) return null;
	return { kind, slice: trim({ block: number.block, start: number.end, end: number.end + match[0].length }) };
}

/** 'and', 'or' between two values. */
function conjunctions(claims: Claim[]): Claim[] {
	const values = claims.map(({ slice }) => slice).sort((a, b) => a.start - b.start);
	return values.flatMap((value, i): Claim[] => {
		const next = values[i + 1];
		if (!next || next.start - value.end > MAX_CONJUNCTION) return [];
		const at = trim({ block: value.block, start: value.end, end: next.start });
		const word = /\p{L}+/u.exec(sliceText(at));
		if (!word || !CONJUNCTIONS.includes(word[0].toLowerCase()) || tidyText(at).split(' ').length > 2) return [];
		return [{ slice: subslice(at, word.index, word.index + word[0].length), place: 'template' }];
	});
}

/** The stretches of a slice before, between and behind others. */
function partsAround(slice: Slice, taken: Slice[]): Slice[] {
	const parts: Slice[] = [];
	let at = slice.start;
	for (const { start, end } of taken) {
		if (start > at) parts.push({ block: slice.block, start: at, end: start });
		at = end;
	}
	if (slice.end > at) parts.push({ block: slice.block, start: at, end: slice.end });
	return parts;
}
