/**
 * Characters of symbol fonts as they come out of converters (in the private use area, or as the pictures that Unicode
 * has for Wingdings), with the characters that people type for them; ligatures, with their letters; and the hyphen that
 * only forbids a line's end.
 */
const PLAIN: Record<string, string> = {
	'\uF0B7': '•',
	'\uF0A7': '▪',
	'\uF0D8': '➢',
	'\uF076': '❖',
	'\uF0FC': '✓',
	'\uF0FB': '✗',
	'\uF0E0': '→',
	'\uF0E8': '➔',
	'\uF0F0': '⇨',
	'\uF06C': '●',
	'\uF06E': '■',
	'\uF06F': '□',
	'\uF0A8': '□',
	'\uF071': '❑',
	'\uF02D': '-',
	'\u2B9A': '➢',
	'\u{1F5F8}': '✓',
	'\u{1F86A}': '→',
	'\u{1F87A}': '➔',
	'\u2011': '-',
	ﬀ: 'ff',
	ﬁ: 'fi',
	ﬂ: 'fl',
	ﬃ: 'ffi',
	ﬄ: 'ffl',
	ﬅ: 'st',
	ﬆ: 'st',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** The text with such characters replaced. */
export function plainCharacters(text: string): string {
	return text.replace(SPECIAL, (char) => PLAIN[char]!);
}
