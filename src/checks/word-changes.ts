/** A stretch of words that one text has and the other has not, or has others for. */
export interface Change {
	left: string[];
	right: string[];
}

/** Texts compared word by word are short; longer ones are cut. */
const MOST_WORDS = 200;

/**
 * The words in which two texts differ, in order. Case, punctuation, apostrophes, hyphens and the British or American
 * spelling of a word make no difference; years in brackets are compared only where both texts have them.
 */
export function wordChanges(left: string, right: string): Change[] {
	const years = hasYears(left) && hasYears(right);
	const [a, b] = [tokens(left, years), tokens(right, years)];
	const steps = commonLengths(a, b);
	const changes: Change[] = [];
	let change: Change | null = null;
	const open = (): Change => {
		if (!change) {
			change = { left: [], right: [] };
			changes.push(change);
		}
		return change;
	};
	for (let i = 0, j = 0; i < a.length || j < b.length; ) {
		if (i < a.length && j < b.length && a[i]!.key === b[j]!.key) {
			change = null;
			i += 1;
			j += 1;
		} else if (j >= b.length || (i < a.length && steps[i + 1]![j]! >= steps[i]![j + 1]!)) {
			open().left.push(a[i]!.word);
			i += 1;
		} else {
			open().right.push(b[j]!.word);
			j += 1;
		}
	}
	// 'cyber security' and 'cybersecurity' are the same words.
	return changes.filter((found) => joined(found.left) !== joined(found.right));
}

const joined = (words: string[]): string => words.map(keyOf).join('');

interface Token {
	word: string;
	key: string;
}

const YEARS = /[(（](?:(?:19|20)\d\d|and|[\s,;&–-]){1,40}[)）]/gu;

function hasYears(text: string): boolean {
	return [...text.matchAll(YEARS)].some(([match]) => /\d/u.test(match));
}

function tokens(text: string, years: boolean): Token[] {
	// 'and' between years is no word of the commitment.
	const plain = text.replace(YEARS, (match) => (years ? match.replace(/and/gu, ' ') : ' '));
	const words = plain.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
	return words.slice(0, MOST_WORDS).map((word) => ({ word, key: keyOf(word) }));
}

/** One key for 'Organisation' and 'organization', 'programme' and 'program', 'harmonise' and 'harmonize'. */
function keyOf(word: string): string {
	return word
		.toLowerCase()
		.replace(/['’]/gu, '')
		.replace(/is(?=ation|e|ing|ed)/u, 'iz')
		.replace(/programme/u, 'program')
		.replace(/(defen|licen)ce/u, '$1se')
		.replace(/([^s])our(?=s?$|ing|ed)/u, '$1or')
		.replace(/centre/u, 'center')
		.replace(/ll(?=ed|ing|er)/u, 'l');
}

/** Length of the longest common run of words from each pair of places to the ends. */
function commonLengths(a: Token[], b: Token[]): number[][] {
	const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
	for (let i = a.length - 1; i >= 0; i -= 1) {
		for (let j = b.length - 1; j >= 0; j -= 1) {
			table[i]![j] =
				a[i]!.key === b[j]!.key ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
		}
	}
	return table;
}
