import { distance } from 'fastest-levenshtein';
import { COMBINED_LABELS, CONTACT_LABELS, type ContactField, LABELS_AT_START } from '../templates/labels/contacts.js';

export type LabelField = ContactField | keyof typeof COMBINED_LABELS;

/** Words from this length on may have one error, from the second on two. */
const FUZZY_LENGTH = 5;
const FUZZY_LONG = 8;
/** No label is longer. */
const MAX_LENGTH = 120;

const FIELDS = new Map<string, LabelField>();
/** Wordings by the first letters of their words: an error is never the first letter. */
const BY_INITIALS = new Map<string, { words: string[]; field: LabelField }[]>();
const AT_START = new Set(LABELS_AT_START.map(keyOf));
for (const [field, labels] of Object.entries({ ...CONTACT_LABELS, ...COMBINED_LABELS }) as [LabelField, string[]][]) {
	for (const label of labels) {
		if (!FIELDS.has(keyOf(label))) FIELDS.set(keyOf(label), field);
		// A word so short that a line may begin with it is too near to other words.
		if (AT_START.has(keyOf(label))) continue;
		const words = wordsOf(label);
		const initials = initialsOf(words);
		const known = BY_INITIALS.get(initials);
		if (known) known.push({ words, field });
		else BY_INITIALS.set(initials, [{ words, field }]);
	}
}

/** The first words of labels of contacts: such a label may go on over a line's end. */
export const CONTACT_OPENERS = new Set(CONTACT_LABELS.contact.map((label) => keyOf(label.split(' ')[0]!)));

/** What wordings are compared by: letters and digits, without case, width, spaces and accents of Latin letters. */
export function keyOf(text: string): string {
	return plainOf(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The field of a wording that is known as it stands. */
export function exactField(key: string): LabelField | null {
	return FIELDS.get(key) ?? null;
}

/** True for wordings that a value may end with: they are labels only at the start of a line. */
export function needsLineStart(key: string): boolean {
	return AT_START.has(key);
}

/** The field a wording asks for, with a number or note behind it, in two languages, or misspelt; null where it is none. */
export function fieldOf(candidate: string, fuzzy: boolean): LabelField | null {
	if (candidate.length > MAX_LENGTH) return null;
	const plain = candidate
		.replace(/[(（][^()（）]{0,40}[)）]\s*$/u, '')
		.replace(/[\s#№]{0,3}(?:no\.?\s?)?\d{1,2}\s*$/iu, '')
		.trim();
	return (
		exactField(keyOf(candidate)) ??
		(plain === candidate ? null : exactField(keyOf(plain))) ??
		bilingualField(candidate) ??
		(fuzzy ? likeField(plain) : null)
	);
}

/** Words of a label in a second language. */
const MOST_TRANSLATED = 3;

/** 'Name / Nombre', '姓名 Name', 'Teléfono (Telephone)': two wordings of one field, or one beside another script. */
export function bilingualField(candidate: string): LabelField | null {
	// '賢治) Title': the end of a bracket that belongs to what stands before.
	if (/^[^(（]*[)）]/u.test(candidate)) return null;
	if (!/[/|()（）]|[^\u0000-\u024F]/u.test(candidate) || /[+＋@＠;；]|\d/u.test(candidate)) return null;
	const parts = candidate
		.split(/[/|()（）]/u)
		.map((part) => part.trim())
		.filter(Boolean);
	const wordings =
		parts.length > 1 ? parts : (candidate.match(/[\p{Script=Latin}\p{M} .'-]+|[^\p{Script=Latin}]+/gu) ?? []);
	const known = wordings.map((wording) => wording.trim()).filter((wording) => /\p{L}/u.test(wording));
	if (known.length < 2) return null;
	const fields = known.map((wording) => exactField(keyOf(wording)));
	const field = fields.find((one) => one !== null) ?? null;
	// Behind a label and a slash any short wording is the same once more, in whatever language.
	const behind = fields[0] !== null && parts.length > 1;
	const foreign = (wording: string) =>
		!/\p{Script=Latin}/u.test(wording) ||
		(behind && wording.split(' ').length <= MOST_TRANSLATED && !/[,，]/u.test(wording));
	return field && known.every((wording, i) => fields[i] === field || (fields[i] === null && foreign(wording)))
		? field
		: null;
}

function likeField(candidate: string): LabelField | null {
	const words = wordsOf(candidate);
	const known = words.length > 0 ? BY_INITIALS.get(initialsOf(words)) : undefined;
	return known?.find((one) => one.words.every((word, i) => isLike(word, words[i]!)))?.field ?? null;
}

function isLike(known: string, word: string): boolean {
	if (known === word) return true;
	const length = Math.min(known.length, word.length + 1);
	if (length < FUZZY_LENGTH || known[0] !== word[0]) return false;
	const swapped = known.length === word.length && [...known].sort().join('') === [...word].sort().join('');
	return distance(known, word) <= (length >= FUZZY_LONG || swapped ? 2 : 1);
}

function initialsOf(words: string[]): string {
	return words.map((word) => [...word][0]).join(' ');
}

function wordsOf(text: string): string[] {
	return plainOf(text)
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter(Boolean);
}

/** Without case, width and accents of Latin letters. */
function plainOf(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\u0300-\u036F]/gu, '')
		.normalize('NFC')
		.toLowerCase();
}
