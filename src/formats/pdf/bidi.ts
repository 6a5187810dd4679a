import type { Piece } from './pieces.js';

const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const LETTER = /\p{L}/u;

/** Whether most words of a line are of a script that is written from right to left. */
export function isRightToLeft(pieces: Piece[]): boolean {
	let balance = 0;
	for (const { text } of pieces) {
		if (RIGHT_TO_LEFT.test(text)) balance += text.length;
		else if (LETTER.test(text)) balance -= text.length;
	}
	return balance > 0;
}

/**
 * Puts the pieces of such a line, sorted from left to right, into the order in which they are read: words from the
 * right, numbers and foreign words between them as they stand. Letters, which come as they stand on the page, are
 * turned round.
 */
export function toReadingOrder(pieces: Piece[]): void {
	pieces.reverse();
	for (let from = 0; from < pieces.length; ) {
		let to = from;
		while (to < pieces.length && isForeign(pieces[to]!)) to++;
		if (to - from > 1) pieces.splice(from, to - from, ...pieces.slice(from, to).reverse());
		from = to + 1;
	}
	for (const piece of pieces) {
		if (!piece.turned && RIGHT_TO_LEFT.test(piece.text)) {
			piece.text = reversed(piece.text);
			piece.turned = true;
		}
	}
}

function isForeign({ text }: Piece): boolean {
	return !RIGHT_TO_LEFT.test(text) && /[\p{L}\p{N}]/u.test(text);
}

/** Marks stay behind the letter they belong to. */
function reversed(text: string): string {
	return (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).reverse().join('');
}

/** Space between a piece and the one read before it, in whatever direction. */
export function gapBefore(before: Piece, piece: Piece): number {
	return piece.x >= before.x ? piece.x - before.right : before.x - piece.right;
}
