import { sliceText } from '../document/slice.js';
import type { Field, Slot, SummaryPart, Template } from '../templates/template.js';
import { best, firstWords, overlap, type Wording, weightOf, wording } from './likeness.js';
import { lookChanges } from './look.js';
import { headingNumber, letterAlone } from './number.js';
import { numbered, type Unit } from './unit.js';

/** The places of the form that a heading can name. */
export type Target =
	| { kind: 'title' | 'summary' | 'assistance' | 'instruction' | 'outside' }
	| { kind: 'field'; field: Field }
	| { kind: 'part'; part: SummaryPart }
	| { kind: 'area' | 'section'; id: string }
	| { kind: 'slot'; slot: Slot };

/** One reading of a unit, or of it and the next ones together, as a heading of the form. */
export interface Candidate {
	target: Target;
	/** 0..1: likeness of the words, raised by a number that names the same place. */
	confidence: number;
	/** How many words the form's wording has that it is like. */
	words: number;
	/** What taking it is worth in the alignment. */
	reward: number;
	/** Where the heading ends in the unit's raw text; text behind it is content. Undefined: at the unit's end. */
	end?: number;
	evidence: string[];
}

interface Entry {
	target: Target;
	wording: Wording;
	/** Wordings of one place share a key: only the best of them counts. */
	key: string;
}

/** A wording of the form that shares words with a text. */
interface Near {
	entry: Entry;
	/** 0..1, of the words that are alike to the letter. */
	exact: number;
	/** 0..1, with typing errors forgiven; once it was asked for. */
	likeness?: number;
}

/** Words alike to this degree are a candidate at all; below, a number that names the place can still make them one. */
const LEAST_LIKENESS = 0.62;
const LEAST_WITH_NUMBER = 0.34;
/** A heading with text running on behind it on the same line has to be this close to the form's wording. */
const LEAST_RUN_ON = 0.86;
/** Longer texts are prose: no heading or question of a form has more words. */
const MOST_STEMS = 130;
/** Where the likeness of words without a number begins to be worth something. */
const REWARD_FLOOR = 0.55;
/** What the best candidate is worth; weaker ones in proportion. */
const FULL_REWARD = 2;

/** Finds what a text may be in a template. Built once for a template, asked for each unit. */
export class Matcher {
	private readonly entries: Entry[] = [];
	private readonly byStem = new Map<string, number[]>();
	private readonly asked = new WeakMap<Wording, Near[]>();
	private readonly titles: Map<string, Target>;
	/** The long wordings of slots. */
	private readonly questions: Entry[];
	private readonly outsideStems: string[][];
	private readonly closingStems: string[][];

	constructor(readonly template: Template) {
		const add = (target: Target, texts: string[]): void => {
			for (const text of texts) this.add(target, text);
		};
		add({ kind: 'title' }, template.title);
		for (const [field, texts] of Object.entries(template.fields)) add({ kind: 'field', field: field as Field }, texts);
		add({ kind: 'summary' }, template.summary.heading);
		for (const [part, texts] of Object.entries(template.summary.parts))
			add({ kind: 'part', part: part as SummaryPart }, texts);
		for (const { id, titles } of template.areas) add({ kind: 'area', id }, titles);
		for (const { id, titles } of template.sections) add({ kind: 'section', id }, titles);
		for (const [slot, texts] of Object.entries(template.slots)) add({ kind: 'slot', slot: slot as Slot }, texts);
		add({ kind: 'assistance' }, template.assistance);
		add({ kind: 'instruction' }, [...template.instructions, ...sentencesOf(Object.values(template.slots).flat())]);
		this.questions = this.entries.filter((entry) => entry.target.kind === 'slot' && isLong(entry));
		this.outsideStems = template.outside.map((label) => wording(label).stems);
		this.closingStems = template.closing.map((label) => wording(label).stems);
		this.titles = new Map([
			...template.areas.map(({ id }): [string, Target] => [id, { kind: 'area', id }]),
			...template.sections.map(({ id }): [string, Target] => [id, { kind: 'section', id }]),
		]);
	}

	private add(target: Target, text: string): void {
		const entry = { target, wording: wording(text), key: keyOf(target) };
		const index = this.entries.push(entry) - 1;
		for (const stem of new Set(entry.wording.stems)) {
			const list = this.byStem.get(stem);
			if (list) list.push(index);
			else this.byStem.set(stem, [index]);
		}
	}

	/** What a text alone may be: each place of the form with the likeness of its best wording. */
	private likely(text: Wording, least: number): Map<string, { entry: Entry; likeness: number }> {
		const found = new Map<string, { entry: Entry; likeness: number }>();
		for (const near of this.near(text)) {
			const { entry, exact } = near;
			// What typing errors leave of the words that both hold; it keeps the costly comparison to the few that may win.
			if (exact < least * SHARED_EXACTLY) continue;
			near.likeness ??= overlap(text, entry.wording).f1;
			const { likeness } = near;
			if (likeness >= least && likeness > (found.get(entry.key)?.likeness ?? 0))
				found.set(entry.key, { entry, likeness });
		}
		return found;
	}

	/** The wordings that share words with a text: the same text is asked about several times. */
	private near(text: Wording): Near[] {
		const known = this.asked.get(text);
		if (known) return known;
		const shared = new Map<number, number>();
		for (const stem of new Set(text.stems)) {
			const weight = weightOf(stem);
			for (const index of this.byStem.get(stem) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight);
		}
		const near: Near[] = [];
		for (const [index, weight] of shared) {
			const entry = this.entries[index]!;
			const exact = (2 * weight) / (text.weight + entry.wording.weight);
			if (exact >= LEAST_WITH_NUMBER * SHARED_EXACTLY) near.push({ entry, exact });
		}
		this.asked.set(text, near);
		return near;
	}

	/** As `likely`; of a heading in two languages the one that the form is written in counts. */
	private inEither(body: string, words: Wording, least: number): Map<string, { entry: Entry; likeness: number }> {
		const found = this.likely(words, least);
		if (body.length > LONGEST_TITLE) return found;
		for (const side of sidesOf(body)) {
			for (const [key, { entry, likeness }] of this.likely(wording(side), Math.max(least, LEAST_RUN_ON))) {
				const worth = likeness * ONE_SIDE;
				if (worth > (found.get(key)?.likeness ?? 0)) found.set(key, { entry, likeness: worth });
			}
		}
		return found;
	}

	/** True where a text is, by its words alone, a heading, question or instruction of the form. */
	isHeading(text: string): boolean {
		return this.headingLikeness(text) > 0;
	}

	/** How surely a text is a heading, question or instruction by its words alone; 0 where it is not certain. */
	headingLikeness(text: string): number {
		const number = headingNumber(text);
		const body = number ? text.slice(number.length) : text;
		const words = wording(body);
		if (words.stems.length < 2 || words.stems.length > MOST_STEMS) return 0;
		return Math.max(0, ...[...this.likely(words, CERTAIN).values()].map(({ likeness }) => likeness));
	}

	/** The candidates for a unit, or for several units read as one (`more`: those behind the first). */
	candidates(unit: Unit, more: Unit[], headingness: number): Candidate[] {
		// No author puts a bullet before a question of the form, and no heading is that long.
		if (unit.marker?.kind === 'bullet' && unit.text.length > LONGEST_BULLET) return [];
		if (more.some((next) => NUMBERED_ONE.test(next.text))) return [];
		const text = [numbered(unit), ...more.map(numbered)].join(' ');
		const number =
			headingNumber(text) ?? (unit.text.length > 1 || more.length > 0 ? letterAlone(sliceText(unit.slice)) : null);
		const body = this.withoutInstruction(number ? text.slice(number.length) : text);
		const words = wording(body);
		if (words.stems.length > MOST_STEMS) return more.length ? [] : this.runOn(unit);
		const named = number ? this.titles.get(number.id) : undefined;
		const result: Candidate[] = [];
		const likely = this.inEither(body, words, named ? LEAST_WITH_NUMBER : LEAST_LIKENESS);
		const short = likely.size === 0 ? this.shortened(body, words) : null;
		if (short) likely.set(short.entry.key, short);
		for (const { entry, likeness } of likely.values()) {
			const { target } = entry;
			const agrees = named !== undefined && keyOf(named) === entry.key;
			if (likeness < LEAST_LIKENESS && !agrees) continue;
			if (target.kind === 'slot' && NUMBERED_ONE.test(body)) continue;
			const floor = agrees ? 0 : REWARD_FLOOR;
			let reward = (FULL_REWARD * (likeness - floor)) / (1 - floor);
			const evidence = [`words ${likeness.toFixed(2)}`];
			if (agrees) {
				reward += 0.5;
				evidence.push(`number ${number!.id}`);
			} else if (named) reward -= 0.3;
			if (target.kind !== 'instruction' && !isLong(entry)) {
				reward += 0.6 * (headingness - 0.45);
				evidence.push(`look ${headingness.toFixed(2)}`);
			}
			if (unit.marker?.kind === 'bullet' && likeness < CERTAIN) reward -= 0.7;
			if (unit.cell && unit.cell.filled > 1 && unit.cell.column > 0) reward -= BESIDE_OTHERS;
			result.push({
				// Printed again only because a page ended, a heading opens nothing.
				target: CONTINUED.test(text) ? { kind: 'instruction' } : target,
				confidence: agrees ? Math.max(likeness, (1 + likeness) / 2) : likeness,
				words: entry.wording.stems.length,
				reward,
				evidence,
			});
		}
		if (named && words.stems.length === 0 && !(unit.cell && unit.cell.filled > 1)) {
			result.push({ target: named, confidence: 0.8, words: 0, reward: 0.9, evidence: [`number ${number!.id} alone`] });
		}
		if (more.length === 0) {
			for (const cut of this.runOn(unit)) {
				// Without the short answer behind it the question reads still better.
				const whole = result.find(({ target }) => keyOf(target) === keyOf(cut.target));
				if (whole && cut.confidence > whole.confidence) cut.reward = Math.max(cut.reward, whole.reward + RUN_ON_WORTH);
				result.push(cut);
			}
			for (const found of [this.outside(unit, words, headingness), this.field(unit)]) if (found) result.push(found);
		}
		return result;
	}

	/** A heading without the instruction in brackets that the form or its author put behind it. */
	private withoutInstruction(text: string): string {
		const brackets = /\s*[(（]([^()（）]{8,160})[)）]\s*[:：]?$/u.exec(text);
		if (!brackets || brackets.index === 0 || !this.isInstruction(brackets[1]!)) return text;
		// A question that has its own bracket.
		const whole = this.likely(wording(text), CERTAIN);
		return [...whole.values()].some(({ entry }) => isLong(entry)) ? text : text.slice(0, brackets.index);
	}

	/** Whether words in brackets are an instruction of the form, or some words of one of its questions. */
	private isInstruction(text: string): boolean {
		const words = wording(text);
		if (best(words, this.template.instructions).f1 >= LIKE_INSTRUCTION) return true;
		return words.stems.length >= LEAST_OF_QUESTION && this.questionOf(words)[0]!.precision >= OF_QUESTION;
	}

	/** How much of a text each question of the form has, the one that has most first. */
	private questionOf(text: Wording): { entry: Entry; precision: number }[] {
		const bySlot = new Map<string, { entry: Entry; precision: number }>();
		for (const entry of this.questions) {
			const { precision } = overlap(text, entry.wording);
			if (precision >= (bySlot.get(entry.key)?.precision ?? 0)) bySlot.set(entry.key, { entry, precision });
		}
		return [...bySlot.values()].sort((a, b) => b.precision - a.precision);
	}

	/** A question that an author has shortened: next to nothing but words of one question of the form, and of no other. */
	private shortened(body: string, words: Wording): { entry: Entry; likeness: number } | null {
		if (!/[?？]\s*$/u.test(body) || words.weight < LEAST_SHORTENED) return null;
		const [first, second] = this.questionOf(words);
		if (first!.precision < OF_QUESTION || first!.precision - (second?.precision ?? 0) < CLEARLY) return null;
		return { entry: first!.entry, likeness: SHORTENED * first!.precision };
	}

	/** A heading or question with text running on behind it: 'Protect Cargo: the new scanners …'. */
	private runOn(unit: Unit): Candidate[] {
		const raw = sliceText(unit.slice);
		const number = headingNumber(raw);
		const start = number?.length ?? 0;
		const words = wording(raw.slice(start, start + MOST_PREFIX));
		const first = new Set(words.stems.slice(0, 3));
		const result = new Map<string, Candidate>();
		const tried = new Set<number>();
		const looks = lookChanges(unit.slice);
		for (const stem of first) for (const index of this.byStem.get(stem) ?? []) tried.add(index);
		for (const index of tried) {
			const { target, wording: label, key } = this.entries[index]!;
			if (target.kind === 'field' || target.kind === 'title' || label.stems.length < 2) continue;
			const length = label.stems.length;
			for (let n = Math.max(2, length - 2); n <= Math.min(length + 2, words.stems.length - 1); n += 1) {
				const end = start + words.ends[n - 1]!;
				const behind = raw.slice(end);
				const separator = SEPARATOR.exec(behind)?.[0] ?? /^\s+/u.exec(behind)?.[0] ?? '';
				const next = end + separator.length;
				if (/^[(（][^()（）]+[)）]$/u.test(behind.trim()) && this.isInstruction(behind)) continue;
				// A short title needs a colon or dash, or the text behind it another look.
				const parted = looks.some((at) => at >= end && at <= next);
				if (!parted && (separator.trim() === '' || (length < 6 && !/[:：–—-]/u.test(separator)))) continue;
				const { f1 } = overlap(firstWords(words, n), label);
				if (f1 < LEAST_RUN_ON || f1 <= (result.get(key)?.confidence ?? 0)) continue;
				const candidate = {
					target,
					confidence: f1,
					words: length,
					reward: FULL_REWARD * f1 - 0.5,
					end: next,
				};
				result.set(key, { ...candidate, evidence: [`words ${f1.toFixed(2)}, text runs on`] });
			}
		}
		return [...result.values()];
	}

	/** 'Signed', 'For the Chilean delegation:', 'Jakarta, 18 February 2011': a line that begins a signature block. */
	private closes({ text, marker, cell }: Unit, words: Wording): boolean {
		if (marker || cell || text.length > MOST_CLOSING || /\p{L}[.;]$/u.test(text)) return false;
		if (PLACE_AND_DATE.test(text) || REPLY_LINE.test(text)) return true;
		const closed = /[:：]$/u.test(text);
		return this.closingStems.some((stems) => {
			if (stems[0] !== words.stems[0]) return false;
			const rest = closed ? words.stems : words.stems.slice(0, stems.length);
			return stems.every((stem) => rest.includes(stem));
		});
	}

	/** 'ECONOMY: …' with its value behind it: a line of the front page. */
	private field(unit: Unit): Candidate | null {
		const label = /^[^:：\n]{3,30}(?=[:：])/u.exec(sliceText(unit.slice))?.[0];
		if (!label) return null;
		const words = wording(label);
		for (const [field, labels] of Object.entries(this.template.fields)) {
			if (labels.some((text) => overlap(words, wording(text)).f1 > LEAST_RUN_ON)) {
				return {
					target: { kind: 'field', field: field as Field },
					confidence: 0.9,
					words: 0,
					reward: 0.6,
					end: 0,
					evidence: [`label ${label}`],
				};
			}
		}
		return null;
	}

	/** 'Annex 2: …', 'Glossary', 'D. OTHER MATTERS': the head of something that the form lacks. */
	private outside(unit: Unit, words: Wording, headingness: number): Candidate | null {
		const number = headingNumber(numbered(unit));
		const letter = number?.id.match(/^[A-Z]$/u) && !this.titles.has(number.id) && !INITIAL_LABEL.test(unit.text);
		if (words.stems.length === 0 || words.stems.length > 14) return null;
		const named = this.outsideStems.some((stems) => stems.every((stem, i) => stem === words.stems[i]));
		if (named && (headingness >= 0.5 || words.stems.length <= 4)) {
			return {
				target: { kind: 'outside' },
				confidence: 0.9,
				words: 0,
				reward: 1.2 + 0.5 * headingness,
				evidence: ['names an annex or the like'],
			};
		}
		if (this.closes(unit, words)) {
			return {
				target: { kind: 'outside' },
				confidence: 0.8,
				words: 0,
				reward: 1,
				evidence: ['begins a signature block'],
			};
		}
		if (letter && headingness >= 0.5 && words.stems.length <= 10) {
			return {
				target: { kind: 'outside' },
				confidence: 0.7,
				words: 0,
				reward: 0.8,
				evidence: [`letter ${number!.id}, which the form lacks`],
			};
		}
		return null;
	}
}

/** A cell behind others in its row is data of the row, not a heading, unless the order of the form speaks for it. */
const BESIDE_OTHERS = 0.9;
/** By words alone this alike, nothing else is needed. */
export const CERTAIN = 0.93;
/** Words in brackets this alike are an instruction of the form. */
const LIKE_INSTRUCTION = 0.6;
/** This share of the words of a bracket or of a shortened question stands in the form's question. */
const OF_QUESTION = 0.8;
/** A bracket of fewer words may be anything. */
const LEAST_OF_QUESTION = 3;
/** A shortened question has as many words that mean something, and is this much nearer to one question than to any other. */
const LEAST_SHORTENED = 5;
const CLEARLY = 0.15;
/** What a shortened question is worth against a whole one. */
const SHORTENED = 0.85;
/** 'F: N/A', 'E: kim@…', 'T: +65 …': an initial as the label of a number or address. */
const INITIAL_LABEL = /^[A-Z]\s*[:：.]\s*(?:[^\s@]+@\S|N\/?A\b|Nil\b|[^\p{L}]*(?:$|\d))/u;
/** A heading in two languages is no longer than this, in characters. */
const LONGEST_TITLE = 240;
/** One half of a heading counts a little less than a whole one. */
const ONE_SIDE = 0.97;
/** 'Commitment 2': one of a slot's texts by its number, not the slot. */
export const NUMBERED_ONE = /^\p{L}+\s+(?:no\.?\s*)?\d{1,2}\s*[.:：)]*$/iu;
/** Of two readings of one question, the one that leaves its answer out. */
const RUN_ON_WORTH = 0.05;
/** Of the least likeness, this share at least comes from words without errors. */
const SHARED_EXACTLY = 0.5;
/** 'A.4 Protect People in Transit (continued)' */
const CONTINUED = /[(（]\s*cont(?:inued|['’]?d|\.)?\s*[)）]\s*:?$/iu;
/** What may stand between a heading and the text that runs on. */
const SEPARATOR = /^["'’”)\]]*\s*(?:[:：?？]|[.)]+(?=\s)|[–—-](?=\s))["'’”)\]]*\s*/u;
/** A heading behind a bullet is shorter, in characters. */
const LONGEST_BULLET = 160;
/** Lines of a signature block are short. */
const MOST_CLOSING = 80;
/** 'Jakarta, 18 February 2011' and no more: where and when something was signed. */
const PLACE_AND_DATE = /^\p{Lu}[\p{L} .'’-]{2,30}[,，] ?(?:the )?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,10},? \d{4}\.?$/u;
/** What a mail program writes over the mail that it quotes: the plan goes on in the mail below. */
const REPLY_LINE = /^On .{6,120} wrote:$/u;
/** The longest question and a little more, in characters. */
const MOST_PREFIX = 700;

/** Long wordings (questions, parts of the summary) are told by their words; their look says nothing. */
const isLong = ({ wording: { stems } }: Entry): boolean => stems.length > 9;

export function keyOf(target: Target): string {
	if (target.kind === 'field') return `field:${target.field}`;
	if (target.kind === 'part') return `part:${target.part}`;
	if (target.kind === 'slot') return `slot:${target.slot}`;
	return target.kind === 'area' || target.kind === 'section' ? `at:${target.id}` : target.kind;
}

/** The halves of 'Protect Cargo / Proteger la carga', 'Protect Cargo (보호)', '貨物 | Protect Cargo'; none of other texts. */
function sidesOf(text: string): string[] {
	const halves = text.split(/\s[/|／]\s|\s?[(（](?=[^()（）]+[)）]\s*[:：]?$)/u);
	return halves.length === 2 ? halves.filter((half) => wording(half).stems.length >= 2) : [];
}

/** The sentences of questions that have several: each may stand in a paragraph of its own. */
function sentencesOf(texts: string[]): string[] {
	return texts.flatMap((text) => {
		const sentences = text.split(/(?<=[?.])\s+(?=[A-Z])/u);
		return sentences.length > 1 ? sentences.slice(1).filter((sentence) => sentence.length > 40) : [];
	});
}
