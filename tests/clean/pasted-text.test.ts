import { describe, expect, it } from 'vitest';
import { cleaned, paragraphs } from './cleaned.js';

/** Lines broken to a width, so many that the width is known. */
const PAGE = [...'abcdefghijklmnopqrstuvwx']
	.map((name) =>
		[
			`Item ${name} tells how the harbour guards looked at each of the ships that came`,
			`in from the sea at night and wrote down what ship ${name} had had on board before`,
			'the sun rose over the bay again.',
		].join('\n'),
	)
	.join('\n');

/** What is made of lines in a text that was pasted from a page. */
async function pasted(...lines: string[]): Promise<string[]> {
	const all = (await cleaned(paragraphs(PAGE, lines.join('\n')))).split('\n');
	return all.slice(24);
}

describe('text pasted from a page', () => {
	it.each([
		['a line far from full ends a paragraph', ['N/A', 'Dismantle groups'], ['N/A', 'Dismantle groups']],
		['one that ends in a comma does not', ['The Ministry of Trade,', 'Industry'], ['The Ministry of Trade,⏎Industry']],
		['a bullet alone belongs to the next line', ['•', 'Gates were set up.'], ['• Gates were set up.']],
		[
			'a soft hyphen at a line end is nothing',
			['Photographs and finger\u00AD', 'prints'],
			['Photographs and finger\u00ADprints'],
		],
	])('%s', async (_, lines, expected) => expect(await pasted(...lines)).toEqual(expected));

	it('a table of contents has its lines', async () =>
		expect(await cleaned('CONTENTS\nSummary ..... 1\nCargo ....... 3\nGlossary .... 12')).toMatchInlineSnapshot(`
			"CONTENTS
			Summary ..... 1
			Cargo ....... 3
			Glossary .... 12"
		`));

	it('a glossary has its entries', async () =>
		expect(
			await cleaned('AEO    Authorized Operator\nBCM    Border Management and\nControl\nFIU    Financial Unit'),
		).toMatchInlineSnapshot(`
			"AEO    Authorized Operator
			BCM    Border Management and⏎Control
			FIU    Financial Unit"
		`));

	it('takes notes out of the flow, and their numbers out of the words', async () =>
		expect(
			await cleaned(
				paragraphs(
					'Rules were made.1 They hold for all',
					'1 Published in March.',
					'ports since then.',
					'It costs 9.2 m.',
				),
			),
		).toMatchInlineSnapshot(`
			"Rules were made. They hold for all
			{note} Published in March.
			ports since then.
			It costs 9.2 m."
		`));

	it('leaves a date at the start of a line, whatever is glued to a word before', async () =>
		expect(await cleaned('Rules were made.1 They hold for all ports from\n1 July 2017 on.')).toBe(
			'Rules were made.1 They hold for all ports from⏎1 July 2017 on.',
		));

	it('leaves a paragraph that begins with a number, where none refers to it', async () =>
		expect(await cleaned(paragraphs('Rules were made.', '1 Ship was sunk.'))).toMatchInlineSnapshot(`
			"Rules were made.
			1 Ship was sunk."
		`));

	it('leaves one whose number is not the next of the notes', async () =>
		expect(
			await cleaned(paragraphs('Rules were made.2 They hold', '2 Ships were sunk.', 'for all.')),
		).toMatchInlineSnapshot(`
			"Rules were made.2 They hold
			2 Ships were sunk.
			for all."
		`));
});
