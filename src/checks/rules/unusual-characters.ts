import type { Location } from '../../document/location.js';
import { contactsOf, itemsOf } from '../items.js';
import { quote } from '../quote.js';
import type { Rule } from '../rule.js';

/** Characters that no reader can see as they were meant. */
const LOST = /[\uE000-\uF8FF\uFFFC\uFFFD\u{F0000}-\u{10FFFD}]/u;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;
/** UTF-8 read as Windows-1252: 'â€™' for an apostrophe, 'Ã©' for 'é'. */
const WRONG_ENCODING =
	/â€[\u0153\u201C\u201D\u2122\u02DC\u0093\u0094\u0099\u009D™œ“”˜¦]|Ã[\u0080-\u00BF©¨±³¡­º¼¶¤Ÿ]|Â[\u00A0-\u00BF]/u;
/** Letters of two alphabets in one word: the 'а' of Cyrillic in a Latin name. */
const LOOKALIKE =
	/\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;
const GREEK_UNIT = /[µμΩΩ]/u;

export const unusualCharacters: Rule = {
	id: 'unusual-characters',
	group: 'left-overs',
	severity: 'warning',
	summary: 'A character is not what it looks like, or cannot be shown',
	docs: {
		why: 'Such characters come from lost fonts and wrong encodings. Search does not find the word, and a letter to the address does not arrive.',
		looksFor:
			"Characters of private use, replacement characters, control characters, text in the wrong encoding ('â€™'), words with letters of two alphabets, and e-mail addresses with letters outside ASCII that look like it.",
		failing: {
			plan: '## A.1 Protect Cargo\n\nContact Point: Name: Ana Soto Title: Head of Cargo\n\nTelephone Number: +56 2 2675 1234 Email Address: аna.soto@customs.example\n',
			says: "'аna.soto@customs.example' holds 'а' (U+0430), which is no Latin letter",
		},
		passing:
			'## A.1 Protect Cargo\n\nContact Point: Name: Анна Сото Title: Head of Cargo\n\nTelephone Number: +56 2 2675 1234 Email Address: ana.soto@customs.example\n',
	},
	*check(plan, context) {
		const values: { text: string | null; at: Location | null; email?: true }[] = [
			...contactsOf(plan).flatMap(({ contact: { name, title, emails, location } }) => [
				...[name, title].map((text) => ({ text, at: location })),
				...emails.map((text) => ({ text, at: location, email: true as const })),
			]),
			...[...itemsOf(plan)].map(({ item: { text, location } }) => ({ text, at: location })),
			...plan.sections.flatMap(({ commitments }) => commitments.map(({ text }) => ({ text, at: null }))),
			...plan.unmapped.map(({ text, location }) => ({ text, at: location })),
			{ text: plan.objective, at: null },
		];
		for (const { text, at, email } of values) {
			const found = text && faultOf(text, email ?? false);
			if (!found) continue;
			yield {
				reason: found.reason,
				at: at ?? context.texts.find((line) => line.text.includes(text))?.at ?? null,
				actual: found.actual,
			};
		}
	},
};

function faultOf(text: string, email: boolean): { reason: string; actual: string } | null {
	const wordAt = (index: number): string => {
		const start = Math.max(text.lastIndexOf(' ', index), index - 40) + 1;
		const end = text.indexOf(' ', index);
		return text.slice(start, end < 0 ? index + 40 : Math.min(end, index + 40)).trim() || text[index]!;
	};
	const code = (char: string): string => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
	if (email) {
		const strange = /[^\u0000-\u007F]/u.exec(text);
		if (strange) {
			const latin = /\p{Script=Latin}/u.test(strange[0]);
			const what = latin ? 'which mail systems may refuse' : 'which is no Latin letter';
			return { reason: `${quote(text)} holds '${strange[0]}' (${code(strange[0])}), ${what}`, actual: text };
		}
	}
	const lost = LOST.exec(text) ?? CONTROL.exec(text);
	if (lost) {
		const word = wordAt(lost.index);
		const shown = word.replace(lost[0], '\u25A1').replace(new RegExp(CONTROL, 'gu'), '\u25A1');
		return { reason: `${quote(shown)} holds ${code(lost[0])}, which cannot be shown`, actual: word };
	}
	const wrong = WRONG_ENCODING.exec(text);
	if (wrong)
		return { reason: `${quote(wordAt(wrong.index))} is text in the wrong encoding`, actual: wordAt(wrong.index) };
	const mixed = LOOKALIKE.exec(text);
	if (mixed && !GREEK_UNIT.test(mixed[0])) {
		const strange = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.exec(mixed[0])![0];
		return {
			reason: `${quote(wordAt(mixed.index))} mixes alphabets: '${strange}' (${code(strange)}) is no Latin letter`,
			actual: wordAt(mixed.index),
		};
	}
	return null;
}
