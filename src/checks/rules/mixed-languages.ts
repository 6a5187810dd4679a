import { itemsOf, type PlacedItem } from '../items.js';
import { quote } from '../quote.js';
import type { Finding, Rule } from '../rule.js';

/** Small words that hardly stand in another of these languages. */
const WORDS: Record<string, Set<string>> = {
	English: new Set(
		'the of and to in for is are was were with by on at from that this which has have been will its'.split(' '),
	),
	Spanish: new Set('el los las del para con una que por se han fue como sobre entre su sus más está son'.split(' ')),
	French: new Set('le les des du et pour dans une est sont avec par sur aux qui ont été cette ces'.split(' ')),
	Indonesian: new Set(
		'yang dan dengan untuk dari pada dalam telah oleh ini itu akan serta adalah tidak dapat'.split(' '),
	),
	Vietnamese: new Set('của và các cho được trong với những là đã này theo về tại có'.split(' ')),
	Portuguese: new Set('os das dos para com uma não pelo pela são foi mais'.split(' ')),
};
const SCRIPTS: [name: string, pattern: RegExp][] = [
	['Cyrillic', /\p{Script=Cyrillic}/gu],
	['Chinese', /\p{Script=Han}/gu],
	['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['Korean', /\p{Script=Hangul}/gu],
	['Thai', /\p{Script=Thai}/gu],
	['Arabic', /\p{Script=Arabic}/gu],
];
/** A name in its own script stands in many a sentence; a sentence is mostly in it. */
const MOST_LETTERS = 0.5;
const LEAST_LETTERS = 8;
/** A title ('Policía de Investigaciones de Chile') has few small words; a sentence has several. */
const LEAST_SMALL_WORDS = 3;
/** With more of them the plan has two languages, which is said once. */
const MOST = 5;

export const mixedLanguages: Rule = {
	id: 'mixed-languages',
	group: 'left-overs',
	severity: 'warning',
	summary: 'A text is in another language than the rest of the plan',
	docs: {
		why: 'A sentence that was not translated is lost on most readers.',
		looksFor:
			'Items mostly in another script than the plan, and items of a sentence or more whose small words are those of another language. Names of bodies and persons are let pass. Texts that stand together are one message.',
		failing: {
			plan: '## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- The port of Valparaíso was given two scanners, and the officers were trained in the use of them.\n- Se han comprado dos equipos para los puertos del norte con fondos de la región.\n- The seals of all of the containers in the port are checked by the customs service.\n',
			says: "'Se han comprado dos equipos para los puertos del norte con…' is in Spanish, the plan in English",
		},
		passing:
			'## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- The Policía de Investigaciones de Chile was given two scanners for the port in the north.\n',
	},
	*check(plan) {
		const items = [...itemsOf(plan)];
		const languages = items.map(({ item }) => languageOf(item.text));
		const counts = new Map<string, number>();
		for (const language of languages) if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
		const main = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
		if (!main) return;
		const others = items.filter((_, i) => languages[i] && languages[i] !== main);
		const message = (place: PlacedItem, what: string): Finding => ({
			reason: `${what}, the plan in ${main}`,
			at: place.item.location,
			actual: place.item.text,
		});
		if (others.length > MOST) {
			yield message(others[0]!, `${others.length} texts are in another language, first ${quote(others[0]!.item.text)}`);
			return;
		}
		for (const [i, place] of items.entries()) {
			if (!others.includes(place)) continue;
			const before = items[i - 1];
			const repeated = before && languages[i - 1] === languages[i] && before.slot === place.slot;
			if (!repeated) yield message(place, `${quote(place.item.text)} is in ${languages[i]}`);
		}
	},
};

/** The language of a text; null where it is too short to tell. */
function languageOf(text: string): string | null {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	if (letters < LEAST_LETTERS) return null;
	for (const [name, pattern] of SCRIPTS) {
		const share = (text.match(pattern)?.length ?? 0) / letters;
		if (share >= MOST_LETTERS || (name === 'Japanese' && share > 0.2)) return name;
	}
	const found = new Map<string, number>();
	for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
		for (const [language, words] of Object.entries(WORDS))
			if (words.has(word)) found.set(language, (found.get(language) ?? 0) + 1);
	}
	const [first, second] = [...found].sort((a, b) => b[1] - a[1]);
	if (!first || first[1] < LEAST_SMALL_WORDS || first[1] < 2 * (second?.[1] ?? 0)) return null;
	return first[0];
}
