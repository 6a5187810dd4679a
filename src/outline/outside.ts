import type { Template } from '../templates/template.js';
import { type Wording, wording } from '../wording/wording.js';
import type { Candidate } from './candidate.js';
import { headingNumber } from './number.js';
import { numbered, type Unit } from './unit.js';

/** 'F: N/A', 'E: kim@…', 'T: +65 …': an initial as the label of a number or address. */
const INITIAL_LABEL = /^[A-Z]\s*[:：.]\s*(?:[^\s@]+@\S|N\/?A\b|Nil\b|[^\p{L}]*(?:$|\d))/u;
/** Lines of a signature block are short. */
const MOST_CLOSING = 80;
/** 'Jakarta, 18 February 2011' and no more: where and when something was signed. */
const PLACE_AND_DATE = /^\p{Lu}[\p{L} .'’-]{2,30}[,，] ?(?:the )?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,10},? \d{4}\.?$/u;
/** What a mail program writes over the mail that it quotes: the plan goes on in the mail below. */
const REPLY_LINE = /^On .{6,120} wrote:$/u;

/** A head of what the form lacks has no more words. */
const MOST_WORDS = 14;
/** Evidence of a signature block. */
export const SIGNATURE = 'begins a signature block';

/** A reading as the head of something that the form lacks. */
export function outsideCandidate(confidence: number, reward: number, evidence: string): Candidate {
	return { target: { kind: 'outside' }, confidence, words: 0, reward, evidence: [evidence] };
}

/** Heads of what a form lacks: an annex, a glossary, a section of the author's own, a signature block. */
export class OutsideHeads {
	readonly #named: string[][];
	readonly #closing: string[][];
	/** Numbers and letters of the form's own areas and sections. */
	readonly #own: Set<string>;

	constructor({ outside, closing, areas, sections }: Template) {
		this.#named = outside.map((label) => wording(label).stems);
		this.#closing = closing.map((label) => wording(label).stems);
		this.#own = new Set([...areas, ...sections].map(({ id }) => id));
	}

	/** 'Annex 2: …', 'Glossary', 'D. OTHER MATTERS': the head of something that the form lacks. */
	candidate(unit: Unit, words: Wording, headingness: number): Candidate | null {
		const count = words.stems.length;
		if (count === 0 || count > MOST_WORDS) return null;
		const named = this.#named.some((stems) => stems.every((stem, i) => stem === words.stems[i]));
		if (named && (headingness >= 0.5 || count <= 4)) {
			return outsideCandidate(0.9, 1.2 + 0.5 * headingness, 'names an annex or the like');
		}
		if (this.#closes(unit, words)) return outsideCandidate(0.8, 1, SIGNATURE);
		const id = headingNumber(numbered(unit))?.id;
		const letter = id !== undefined && /^[A-Z]$/u.test(id) && !this.#own.has(id) && !INITIAL_LABEL.test(unit.text);
		if (letter && headingness >= 0.5 && count <= 10) {
			return outsideCandidate(0.7, 0.8, `letter ${id}, which the form lacks`);
		}
		return null;
	}

	/** 'Signed', 'For the Chilean delegation:', 'Jakarta, 18 February 2011': a line that begins a signature block. */
	#closes({ text, marker, cell }: Unit, words: Wording): boolean {
		if (marker || cell || text.length > MOST_CLOSING || /\p{L}[.;]$/u.test(text)) return false;
		if (PLACE_AND_DATE.test(text) || REPLY_LINE.test(text)) return true;
		const closed = /[:：]$/u.test(text);
		return this.#closing.some((stems) => {
			if (stems[0] !== words.stems[0]) return false;
			const rest = closed ? words.stems : words.stems.slice(0, stems.length);
			return stems.every((stem) => rest.includes(stem));
		});
	}
}
