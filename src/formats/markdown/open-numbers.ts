import type { Line } from './lines.js';

/** A typed number: its style with its first number made '1', and the number. */
export const NUMBER = /^(\(|（)?(\d{1,2}|[a-z]|[ivx]{1,5})(\\?[.)、．]|）)([ \t\u00A0]+|(?<=[、．）]))(?=\S)/u;

/** Which typed numbers are going on, to tell the next number of a list from a number that a line happens to begin with. */
export class OpenNumbers {
	glyphs = false;
	private next = new Set<string>();

	forget(): void {
		this.next.clear();
	}

	/** Remembers the number that a line begins with. */
	note(body: string): void {
		const match = NUMBER.exec(body);
		if (!match) return;
		for (const follower of followers(match)) this.next.add(follower);
	}

	/** Whether the number at the start of a line that follows another one begins an item. */
	begins(body: string, line: Line, before: Line): boolean {
		const match = NUMBER.exec(body)!;
		if (this.next.has(key(match, match[2]!))) return true;
		if (match[4]!.length >= 2 || line.prefix.length > before.prefix.length + 1) return /^(?:1|a|i)$/u.test(match[2]!);
		return /^(?:1|a|i)$/u.test(match[2]!) && /[:;.：；。]\**$/u.test(before.body);
	}
}

function key(match: RegExpExecArray, number: string): string {
	return `${match[1] ?? ''}${number}${match[3]!.replace('\\', '')}`;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** What the number after this one looks like; 'i' may be a letter or a Roman number. */
function followers(match: RegExpExecArray): string[] {
	const number = match[2]!;
	if (/\d/u.test(number)) return [key(match, String(Number(number) + 1))];
	const next: string[] = [];
	if (number.length === 1) next.push(key(match, String.fromCharCode(number.charCodeAt(0) + 1)));
	const roman = ROMAN.indexOf(number);
	if (roman >= 0 && roman + 1 < ROMAN.length) next.push(key(match, ROMAN[roman + 1]!));
	return next;
}
