import type { Run } from '../document/nodes.js';
import type { Slice } from '../document/slice.js';

/** How a text looks, as evidence for what it is. */
export interface Look {
	/** Depth of a real heading, else null. */
	depth: number | null;
	bold: boolean;
	italic: boolean;
	underline: boolean;
	/** All its letters are capitals. */
	caps: boolean;
	/** Font size in points where known. */
	size: number | null;
	centered: boolean;
	/** One word for all of the above: texts of one class look alike. */
	class: string;
}

/** A look holds for a text when it holds for this share of its letters: a full stop or number often stays plain. */
const MOST = 0.85;

const LETTER = /[\p{L}\p{N}]/gu;
const CAPITAL = /[\p{Lu}\p{Lt}]/gu;
const CASED = /[\p{Lu}\p{Lt}\p{Ll}]/gu;

export function lookOf({ block, start, end }: Slice): Look {
	const shares = { bold: 0, italic: 0, underline: 0 };
	const sizes = new Map<number, number>();
	let letters = 0;
	let capitals = 0;
	let cased = 0;
	let at = 0;
	for (const run of block.runs) {
		const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
		at += run.text.length;
		if (!text) continue;
		const count = text.match(LETTER)?.length ?? 0;
		capitals += text.match(CAPITAL)?.length ?? 0;
		cased += text.match(CASED)?.length ?? 0;
		letters += count;
		for (const name of ['bold', 'italic', 'underline'] as const) if (run[name as keyof Run]) shares[name] += count;
		if (run.size) sizes.set(run.size, (sizes.get(run.size) ?? 0) + count);
	}
	const most = (count: number): boolean => letters > 0 && count / letters >= MOST;
	const size = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
	const look = {
		depth: block.type === 'heading' ? (block.depth ?? 1) : null,
		bold: most(shares.bold),
		italic: most(shares.italic),
		underline: most(shares.underline),
		caps: cased >= 3 && capitals / cased >= MOST,
		size,
		centered: block.align === 'center',
	};
	const flags = [look.bold && 'b', look.italic && 'i', look.underline && 'u', look.caps && 'C', look.centered && 'c'];
	return { ...look, class: `${block.style ?? ''}|${look.depth ?? ''}|${size ?? ''}|${flags.filter(Boolean).join('')}` };
}

/** Where within a slice the text changes between bold, underlined and plain: offsets from the slice's start. */
export function lookChanges({ block, start, end }: Slice): number[] {
	const changes: number[] = [];
	let at = 0;
	let before: string | null = null;
	for (const run of block.runs) {
		if (run.text.trim() !== '') {
			const now = `${run.bold ?? false}${run.underline ?? false}`;
			if (before !== null && now !== before && at > start && at < end) changes.push(at - start);
			before = now;
		}
		at += run.text.length;
	}
	return changes;
}
