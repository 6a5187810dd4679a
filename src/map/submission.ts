import type { Block } from '../document/nodes.js';
import { isPlaceholder } from '../document/placeholder.js';
import type { Claim } from '../document/slice.js';
import type { Meeting, Submission } from '../plan/schema.js';
import type { CoverField } from '../templates/labels/cover.js';
import { fillGaps } from './claims.js';
import { type CoverLine, coverLines, isPlace, namesMeeting } from './cover-lines.js';
import { isDateText, readDateRange } from './dates.js';

/** A title of a paper, or a meeting's name, that runs over more lines is none. */
const MAX_TITLE_LINES = 4;
const MAX_NAME_LINES = 3;
const MAX_NAME_WORDS = 20;
/** Fields whose labels are a cover sheet's alone; two of them, or a document's number, make one. */
const SURE_FIELDS: CoverField[] = ['documentNumber', 'agendaItem', 'purpose', 'submittedBy'];

/** Reads the cover sheet of a meeting paper before the plan; null, and no claims, where the blocks hold none. */
export function readSubmission(blocks: Block[]): { submission: Submission | null; claims: Claim[] } {
	const lines = coverLines(blocks);
	const labels = new Set(
		lines.flatMap(({ kind, field }) => (kind === 'label' && field && SURE_FIELDS.includes(field) ? [field] : [])),
	);
	const isCover = lines.some(({ kind }) => kind === 'number') ? labels.size > 0 || hasMeeting(lines) : labels.size > 1;
	if (!isCover) return { submission: null, claims: [] };

	const claims: Claim[] = [];
	const claim = (line: CoverLine, place: Claim['place']) => claims.push({ slice: line.slice, place });
	const fieldValue = (field: CoverField): string | null => {
		const value = lines.find((line) => line.kind === 'value' && line.field === field);
		if (!value) return null;
		const nothing = isPlaceholder(value.text);
		claim(value, nothing ? 'removed' : 'mapped');
		return nothing ? null : value.text;
	};
	const number = lines.find(({ kind }) => kind === 'number');
	if (number) claim(number, 'mapped');
	const documentNumber = number?.text ?? fieldValue('documentNumber');
	const [agendaItem, purpose, submittedBy] = [
		fieldValue('agendaItem'),
		fieldValue('purpose'),
		fieldValue('submittedBy'),
	];
	const titleLines = titleOf(lines);
	for (const line of titleLines) claim(line, 'mapped');
	const title = fieldValue('title') ?? (titleLines.map(({ text }) => text).join(' ') || null);
	const meeting = readMeeting(lines, titleLines, fieldValue, claim);
	const used = new Set(claims.map(({ slice }) => slice));
	const last = lines.findLastIndex((line) => line.kind === 'label' || used.has(line.slice));
	lines.forEach((line, i) => {
		if (line.kind === 'label' || (line.kind === 'letterhead' && i <= last + MAX_NAME_LINES)) claim(line, 'template');
	});
	return { submission: { documentNumber, agendaItem, title, purpose, submittedBy, meeting }, claims: fillGaps(claims) };
}

/** The lines of the paper's title: between the number or agenda item and what follows it on a cover sheet. */
function titleOf(lines: CoverLine[]): CoverLine[] {
	if (lines.some(({ kind, field }) => kind === 'value' && field === 'title')) return [];
	const above = lines.findLastIndex(
		({ kind, field }) => kind === 'number' || field === 'agendaItem' || field === 'documentNumber',
	);
	const below = lines.findIndex(({ kind, field }, i) => i > above && kind === 'label' && field !== 'agendaItem');
	const meeting = lines.findIndex(
		(line, i) => i > above && line.kind === 'text' && (isMeetingName(line.text) || isDateText(line.text)),
	);
	const ends = [below, meeting].filter((at) => at >= 0);
	const end = ends.length ? Math.min(...ends) : -1;
	if (above < 0 || end < 0) return [];
	const found = lines.slice(above + 1, end).filter(({ kind }) => kind === 'text');
	return found.slice(0, MAX_TITLE_LINES);
}

function readMeeting(
	lines: CoverLine[],
	title: CoverLine[],
	fieldValue: (field: CoverField) => string | null,
	claim: (line: CoverLine, place: Claim['place']) => void,
): Meeting | null {
	const labelled = {
		name: fieldValue('meetingName'),
		place: fieldValue('meetingPlace'),
		dates: fieldValue('meetingDates'),
	};
	const texts = lines.filter((line) => line.kind === 'text' && !title.includes(line));
	const first = texts.findIndex(({ text }) => isMeetingName(text));
	let name = labelled.name;
	let place = labelled.place;
	let dates = labelled.dates;
	if (!name && first >= 0) {
		const found = [texts[first]!];
		// The name goes on until the line of a place or a date, or until it has said what it is.
		for (let i = first + 1; i < texts.length && found.length < MAX_NAME_LINES; i++) {
			const { text } = texts[i]!;
			if (isDateText(text) || isPlace(text) || !goesOn(found.at(-1)!.text, text)) break;
			found.push(texts[i]!);
		}
		for (const line of found) claim(line, 'mapped');
		name = withoutComma(found.map(({ text }) => text).join(' '));
	}
	if (!name) return null;
	// Place and dates stand beside the name, in any order.
	const near = texts.slice(Math.max(0, first - 2), Math.max(0, first) + MAX_NAME_LINES + 2);
	const date = dates ? undefined : near.find(({ text }) => isDateText(text));
	if (date) {
		claim(date, 'mapped');
		dates = date.text;
	}
	const where = place
		? undefined
		: near.find(
				(line) => line !== date && isPlace(line.text) && !isMeetingName(line.text) && !name.includes(line.text),
			);
	if (where) {
		claim(where, 'mapped');
		place = withoutComma(where.text);
	}
	const { start, end } = dates ? readDateRange(dates) : { start: null, end: null };
	return { name, place, dates, start, end };
}

function hasMeeting(lines: CoverLine[]): boolean {
	return lines.some(({ kind, text }) => kind === 'text' && isMeetingName(text));
}

function isMeetingName(text: string): boolean {
	const isShort = text.split(' ').length <= MAX_NAME_WORDS;
	return isShort && namesMeeting(text) && !/action plan/iu.test(text) && /^[\p{Lu}\p{N}]/u.test(text);
}

/** A second line of a meeting's name: the first one has not said 'Meeting' yet, or breaks off. */
function goesOn(before: string, next: string): boolean {
	return (
		/(?:\b(?:of|on|the|and|for|to)|[-–,&])$/iu.test(before) || (/^meeting\b/iu.test(next) && !/meeting/iu.test(before))
	);
}

/** The comma that parts it from the next fact of its line is none of it. */
function withoutComma(text: string): string {
	return text.replace(/[,，;；]$/u, '');
}
