/** A line that begins a block of its own, without a blank line before it. */
const BEGINS = /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|\uFDE0[\uFDD0-\uFDDF]+\uFDE1$)/u;

/** Stretches of a text within which inline markup pairs up. */
export function* paragraphsOf(text: string): Generator<{ start: number; end: number }> {
	let start = 0;
	let at = 0;
	for (const line of text.split('\n')) {
		if (line.trim() === '' || (at > start && BEGINS.test(line))) {
			if (at > start) yield { start, end: at };
			start = line.trim() === '' ? at + line.length + 1 : at;
		}
		at += line.length + 1;
	}
	if (text.length > start) yield { start, end: text.length };
}
