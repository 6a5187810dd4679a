import { TEMPLATES } from '../templates/index.js';

/** Words looked at on each side of a cut, to find the stretch in a form. */
const BEFORE = 3;
const BEHIND = 2;
/** A heading of a form is told by its first words. */
const FIRST = 3;

let known: { text: string; starts: Set<string>; whole: Set<string>; words: Set<string> } | null = null;

/** All texts of the forms, as letters and digits. */
function forms(): NonNullable<typeof known> {
	if (known) return known;
	const raw = TEMPLATES.flatMap((template) => [...strings(template)]);
	const texts = raw.map((text) => wordsOf(text));
	known = {
		text: texts.map((words) => ` ${words.join(' ')} `).join('\n'),
		starts: new Set(texts.filter((words) => words.length >= 2).map((words) => words.slice(0, FIRST).join(' '))),
		whole: new Set(texts.map((words) => words.join(' '))),
		words: new Set(raw.flatMap((text) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])),
	};
	return known;
}

function* strings(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* strings(inner);
}

function wordsOf(text: string): string[] {
	return (
		text
			.toLowerCase()
			.replace(/['’]/gu, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

/** Whether a form uses a word; one with a hyphen is one word. */
export function isFormWord(word: string): boolean {
	return forms().words.has(word.toLowerCase());
}

/** Whether a form prints the end of the one text and the start of the other in one go. */
export function goesOnInForm(before: string, behind: string): boolean {
	const tail = wordsOf(before.slice(-100)).slice(-BEFORE);
	const head = wordsOf(behind.slice(0, 100)).slice(0, BEHIND);
	if (tail.length < 2 || head.length === 0 || tail.length + head.length < 4) return false;
	const { text, whole } = forms();
	return text.includes(` ${[...tail, ...head].join(' ')} `) && !whole.has(wordsOf(before).join(' '));
}

/** Whether a text begins as a heading, question, label or commitment of a form does. */
export function beginsInForm(text: string): boolean {
	const words = wordsOf(text.replace(/^(?:[A-C]\.?\d?|\d)[.):]?\s+/u, '').slice(0, 200));
	const { starts, whole } = forms();
	return (
		starts.has(words.slice(0, FIRST).join(' ')) ||
		whole.has(words.join(' ')) ||
		(words.length === 2 && starts.has(words.join(' ')))
	);
}
