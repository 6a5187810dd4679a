import { beginsInForm } from './form-words.js';
import type { Candidate } from './furniture.js';

/** A line that stands less often is none of every page's. */
const LEAST = 3;
/** Share of its places that must show the end of a page. */
const MIN_SHARE = 0.6;
/** A heading of the form may happen to stand at a page's top now and then. */
const MIN_SHARE_IN_FORM = 0.9;
/** A header or footer of more lines is none. */
const MAX_LINES = 5;
/** A line longer than this is a paragraph. */
const MAX_LENGTH = 150;
/** So many lines may stand above the page's first line of text, or below its last one. */
const REACH = 3;
/** A letter or an 'o' that marks an item. */
const LETTER_MARK = /^(?:o\s|[a-z]{1,4}[.)])/u;
/** 'A. ENHANCING …' may open a page in each part of the summary, and is no page's header. */
const NUMBERED = /^[([]?[A-C\d](?:\.?\d)?[.)\]:]*\s/u;
/** 'A.1', '(B)': the number of a section on a line of its own, which counts up as well. */
const SECTION_NUMBER = /^[([]?\p{Lu}\s?[.-]?\s?\d?[)\].:]*$/u;

/**
 * Marks headers and footers: lines that are the same but for their digits, three times or more, and stand beside page
 * numbers or page ends, or in the middle of a sentence, most times. A page has each of them once.
 */
export function runningLines(lines: Candidate[]): void {
	const byText = new Map<string, Candidate[]>();
	for (const candidate of lines) {
		const { text } = candidate.line;
		if (candidate.kind || text.length > MAX_LENGTH || !/\p{L}/u.test(text) || candidate.isMarked) continue;
		if (SECTION_NUMBER.test(text) || (NUMBERED.test(text) && beginsInForm(text))) continue;
		const key = text.replace(/\d+/gu, '#').toLowerCase();
		const same = byText.get(key);
		if (same) same.push(candidate);
		else byText.set(key, [candidate]);
	}
	let found = [...byText.values()].flatMap(asPrinted).filter((same) => same.length >= LEAST);
	// A header of two lines shows itself line by line: the one beside the page's number first.
	for (let more = true, round = 0; more && round < MAX_LINES; round++) {
		more = false;
		const rest: Candidate[][] = [];
		for (const same of found) {
			const counted = isCounted(same) ? (same[0]!.at < REACH ? 'running-header' : 'running-footer') : null;
			const cuts = standApart(lines, same);
			const sides = same.map(
				(candidate) => sideOf(lines, candidate) ?? counted ?? (cuts ? cutSide(lines, candidate) : null),
			);
			const sure = sides.filter((side) => side !== null);
			const share = beginsInForm(same[0]!.line.text) ? MIN_SHARE_IN_FORM : MIN_SHARE;
			if (sure.length < Math.max(LEAST - 1, same.length * share)) {
				rest.push(same);
				continue;
			}
			const headers = sure.filter((side) => side === 'running-header').length;
			const kind = headers * 2 >= sure.length ? 'running-header' : 'running-footer';
			same.forEach((candidate, index) => {
				if (sides[index] !== null || (index === 0 && mayBeFirst(candidate, sure.length))) candidate.kind = kind;
			});
			more = true;
		}
		found = rest;
	}
}

/** From so many sure ones on the first is one as well, wherever it stands. */
const MANY = 6;

/** The first of a running line may have no end of a page before it that shows: the file's first page, or one behind a cover. */
function mayBeFirst({ at, line }: Candidate, sure: number): boolean {
	return at < REACH || (sure >= MANY && !beginsInForm(line.text));
}

/** Lines that differ in digits are one running line where the digits count; `Telephone: 123` and `Telephone: 456` are not. */
function asPrinted(same: Candidate[]): Candidate[][] {
	if (isCounted(same)) return [same];
	const byText = new Map<string, Candidate[]>();
	for (const candidate of same) {
		const own = byText.get(candidate.line.text);
		if (own) own.push(candidate);
		else byText.set(candidate.line.text, [candidate]);
	}
	return [...byText.values()];
}

/** Whether a number in the line counts up one by one: the page's. */
function isCounted(same: Candidate[]): boolean {
	const numbers = same.map(({ line }) => line.text.match(/\d+/gu)?.map(Number) ?? []);
	return (numbers[0] ?? []).some((first, at) => numbers.every((own, index) => own[at] === first + index));
}

/** On which side of a page's end a line stands; null where no page ends there. */
function sideOf(lines: Candidate[], { at, breakBefore }: Candidate): 'running-header' | 'running-footer' | null {
	if (breakBefore) return 'running-header';
	// Up over other furniture to the page's end.
	for (let before = at - 1; before >= Math.max(0, at - REACH) && lines[before]!.kind; before--) {
		if (lines[before]!.kind === 'running-header' || lines[before]!.breakBefore) return 'running-header';
		if (lines[before]!.kind === 'page-number' && !(lines[at + 1]?.kind || lines[at + 1]?.breakBefore))
			return 'running-header';
	}
	for (let after = at + 1; after <= Math.min(lines.length - 1, at + REACH); after++) {
		if (lines[after]!.breakBefore) return 'running-footer';
		if (lines[after]!.kind === null) break;
		if (lines[after]!.kind !== 'running-header') return 'running-footer';
	}
	return null;
}

/** A line that cuts a sentence in two, and begins anew itself: a header or footer in the middle of a page's text. */
function cutSide(lines: Candidate[], { at, line }: Candidate): 'running-header' | 'running-footer' | null {
	const before = lines[at - 1]?.line.text ?? '';
	const after = lines[at + 1]?.line.text ?? '';
	if (!/[\p{L},]$/u.test(before) || !/^\p{Ll}/u.test(after) || !/^[\p{Lu}\d]/u.test(line.text)) return null;
	// A heading of the form stands there on purpose, and a letter with its mark begins an item.
	if (beginsInForm(line.text) || LETTER_MARK.test(after)) return null;
	return /\d\s*$/u.test(line.text) ? 'running-footer' : 'running-header';
}

/** Whether the lines around are others each time: a wrapped sentence that comes again has its own lines around it. */
function standApart(lines: Candidate[], same: Candidate[]): boolean {
	const before = new Set(same.map(({ at }) => lines[at - 1]?.line.text));
	const after = new Set(same.map(({ at }) => lines[at + 1]?.line.text));
	return before.size === same.length && after.size === same.length;
}
