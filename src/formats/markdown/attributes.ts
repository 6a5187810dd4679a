/** pandoc's attributes behind a span, link, image, code or heading: `{#id .class key="value"}`. */
export interface Attributes {
	id: string | null;
	classes: string[];
	values: Map<string, string>;
	/** Offset behind the closing brace. */
	end: number;
}

/** Attributes longer than this are text: a comment's author and date need 100. */
const MAX_LENGTH = 2000;

/** Reads the attributes at an opening brace; null where it opens something else. */
export function readAttributes(text: string, start: number): Attributes | null {
	if (text[start] !== '{') return null;
	const limit = Math.min(text.length, start + MAX_LENGTH);
	const attributes: Attributes = { id: null, classes: [], values: new Map(), end: 0 };
	let at = start + 1;
	let count = 0;
	for (; at < limit; count++) {
		while (at < limit && /\s/u.test(text[at]!)) at += 1;
		if (text[at] === '}') {
			attributes.end = at + 1;
			return count > 0 ? attributes : null;
		}
		const from = at;
		while (at < limit && !/[\s{}="']/u.test(text[at]!)) at += 1;
		const word = text.slice(from, at);
		if (text[at] === '=' && /^[\w:-]+$/u.test(word)) {
			const value = readValue(text, at + 1, limit);
			if (!value) return null;
			attributes.values.set(word, value.text);
			at = value.end;
		} else if (text[at] === '=' && word === '' && /^=[a-z]\w*\}/u.test(text.slice(at, at + 20))) {
			while (text[at] !== '}') at += 1;
		} else if (/^#[^\s#]/u.test(word)) attributes.id = word.slice(1);
		else if (/^\.[\p{L}_][\w:-]*$/u.test(word)) attributes.classes.push(word.slice(1));
		else if (word !== '-') return null;
	}
	return null;
}

function readValue(text: string, start: number, limit: number): { text: string; end: number } | null {
	const quote = text[start];
	if (quote === '"' || quote === "'") {
		for (let at = start + 1; at < limit; at++) {
			if (text[at] === '\\') at += 1;
			else if (text[at] === quote) {
				return { text: text.slice(start + 1, at).replace(/\\(.)/gu, '$1'), end: at + 1 };
			}
		}
		return null;
	}
	let at = start;
	while (at < limit && !/[\s{}"']/u.test(text[at]!)) at += 1;
	return at > start ? { text: text.slice(start, at), end: at } : null;
}
