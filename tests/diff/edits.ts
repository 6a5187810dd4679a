import type { ChangeType } from '../../src/diff/diff.js';
import type { Item, Plan } from '../../src/plan/schema.js';

/** What an edit did: the texts before and after. */
export interface Edit {
	type: ChangeType;
	before: string | null;
	after: string | null;
}

type Kind = 'undertaken' | 'planned' | 'needs' | 'expertise' | 'participation';

interface Leaf {
	list: Item[];
	item: Item;
	kind: Kind;
	section: number;
}

const FILLERS = 'regional joint annual national new technical advanced maritime digital modern'.split(' ');
const LEAST_WORDS = 4;
const wordsOf = (text: string): string[] => text.split(/\s+/u);

/** Items without sub-items that are sentences and stand once in the plan. */
export function leavesOf(plan: Plan): Leaf[] {
	const leaves: Leaf[] = [];
	const walk = (list: Item[], kind: Kind, section: number): void => {
		for (const item of list) {
			if (item.items.length === 0) leaves.push({ list, item, kind, section });
			else walk(item.items, kind, section);
		}
	};
	for (const [at, { undertaken, planned, capacityBuilding }] of plan.sections.entries()) {
		for (const { items } of undertaken) walk(items, 'undertaken', at);
		for (const { items } of planned) walk(items, 'planned', at);
		for (const kind of ['needs', 'expertise', 'participation'] as const) walk(capacityBuilding[kind], kind, at);
	}
	const times = new Map<string, number>();
	for (const { item } of leaves) times.set(item.text, (times.get(item.text) ?? 0) + 1);
	return leaves.filter(
		({ item }) =>
			times.get(item.text) === 1 && wordsOf(item.text).length >= LEAST_WORDS && !/^(?:none|no|nil)\b/iu.test(item.text),
	);
}

/** Edits a plan in place, so many times, at different items; texts that are added come from `others`. */
export function edit(plan: Plan, others: string[], count: number, random: () => number): Edit[] {
	const leaves = leavesOf(plan);
	const known = new Set(leaves.map(({ item }) => item.text));
	const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
	const edits: Edit[] = [];
	const types: ChangeType[] = ['added', 'removed', 'reworded', 'moved', 'kept'];
	while (edits.length < count && leaves.length > 1) {
		const type = types[Math.floor(random() * types.length)]!;
		const wanted = leaves.filter(({ kind }) => type !== 'kept' || kind === 'planned');
		if (wanted.length === 0) continue;
		const leaf = pick(wanted);
		leaves.splice(leaves.indexOf(leaf), 1);
		const { list, item } = leaf;
		const before = item.text;
		const made = (text: string): Item => ({ ...structuredClone(item), text });
		if (type === 'added') {
			const text = pick(others);
			if (known.has(text)) continue;
			known.add(text);
			list.splice(list.indexOf(item), 0, made(text));
			edits.push({ type, before: null, after: text });
		} else if (type === 'removed') {
			list.splice(list.indexOf(item), 1);
			edits.push({ type, before, after: null });
		} else if (type === 'reworded') {
			const after = reworded(before, random);
			if (after === before) continue;
			item.text = after;
			edits.push({ type, before, after });
		} else if (type === 'moved') {
			const target = pick(plan.sections.filter((_, at) => at !== leaf.section));
			if (!target) continue;
			list.splice(list.indexOf(item), 1);
			listOf(plan, plan.sections.indexOf(target), leaf.kind).push(item);
			edits.push({ type, before, after: before });
		} else {
			const after = reported(before, random);
			list.splice(list.indexOf(item), 1);
			listOf(plan, leaf.section, 'undertaken').push(made(after));
			edits.push({ type, before, after });
		}
	}
	return edits;
}

function listOf(plan: Plan, section: number, kind: Kind): Item[] {
	const target = plan.sections[section]!;
	if (kind !== 'undertaken' && kind !== 'planned') return target.capacityBuilding[kind];
	if (target[kind].length === 0) target[kind].push({ heading: null, commitment: null, items: [] });
	return target[kind].at(-1)!.items;
}

/** A sixth of the words left out, replaced or added, one at least. */
function reworded(text: string, random: () => number): string {
	const words = wordsOf(text);
	for (let n = Math.max(1, Math.round(words.length / 6)); n > 0; n -= 1) {
		const at = Math.floor(random() * words.length);
		const word = FILLERS[Math.floor(random() * FILLERS.length)]!;
		if (random() < 0.34) words.splice(at, 0, word);
		else if (random() < 0.5 && words.length > LEAST_WORDS) words.splice(at, 1);
		else words[at] = word;
	}
	return words.join(' ');
}

/** A promise as its report: what was to come has been done, without its date, with a word more. */
function reported(text: string, random: () => number): string {
	const done = text
		.replace(/\bwill be\b/giu, 'was')
		.replace(/\b(?:will|shall|plans? to|intends? to|is planning to|aims? to)\s+(\w+)/giu, 'has $1ed')
		.replace(/\b(?:by|in) (?:the end of )?(?:\w+ )?(?:19|20)\d\d\b/giu, '')
		.replace(/\s+/gu, ' ')
		.trim();
	return random() < 0.5 ? `${done} successfully` : done;
}

/** White space, quotes and order changed: the plan says the same. */
export function disguised(plan: Plan): Plan {
	const text = JSON.stringify(plan, (key, value) =>
		key === 'text' || key === 'heading' || key === 'agency'
			? value && ` ${String(value).replaceAll("'", '’').replaceAll(' - ', ' – ').replaceAll(' ', '\u00A0 ')}`
			: value,
	);
	return JSON.parse(text);
}
