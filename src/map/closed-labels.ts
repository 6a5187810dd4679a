import { CONTACT_CORES, CONTACT_QUALIFIERS } from '../templates/labels/contacts.js';
import { type FoundLabel, isAnswer, MAX_WORDS, SHORT, startsLine, withNumber } from './label-places.js';
import { exactField, fieldOf, keyOf, type LabelField, needsLineStart } from './label-wording.js';

/** The longest label has fewer characters. */
const MAX_WINDOW = 200;
const QUALIFIERS = new Set(CONTACT_QUALIFIERS);
/** A word; one that is glued to a number begins behind it: '7033Fax Number:'. */
const WORD = /[^\s|;；]+?(?:(?<=\d)(?=\p{Lu}\p{Ll})|(?![^\s|;；]))/gu;
const COLON = /[:：∶﹕︰]/gu;

/** Labels that a colon closes. */
export function closedLabels(text: string): FoundLabel[] {
	const found: FoundLabel[] = [];
	for (const { index: colon } of text.matchAll(COLON)) {
		const words = wordsBefore(text, found.at(-1)?.end ?? 0, colon);
		const label = contactLabel(text, words, colon) ?? plainLabel(text, words, colon);
		if (label) found.push(label);
	}
	return found;
}

/** A word before a colon, and what the words from it up to the colon ask for. */
interface Word {
	start: number;
	end: number;
	key: string;
	exact: LabelField | null;
	field: LabelField | null;
}

function wordsBefore(text: string, from: number, to: number): Word[] {
	// A tab or a wide gap is the border of a column: no label reaches over it.
	const window = text.slice(Math.max(from, to - MAX_WINDOW), to);
	// Colons may stand in a column of their own, behind labels of several lengths.
	const label = window.trimEnd();
	const border = Math.max(label.lastIndexOf('\t'), label.lastIndexOf('    '));
	const start = to - window.length + border + 1;
	// A dash before a label is what the label before it was answered with, and no word of this one.
	const words = [...text.slice(start, to).matchAll(WORD)].filter(([word]) => /[\p{L}\p{N}]/u.test(word));
	return words.slice(-MAX_WORDS).map((match) => {
		const at = start + match.index;
		const candidate = text.slice(at, to);
		const key = keyOf(candidate);
		return {
			start: at,
			end: at + match[0].length,
			key,
			exact: exactField(key),
			field: fieldOf(candidate, !candidate.includes('\n')),
		};
	});
}

function plainLabel(text: string, words: Word[], colon: number): FoundLabel | null {
	for (const { start, key, field } of words) {
		if (!field || field === 'contact') continue;
		if ((needsLineStart(key) || '(（'.includes(text[start]!)) && !startsLine(text, start)) continue;
		if (endsValueAbove(text, words, start, colon, field)) continue;
		if (key.length < SHORT && !isAnswer(text.slice(colon + 1))) continue;
		const written = text.slice(start, colon).trim();
		return { field, start: withNumber(text, start), end: colon + 1, text: written, closed: true };
	}
	return null;
}

/** 'National Intelligence Office\nPhone:': the last word of a value, and below it a label that is whole without it. */
function endsValueAbove(text: string, words: Word[], start: number, colon: number, field: LabelField): boolean {
	if (!text.slice(start, colon).includes('\n') || startsLine(text, start)) return false;
	return words.some((word) => word.start > start && word.field === field && startsLine(text, word.start));
}

/** A label that names a contact: known ones anywhere, others around their core words where a line begins. */
function contactLabel(text: string, words: Word[], colon: number): FoundLabel | null {
	let first = words.findIndex(({ field, exact }) => field !== null && (field === 'contact' || exact !== null));
	if (first >= 0 && words[first]!.field !== 'contact') return null;
	if (first < 0) {
		// 'Contact Point for Cargo', 'Contact Point (Customs)': a core with words behind it.
		const core = words.findIndex((word) => startsWithCore(text.slice(word.start, colon)));
		if (core < 0 || /[@＠,，.]|\d{3}/u.test(text.slice(words[core]!.start, colon))) return null;
		first = core;
	} else if (needsLineStart(words[first]!.key)) {
		const front = words.findIndex((word) => startsLine(text, word.start));
		if (front < 0 || front > first) return null;
	}
	const line = words.findIndex(
		(word, i) =>
			i <= first && startsLine(text, word.start) && !text.slice(word.start, words[first]!.start).includes('\n'),
	);
	const before = line < 0 ? '' : text.slice(words[line]!.start, words[first]!.start);
	if (line >= 0 && !/[@＠,，.。\d]|\bfor\b|\bof the\b/u.test(before)) first = line;
	else
		while (first > 0 && QUALIFIERS.has(text.slice(words[first - 1]!.start, words[first - 1]!.end).toLowerCase()))
			first--;
	const start = words[first]!.start;
	return {
		field: 'contact',
		start: withNumber(text, start),
		end: colon + 1,
		text: text.slice(start, colon).trim(),
		closed: true,
	};
}

function startsWithCore(text: string): boolean {
	const plain = text.toLowerCase().replace(/\s+/gu, ' ');
	return CONTACT_CORES.some((core) => plain.startsWith(core) && !/\p{L}/u.test(plain[core.length] ?? ''));
}
