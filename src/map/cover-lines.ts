import { type Block, textBlocks } from '../document/nodes.js';
import { type Slice, sliceOf, sliceText, splitLines, subslice, tidyText, trim } from '../document/slice.js';
import { COVER_LABELS, type CoverField, LETTERHEAD, MEETING_WORDS } from '../templates/labels/cover.js';
import { isDateText } from './dates.js';
import { findEconomy } from './economy.js';

/** A line of the cover sheet, or a stretch of one between two gaps, and what it is. */
export interface CoverLine {
	slice: Slice;
	text: string;
	kind: 'label' | 'value' | 'number' | 'letterhead' | 'text';
	/** Of a label or the value behind it. */
	field: CoverField | null;
}

/** A cover sheet has fewer lines; a plan's own front page may follow. */
const MAX_LINES = 120;
/** A value on the line below its label is short. */
const MAX_VALUE_WORDS = 12;
const MAX_PLACE_WORDS = 8;
/** Name, place and dates of a meeting on one line have fewer words. */
const MAX_LINE_WORDS = 30;
const MEETING_END = /\b(?:meeting|workshop|dialogue|seminar|conference|symposium|group|force)[,，]?$/iu;
/** '2015/SOM1/CTWG/016', '2014/CTWG1/003rev1' */
const NUMBER = /^(?:19|20)\d\d\s?\/\s?[A-Z][A-Z0-9-]*(?:\s?\/\s?[A-Za-z0-9-]+){1,4}$/iu;
const LABELS = (Object.entries(COVER_LABELS) as [CoverField, string[]][]).flatMap(([field, labels]) =>
	labels.map((label) => ({ field, pattern: label.replace(/\s/gu, '\\s+').replace(/\./gu, '\\.?') })),
);
const LABEL_PATTERNS = LABELS.map(({ field, pattern }) => ({
	field,
	closed: new RegExp(`(?:^|\\s)(${pattern}\\s?[:：])`, 'iu'),
	open: new RegExp(`^(${pattern})(?=\\s|$)`, 'iu'),
}));
/** Labels that are sure without a colon; 'Title' or 'Date' may begin any line. */
const SURE_WITHOUT_COLON = new Set<CoverField>(['documentNumber', 'agendaItem', 'purpose', 'submittedBy']);
const LETTERHEADS = new Set(LETTERHEAD.map(fold));

/** The lines of the blocks, cut at gaps and labels. */
export function coverLines(blocks: Block[]): CoverLine[] {
	const lines: CoverLine[] = [];
	for (const block of textBlocks(blocks)) {
		for (const line of splitLines(sliceOf(block))) {
			for (const piece of piecesOf(line)) lines.push(...readPiece(piece));
			if (lines.length > MAX_LINES) return answered(lines);
		}
	}
	return answered(lines);
}

function piecesOf(line: Slice): Slice[] {
	const pieces: Slice[] = [];
	let at = 0;
	const text = sliceText(line);
	for (const gap of [...text.matchAll(/\t+|\s{3,}/gu), null]) {
		const piece = trim(subslice(line, at, gap ? gap.index : text.length));
		if (piece.end > piece.start) pieces.push(piece);
		at = gap ? gap.index + gap[0].length : text.length;
	}
	return pieces;
}

/** A piece as its labels, their values, or as one text. */
function readPiece(piece: Slice): CoverLine[] {
	const lines: CoverLine[] = [];
	let rest = piece;
	let field: CoverField | null = null;
	for (;;) {
		const text = sliceText(rest);
		const label = firstLabel(text, lines.length === 0);
		const value = trim(subslice(rest, 0, label ? label.start : text.length));
		if (value.end > value.start) lines.push(lineOf(value, field));
		if (!label) return lines;
		lines.push({ slice: trim(subslice(rest, label.start, label.end)), text: '', kind: 'label', field: label.field });
		field = label.field;
		rest = subslice(rest, label.end);
	}
}

function firstLabel(text: string, atStart: boolean): { field: CoverField; start: number; end: number } | null {
	const found = LABEL_PATTERNS.flatMap(({ field, closed, open }) => {
		const match = closed.exec(text) ?? (atStart && SURE_WITHOUT_COLON.has(field) ? open.exec(text) : null);
		if (!match || (!SURE_WITHOUT_COLON.has(field) && match.index > 0)) return [];
		const end = match.index + match[0].length;
		return [{ field, start: end - match[1]!.length, end }];
	});
	return found.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

function lineOf(slice: Slice, field: CoverField | null): CoverLine {
	const text = tidyText(slice);
	if (field) return { slice, text, kind: 'value', field };
	if (NUMBER.test(text)) return { slice, text, kind: 'number', field: 'documentNumber' };
	return { slice, text, kind: LETTERHEADS.has(fold(text)) ? 'letterhead' : 'text', field: null };
}

/** Gives a label without a value on its line the line below. */
function answered(lines: CoverLine[]): CoverLine[] {
	lines.forEach((line, i) => {
		const next = lines[i + 1];
		if (line.kind !== 'label' || next?.kind !== 'text' || next.text.split(' ').length > MAX_VALUE_WORDS) return;
		lines[i + 1] = { ...next, kind: 'value', field: line.field };
	});
	const parts = lines.flatMap(parted);
	markLogo(parts);
	return parts;
}

/** 'Cebu, Philippines 26-27 August 2015', 'Working Group Meeting, Cebu' are two lines each. */
function parted(line: CoverLine): CoverLine[] {
	const words = [...sliceText(line.slice).matchAll(/\S+/gu)];
	if (line.kind !== 'text' || words.length > MAX_LINE_WORDS || isDateText(line.text)) return [line];
	for (const { index } of words.slice(1)) {
		const [before, behind] = [trim(subslice(line.slice, 0, index)), subslice(line.slice, index)];
		const isMeeting =
			MEETING_END.test(tidyText(before)) && isPlace(tidyText(behind)) && !namesMeeting(tidyText(behind));
		if (isMeeting || isDateText(tidyText(behind))) return [...parted(lineOf(before, null)), lineOf(behind, null)];
	}
	return [line];
}

export function namesMeeting(text: string): boolean {
	const plain = text.toLowerCase();
	return MEETING_WORDS.some((word) => plain.includes(word));
}

/** 'Subic, Philippines': short, and ending in an economy or holding a comma. */
export function isPlace(text: string): boolean {
	const parts = text
		.split(/[,，、]/u)
		.map((part) => part.trim())
		.filter(Boolean);
	if (text.split(' ').length > MAX_PLACE_WORDS || /\d/u.test(text) || /action plan/iu.test(text)) return false;
	return parts.length > 1 ? parts.every((part) => /^\p{Lu}|^\p{Lo}/u.test(part)) : findEconomy(text) !== null;
}

/** The host's logo 'APEC PHILIPPINES 2 0 1 5', on up to three lines, beside other lines or not. */
function markLogo(lines: CoverLine[]): void {
	const texts = lines.filter((line) => line.kind === 'text');
	for (const line of texts) if (/^APEC\s.*\d$/u.test(line.text) && isLogo(line.text)) line.kind = 'letterhead';
	// 'APEC PAPUA', and 'NEW GUINEA 2018' below it.
	for (const first of texts.filter(({ text }) => /^APEC\s\p{Lu}+$/u.test(text))) {
		const second = texts.find(({ text }) => text === text.toUpperCase() && isLogo(`${first.text} ${text}`));
		if (second) for (const line of [first, second]) line.kind = 'letterhead';
	}
	const name = texts.find(({ text }) => text === text.toUpperCase() && findEconomy(text) !== null);
	const named = texts.find(
		({ text }) => /^APEC\s/u.test(text) && text === text.toUpperCase() && findEconomy(text.slice(5)) !== null,
	);
	const year = texts.find(({ text }) => /^(?:19|20)\d\d$/u.test(text.replace(/\s/gu, '')));
	const apec = texts.find(({ text }) => text === 'APEC');
	const logo = named ? [named, year] : apec && name ? [apec, name, year] : [];
	for (const line of logo) if (line) line.kind = 'letterhead';
}

function isLogo(text: string): boolean {
	const match = /^APEC\s+(.+?)\s*((?:\d\s?){4})$/u.exec(text);
	return match !== null && findEconomy(match[1]!) !== null;
}

function fold(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}]+/gu, ' ')
		.trim();
}
