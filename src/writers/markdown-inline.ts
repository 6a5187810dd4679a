import type { Run } from '../document/nodes.js';
import type { Revision } from '../document/revision.js';
import { escapeText } from './markdown-escape.js';
import { fitEmphasis, type Glyph, type Look, lookOf } from './markdown-look.js';

/** How the text of a block is written. */
export interface InlineStyle {
	/** What stands for a line break. */
	lineBreak: string;
	/** Show revisions as pandoc's spans. */
	revisions: boolean;
	/** Leave bold out, where the whole block is bold by its nature. */
	plainBold?: boolean;
	/** A revision of all that stands here: the inserted row around a cell. */
	around?: Revision;
	/** Gives the reference marks of notes their numbers. */
	nextNote(): number;
}

/** The text of a block in Markdown, without the escapes that the start of a line needs. */
export function inline(runs: Run[], style: InlineStyle): string {
	const glyphs = trim(collapse(runs.flatMap((run) => glyphsOf(run, style))));
	if (style.plainBold && glyphs.every(({ char, look }) => look.bold || char.trim() === '')) {
		for (const glyph of glyphs) glyph.look = { ...glyph.look, bold: false };
	}
	fitEmphasis(glyphs);
	return wrap(glyphs, WRAPPERS, style);
}

function glyphsOf(run: Run, style: InlineStyle): Glyph[] {
	const own = style.revisions ? (run.revisions ?? []).filter(({ kind }) => kind in CLASSES) : [];
	const revisions = style.revisions && style.around && own.length === 0 ? [style.around] : own;
	if (run.noteReference) return [{ char: '¹', look: lookOf(run, revisions, style.nextNote()) }];
	const look = lookOf(run, revisions);
	return Array.from(run.text, (char) => ({ char, look }));
}

/** White space runs as one space, line breaks as they are without space around them. */
function collapse(glyphs: Glyph[]): Glyph[] {
	const kept: Glyph[] = [];
	for (const glyph of glyphs) {
		const last = kept.at(-1);
		if (glyph.char === '\n') {
			while (kept.at(-1)?.char === ' ') kept.pop();
			kept.push(glyph);
		} else if (!/[\s\u00AD]/u.test(glyph.char)) kept.push(glyph);
		else if (glyph.char === '\u00A0') kept.push(glyph);
		else if (glyph.char !== '\u00AD' && last && last.char !== ' ' && last.char !== '\n') {
			kept.push({ ...glyph, char: ' ' });
		}
	}
	return kept;
}

function trim(glyphs: Glyph[]): Glyph[] {
	const start = glyphs.findIndex(({ char }) => char.trim() !== '');
	const end = glyphs.findLastIndex(({ char }) => char.trim() !== '');
	return start < 0 ? [] : glyphs.slice(start, end + 1);
}

/** One kind of markup around a stretch; `key` is undefined where there is none. */
interface Wrapper {
	key(look: Look): unknown;
	wrap(text: string, look: Look): string;
}

/** Deeper revisions of one text than this are not shown; Word nests two. */
const MOST_REVISIONS = 3;
const CLASSES: Partial<Record<Revision['kind'], string>> = {
	insertion: 'insertion',
	'move-to': 'insertion',
	deletion: 'deletion',
	'move-from': 'deletion',
};

const flag = (
	name: 'bold' | 'italic' | 'strike' | 'underline' | 'superscript' | 'subscript',
	open: string,
	close = open,
) => ({
	key: (look: Look) => look[name] || undefined,
	wrap: (text: string) => open + text + close,
});

/** Outermost first. */
const WRAPPERS: Wrapper[] = [
	...Array.from({ length: MOST_REVISIONS }, (_, depth) => ({
		key: ({ revisions }: Look) => revisions[depth],
		wrap: (text: string, { revisions }: Look) =>
			`[${text}]${attributes(CLASSES[revisions[depth]!.kind]!, revisions[depth]!)}`,
	})),
	flag('underline', '<u>', '</u>'),
	{
		key: ({ link }) => link,
		wrap: (text, { link }) => `[${text}](${target(link!)})`,
	},
	flag('bold', '**'),
	flag('italic', '*'),
	flag('strike', '~~'),
	flag('superscript', '<sup>', '</sup>'),
	flag('subscript', '<sub>', '</sub>'),
	{ key: ({ note }) => note, wrap: (_, { note }) => `[^${note}]` },
];

function wrap(glyphs: Glyph[], [wrapper, ...inner]: Wrapper[], style: InlineStyle): string {
	if (!wrapper) return escapeText(glyphs.map(({ char }) => char).join('')).replaceAll('\n', style.lineBreak);
	let text = '';
	for (let start = 0; start < glyphs.length; ) {
		const { look } = glyphs[start]!;
		const key = wrapper.key(look);
		let end = start + 1;
		while (end < glyphs.length && wrapper.key(glyphs[end]!.look) === key) end++;
		const content = wrap(glyphs.slice(start, end), inner, style);
		const piece = key === undefined ? content : wrapper.wrap(content, look);
		text += piece.startsWith('*') && endsEmphasis(text) ? NOTHING + piece : piece;
		start = end;
	}
	return text;
}

/** Keeps the end of one emphasis and the start of another apart: in a row of asterisks CommonMark finds other pairs. */
const NOTHING = '<!-- -->';

/** Whether a text ends with an asterisk that is markup: every other one has a backslash before it. */
function endsEmphasis(text: string): boolean {
	const [, backslashes, asterisks] = /(\\*)(\*+)$/u.exec(text.slice(-LONGEST_END)) ?? ['', '', ''];
	return asterisks!.length > backslashes!.length % 2;
}

/** More backslashes than this before the last asterisk are not looked at. */
const LONGEST_END = 64;

/** pandoc's attributes of a revision or comment. */
export function attributes(name: string, { author, date }: { author?: string; date?: string }, id?: number): string {
	const values = Object.entries({ id: id?.toString(), author, date }).flatMap(([key, value]) =>
		value === undefined ? [] : [` ${key}="${value.replace(/[\\"]/gu, '\\$&').replace(/\s+/gu, ' ')}"`],
	);
	return `{.${name}${values.join('')}}`;
}

/** CommonMark 6.3: in angle brackets where white space or brackets would end the target. */
function target(url: string): string {
	const safe = url.replace(/[\r\n]+/gu, '');
	if (!/[\s()<>\\]/u.test(safe)) return safe;
	return `<${safe.replace(/[<>\\]/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}>`;
}
