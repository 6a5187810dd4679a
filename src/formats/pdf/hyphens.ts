import { BOUND_PREFIXES, COMPOUND_PREFIXES, COMPOUND_STARTS } from '../../document/compounds.js';
import { type Line, lineText } from './lines.js';

/** Last parts that are no words. */
const ENDINGS = new Set(
	'able al ance ed ence er ers es ing ings ism ist ists ity ive less ly ment ments ness or ors sion tion tions'.split(
		' ',
	),
);
/** Cut words that prove a document to be hyphenated by its word processor. */
const PROOFS = 2;
/** So do hyphens at so many lines' ends, where they are more than this share of those within lines. */
const LINE_ENDS = 4;
const END_SHARE = 0.5;

const COMPOUND = /\p{L}[-\u2010]\p{Ll}/u;

/** A hyphen at the end of a line, and what is known of the words around it. */
export class Hyphens {
	readonly #words = new Set<string>();
	#hyphenated = false;
	/** Within lines its hyphens are ordinary ones: U+2010 is what a browser draws where it cuts a word. */
	#isDrawn = true;

	/** Learns the words of a document from its lines, and whether its word processor cut words. */
	constructor(lines: Line[]) {
		const cuts: [string, string][] = [];
		let before = '';
		let inside = 0;
		for (const line of lines) {
			const text = lineText(line);
			const tokens = text.split(/\s+/u);
			tokens.forEach((token, i) => {
				if (i === tokens.length - 1 && /[-\u00AD\u2010]$/u.test(token)) return;
				if (i === 0 && before !== '') return;
				this.#words.add(bare(token));
				if (token.includes('\u2010')) this.#isDrawn = false;
				if (!token.includes('-')) return;
				if (COMPOUND.test(token)) inside++;
				for (const part of token.split('-')) this.#words.add(bare(part));
			});
			if (before !== '' && tokens[0]) cuts.push([before, tokens[0]]);
			before = /\p{L}[-\u00AD\u2010]$/u.test(text) ? (tokens.at(-1) ?? '') : '';
		}
		let proofs = cuts.length >= LINE_ENDS && cuts.length > END_SHARE * inside ? PROOFS : 0;
		for (const [first, second] of cuts) {
			const joined = bare(first.slice(0, -1) + second);
			if (this.#words.has(joined) && !this.#words.has(bare(first + second))) proofs++;
		}
		this.#hyphenated = proofs >= PROOFS;
	}

	/** Whether the hyphen that `first` ends with only cut a word that goes on with `second`. */
	isCut(first: string, second: string): boolean {
		if (/\u00AD$/u.test(first) || (this.#isDrawn && /\u2010$/u.test(first))) return true;
		const start = /(\S*)[-\u2010]$/u.exec(first)?.[1];
		const end = /^\S+/u.exec(second)?.[0];
		if (!start || !end || !/\p{L}$/u.test(start) || !/^\p{Ll}/u.test(end)) return false;
		const a = bare(start);
		const b = bare(end);
		if (this.#words.has(`${a}-${b}`)) return false;
		if (this.#words.has(a + b)) return true;
		if (!this.#hyphenated) return false;
		const last = a.slice(Math.max(a.lastIndexOf('-'), a.lastIndexOf('\u2010')) + 1);
		if (ENDINGS.has(b)) return true;
		if (BOUND_PREFIXES.has(last)) return !this.#words.has(b);
		const isFirstPart = COMPOUND_PREFIXES.has(last) || COMPOUND_STARTS.has(last);
		return !isFirstPart && !(this.#words.has(last) && this.#words.has(b));
	}
}

function bare(token: string): string {
	return token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
}
