import type { Run } from '../../document/nodes.js';
import type { Revision } from '../../document/revision.js';
import { type Attributes, readAttributes } from './attributes.js';
import { CriticMarks } from './critic.js';
import { pairDelimiters } from './delimiters.js';
import { isPandoc, isSmart } from './pandoc.js';
import { paragraphsOf } from './paragraphs.js';
import type { Edit, SourceText } from './source-text.js';
import type { Tokens } from './token.js';

/** Deeper brackets are text: pandoc nests a span in a span in a link. */
const MAX_BRACKETS = 40;
/** Marks of one paragraph that go to the parser, whose time grows with their square; the rest is taken as text. */
const MAX_MARKS = 1000;
const TAG =
	/<(?:[a-z][\w.:-]*(?:\s[^<>]{0,2000})?\/?|\/[a-z][\w.:-]*\s?|(?:https?|mailto|ftp):[^<>\s]{0,2000}|[^<>\s@]{1,100}@[^<>\s@]{1,100})>/iuy;
const SUPERSCRIPT = /\^([^\s^[\]]{1,40})\^/uy;
const SUBSCRIPT = /~([^\s~[\]]{1,20})~(?!~)/uy;
/** The target of a link, with a title; one with spaces is a target too, where it looks like one. */
const RESOURCE =
	/\(\s*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\([^\s()]*\))*)(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s*\)/uy;
const SPACED_TARGET = /\((?=https?:|file:|mailto:|www\.|[#./])[^()\n]{1,500}\)/uy;

/**
 * Replaces the inline markup that CommonMark lacks, or reads otherwise than its authors mean it, by tokens: pandoc's
 * spans and attributes, CriticMarkup, strong emphasis and strike, super- and subscripts.
 */
export function replaceSpans(source: SourceText, tokens: Tokens): SourceText {
	return new Spans(source, tokens).replace();
}

interface Bracket {
	/** Offset of the bracket, or of what makes an image or a note of it. */
	start: number;
	kind: 'link' | 'image' | 'note';
}

class Spans {
	private readonly text: string;
	private readonly edits: Edit[] = [];
	private readonly critic: CriticMarks;
	private readonly isPandoc: boolean;
	/** Whether `--` is an en dash, `---` an em dash. */
	private readonly isSmart: boolean;

	constructor(
		private readonly source: SourceText,
		private readonly tokens: Tokens,
	) {
		this.text = source.text;
		this.critic = new CriticMarks(source.text, tokens);
		this.isPandoc = isPandoc(source.text);
		this.isSmart = isSmart(source.text);
	}

	replace(): SourceText {
		for (const { start, end } of paragraphsOf(this.text)) this.paragraph(start, end);
		const edits = [...this.edits, ...this.critic.edits].sort((a, b) => a.start - b.start || a.end - b.end);
		return this.source.edit(withoutOverlaps(edits));
	}

	private paragraph(start: number, end: number): void {
		const { text } = this;
		const brackets: Bracket[] = [];
		/** Runs of `*`, `_` and `~` that may begin or end strong emphasis or strike. */
		const delimiters: { start: number; end: number }[] = [];
		const unclosed = new Set<number>();
		let marks = 0;
		for (let at = start; at < end; ) {
			const char = text[at]!;
			if (!/[\\`<[\]{!^~*_+\-=>&]/u.test(char)) {
				at += 1;
				continue;
			}
			const passed = this.critic.at(at);
			if (passed > at) {
				at = passed;
				continue;
			}
			if (!/[+\-=>]/u.test(char)) marks += 1;
			if (marks > MAX_MARKS) {
				if (/[\\`<[\]!*_~&]/u.test(char)) this.asText(at);
				at += 1;
			} else if (char === '\\') {
				if (text[at + 1] === ' ') this.edits.push({ start: at, end: at + 2, text: '\u00A0' });
				at += 2;
			} else if (char === '`') at = this.code(at, end, unclosed);
			else if (char === '<') {
				const last = stickyEnd(TAG, text, at);
				// What opens like a comment or a tag would be looked for to the end of the paragraph.
				if (last === null && /[!?/a-z]/iu.test(text[at + 1] ?? '')) this.asText(at);
				at = last ?? at + 1;
			} else if (char === '!' && text[at + 1] === '[') {
				brackets.push({ start: at, kind: 'image' });
				at += 2;
			} else if (char === '^' && text[at + 1] === '[') {
				brackets.push({ start: at, kind: 'note' });
				at += 2;
			} else if (char === '[') {
				if (brackets.length >= MAX_BRACKETS) this.asText(at);
				else brackets.push({ start: at, kind: 'link' });
				at += 1;
			} else if (char === ']') {
				const bracket = brackets.pop();
				at = bracket ? this.closeBracket(bracket, at) : at + 1;
			} else if (char === '^') at = this.script(SUPERSCRIPT, at, { superscript: true });
			else if (char === '~' || char === '*' || char === '_') {
				let last = at + 1;
				while (text[last] === char) last += 1;
				if (char === '~' && last === at + 1)
					at = this.isPandoc ? this.script(SUBSCRIPT, at, { subscript: true }) : last;
				else {
					if (last - at > 1) delimiters.push({ start: at, end: last });
					at = last;
				}
			} else if (char === '-' && this.isSmart) at = this.dash(at);
			else at += 1;
		}
		this.edits.push(...pairDelimiters(text, delimiters, this.tokens));
	}

	/** A dash within a line, in pandoc's plain characters. */
	private dash(at: number): number {
		let end = at + 1;
		while (this.text[end] === '-') end += 1;
		const isWithin = /[^\n\s|>]/u.test(this.text.slice(this.text.lastIndexOf('\n', at) + 1, at));
		const dash = ['–', '—'][end - at - 2];
		if (dash && isWithin) this.edits.push({ start: at, end, text: dash });
		return end;
	}

	/** A character that is no markup. */
	private asText(at: number): void {
		this.edits.push({ start: at, end: at + 1, text: this.tokens.add({ kind: 'text', text: this.text[at]! }) });
	}

	/** Code between backticks is left to the parser, marks in it are none. */
	private code(at: number, end: number, unclosed: Set<number>): number {
		let open = at + 1;
		while (this.text[open] === '`') open += 1;
		const length = open - at;
		if (unclosed.has(length)) return this.noCode(at, open);
		for (let from = this.text.indexOf('`', open); from >= 0 && from < end; from = this.text.indexOf('`', from)) {
			let to = from + 1;
			while (this.text[to] === '`') to += 1;
			if (to - from === length) {
				const attributes = readAttributes(this.text, to);
				if (!attributes) return to;
				this.edits.push({ start: to, end: attributes.end, text: '' });
				return attributes.end;
			}
			from = to;
		}
		unclosed.add(length);
		return this.noCode(at, open);
	}

	private noCode(at: number, end: number): number {
		this.edits.push({ start: at, end, text: this.tokens.add({ kind: 'text', text: this.text.slice(at, end) }) });
		return end;
	}

	private script(pattern: RegExp, at: number, look: Partial<Run>): number {
		const end = stickyEnd(pattern, this.text, at);
		if (end === null) return at + 1;
		const [open, close] = this.tokens.pair({ kind: 'open', look });
		this.edits.push({ start: at, end: at + 1, text: open }, { start: end - 1, end, text: close });
		return end;
	}

	private closeBracket(bracket: Bracket, at: number): number {
		const next = this.text[at + 1];
		if (bracket.kind === 'note') {
			const [open, close] = this.tokens.pair({ kind: 'aside', layer: 'note' });
			this.edits.push(
				{ start: bracket.start, end: bracket.start + 2, text: open },
				{ start: at, end: at + 1, text: close },
			);
			return at + 1;
		}
		if (next === '(') return this.resource(bracket, at + 1);
		if (next === '[' && bracket.kind === 'image') {
			// A picture whose definition may be missing.
			const end = this.text.indexOf(']', at + 2);
			if (end > 0 && end - at < 200 && /^image\d*$|^$/u.test(this.text.slice(bracket.start + 2, at))) {
				this.edits.push({ start: bracket.start, end: end + 1, text: '' });
				return this.dropAttributes(end + 1);
			}
		}
		const attributes = next === '{' ? readAttributes(this.text, at + 1) : null;
		if (!attributes || bracket.kind === 'image') return at + 1;
		this.span(bracket, at, attributes);
		return attributes.end;
	}

	/** The target of a link or picture, and the attributes behind it. */
	private resource(bracket: Bracket, at: number): number {
		const end = stickyEnd(RESOURCE, this.text, at);
		if (end === null) {
			const spaced = stickyEnd(SPACED_TARGET, this.text, at);
			if (spaced === null) return at;
			const target = this.text
				.slice(at + 1, spaced - 1)
				.trim()
				.replace(/\s/gu, '%20');
			this.edits.push({ start: at + 1, end: spaced - 1, text: target });
			return this.dropAttributes(spaced);
		}
		if (bracket.kind === 'image') {
			// Its target may be the whole picture (`data:`).
			this.edits.push({ start: bracket.start, end, text: '' });
		}
		return this.dropAttributes(end);
	}

	private dropAttributes(at: number): number {
		const attributes = readAttributes(this.text, at);
		if (!attributes) return at;
		this.edits.push({ start: at, end: attributes.end, text: '' });
		return attributes.end;
	}

	/** `[text]{.class …}` */
	private span({ start }: Bracket, at: number, { id, classes, values, end }: Attributes): void {
		const has = (name: string) => classes.includes(name);
		const made = {
			...(values.has('author') && { author: values.get('author') }),
			...(values.has('date') && { date: values.get('date') }),
		};
		const revision = (kind: Revision['kind']): Revision => ({ kind, ...made });
		let open = '';
		let close = '';
		if (has('paragraph-deletion')) close = this.tokens.add({ kind: 'mark', revision: revision('deletion') });
		else if (has('paragraph-insertion')) close = this.tokens.add({ kind: 'mark', revision: revision('insertion') });
		else if (has('comment-start')) [open, close] = this.tokens.pair({ kind: 'aside', layer: 'comment', comment: made });
		else if (has('deletion')) [open, close] = this.tokens.pair({ kind: 'open', revision: revision('deletion') });
		else if (has('insertion')) [open, close] = this.tokens.pair({ kind: 'open', revision: revision('insertion') });
		else if (has('underline') || has('ul'))
			[open, close] = this.tokens.pair({ kind: 'open', look: { underline: true } });
		if (id !== null && !has('comment-end') && !has('comment-start')) open += this.tokens.add({ kind: 'anchor', id });
		this.edits.push({ start, end: start + 1, text: open }, { start: at, end, text: close });
	}
}

/** The end of a match that begins right there. */
function stickyEnd(pattern: RegExp, text: string, at: number): number | null {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : null;
}

/** Edits within an edit that takes all its text out go with it. */
function withoutOverlaps(edits: Edit[]): Edit[] {
	const kept: Edit[] = [];
	let end = 0;
	for (const edit of edits) {
		const last = kept.at(-1);
		if (edit.start >= end) kept.push(edit);
		else if (last && edit.start === last.start && edit.end > last.end)
			kept[kept.length - 1] = { ...edit, text: last.text + edit.text };
		else continue;
		end = Math.max(end, edit.end);
	}
	return kept;
}
