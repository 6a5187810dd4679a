import type { Piece } from './pieces.js';

/** So many single letters in a row, evenly set apart, are one word … */
const MIN_LETTERS = 3;
/** … if the gaps are at most this wide, in ems, and no wider than this many times the usual one. */
const MAX_GAP = 0.9;
const EVEN = 1.5;
/** Gaps below this are kerning. */
const LEAST = 0.05;

/**
 * Finds words whose letters are set apart ('S u m m a r y'): true for each piece that goes on in the word of the piece
 * before it, though there is a gap between them.
 */
export function letterspaced(pieces: Piece[]): boolean[] {
	const joined = pieces.map(() => false);
	for (let start = 0; start < pieces.length; ) {
		let end = start + 1;
		while (end < pieces.length && isLetter(pieces[start]!) && isLetter(pieces[end]!)) end++;
		if (end - start >= MIN_LETTERS) markWords(pieces, start, end, joined);
		start = end;
	}
	return joined;
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
