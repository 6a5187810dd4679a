import { CtapError } from '../diagnostics/errors.js';
import type { TextBlock } from '../document/nodes.js';
import { rawText } from '../document/nodes.js';
import { type Claim, type Place, type Slice, subslice, tidyText, trim } from '../document/slice.js';
import { wordsOf } from '../document/words.js';

/** Where characters stand before anything claims them, and the places that can; higher wins where a word has several. */
const FREE = 0;
const CODE: Record<Place, number> = { template: 1, removed: 2, mapped: 3 };

const ALL_CODES = [FREE, ...Object.values(CODE)];

/** Whether all places are one code. Asked of each word: an array searches itself faster than a loop does. */
function isAll(code: number, places: Uint8Array): boolean {
	return !ALL_CODES.some((other) => other !== code && places.includes(other));
}

/** What is free in the end is a separator of the form's values. */
function placeOf(code: number): Place {
	return (Object.keys(CODE) as Place[]).find((place) => CODE[place] === code) ?? 'template';
}

interface Page {
	block: TextBlock;
	text: string;
	/** One code for each UTF-16 unit of the text. */
	places: Uint8Array;
}

/**
 * The ledger of words: every character of the cleaned text gets exactly one place. What nothing claims is unmapped, by
 * itself. Readers of facts claim slices; `take` claims a slice for a slot and hands out its text, so that no slot can
 * hold words that the ledger doesn't know.
 */
export class Ledger {
	private readonly pages = new Map<TextBlock, Page>();
	private repeated = 0;

	constructor(blocks: Iterable<TextBlock>) {
		for (const block of blocks) {
			const text = rawText(block);
			this.pages.set(block, { block, text, places: new Uint8Array(text.length) });
		}
	}

	/** Claims a slice; a second claim for another place is a bug, unless `again` says that a text counts twice by design. */
	claim({ block, start, end }: Slice, place: Place, again = false): void {
		const page = this.page(block);
		const code = CODE[place];
		if (isAll(FREE, page.places.subarray(start, end))) {
			page.places.fill(code, start, end);
			return;
		}
		for (let i = start; i < end; i += 1) {
			const now = page.places[i]!;
			if (now !== FREE && now !== code && !again && /\S/u.test(page.text[i]!)) {
				throw new CtapError('internal', `two readings claim '${page.text.slice(start, end).slice(0, 60)}'`);
			}
			page.places[i] = Math.max(now, code);
		}
	}

	claimAll(claims: Claim[]): void {
		for (const { slice, place } of claims) this.claim(slice, place);
	}

	/** Claims a slice for a slot of the plan and yields its text. A merged cell counts for each of its rows. */
	take(slice: Slice, again = false): string {
		const text = tidyText(slice);
		if (this.page(slice.block).places[slice.start] === CODE.mapped) this.repeated += wordsOf(text).length;
		this.claim(slice, 'mapped', again);
		return text;
	}

	/** True where nothing has claimed any of it. */
	isFree({ block, start, end }: Slice): boolean {
		return isAll(FREE, this.page(block).places.subarray(start, end));
	}

	/** The stretches of a block that nothing claimed and that hold words. */
	free(block: TextBlock): Slice[] {
		const { text, places } = this.page(block);
		const found: Slice[] = [];
		if (!places.includes(FREE)) return found;
		let start = -1;
		for (let i = 0; i <= text.length; i += 1) {
			const free = i < text.length && (places[i] === FREE || (start >= 0 && /\s/u.test(text[i]!)));
			if (free && start < 0) start = i;
			else if (!free && start >= 0) {
				const slice = trim(subslice({ block, start: 0, end: text.length }, start, i));
				// Punctuation that hangs on a claimed word counts with it; alone it separates values of the form.
				if (/[\p{L}\p{N}]/u.test(text.slice(slice.start, slice.end))) found.push(slice);
				start = -1;
			}
		}
		return found;
	}

	/** Words by place, after everything is claimed; those that `free` hands out are in none of them. */
	count(): Record<Place, number> {
		const counts: Record<Place, number> = { template: 0, removed: 0, mapped: this.repeated };
		for (const { block, text, places } of this.pages.values()) {
			const only = ALL_CODES.find((code) => isAll(code, places));
			if (only !== undefined && only !== FREE) {
				counts[placeOf(only)] += wordsOf(text).length;
				continue;
			}
			const free = this.free(block);
			let next = 0;
			for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
				const size = wordsOf(word).length;
				if (size === 0) continue;
				let code = FREE;
				for (let i = index; i < index + word.length; i += 1) code = Math.max(code, places[i]!);
				while (next < free.length && free[next]!.end <= index) next += 1;
				if (code === FREE && next < free.length && free[next]!.start < index + word.length) continue;
				// What is still free now is a separator: `free` hands out everything with a letter or digit in it.
				counts[placeOf(code)] += size;
			}
		}
		return counts;
	}

	/** Words that slots of the plan took, as printed. */
	*mappedWords(): Generator<string> {
		const code = CODE.mapped;
		for (const { text, places } of this.pages.values()) {
			if (!places.includes(code)) continue;
			for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
				if (isAll(code, places.subarray(index, index + word.length))) {
					if (/[\p{L}\p{N}]/u.test(word)) yield word;
					continue;
				}
				let cut = '';
				for (let i = 0; i <= word.length; i += 1) {
					if (i < word.length && places[index + i] === code) cut += word[i];
					else {
						if (/[\p{L}\p{N}]/u.test(cut)) yield cut;
						cut = '';
					}
				}
			}
		}
	}

	private page(block: TextBlock): Page {
		const page = this.pages.get(block);
		if (!page) throw new CtapError('internal', 'a text that is not in the ledger was claimed');
		return page;
	}
}
