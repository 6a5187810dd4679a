import { CONTACT_CORES, CONTACT_QUALIFIERS, HONORIFICS } from '../templates/labels/contacts.js';
import {
	ADDRESS_AHEAD,
	type FoundLabel,
	MAX_WORDS,
	NUMBER_AHEAD,
	PLACEHOLDER_AHEAD,
	SHORT,
	startsLine,
	withNumber,
} from './label-places.js';
import {
	bilingualField,
	CONTACT_OPENERS,
	exactField,
	fieldOf,
	keyOf,
	type LabelField,
	needsLineStart,
} from './label-wording.js';

/** What is known of the text that labels are looked for in. */
export interface LabelContext {
	/** The text is a table's cell, or stands alone between tabs: a label may fill it. */
	cell: boolean;
	/** Labels around have no colon: 'Name Kim' is a label and a value. */
	loose: boolean;
}

/** Within a line only short labels stand without a colon: 'Tel', 'Fax No.'. */
const MAX_WORDS_WITHIN = 3;
const QUALIFIERS = new Set(CONTACT_QUALIFIERS);
const HONORED = new Set(HONORIFICS);

/** Labels without a colon: alone in a line or cell, or directly before what they ask for. */
export function openLabels(text: string, from: number, to: number, context: LabelContext): FoundLabel[] {
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
	if (!field) return qualifiedContact(text, label, rest, to);
	if (/[\n\t]/u.test(candidate) && field !== 'contact') return null;
	const found: FoundLabel = { field, ...label, closed: false };
	const isLong = key.length > SHORT;
	const answered = isAnswered(field, rest);
	if (!atStart) return answered && isLong && !needsLineStart(key) ? found : null;
	if (answered) return found;
	if (ALONE.test(rest)) {
		const inColumn = context.cell || COLUMN_AHEAD.test(rest);
		return (isLong || context.cell) && (inColumn || field === 'contact' || !needsLineStart(key)) ? found : null;
	}
	const dash = /^\s*[-–—=]\s+(?=\S)/u.exec(rest);
	if (dash && isLong) return { ...found, end: wordsEnd + dash[0].trimEnd().length, closed: true };
	if (field === 'contact') return beginsPerson(rest) || (rest.trim() === '' && to < text.length) ? found : null;
	if (PLACEHOLDER_AHEAD.test(rest)) return found;
	return context.loose && isLong && !needsLineStart(key) && /^\s+[\p{Lu}\p{Lo}]/u.test(rest) ? found : null;
}

/** Nothing more on the line, or a gap before it goes on. */
const ALONE = /^[^\S\n\t]*(?:$|[\n\t])|^ {3,}/u;
const COLUMN_AHEAD = /^ {3,}\S|^\s*\t/u;
/** Five digits with little between them. */
const LONG_NUMBER_AHEAD = /^[^\n\t]{0,8}(?:\d\D?\D?){5}|^\s*\d{3}\b/u;

/** Whether a number or address follows, as the label asks for. */
function isAnswered(field: LabelField, rest: string): boolean {
	if (field === 'email') return ADDRESS_AHEAD.test(rest);
	const asksNumber = field === 'telephone' || field === 'fax' || field === 'telephoneAndFax';
	return asksNumber && NUMBER_AHEAD.test(rest) && LONG_NUMBER_AHEAD.test(rest);
}

function beginsPerson(rest: string): boolean {
	const next = /^\s*([\p{L}.']+)/u.exec(rest)?.[1]?.toLowerCase().replace(/\.$/u, '');
	return next !== undefined && HONORED.has(next);
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
