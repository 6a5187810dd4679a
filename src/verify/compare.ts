import type { Location } from '../document/location.js';

export interface PlacedWord {
	text: string;
	location: Location | null;
}

/** Words that stand in a part of the file that one of the readings is known to pass over. */
export interface KnownDifference {
	/** What the part is, such as `w:fldSimple`. */
	kind: string;
	words: string[];
}

export interface Comparison {
	/** Words that both readings have. */
	same: number;
	/** Words of ours alone, and why mammoth has not got them. */
	explained: KnownDifference[];
	/** Words of ours that mammoth should have had. */
	onlyOurs: PlacedWord[];
	/** Words of mammoth's that ours should have had. */
	onlyMammoth: string[];
}

/** Names the words that are the same but parted in another way: mammoth drops line breaks and some tabs. */
const BOUNDARIES = 'other word boundaries';
const SURPLUS = 'kept by mammoth though deleted';

/**
 * Compares two readings as bags of words. A word of one alone is explained where the file has it in a part that the
 * other passes over. What then remains must be the same characters parted into other words, save characters of those
 * parts (half a word in a field).
 * @param losses Parts that mammoth passes over.
 * @param surpluses Parts that mammoth alone reads.
 */
export function compare(
	ours: PlacedWord[],
	mammoth: string[],
	losses: KnownDifference[],
	surpluses: KnownDifference[],
): Comparison {
	const theirs = Bag.of(mammoth);
	const remaining = ours.filter(({ text }) => !theirs.take(text));
	const explained = new Map<string, string[]>();
	const explain = (kind: string, word: string) => append(explained, kind, word);

	const lost = new Map<string, string[]>();
	for (const { kind, words } of losses) for (const word of words) append(lost, word, kind);
	let onlyOurs = remaining.filter(({ text }) => {
		const kind = lost.get(text)?.pop();
		if (kind !== undefined) explain(kind, text);
		return kind === undefined;
	});
	const surplus = Bag.of(surpluses.flatMap(({ words }) => words));
	let onlyMammoth = [...theirs.rest()].filter((word) => {
		const known = surplus.take(word);
		if (known) explain(SURPLUS, word);
		return !known;
	});

	const lostLetters = Bag.of([...lost].flatMap(([word, kinds]) => kinds.flatMap(() => [...word])));
	const surplusLetters = Bag.of([...surplus.rest()].flatMap((word) => [...word]));
	const ownLetters = Bag.of(onlyOurs.flatMap(({ text }) => [...text]));
	const strange = onlyMammoth.flatMap((word) => [...word]).filter((letter) => !ownLetters.take(letter));
	const fits =
		strange.every((letter) => surplusLetters.take(letter)) &&
		[...ownLetters.rest()].every((letter) => lostLetters.take(letter));
	if (fits) {
		for (const { text } of onlyOurs) explain(BOUNDARIES, text);
		onlyOurs = [];
		onlyMammoth = [];
	}
	return {
		same: ours.length - remaining.length,
		explained: [...explained].map(([kind, words]) => ({ kind, words })),
		onlyOurs,
		onlyMammoth,
	};
}

function append(lists: Map<string, string[]>, key: string, member: string): void {
	const list = lists.get(key);
	if (list) list.push(member);
	else lists.set(key, [member]);
}

/** A multiset. */
class Bag {
	private readonly counts = new Map<string, number>();

	static of(members: Iterable<string>): Bag {
		const bag = new Bag();
		for (const member of members) bag.counts.set(member, (bag.counts.get(member) ?? 0) + 1);
		return bag;
	}

	/** Takes one out; false where there is none. */
	take(member: string): boolean {
		const count = this.counts.get(member) ?? 0;
		if (count > 0) this.counts.set(member, count - 1);
		return count > 0;
	}

	*rest(): Generator<string> {
		for (const [member, count] of this.counts) for (let i = 0; i < count; i++) yield member;
	}
}
