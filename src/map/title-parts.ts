import { BODY_WORDS, FIELDS_IN_CAPITALS, POST_QUALIFIERS, POST_WORDS, UNIT_WORDS } from '../templates/labels/bodies.js';
import { ECONOMIES } from '../templates/labels/economies.js';

/** How a part of a title reads. `place` and `other` name nothing that could be an organization. */
export type Kind = 'body' | 'unit' | 'post' | 'place' | 'other';

export interface Part {
	/** UTF-16 units within the title. */
	start: number;
	end: number;
	kind: Kind;
	/** What names the body or unit: the part without the post before it. */
	name: { start: number; end: number };
}

const POSTS = new Set(POST_WORDS);
const QUALIFIERS = new Set(POST_QUALIFIERS);
const HEADS = new Set(BODY_WORDS.head);
const FIRSTS = new Set(BODY_WORDS.first);
const ALONE = new Set(BODY_WORDS.alone);
const UNITS = new Set(UNIT_WORDS);
const FIELDS = new Set(FIELDS_IN_CAPITALS);
const ECONOMY_NAMES = new Set(ECONOMIES.flatMap((economy) => [...economy.names, ...economy.adjectives]).map(fold));
/** The most words that an economy's name has within a body's name. */
const ECONOMY_WORDS = 3;
/** Words that tie a post to its body, or a body to what it is for. */
const TIES = new Set([
	'of',
	'for',
	'at',
	'in',
	'to',
	'from',
	'on',
	'with',
	'within',
	'under',
	'de',
	'del',
	'da',
	'do',
	'of the',
	'ng',
	'des',
	'du',
]);
const ARTICLES = new Set(['the', 'la', 'el', 'las', 'los', 'le', 'les']);
/** No title of a person has more parts, or is longer. */
const MAX_PARTS = 60;
export const MAX_TITLE_LENGTH = 1000;

/** The parts between commas, dashes and line ends; a body in brackets is a part of its own. */
export function partsOf(title: string): Part[] {
	const parts: Part[] = [];
	let start = 0;
	let depth = 0;
	const push = (end: number) => {
		const text = title.slice(start, end);
		const from = start + text.length - text.trimStart().length;
		const to = start + text.trimEnd().length;
		if (to > from && parts.length < MAX_PARTS) parts.push(readPart(title, from, to));
	};
	for (let i = 0; i < title.length; i++) {
		const c = title[i]!;
		if (/[(（]/u.test(c)) depth++;
		else if (/[)）]/u.test(c)) depth = Math.max(0, depth - 1);
		if (depth > 0 && !/[(（]/u.test(c)) continue;
		const dash = /[-–—/|]/u.test(c) && /\s/u.test(title[i - 1] ?? '') && /\s/u.test(title[i + 1] ?? '');
		if (!/[,，;；、\n\t]/u.test(c) && !dash) continue;
		push(i);
		start = i + 1;
	}
	push(title.length);
	return parts.flatMap((part) => [part, ...bracketed(title, part)]);
}

/** '(Ministry of X)' behind a post names a body; '(MPS)' behind a body is its short name. */
function bracketed(title: string, part: Part): Part[] {
	const match = /[(（]([^()（）]*)[)）]\s*$/u.exec(title.slice(part.start, part.end));
	if (!match) return [];
	const start = part.start + match.index + 1;
	const inner = readPart(title, start, start + match[1]!.length);
	const isShortName = !/\s/u.test(match[1]!.trim());
	return inner.kind === 'body' && !isShortName ? [inner] : [];
}

interface Word {
	text: string;
	folded: string;
	start: number;
	end: number;
}

function readPart(title: string, start: number, end: number): Part {
	const all = wordsIn(title, start, end);
	let from = 0;
	let behindPost = false;
	// 'Director of the X', 'Deputy Director X': what names the body comes behind the post.
	for (;;) {
		while (from < all.length && (ARTICLES.has(all[from]!.folded) || all[from]!.folded === 'and')) from++;
		const words = all.slice(from);
		const tie = words.findIndex((word) => TIES.has(word.folded));
		const head = tie < 0 ? words : words.slice(0, tie);
		const posts = leadingPosts(head);
		if (tie >= 0 && ((posts > 0 && posts === head.length) || (tie > 0 && POSTS.has(head.at(-1)!.folded))))
			from += tie + 1;
		else if (posts > 0 && posts < head.length) from += posts;
		else break;
		behindPost = true;
	}
	from = lastTiedBody(all, from);
	const words = all.slice(from);
	const name = { start: words[0]?.start ?? end, end };
	const kind = words.length === 0 ? 'post' : kindOf(words, behindPost);
	return { start, end, kind: kind === 'other' && behindPost ? 'post' : kind, name };
}

/** How many words at the start are a post: 'Deputy Director', 'Second Secretary', 'Director General'. */
function leadingPosts(words: Word[]): number {
	let last = 0;
	for (let i = 0; i < words.length; i++) {
		const word = words[i]!.folded;
		if (POSTS.has(word)) last = i + 1;
		else if (word === 'general' && last === i && i > 0) last = i + 1;
		else if (!QUALIFIERS.has(word)) break;
	}
	// 'General Department', 'Executive Office': a qualifier alone is no post.
	return last;
}

/** 'Office X of the Ministry of Y' names Y's ministry last. */
function lastTiedBody(words: Word[], from: number): number {
	let found = from;
	for (let i = from + 1; i < words.length - 2; i++) {
		if (!TIES.has(words[i - 1]!.folded) && words[i - 1]!.folded !== 'and' && !ARTICLES.has(words[i - 1]!.folded))
			continue;
		const isBody = HEADS.has(words[i]!.folded) || HEADS.has(`${words[i]!.folded} ${words[i + 1]!.folded}`);
		const tie = HEADS.has(words[i]!.folded) ? i + 1 : i + 2;
		if (isBody && TIES.has(words[tie]?.folded ?? '')) found = i;
	}
	return found;
}

function kindOf(words: Word[], behindPost: boolean): Kind {
	const tie = words.findIndex((word, i) => i > 0 && TIES.has(word.folded));
	const head = (tie < 0 ? words : words.slice(0, tie)).filter((word) => word.folded !== '');
	const last = head.at(-1)?.folded ?? '';
	const lastTwo = head
		.slice(-2)
		.map((word) => word.folded)
		.join(' ');
	const first = words[0]!.folded;
	const firstTwo = words
		.slice(0, 2)
		.map((word) => word.folded)
		.join(' ');
	if (economyAt(words, 0) === words.length) return 'place';
	// A directorate is a unit, a general directorate a body.
	if (head.length > 1 && HEADS.has(lastTwo)) return 'body';
	if (UNITS.has(last) || UNITS.has(lastTwo) || (UNITS.has(first) && tie === 1)) return 'unit';
	if (words.length === 1) {
		if (ALONE.has(first) && !behindPost) return 'body';
		if (BODY_WORDS.suffixes.some((suffix) => first.endsWith(suffix) && first.length > suffix.length)) return 'body';
		return isAcronym(words[0]!.text) ? 'body' : POSTS.has(first) ? 'post' : 'other';
	}
	if (POSTS.has(last)) return 'post';
	if (HEADS.has(last) || HEADS.has(lastTwo)) return head.length > 1 || tie >= 0 ? 'body' : 'other';
	if (FIRSTS.has(first) || FIRSTS.has(firstTwo)) return 'body';
	if (first === 'ministry' || first === 'department' || first === 'dept') return 'body';
	if (first === 'government') return 'other';
	return head.some((_, i) => economyAt(head, i) > 0) ||
		words.some((_, i) => i > 0 && economyAt(words, i) > 0 && tie < 0)
		? 'body'
		: 'other';
}

/** How many words from here on are an economy's name or adjective. */
function economyAt(words: Word[], at: number): number {
	for (let n = Math.min(ECONOMY_WORDS, words.length - at); n > 0; n--) {
		if (
			ECONOMY_NAMES.has(
				fold(
					words
						.slice(at, at + n)
						.map((word) => word.text)
						.join(' '),
				),
			)
		)
			return n;
	}
	return 0;
}

/** A short name such as FINTRAC or AUSTRAC. */
function isAcronym(text: string): boolean {
	return (
		/^\p{Lu}[\p{Lu}\p{N}&-]{2,}$/u.test(text) &&
		!FIELDS.has(text) &&
		!text.split(/[-&/]/u).every((word) => FIELDS.has(word))
	);
}

function wordsIn(title: string, start: number, end: number): Word[] {
	const text = title.slice(start, end).replace(/[(（][^()（）]*[)）]?/gu, (note) => ' '.repeat(note.length));
	return [...text.matchAll(/\S+/gu)].map((match) => ({
		text: match[0],
		folded: match[0]
			.normalize('NFKC')
			.toLowerCase()
			.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
		start: start + match.index,
		end: start + match.index + match[0].length,
	}));
}

function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}\s]/gu, '')
		.toLowerCase()
		.replace(/\s+/gu, ' ')
		.trim();
}
