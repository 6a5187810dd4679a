import { isPlaceholder } from '../document/placeholder.js';
import { type Slice, sliceText, subslice, tidyText, trim } from '../document/slice.js';
import { joinLines, tidy } from '../document/words.js';
import { headingNumber } from '../outline/number.js';
import type { Unit } from '../outline/unit.js';
import type { Plan, Submission } from '../plan/schema.js';
import { FIELDS, type Field, type Template } from '../templates/template.js';
import { best } from '../wording/overlap.js';
import { wording } from '../wording/wording.js';
import { UnitBlocks } from './blocks.js';
import { readDate } from './dates.js';
import { findEconomy } from './economy.js';
import type { Mapping } from './mapping.js';
import { readSubmission } from './submission.js';

export type Front = Pick<Plan, 'title' | 'economy' | 'calendarYear' | 'lastUpdated' | 'objective'> & {
	submission: Submission | null;
};

/** Words alike to this degree are the form's title; the year and the economy beside them do not count. */
const TITLE_LIKENESS = 0.72;

/** Reads the cover sheet, the title and the labelled fields before the executive summary. */
export function readFront(units: Unit[], mapping: Mapping): Front {
	const cover = coverOf(units, mapping);
	const values = readFields(units, mapping);
	const title = readTitle(units, mapping);
	const { ledger } = mapping;
	/** What a field's value is read as; a value that cannot be read stays unmapped. */
	const read = <T>(field: Field, meaning: (text: string) => T | null): T | null => {
		const slice = values.get(field);
		const value = slice ? meaning(tidyText(slice)) : null;
		if (slice && value !== null) ledger.take(slice);
		return value;
	};
	const economy = read('economy', economyOf);
	mapping.region = economy?.region ?? null;
	return {
		submission: cover,
		title,
		economy: economy && { name: economy.name, code: economy.code },
		calendarYear: readYear(values.get('calendarYear'), mapping),
		lastUpdated: read('lastUpdated', (text) => ({ text, date: readDate(text, mapping.region).date })),
		objective: read('objective', (text) => text),
	};
}

/** The digits of a year, of any width, and the unit that East Asian languages write behind them. */
const YEAR = /((?:[1１][9９]|[2２][0０5５])[\d０-９]{2})(\s*[年년])?/u;

/** The year alone is the value; what else stands behind the label is text that no slot has. */
function readYear(slice: Slice | undefined, { ledger }: Mapping): number | null {
	const match = slice && YEAR.exec(sliceText(slice));
	if (!match) return null;
	const [, digits, unit = ''] = match as unknown as [string, string, string?];
	const end = match.index + digits.length;
	if (unit) ledger.claim(subslice(slice, end, end + unit.length), 'template');
	return Number(ledger.take(subslice(slice, match.index, end)).normalize('NFKC'));
}

/** An economy as written; beside its name it may stand in another script. */
function economyOf(name: string): { name: string; code: string; region: string } | null {
	const found = findEconomy(name) ?? findEconomy(tidy(name.replace(/[^\p{Script=Latin}\p{Script=Common}]/gu, ' ')));
	return found && { name, ...found };
}

/** The cover sheet ends where the plan's own title or first field begins. */
function coverOf(units: Unit[], mapping: Mapping): Submission | null {
	const fields = fieldPattern(mapping.template);
	const end = units.findIndex(({ slice }) => fields.test(sliceText(slice)));
	const blocks = new UnitBlocks(units.slice(0, end < 0 ? units.length : end));
	const { submission, claims } = readSubmission(blocks.blocks);
	mapping.ledger.claimAll(blocks.claims(claims));
	return submission;
}

/** The title is the last text before the fields that is worded like the form's and that the cover sheet left. */
function readTitle(units: Unit[], mapping: Mapping): string | null {
	let found: Unit[] = [];
	let likeness = TITLE_LIKENESS;
	units.forEach((unit, i) => {
		for (const candidate of [[unit], units.slice(i, i + 2)]) {
			if (!candidate.every(({ slice }) => mapping.ledger.isFree(slice))) continue;
			const text = candidate.map((part) => part.text).join(' ');
			if (text.length > 160) continue;
			const words = wording(text.replace(/\d{4}/gu, ' '));
			const { precision, recall, f1 } = best(words, mapping.template.title);
			// The economy's name beside it makes it longer, not less the title.
			const fit = recall >= 0.9 ? Math.max(f1, 0.75 * precision + 0.35) : f1;
			if (fit > likeness + 0.02) {
				likeness = fit;
				found = candidate;
			}
		}
	});
	return found.length ? joinLines(found.map(({ slice }) => mapping.ledger.take(slice))) : null;
}

interface Label {
	field: Field;
	unit: number;
	start: number;
	end: number;
}

/** Finds the labels of the fields, several on a line too, and the slice of the value behind each. */
function readFields(units: Unit[], mapping: Mapping): Map<Field, Slice> {
	const labels = units.flatMap((unit, i) =>
		mapping.ledger.isFree(unit.slice) ? labelsIn(unit, i, mapping.template) : [],
	);
	const values = new Map<Field, Slice>();
	const below = valuesBelow(units, labels);
	labels.forEach((label, i) => {
		if (values.has(label.field)) return;
		const unit = units[label.unit]!;
		const next = labels[i + 1];
		const stop = next?.unit === label.unit ? next.start : unit.slice.end - unit.slice.start;
		mapping.ledger.claim(trim(subslice(unit.slice, label.start, label.end)), 'template');
		let value = trim(subslice(unit.slice, label.end, stop));
		const column = below.get(label);
		if (value.end === value.start && column && mapping.ledger.isFree(column)) value = column;
		else if (value.end === value.start && next?.unit !== label.unit) {
			const answer = answerOf(units, label.unit, (at) => labels.some(({ unit: other }) => other === at));
			if (!answer || !mapping.ledger.isFree(answer.slice)) return;
			if (best(wording(answer.text), mapping.template.title).f1 > TITLE_LIKENESS) return;
			value = answer.slice;
		}
		if (value.end === value.start) return;
		if (isPlaceholder(tidyText(value))) mapping.placeholder(value);
		else values.set(label.field, value);
	});
	return values;
}

/** Labels that stand alone on one line, parted by tabs, with as many values on the line below. */
function valuesBelow(units: Unit[], labels: Label[]): Map<Label, Slice> {
	const found = new Map<Label, Slice>();
	for (const at of new Set(labels.map(({ unit }) => unit))) {
		const own = labels.filter(({ unit }) => unit === at);
		const between = own.reduceRight(
			(text, { start, end }) => text.slice(0, start) + text.slice(end),
			sliceText(units[at]!.slice),
		);
		const next = labels.some(({ unit }) => unit === at + 1) ? undefined : units[at + 1];
		const values = next ? splitTabs(next.slice) : [];
		if (own.length < 2 || between.trim() !== '' || values.length !== own.length) continue;
		for (const [i, label] of own.entries()) found.set(label, values[i]!);
	}
	return found;
}

function splitTabs(slice: Slice): Slice[] {
	const pieces = [...sliceText(slice).matchAll(/[^\t]+/gu)];
	return pieces.map(({ 0: piece, index }) => trim(subslice(slice, index, index + piece.length)));
}

/** The unit behind a label that is alone; in a table whose labels stand in one row, the cell below. */
function answerOf(units: Unit[], at: number, isLabel: (at: number) => boolean): Unit | undefined {
	const { cell } = units[at]!;
	const behind = isLabel(at + 1) ? undefined : units[at + 1];
	if (!cell || (behind?.cell?.table === cell.table && behind.cell.row === cell.row)) return behind;
	const below = units.findIndex(
		(unit) => unit.cell?.table === cell.table && unit.cell.row === cell.row + 1 && unit.cell.column === cell.column,
	);
	return below < 0 ? behind : isLabel(below) ? undefined : units[below];
}

/** The label once more in another script, or behind a slash: 'Economy 經濟體:', 'Economy / Economía:'. */
const SECOND_LANGUAGE = '(?:\\s*(?:[^\\x00-\\u024F:：\\s]{1,20}|/\\s*[\\p{L}\\p{M} ]{2,30}))?';

const patterns = new WeakMap<Template, RegExp>();

/** Any label of the front page with its colon, at the start of a line or behind white space. */
function fieldPattern(template: Template): RegExp {
	let pattern = patterns.get(template);
	if (!pattern) {
		const labels = FIELDS.flatMap((field) => template.fields[field]).sort((a, b) => b.length - a.length);
		const words = labels.map((label) => label.replace(/\s+/gu, '\\s+')).join('|');
		pattern = new RegExp(`(?:^|[\\s|])(${words})${SECOND_LANGUAGE}\\s*[:：]`, 'iu');
		patterns.set(template, pattern);
	}
	return pattern;
}

function labelsIn({ slice, text }: Unit, unit: number, template: Template): Label[] {
	const raw = sliceText(slice);
	const labels: Label[] = [];
	const fieldOf = (label: string): Field | undefined => {
		const words = wording(label);
		return FIELDS.map((field) => ({ field, f1: best(words, template.fields[field]).f1 }))
			.filter(({ f1 }) => f1 >= 0.9)
			.sort((a, b) => b.f1 - a.f1)[0]?.field;
	};
	const all = new RegExp(fieldPattern(template).source, 'giu');
	for (const match of raw.matchAll(all)) {
		const field = fieldOf(match[1]!);
		if (!field || labels.some((label) => label.field === field)) continue;
		// In running text 'the objective: …' is no label; a label opens the line or stands among other labels.
		const start = match.index + match[0].length - match[0].trimStart().length;
		const opens =
			/(?:^|\n|\t|\||\s{2})$/u.test(raw.slice(0, start)) || labels.length > 0 || match[1] === match[1]!.toUpperCase();
		if (opens) labels.push({ field, unit, start, end: match.index + match[0].length });
	}
	if (labels.length > 0) return labels;
	// A label without a colon: alone in its cell or line, or misspelt before a colon.
	const colon = /^[^:：\n]{3,40}(?=[:：])/u.exec(raw)?.[0];
	const label = colon ?? (text.length <= 40 && !headingNumber(text) ? raw : '');
	const field = label ? fieldOf(label) : undefined;
	return field ? [{ field, unit, start: 0, end: colon ? colon.length + 1 : raw.length }] : [];
}
