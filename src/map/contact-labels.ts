import { distance } from 'fastest-levenshtein';
import {
	COMBINED_LABELS,
	CONTACT_CORES,
	CONTACT_LABELS,
	CONTACT_QUALIFIERS,
	type ContactField,
	HONORIFICS,
	LABELS_AT_START,
} from '../templates/labels/contacts.js';

export type LabelField = ContactField | keyof typeof COMBINED_LABELS;

/** A label within a text. */
export interface FoundLabel {
	field: LabelField;
	/** UTF-16 units within the text; the end is behind the closing colon. */
	start: number;
	end: number;
	/** As written, without number in front and closing colon: 'Emergency Aviation Security Point of Contact'. */
	text: string;
	/** False where no colon or dash closes it. */
	closed: boolean;
}

/** What is known of the text that labels are looked for in. */
export interface LabelContext {
	/** The text is a table's cell, or stands alone between tabs: a label may fill it. */
	cell: boolean;
	/** Labels around have no colon: 'Name Kim' is a label and a value. */
	loose: boolean;
}

/** The longest label of the form has nine words; authors add a few. */
const MAX_WORDS = 14;
/** Words from this length on may have one error, from the second on two. */
const FUZZY_LENGTH = 5;
const FUZZY_LONG = 8;
/** Labels of one or two letters need a number or an address behind them. */
const SHORT = 2;

const FIELDS = new Map<string, LabelField>();
const WORDINGS: { words: string[]; field: LabelField }[] = [];
for (const [field, labels] of Object.entries({ ...CONTACT_LABELS, ...COMBINED_LABELS }) as [LabelField, string[]][]) {
	for (const label of labels) {
		if (!FIELDS.has(compact(label))) FIELDS.set(compact(label), field);
		if (!LABELS_AT_START.includes(label)) WORDINGS.push({ words: wordsOf(label), field });
	}
}
const AT_START = new Set(LABELS_AT_START.map(compact));
const QUALIFIERS = new Set(CONTACT_QUALIFIERS);
const HONORED = new Set(HONORIFICS);

const COLON = /[:：∶﹕︰]/gu;
/** What makes the next word the first of a line or column. */
const LINE_START = /(?:^|[\n\t]|\s{3,}|[|;；]\s?)(?:[-•●▪■◦*·‣–]\s+|\(?\d{1,2}[.)、．]\s*|\(?[a-zA-Z][.)]\s+)?$/u;
const NUMBER_AHEAD = /^\s*[(（]?[+＋(（]?\s?\d/u;
const ADDRESS_AHEAD = /^[\s<]*\S{1,64}[@＠]/u;
const PLACEHOLDER_AHEAD = /^\s*(?:[-–—]{1,4}|n\s?[./]?\s?a\.?|nil\.?)\s*(?:$|\n|\t)/iu;

/** The labels of a text, in their order; none overlaps another. */
export function findLabels(text: string, context: LabelContext): FoundLabel[] {
	const closed = closedLabels(text);
	const found = [...closed];
	for (let i = 0; i <= closed.length; i++) {
		const from = i === 0 ? 0 : closed[i - 1]!.end;
		const to = closed[i]?.start ?? text.length;
		found.push(...openLabels(text, from, to, context));
	}
	return found.sort((a, b) => a.start - b.start);
}

/** Labels that a colon closes. */
function closedLabels(text: string): FoundLabel[] {
	const found: FoundLabel[] = [];
	for (const { index: colon } of text.matchAll(COLON)) {
		const from = found.at(-1)?.end ?? 0;
		const words = wordsBefore(text, from, colon);
		const label = contactLabel(text, words, colon) ?? plainLabel(text, words, colon);
		if (label) found.push(label);
	}
	return found;
}

interface Word {
	start: number;
	end: number;
}

function wordsBefore(text: string, from: number, to: number): Word[] {
	// A tab or a wide gap is the border of a column: no label reaches over it.
	const window = text.slice(Math.max(from, to - 200), to);
	const border = Math.max(window.lastIndexOf('\t'), window.lastIndexOf('    '));
	const start = to - window.length + border + 1;
	const words = [...text.slice(start, to).matchAll(/[^\s|;；]+/gu)].map((match) => ({
		start: start + match.index,
		end: start + match.index + match[0].length,
	}));
	return words.slice(-MAX_WORDS);
}

function plainLabel(text: string, words: Word[], colon: number): FoundLabel | null {
	for (let i = 0; i < words.length; i++) {
		const start = words[i]!.start;
		const candidate = text.slice(start, colon);
		const field = fieldOf(candidate, !candidate.includes('\n'));
		if (!field || field === 'contact') continue;
		const key = compact(candidate);
		if (AT_START.has(key) && !startsLine(text, start)) continue;
		if (key.length < SHORT && !isAnswer(text.slice(colon + 1))) continue;
		return { field, start: withNumber(text, start), end: colon + 1, text: candidate.trim(), closed: true };
	}
	return null;
}

/** A label that names a contact: known ones anywhere, others around their core words where a line begins. */
function contactLabel(text: string, words: Word[], colon: number): FoundLabel | null {
	let first = -1;
	for (let i = 0; i < words.length && first < 0; i++) {
		const candidate = text.slice(words[i]!.start, colon);
		if (fieldOf(candidate, !candidate.includes('\n')) === 'contact') first = i;
		else if (fieldOf(candidate, false)) return null;
	}
	if (first < 0) {
		// 'Contact Point for Cargo', 'Contact Point (Customs)': a core with words behind it.
		const core = words.findIndex((word) => startsWithCore(text.slice(word.start, colon)));
		if (core < 0 || /[@＠,，.]|\d{3}/u.test(text.slice(words[core]!.start, colon))) return null;
		first = core;
	} else if (AT_START.has(compact(text.slice(words[first]!.start, colon)))) {
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

/** Labels without a colon: alone in a line or cell, or directly before what they ask for. */
function openLabels(text: string, from: number, to: number, context: LabelContext): FoundLabel[] {
	const found: FoundLabel[] = [];
	const words = [...text.slice(from, to).matchAll(/\S+/gu)].map((match) => ({
		start: from + match.index,
		end: from + match.index + match[0].length,
	}));
	for (let i = 0; i < words.length; i++) {
		const atStart = startsLine(text, words[i]!.start);
		const most = Math.min(words.length - i, atStart ? MAX_WORDS : 3);
		for (let n = most; n > 0; n--) {
			const label = openLabel(text, words[i]!.start, words[i + n - 1]!.end, to, atStart, context);
			if (!label) continue;
			found.push(label);
			while (i + 1 < words.length && words[i + 1]!.start < label.end) i++;
			break;
		}
	}
	return found;
}

function openLabel(
	text: string,
	start: number,
	wordsEnd: number,
	to: number,
	atStart: boolean,
	context: LabelContext,
): FoundLabel | null {
	const candidate = text.slice(start, wordsEnd);
	if (candidate.length > 120 || /\t/u.test(candidate)) return null;
	const key = compact(candidate);
	const field =
		FIELDS.get(key) ?? (atStart && context.cell ? fieldOf(candidate, true) : atStart ? bilingual(candidate) : null);
	const label = {
		start: withNumber(text, start),
		end: wordsEnd,
		text: candidate.trim().replace(/[.:：]$/u, (end) => (key.length > 4 ? '' : end)),
	};
	const rest = text.slice(wordsEnd, to);
	if (!field) return atStart ? qualifiedContact(text, label, rest, to) : null;
	if (candidate.includes('\n') && field !== 'contact') return null;
	const answer =
		field === 'email'
			? ADDRESS_AHEAD.test(rest)
			: (field === 'telephone' || field === 'fax' || field === 'telephoneAndFax') &&
				NUMBER_AHEAD.test(rest) &&
				/^[^\n\t]{0,8}(?:\d\D?\D?){5}|^\s*\d{3}\b/u.test(rest);
	if (!atStart) return answer && !AT_START.has(key) && key.length > SHORT ? { field, ...label, closed: false } : null;
	if (answer) return { field, ...label, closed: false };
	const alone = /^[^\S\n\t]*(?:$|[\n\t])|^ {3,}/u.test(rest);
	if (alone) {
		const followed = /\S/u.test(rest) || to < text.length;
		if (
			context.cell ||
			field === 'contact' ||
			/^ {3,}\S|^\s*\t/u.test(rest) ||
			(key.length > SHORT && (!AT_START.has(key) || followed))
		) {
			if (AT_START.has(key) && !context.cell && field !== 'contact' && !/^ {3,}\S|^\s*\t/u.test(rest)) return null;
			return key.length > SHORT || context.cell ? { field, ...label, closed: false } : null;
		}
		return null;
	}
	const dash = /^\s*[-–—=]\s+(?=\S)/u.exec(rest);
	if (dash && key.length > SHORT) return { field, ...label, end: wordsEnd + dash[0].trimEnd().length, closed: true };
	if (PLACEHOLDER_AHEAD.test(rest) && field !== 'contact') return { field, ...label, closed: false };
	if (field === 'contact') {
		const next = /^\s*([\p{L}.']+)/u.exec(rest)?.[1]?.toLowerCase().replace(/\.$/u, '');
		return (next && HONORED.has(next)) || (rest.trim() === '' && to < text.length)
			? { field, ...label, closed: false }
			: null;
	}
	if (AT_START.has(key) || key.length <= SHORT) return null;
	return context.loose && /^\s+[\p{Lu}\p{Lo}]/u.test(rest) ? { field, ...label, closed: false } : null;
}

/** 'Emergency Maritime Contact Point' alone on its line, in words that such labels are made of. */
function qualifiedContact(
	text: string,
	label: Omit<FoundLabel, 'field' | 'closed'>,
	rest: string,
	to: number,
): FoundLabel | null {
	if (!/^[^\S\n]*(?:$|\n|\t)/u.test(rest) && !(rest.trim() === '' && to < text.length)) return null;
	const plain = label.text.toLowerCase().replace(/\s+/gu, ' ');
	const core = CONTACT_CORES.find((words) => ` ${plain} `.includes(` ${words} `));
	if (!core) return null;
	const others = plain.replace(core, ' ').replace(/[(),]/gu, ' ').split(/\s+/u).filter(Boolean);
	return others.every((word) => QUALIFIERS.has(word)) ? { field: 'contact', ...label, closed: false } : null;
}

/** What follows is a number, an address, or nothing that could be a word of running text. */
function isAnswer(rest: string): boolean {
	return NUMBER_AHEAD.test(rest) || ADDRESS_AHEAD.test(rest) || PLACEHOLDER_AHEAD.test(rest);
}

function startsLine(text: string, at: number): boolean {
	return LINE_START.test(text.slice(Math.max(0, at - 12), at));
}

/** A number or bullet typed before a label belongs to it: '1. Name:'. */
function withNumber(text: string, start: number): number {
	const before = text.slice(Math.max(0, start - 8), start);
	const mark = /(?:^|[\n\t])(\s*(?:[-•●▪■◦*·‣–]|\(?\d{1,2}[.)、．]|\(?[a-zA-Z][.)])\s*)$/u.exec(before)?.[1];
	return mark ? start - mark.trimStart().length : start;
}

/** The field a wording asks for; null where it is none. */
function fieldOf(candidate: string, fuzzy: boolean): LabelField | null {
	const plain = candidate
		.replace(/[(（][^()（）]{0,40}[)）]\s*$/u, '')
		.replace(/[\s#№]{0,3}(?:no\.?\s?)?\d{1,2}\s*$/iu, '')
		.trim();
	for (const wording of [candidate, plain]) {
		const exact = FIELDS.get(compact(wording));
		if (exact) return exact;
	}
	return bilingual(candidate) ?? (fuzzy ? likeField(plain) : null);
}

/** 'Name / Nombre', '姓名 Name', 'Teléfono (Telephone)': two wordings of one field, or one beside another script. */
function bilingual(candidate: string): LabelField | null {
	const parts = candidate
		.split(/[/|()（）]/u)
		.map((part) => part.trim())
		.filter(Boolean);
	const wordings =
		parts.length > 1 ? parts : (candidate.match(/[\p{Script=Latin}\p{M} .'-]+|[^\p{Script=Latin}]+/gu) ?? []);
	const known = wordings.map((wording) => wording.trim()).filter((wording) => /\p{L}/u.test(wording));
	if (known.length < 2) return null;
	const fields = known.map((wording) => FIELDS.get(compact(wording)) ?? null);
	const field = fields.find((one) => one !== null) ?? null;
	const foreign = (wording: string) => !/\p{Script=Latin}/u.test(wording);
	return field && known.every((wording, i) => fields[i] === field || (fields[i] === null && foreign(wording)))
		? field
		: null;
}

function likeField(candidate: string): LabelField | null {
	const words = wordsOf(candidate);
	if (words.length === 0 || words.join('').length > 60) return null;
	return (
		WORDINGS.find(
			(known) => known.words.length === words.length && known.words.every((word, i) => isLike(word, words[i]!)),
		)?.field ?? null
	);
}

function isLike(known: string, word: string): boolean {
	if (known === word) return true;
	const length = Math.min(known.length, word.length + 1);
	if (length < FUZZY_LENGTH || known[0] !== word[0]) return false;
	const swapped = known.length === word.length && [...known].sort().join('') === [...word].sort().join('');
	return distance(known, word) <= (length >= FUZZY_LONG || swapped ? 2 : 1);
}

function compact(text: string): string {
	return plainOf(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
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
