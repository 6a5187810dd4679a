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

const NO_LETTER = /[^\p{L}\p{N}]+/gu;
const NO_CAPITAL = /[^\p{Lu}\p{Lt}]+/gu;
const NO_CASE = /[^\p{Lu}\p{Lt}\p{Ll}]+/gu;
/** Fewer letters in capitals may be an acronym. */
const LEAST_CAPS = 3;

export function lookOf({ block, start, end }: Slice): Look {
	const parts: { run: Run; letters: number }[] = [];
	let text = '';
	let at = 0;
	for (const run of block.runs) {
		const part = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
		at += run.text.length;
		if (!part) continue;
		text += part;
		parts.push({ run, letters: lengthWithout(NO_LETTER, part) });
	}
	const letters = parts.reduce((sum, part) => sum + part.letters, 0);
	const lettersOf = (holds: (run: Run) => boolean | undefined): number =>
		parts.reduce((sum, part) => (holds(part.run) ? sum + part.letters : sum), 0);
	const most = (holds: (run: Run) => boolean | undefined): boolean => letters > 0 && lettersOf(holds) / letters >= MOST;
	const cased = lengthWithout(NO_CASE, text);
	const look = {
		depth: block.type === 'heading' ? (block.depth ?? 1) : null,
		bold: most(({ bold }) => bold),
		italic: most(({ italic }) => italic),
		underline: most(({ underline }) => underline),
		caps: cased >= LEAST_CAPS && lengthWithout(NO_CAPITAL, text) / cased >= MOST,
		size: commonest(parts.map(({ run: { size }, letters: count }) => [size, count])),
		centered: block.align === 'center',
	};
	const flags = [look.bold && 'b', look.italic && 'i', look.underline && 'u', look.caps && 'C', look.centered && 'c'];
	return {
		...look,
		class: `${block.style ?? ''}|${look.depth ?? ''}|${look.size ?? ''}|${flags.filter(Boolean).join('')}`,
	};
}

const lengthWithout = (others: RegExp, text: string): number => text.replace(others, '').length;

/** The size that most letters have, in points; null where none is known. */
export function commonest(sizes: Iterable<[size: number | undefined | null, letters: number]>): number | null {
	const counts = new Map<number, number>();
	for (const [size, letters] of sizes) if (size) counts.set(size, (counts.get(size) ?? 0) + letters);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
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
