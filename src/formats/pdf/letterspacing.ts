import type { Piece } from './pieces.js';

/** So many single letters in a row, evenly set apart, are one word … */
const MIN_LETTERS = 3;
/** … if the gaps are at most this wide, in ems, and no wider than this many times the usual one. */
const MAX_GAP = 0.9;
const EVEN = 1.5;
/** Gaps below this are kerning. */
const LEAST = 0.05;
/** Where a line has spaces, gaps without one are at most this wide, in ems, and this much narrower than the spaces. */
const MAX_INNER = 0.3;
const NARROWER = 1.6;

/**
 * Finds words whose letters are set apart ('S u m m a r y'): true for each piece that goes on in the word of the piece
 * before it, though there is a gap between them. `gaps` are the distances from the piece before.
 */
export function letterspaced(pieces: Piece[], gaps: number[]): boolean[] {
	const joined = withinSpaces(pieces, gaps);
	for (let start = 0; start < pieces.length; ) {
		let end = start + 1;
		while (end < pieces.length && isLetter(pieces[start]!) && isLetter(pieces[end]!)) end++;
		if (end - start >= MIN_LETTERS) markWords(pieces, start, end, joined);
		start = end;
	}
	return joined;
}

/** Words whose letters are set apart unevenly, in a line that has spaces as well, and much wider ones. */
function withinSpaces(pieces: Piece[], gaps: number[]): boolean[] {
	const isSpaced = (i: number) => pieces[i - 1]!.spaceAfter || pieces[i]!.spaceBefore;
	let narrowest = Number.POSITIVE_INFINITY;
	let widest = 0;
	for (let i = 1; i < pieces.length; i++) {
		if (isSpaced(i)) narrowest = Math.min(narrowest, gaps[i]!);
		else if (gaps[i]! <= MAX_INNER * pieces[i]!.style.size) widest = Math.max(widest, gaps[i]!);
	}
	const applies = widest > 0 && Number.isFinite(narrowest) && narrowest >= NARROWER * widest;
	return pieces.map(
		(piece, i) => applies && i > 0 && !isSpaced(i) && isWordEnd(pieces[i - 1]!) && isWord(piece) && gaps[i]! <= widest,
	);
}

function isWordEnd({ text }: Piece): boolean {
	return /[\p{L}\p{M}]$/u.test(text);
}

function isWord({ text }: Piece): boolean {
	return /^\p{L}/u.test(text);
}

function isLetter(piece: Piece): boolean {
	return /^[\p{L}\p{N}]\p{M}*[.,:;!?'’)]?$/u.test(piece.text);
}

function markWords(pieces: Piece[], start: number, end: number, joined: boolean[]): void {
	const gapAt = (i: number) => pieces[i]!.x - pieces[i - 1]!.right;
	const gaps = Array.from({ length: end - start - 1 }, (_, i) => gapAt(start + 1 + i)).sort((a, b) => a - b);
	const usual = gaps[Math.floor((gaps.length - 1) / 2)]!;
	for (let from = start; from < end; ) {
		let to = from + 1;
		while (to < end && isEven(gapAt(to), usual, pieces[to]!.style.size)) to++;
		const text = pieces.slice(from, to).map((piece) => piece.text);
		if (text.length >= MIN_LETTERS && !isCount(text)) for (let i = from + 1; i < to; i++) joined[i] = true;
		from = to;
	}
}

function isEven(gap: number, usual: number, size: number): boolean {
	return gap <= MAX_GAP * size && gap <= Math.max(usual, LEAST * size) * EVEN;
}

/** '1 2 3 4' and 'A B C' are lists, not words. */
function isCount(texts: string[]): boolean {
	const codes = texts.map((text) => text.codePointAt(0)!);
	return codes.every((code, i) => i === 0 || code === codes[i - 1]! + 1);
}
