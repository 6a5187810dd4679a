import type { Edit } from './source-text.js';
import type { Tokens } from './token.js';

interface Delimiter {
	start: number;
	end: number;
}

/**
 * Pairs `**`, `__`, `***` and `~~` within a paragraph, whatever letters or punctuation stand beside them: CommonMark
 * leaves `**Title:**Director` and `~~old.~~New` as they are, converters write them. A delimiter between spaces is text;
 * so are all of a kind that do not come in pairs, save where CommonMark's own rule pairs them.
 */
export function pairDelimiters(text: string, delimiters: Delimiter[], tokens: Tokens): Edit[] {
	const edits: Edit[] = [];
	for (const char of '*_~') {
		const own = delimiters.filter(
			({ start, end }) => text[start] === char && (char === '~' ? end - start === 2 : end - start <= 4),
		);
		const halves = own.flatMap((delimiter) => split(text, delimiter));
		const even = halves.length % 2 === 0;
		for (let at = 0; at + 1 < halves.length; ) {
			const opening = halves[at]!;
			const closing = halves[at + 1]!;
			const opens = even || !isSpace(text[opening.end]);
			const closes = even || !isSpace(text[closing.start - 1]);
			if (!opens || !closes || opening.end - opening.start !== closing.end - closing.start) {
				at += 1;
				continue;
			}
			const look = char === '~' ? {} : { bold: true, ...(opening.end - opening.start === 3 && { italic: true }) };
			const revision = char === '~' ? ({ kind: 'deletion' } as const) : undefined;
			const [open, close] = tokens.pair({ kind: 'open', look: char === '~' ? { strike: true } : look, revision });
			edits.push({ ...opening, text: open }, { ...closing, text: close });
			at += 2;
		}
	}
	return edits;
}

/** Four marks close one pair and open the next; a delimiter between spaces, or a `__` within a word, is none. */
function split(text: string, { start, end }: Delimiter): Delimiter[] {
	const before = text[start - 1];
	const after = text[end];
	if (isSpace(before) && isSpace(after)) return [];
	if (text[start] === '_' && (end - start > 3 || (isWord(before) && isWord(after)))) return [];
	if (end - start !== 4) return [{ start, end }];
	if (isSpace(before) || isSpace(after)) return [];
	return [
		{ start, end: start + 2 },
		{ start: start + 2, end },
	];
}

function isSpace(char: string | undefined): boolean {
	return char === undefined || /\s/u.test(char);
}

function isWord(char: string | undefined): boolean {
	return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
