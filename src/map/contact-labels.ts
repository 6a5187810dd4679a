import { CONTACT_CORES, CONTACT_QUALIFIERS, HONORIFICS } from '../templates/labels/contacts.js';
import {
	bilingualField,
	CONTACT_OPENERS,
	exactField,
	fieldOf,
	keyOf,
	type LabelField,
	needsLineStart,
} from './label-wording.js';

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
const MAX_WINDOW = 200;
/** Within a line only short labels stand without a colon: 'Tel', 'Fax No.'. */
const MAX_WORDS_WITHIN = 3;
/** Labels of one or two letters need a number or an address behind them. */
const SHORT = 2;

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
	const border = Math.max(window.lastIndexOf('\t'), window.lastIndexOf('    '));
	const start = to - window.length + border + 1;
	return [...text.slice(start, to).matchAll(/[^\s|;；]+/gu)].slice(-MAX_WORDS).map((match) => {
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
		if (needsLineStart(key) && !startsLine(text, start)) continue;
		if (key.length < SHORT && !isAnswer(text.slice(colon + 1))) continue;
		const written = text.slice(start, colon).trim();
		return { field, start: withNumber(text, start), end: colon + 1, text: written, closed: true };
	}
	return null;
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

/** Labels without a colon: alone in a line or cell, or directly before what they ask for. */
function openLabels(text: string, from: number, to: number, context: LabelContext): FoundLabel[] {
	const found: FoundLabel[] = [];
	const words = [...text.slice(from, to).matchAll(/\S+/gu)].map((match) => ({
		start: from + match.index,
		end: from + match.index + match[0].length,
		key: keyOf(match[0]),
	}));
	for (let i = 0; i < words.length; i++) {
		const { start, key } = words[i]!;
		const atStart = startsLine(text, start);
		const keys = [key];
		const most = Math.min(words.length - i, atStart ? MAX_WORDS : MAX_WORDS_WITHIN);
		for (let n = 1; n < most; n++) {
			if (
				/[\n\t]/u.test(text.slice(words[i + n - 1]!.end, words[i + n]!.start)) &&
				!(atStart && CONTACT_OPENERS.has(key))
			)
				break;
			keys.push(keys[n - 1]! + words[i + n]!.key);
		}
		for (let n = keys.length; n > 0; n--) {
			const end = words[i + n - 1]!.end;
			const label = openLabel(text, { start, end, key: keys[n - 1]!, atStart }, to, context);
			if (!label) continue;
			found.push(label);
			while (i + 1 < words.length && words[i + 1]!.start < label.end) i++;
			break;
		}
	}
	return found;
}

/** Words in a row that may be a label. */
interface Candidate {
	start: number;
	end: number;
	key: string;
	/** They begin a line or column. */
	atStart: boolean;
}

function openLabel(text: string, words: Candidate, to: number, context: LabelContext): FoundLabel | null {
	const { start, end: wordsEnd, key, atStart } = words;
	const exact = exactField(key);
	if (!exact && !atStart) return null;
	const candidate = text.slice(start, wordsEnd);
	const field = exact ?? (context.cell ? fieldOf(candidate, true) : bilingualField(candidate));
	const label = {
		start: withNumber(text, start),
		end: wordsEnd,
		text: candidate.trim().replace(/[.:：]$/u, (end) => (key.length > 4 ? '' : end)),
	};
	const rest = text.slice(wordsEnd, to);
	if (!field) return atStart ? qualifiedContact(text, label, rest, to) : null;
	if (/[\n\t]/u.test(candidate) && field !== 'contact') return null;
	const answer =
		field === 'email'
			? ADDRESS_AHEAD.test(rest)
			: (field === 'telephone' || field === 'fax' || field === 'telephoneAndFax') &&
				NUMBER_AHEAD.test(rest) &&
				/^[^\n\t]{0,8}(?:\d\D?\D?){5}|^\s*\d{3}\b/u.test(rest);
	if (!atStart) return answer && !needsLineStart(key) && key.length > SHORT ? { field, ...label, closed: false } : null;
	if (answer) return { field, ...label, closed: false };
	const alone = /^[^\S\n\t]*(?:$|[\n\t])|^ {3,}/u.test(rest);
	if (alone) {
		const followed = /\S/u.test(rest) || to < text.length;
		if (
			context.cell ||
			field === 'contact' ||
			/^ {3,}\S|^\s*\t/u.test(rest) ||
			(key.length > SHORT && (!needsLineStart(key) || followed))
		) {
			if (needsLineStart(key) && !context.cell && field !== 'contact' && !/^ {3,}\S|^\s*\t/u.test(rest)) return null;
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
	if (needsLineStart(key) || key.length <= SHORT) return null;
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
	if (!/contact|focal/iu.test(label.text)) return null;
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
