import { type Block, textBlocks } from '../document/nodes.js';
import { type Claim, type Slice, sliceOf, sliceText, subslice, trim } from '../document/slice.js';

/**
 * The claims in order, with the punctuation between them: a separator counts with the word that it hangs on, alone as
 * template. Where two claims overlap the first one stands.
 */
export function fillGaps(claims: Claim[]): Claim[] {
	const filled: Claim[] = [];
	for (const own of byBlock(claims).values()) {
		own.sort((a, b) => a.slice.start - b.slice.start);
		let before: Claim | null = null;
		for (const claim of own) {
			const last: Claim | null = before;
			if (last && claim.slice.start < last.slice.end) continue;
			const next: Claim = { slice: { ...claim.slice }, place: claim.place };
			fillGap(last, next, filled);
			filled.push(next);
			before = next;
		}
		if (before) fillGap(before, null, filled);
	}
	return filled;
}

function byBlock(claims: Claim[]): Map<Slice['block'], Claim[]> {
	const blocks = new Map<Slice['block'], Claim[]>();
	for (const claim of claims) {
		if (claim.slice.end <= claim.slice.start) continue;
		const own = blocks.get(claim.slice.block);
		if (own) own.push(claim);
		else blocks.set(claim.slice.block, [claim]);
	}
	return blocks;
}

/** Gives what stands between two claims, where it is punctuation only, to them or to the template. */
function fillGap(before: Claim | null, after: Claim | null, filled: Claim[]): void {
	const block = (before ?? after)!.slice.block;
	const start = before?.slice.end ?? 0;
	const end = after?.slice.start ?? sliceOf(block).end;
	const text = sliceText({ block, start, end });
	// At the ends of a block only what hangs on the claim is sure to belong to it.
	const hanging = /^[^\s\p{L}\p{N}]+(?=\s|$)/u.exec(text)?.[0].length ?? 0;
	const leading = text.length - text.trimEnd().length > 0 ? 0 : (/[^\s\p{L}\p{N}]{1,8}$/u.exec(text)?.[0].length ?? 0);
	if (!before || !after) {
		if (before) before.slice.end += hanging;
		else if (after && leading === text.trim().length) after.slice.start -= leading;
		return;
	}
	if (/[\p{L}\p{N}]/u.test(text)) {
		before.slice.end += hanging;
		return;
	}
	const hang = hanging || (/^\S/u.test(text) ? text.length : 0);
	before.slice.end += hang;
	const rest = text.slice(hang);
	const lead = /\S+$/u.exec(rest.slice(-16))?.[0].length ?? 0;
	after.slice.start -= lead;
	const alone = trim({ block, start: before.slice.end, end: after.slice.start });
	if (alone.end > alone.start) filled.push({ slice: alone, place: 'template' });
}

/** The stretches with words that no claim covers, in document order. */
export function restOf(blocks: Block[], claims: Claim[]): Slice[] {
	const own = byBlock(claims);
	const rest: Slice[] = [];
	for (const block of textBlocks(blocks)) {
		const whole = sliceOf(block);
		let at = 0;
		const add = (end: number) => {
			const slice = trim(subslice(whole, at, end));
			if (slice.end > slice.start && /[\p{L}\p{N}\p{S}\p{P}]/u.test(sliceText(slice))) rest.push(slice);
		};
		for (const { slice } of (own.get(block) ?? []).sort((a, b) => a.slice.start - b.slice.start)) {
			add(slice.start);
			at = slice.end;
		}
		add(whole.end);
	}
	return rest;
}
