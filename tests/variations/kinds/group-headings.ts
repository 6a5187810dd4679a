import type { Look } from '../page.js';
import type { Random } from '../random.js';

/** How the author repeats a commitment above the measures that answer it. */
export interface Repetition {
	name: string;
	repeat: (commitment: string, position: number, r: Random) => string;
	/** Too far from the commitment's words to be told without a look. */
	far?: boolean;
}

const withoutYears = (text: string): string =>
	text.replace(/\s*\((?:\d{4}(?:, | and )?)+\)\.?/gu, '').replace(/[.\s]+$/u, '');

/** The first words, up to a place where a phrase ends. */
function shortened(text: string): string {
	const words = withoutYears(text).split(' ');
	if (words.length < 9) return words.join(' ');
	let end = Math.max(6, Math.ceil(words.length * 0.5));
	while (end > 6 && /^(?:and|or|of|the|to|for|in|by|on|with|that|as|a|an|which|into|from|at)$/iu.test(words[end - 1]!))
		end -= 1;
	return words
		.slice(0, end)
		.join(' ')
		.replace(/[,;:]$/u, '');
}

const REWORDINGS: [RegExp, string][] = [
	[/^Implement as (?:practicable|expeditiously as possible) /u, 'Introduction of '],
	[/^Implement,? (?:where applicable, )?/u, 'Implementation of '],
	[/^Promote /u, 'Promotion of '],
	[/^Continue /u, 'Continued '],
	[/^Support /u, 'Supporting '],
	[/^Review /u, 'Reviewing '],
	[/^Enhance /u, 'Enhancing '],
	[/^Introduce /u, 'Introduction of '],
	[/^Adopt /u, 'Adoption of '],
	[/^Develop /u, 'Development of '],
	[/^Relevant economies to /u, 'To '],
	[/^Assure /u, 'Assurance of '],
	[/\bmember economies\b/u, 'members'],
	[/\bprogram\b/iu, 'programme'],
	[/;.*$/u, ''],
	[/, (?:including|such as|as developed by|as well as).*$/u, ''],
];
const reworded = (text: string): string =>
	REWORDINGS.reduce((now, [from, to]) => now.replace(from, to), withoutYears(text));

/** Two letters change places in some long words. */
const misspelt = (text: string, _: number, r: Random): string =>
	text
		.split(' ')
		.map((word) =>
			word.length > 7 && /^[a-z]+$/u.test(word) && r.chance(0.4) ? swap(word, r.int(2, word.length - 3)) : word,
		)
		.join(' ');
const swap = (word: string, at: number): string => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);

const REPETITIONS: Repetition[] = [
	{ name: 'exactly', repeat: (text) => text },
	{ name: 'without years', repeat: withoutYears },
	{ name: 'shortened', repeat: shortened },
	{ name: 'other years', repeat: (text) => `${withoutYears(text)} (2004, 2012)` },
	{ name: 'misspelt', repeat: misspelt },
	{ name: 'reworded', repeat: reworded, far: true },
	{ name: 'by number', repeat: (_, n) => `Commitment ${n}`, far: false },
	{
		name: 'now this way, now that',
		repeat: (text, _, r) => r.pick([(t: string) => t, withoutYears, shortened])(text),
	},
];

/** How such a heading looks. */
export interface RepetitionLook {
	name: string;
	look: Look;
	strong: boolean;
	/** A typed number before it. */
	numbered?: boolean;
	colon?: boolean;
}

const LOOKS: RepetitionLook[] = [
	{ name: 'plain', look: {}, strong: false },
	{ name: 'plain with a colon', look: {}, strong: false, colon: true },
	{ name: 'bold', look: { bold: true }, strong: true },
	{ name: 'underlined', look: { underline: true }, strong: true },
	{ name: 'italic', look: { italic: true }, strong: true },
	{ name: 'heading', look: { heading: 4 }, strong: true },
	{ name: 'numbered', look: { bold: true }, strong: true, numbered: true },
	{ name: 'numbered, plain', look: {}, strong: false, numbered: true },
];

export const groupHeadings = { REPETITIONS, LOOKS };
