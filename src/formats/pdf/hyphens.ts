import { type Line, lineText } from './lines.js';

/** First parts that English joins with a hyphen: a line's end after one of them cut no word, as a rule. */
const COMPOUND_PREFIXES = new Set(
	(
		'ad all anti bi bottom by cargo cease check clean co counter cross cyber de decision double e early end ever ex extra face far ' +
		'fast first follow free front full good government half hand hard head high higher home ill in inter intra know large last law ' +
		'left life like live long low lower macro man medium mid mini mis multi near new non off on one open out over part peer per ' +
		'point policy post pre pro problem public quasi re real right risk round second self semi short single slow small so socio soft ' +
		'state step stop sub super take task third three time top trade train trans tri twin two ultra un under up user vice war well ' +
		'wide world x year zero case computer cost data day evidence fact gender group human job machine market mass money oil price rule ' +
		'safety security service tax technology value water'
	).split(' '),
);
/** Of these, the ones that are no words: words are cut behind them, too. */
const BOUND_PREFIXES = new Set(
	'ad bi co de ex im in inter intra macro mini mis mono multi non per pre pro quasi re semi socio sub super trans tri ultra un'.split(
		' ',
	),
);
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
		if (/[\u00AD]$/u.test(first)) return true;
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
		return !COMPOUND_PREFIXES.has(last) && !(this.#words.has(last) && this.#words.has(b));
	}
}

function bare(token: string): string {
	return token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
}
