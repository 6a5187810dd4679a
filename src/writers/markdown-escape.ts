/**
 * Characters that would be markup inside a text: CommonMark's, GFM's strike and table rules, CriticMarkup's braces.
 * An underscore inside a word and a lone tilde are none.
 */
const INLINE =
	/[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|<(?=[a-z/!?])|&(?=#?\w{1,31};)|\{(?=[+\-~=>#.]|\w+=)|\||!$/giu;

/** Escapes a stretch of text; see `escapeLineStart` for the rest. */
export function escapeText(text: string): string {
	return text.replace(INLINE, '\\$&');
}

/** What at the start of a line would begin a heading, quotation, list, rule, fence or table. */
const BLOCK_START = /^(?:#{1,6}(?=\s|$)|>|[+=-](?=\s|$)|[-=+:](?=[-=+:|\s\\]*$)|-(?=[-\s]*$)|:(?=\s))/u;
const NUMBER_START = /^(\d{1,9})([.)])(?=\s|$)/u;

/** Escapes the start of each line of a block's text. */
export function escapeLineStart(text: string): string {
	return text
		.split('\n')
		.map((line) => line.replace(NUMBER_START, '$1\\$2').replace(BLOCK_START, '\\$&'))
		.join('\n');
}
