import type { Block, Document, TextBlock } from '../document/nodes.js';
import { isPlaceholder } from '../document/placeholder.js';
import { sliceOf, subslice, trim } from '../document/slice.js';
import { isAnnexHeading } from '../templates/annex.js';
import type { Template } from '../templates/template.js';
import { align, type Placed, type Reading, type State } from './align.js';
import { type Candidate, CERTAIN, keyOf, Matcher } from './candidates.js';
import { findContents } from './contents.js';
import { best, wording } from './likeness.js';
import { matrixOf } from './matrix.js';
import { headingNumber, letterAlone } from './number.js';
import { signatureStart } from './signature.js';
import { takeTranslations } from './translations.js';
import { isPrompt, numbered, type Unit, unitOf, unitsOf } from './unit.js';

/** A heading of the form and the text below it, up to the next heading. */
export interface Segment {
	state: State;
	/** The units that make the heading; none for what stands before the first heading. */
	heading: Unit[];
	candidate: Candidate | null;
	content: Unit[];
	/** Instructions of the form among the content: template text. */
	instructions: Unit[];
}

export interface Outline {
	segments: Segment[];
	/** Units of tables of contents, of notes and of text boxes that nothing claims. */
	aside: Unit[];
}

/** Most units that one heading is cut into. */
const MOST_JOINED = 3;
/** Text that begins with a label of contacts stands among contacts. */
const CONTACT_WORTH = 0.3;
/** A commitment stands in its own section. */
const COMMITMENT_WORTH = 0.25;
const COMMITMENT_LIKENESS = 0.75;

/** Finds the headings of a form in a document, all at once, and cuts the document at them. */
export function outline(document: Document, template: Template): Outline {
	const matcher = new Matcher(template);
	const isHeading = (text: string): boolean => matcher.isHeading(text);
	const isContact = contactTest(template);
	const { own, annex, behind } = splitAnnex(document.blocks);
	const { flow, aside } = split(own, (block) => isContact(textOf(block)) || isHeading(textOf(block)));
	aside.push(...behind);
	const contents = findContents(flow, isHeading);
	const all = unitsOf(
		flow.filter((block) => !contents.has(block)),
		(text) => (isContact(text) ? 1 : matcher.headingLikeness(text)),
		(table) => matrixOf(table, template),
	);
	const prompts = all.filter(isPrompt);
	const units = all.filter((unit) => !isPrompt(unit));
	const asideUnits = unitsOf([...aside, ...flow.filter((block) => contents.has(block))], () => 0);

	const bodySize = commonSize(units);
	splitGlued(units, matcher);
	const singles = units.map((unit) =>
		unit.cell?.role ? [] : matcher.candidates(unit, [], headingness(unit, bodySize)),
	);
	const readings = units.map((unit, i) =>
		readingsAt(units, i, singles, (more) => matcher.candidates(unit, more, headingness(unit, bodySize))),
	);
	const signature = signatureStart(units, (unit) => isContact(unit.text) || matcher.isHeading(unit.text));
	if (signature !== null) readings[signature]!.push(outsideReading(signature, SIGNATURE, 'begins a signature block'));
	const commitments = commitmentSections(units, template);
	const content = (i: number, state: State): number => {
		if (isContact(units[i]!.text)) return isContactPlace(state) ? CONTACT_WORTH : -CONTACT_WORTH;
		const at = commitments[i];
		if (!at || state.kind !== 'slot') return 0;
		return at === state.section ? COMMITMENT_WORTH : -COMMITMENT_WORTH;
	};
	const placed = align(units.length, readings, template, content);
	if (addOutsideByLook(units, placed, readings, (u) => headingness(u, bodySize))) {
		placed.splice(0, placed.length, ...align(units.length, readings, template, content));
	}
	const segments = segmentsOf(units, placed);
	takeTranslations(segments, isContact);
	const ofForm = annex ? [...prompts, annex] : prompts;
	if (ofForm.length > 0)
		segments.push({ state: { kind: 'end' }, heading: [], candidate: null, content: [], instructions: ofForm });
	return { segments, aside: asideUnits };
}

const isContactPlace = (state: State): boolean =>
	state.kind === 'assistance' || (state.kind === 'slot' && state.slot === 'contacts');

const textOf = (block: Block): string => (block.type === 'table' ? '' : block.runs.map((run) => run.text).join(''));

/** What stands behind the annex heading of a rendered plan is no part of the form, whatever its words. */
function splitAnnex(blocks: Block[]): { own: Block[]; annex: Unit | null; behind: Block[] } {
	const at = blocks.findIndex((block) => isAnnexHeading(textOf(block)));
	const heading = blocks[at];
	if (!heading || heading.type === 'table') return { own: blocks, annex: null, behind: [] };
	return { own: blocks.slice(0, at), annex: unitOf(sliceOf(heading), null), behind: blocks.slice(at + 1) };
}

/**
 * Notes, and text boxes in which nothing of the form stands, are no part of the text that flows. Text boxes before the
 * form's first heading are: a cover sheet is made of them.
 */
function split(blocks: Block[], claimed: (block: Block) => boolean): { flow: Block[]; aside: Block[] } {
	const flow: Block[] = [];
	const aside: Block[] = [];
	let front = true;
	for (let i = 0; i < blocks.length; ) {
		const { layer } = blocks[i]!;
		let end = i + 1;
		if (layer === 'textbox') while (end < blocks.length && blocks[end]!.layer === 'textbox') end += 1;
		const group = blocks.slice(i, end);
		const form = [...everyBlock(group)].some(claimed);
		const inside = layer === 'textbox' ? front || form : layer !== 'note';
		(inside ? flow : aside).push(...group);
		front &&= !form;
		i = end;
	}
	return { flow, aside };
}

function* everyBlock(blocks: Block[]): Generator<TextBlock> {
	for (const block of blocks) {
		if (block.type !== 'table') yield block;
		else for (const row of block.rows) for (const cell of row.cells) yield* everyBlock(cell.blocks);
	}
}

/** Tells whether a text begins with a label of contacts. */
function contactTest({ contacts }: Template): (text: string) => boolean {
	const labels = contacts.map(wording);
	return (text) => {
		const { stems } = wording(text.slice(0, 80));
		return labels.some((label) => label.stems.every((stem, i) => stem === stems[i]));
	};
}

/** Cuts units in which a heading is followed by another one on the same line: a reader has glued two paragraphs. */
function splitGlued(units: Unit[], matcher: Matcher): void {
	for (let i = 0; i < units.length; i += 1) {
		const unit = units[i]!;
		if (unit.cell?.role || unit.marker || unit.text.length < GLUED) continue;
		for (const candidate of matcher.candidates(unit, [], 0)) {
			const rest = restOf(unit, candidate);
			if (!rest || candidate.confidence < CERTAIN || !matcher.isHeading(rest.tail.text)) continue;
			units.splice(i, 1, rest.head, rest.tail);
			break;
		}
	}
}

/** Two headings of a form together are longer, in characters. */
const GLUED = 100;

/** A unit as a heading, and with the next ones where together they read clearly better than each alone. */
function readingsAt(
	units: Unit[],
	i: number,
	singles: Candidate[][],
	joined: (more: Unit[]) => Candidate[],
): Reading[] {
	const unit = units[i]!;
	const readings = singles[i]!.map((candidate): Reading => ({ from: i, length: 1, candidate }));
	const reached = new Map<string, { confidence: number; words: number }>();
	const reach = (candidates: Candidate[]): void => {
		for (const { target, confidence, words } of candidates) {
			const known = reached.get(keyOf(target));
			if (!known || confidence >= known.confidence) reached.set(keyOf(target), { confidence, words });
		}
	};
	reach(singles[i]!);
	// A number on a line of its own belongs to the title on the next one, however certain that is by itself.
	const numberAlone =
		headingNumber(numbered(unit))?.length === numbered(unit).length ||
		(unit.text.length === 1 && letterAlone(unit.text) !== null);
	// An item in another script is no first line of the heading below it.
	if (unit.marker?.kind === 'bullet' && !/\p{Script=Latin}/u.test(unit.text)) return readings;
	for (let n = 2; n <= MOST_JOINED && i + n <= units.length; n += 1) {
		const next = units[i + n - 1]!;
		// Cells of the matrix form answer for their column, and what holds no word continues nothing.
		if (unit.cell?.role || next.cell?.role || next.marker?.kind === 'bullet' || next.cell?.table !== unit.cell?.table)
			break;
		if (![unit, next].every(({ text }) => /\p{L}/u.test(text) && !isPlaceholder(text))) break;
		reach(singles[i + n - 1]!);
		for (const candidate of joined(units.slice(i + 1, i + n))) {
			const { target, confidence } = candidate;
			const known = (numberAlone ? undefined : reached.get(keyOf(target))) ?? { confidence: 0.6, words: 0 };
			// A short form of a heading may be certain by itself, and yet the next line be the rest of the long one.
			const longer =
				confidence >= Math.max(CERTAIN, known.confidence) && candidate.words >= known.words + 2 && known.words > 0;
			if (target.kind === 'outside' || (confidence < known.confidence + BETTER_JOINED && !longer)) continue;
			candidate.reward += JOINED_WORTH;
			readings.push({ from: i, length: n, candidate });
			reach([candidate]);
		}
	}
	return readings;
}

/** How much better a heading has to read for the next unit to belong to it. */
const BETTER_JOINED = 0.06;
/** Of two readings alike, the one that leaves no rest. */
const JOINED_WORTH = 0.1;

/** 0..1: how much a text looks like a heading, whatever it says. */
function headingness({ look, text, marker }: Unit, bodySize: number | null): number {
	let score =
		look.depth !== null
			? 1
			: look.bold
				? 0.8
				: look.caps || look.underline
					? 0.65
					: look.centered
						? 0.4
						: look.italic
							? 0.3
							: 0.15;
	if (look.size && bodySize && look.size > bodySize * 1.1) score = Math.max(score, 0.8);
	if (text.length > 160) score *= 0.5;
	if (marker?.kind === 'bullet') score -= 0.4;
	if (/[.;,]$/u.test(text)) score -= 0.15;
	return Math.max(0, Math.min(1, score));
}

function commonSize(units: Unit[]): number | null {
	const letters = new Map<number, number>();
	for (const { look, text } of units)
		if (look.size) letters.set(look.size, (letters.get(look.size) ?? 0) + text.length);
	return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** For each unit the section whose commitment it quotes, if it does. */
function commitmentSections(units: Unit[], template: Template): (string | undefined)[] {
	const byStart = new Map<string, { section: string; text: string }[]>();
	for (const { id, commitments } of template.sections) {
		for (const text of commitments) {
			for (const stem of new Set(wording(text).stems.slice(0, 3))) {
				byStart.set(stem, [...(byStart.get(stem) ?? []), { section: id, text }]);
			}
		}
	}
	return units.map(({ text }) => {
		if (text.length > 600 || text.length < 20) return undefined;
		const texts = wording(text.slice(0, 40))
			.stems.slice(0, 2)
			.flatMap((stem) => byStart.get(stem) ?? []);
		if (texts.length === 0) return undefined;
		const found = best(
			wording(text),
			texts.map((known) => known.text),
		);
		return found.f1 >= COMMITMENT_LIKENESS ? texts[found.index]!.section : undefined;
	});
}

/** Looks that head sections of the form and hardly anything else; another text of that look heads another section. */
const LEAST_SECTION_HEADS = 3;
const LEAST_HEADS_SHARE = 0.7;
const OUTSIDE_BY_LOOK = 0.8;
/** What a signature block is worth: its lines would be items else. */
const SIGNATURE = 1;

function outsideReading(from: number, reward: number, evidence: string): Reading {
	const candidate: Candidate = { target: { kind: 'outside' }, words: 0, confidence: 0.6, reward, evidence: [evidence] };
	return { from, length: 1, candidate };
}

function addOutsideByLook(
	units: Unit[],
	placed: Placed[],
	readings: Reading[][],
	look: (unit: Unit) => number,
): boolean {
	const heads = new Map<string, number>();
	const all = new Map<string, number>();
	units.forEach((unit, i) => {
		const { reading } = placed[i]!;
		const count = (map: Map<string, number>): void =>
			void map.set(unit.look.class, (map.get(unit.look.class) ?? 0) + 1);
		count(all);
		const kind = reading?.from === i ? reading.candidate.target.kind : null;
		const { kind: place } = placed[i]!.state;
		if (kind && kind !== 'instruction' && kind !== 'slot' && place !== 'part' && place !== 'front') count(heads);
	});
	let added = false;
	units.forEach((unit, i) => {
		const count = heads.get(unit.look.class) ?? 0;
		if (count < LEAST_SECTION_HEADS || count / all.get(unit.look.class)! < LEAST_HEADS_SHARE) return;
		const { reading, state } = placed[i]!;
		if (reading || state.kind === 'front' || look(unit) < 0.6 || unit.text.length > 120) return;
		readings[i]!.push(outsideReading(i, OUTSIDE_BY_LOOK, 'looks like the headings of sections'));
		added = true;
	});
	return added;
}

function segmentsOf(units: Unit[], placed: Placed[]): Segment[] {
	const segments: Segment[] = [];
	const open = (state: State): Segment => {
		const segment: Segment = { state, heading: [], candidate: null, content: [], instructions: [] };
		segments.push(segment);
		return segment;
	};
	let current: Segment | null = null;
	for (let i = 0; i < units.length; ) {
		const { state, reading } = placed[i]!;
		if (!reading) {
			current ??= open(state);
			current.content.push(units[i]!);
			i += 1;
			continue;
		}
		const { candidate, length } = reading;
		const taken = units.slice(i, i + length);
		i += length;
		const rest = restOf(taken[0]!, candidate);
		if (candidate.target.kind === 'instruction') {
			current ??= open(state);
			current.instructions.push(rest ? rest.head : taken[0]!, ...taken.slice(1));
			if (rest) current.content.push(rest.tail);
			continue;
		}
		if (candidate.target.kind === 'field' || candidate.target.kind === 'title') {
			if (current?.state.kind !== 'front') current = open(state);
			current.content.push(...taken);
			continue;
		}
		current = open(state);
		current.candidate = candidate;
		current.heading = rest ? [rest.head] : taken;
		if (rest) current.content.push(rest.tail);
	}
	return segments;
}

/** Cuts a unit whose heading is followed by text on the same line. */
function restOf(unit: Unit, { end }: Candidate): { head: Unit; tail: Unit } | null {
	if (!end) return null;
	return {
		head: unitOf(trim(subslice(unit.slice, 0, end)), unit.cell),
		tail: unitOf(trim(subslice(unit.slice, end)), unit.cell),
	};
}

/** A document in the other form fits this much worse. */
const OTHER_FORM = 0.7;

/** Headings of sections and slots that were found, against those that the form has; 0..1. */
export function fitOf({ segments }: Outline, template: Template): number {
	const found = new Map<string, number>();
	for (const { candidate, state } of segments) {
		if (!candidate || candidate.target.kind === 'outside') continue;
		const key = state.kind === 'slot' ? `${state.section}${state.slot}` : keyOf(candidate.target);
		found.set(key, Math.max(found.get(key) ?? 0, candidate.confidence));
	}
	// A form half of whose places are found is followed for certain: authors leave questions and sections out.
	const places = template.sections.length * 7 + 5;
	const fit = [...found.values()].reduce((sum, c) => sum + c, 0) / (places / 2);
	const inMatrix = segments.filter(({ content }) => content.some((unit) => unit.cell?.role));
	const sections = (list: Segment[]): number =>
		new Set(list.map(({ state }) => (state.kind === 'slot' ? state.section : ''))).size;
	const mostInMatrix = sections(inMatrix) * 2 > sections(segments);
	// A table's cells leave out the headings of slots that the other form prints: what is found weighs double.
	return Math.min(1, mostInMatrix ? 2 * fit : fit) * (mostInMatrix === (template.form === 'matrix') ? 1 : OTHER_FORM);
}
