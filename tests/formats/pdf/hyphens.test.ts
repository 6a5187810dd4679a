import { expect, test } from 'vitest';
import { Hyphens } from '../../../src/formats/pdf/hyphens.js';
import { toLine } from '../../../src/formats/pdf/lines.js';
import type { Style } from '../../../src/formats/pdf/page.js';

const style: Style = {
	font: 'F',
	size: 10,
	bold: false,
	italic: false,
	color: '000000',
	hidden: false,
	translucent: false,
};

/** A line of words that stand a space apart. */
const lineOf = (text: string) =>
	toLine(
		text.split(' ').map((word, i) => ({
			text: word,
			x: i * 100,
			right: i * 100 + 90,
			y: 0,
			style,
			strike: false,
			underline: false,
			link: null,
			mcid: -1,
			artifact: false,
			spaceAfter: true,
			spaceStruck: false,
			spaceBefore: true,
			order: i,
		})),
		1,
	);

const hyphenated = [
	'it was certifi-',
	'cates of compa-',
	'nies and avail-',
	'able to Ameri-',
	'can agencies',
	'a file',
];
const plain = [
	'a long-term plan',
	'the anti-',
	'dumping duty of a well-',
	'known port',
	'a joint-venture, a cross-border one',
];

test.each([
	['inter-', 'ruption', true],
	['pro-', 'gramme', true],
	['inter-', 'agencies', false],
	['long-', 'term', false],
	['follow-', 'ing', true],
	['certifi-', 'cates', true],
	['cost-', 'benefit', false],
])('where lines end in cut words, the hyphen of %s%s is dropped: %s', (first, second, cut) => {
	expect(new Hyphens(hyphenated.map(lineOf)).isCut(first, second)).toBe(cut);
});

test('where none do, a hyphen stays', () => {
	expect(new Hyphens(plain.map(lineOf)).isCut('inter-', 'ruption')).toBe(false);
});

test("a hyphen that is drawn at line ends only is a browser's, whatever the words", () => {
	const lines = ['a long-term plan for ware\u2010', 'houses'];
	expect(new Hyphens(lines.map(lineOf)).isCut('ware\u2010', 'houses')).toBe(true);
	expect(new Hyphens([...lines, 'a short\u2010term plan'].map(lineOf)).isCut('ware\u2010', 'houses')).toBe(false);
});
