import type { Document } from '../document/nodes.js';
import { type Comparison, compare } from './compare.js';
import { findLosses } from './losses.js';
import { mammothWords } from './mammoth.js';
import { ownWords } from './words.js';

export type { Comparison, PlacedWord } from './compare.js';

/** What the comparison of two readings of a Word file gave. */
export interface Verification extends Comparison {
	/** Words of headers, footers and watermarks, which mammoth never reads. */
	furniture: number;
}

/**
 * Holds a reading of a Word file against mammoth's: the words of body, notes and comments with all changes accepted.
 * @param bytes The file.
 * @param document What our reader made of it, before any cleaning.
 * @throws Whatever mammoth throws where it cannot read the file.
 */
export async function verify(bytes: Uint8Array, document: Document): Promise<Verification> {
	const own = ownWords(document.blocks);
	const { losses, surpluses } = findLosses(bytes);
	return { ...compare(own.words, await mammothWords(bytes), losses, surpluses), furniture: own.furniture };
}
