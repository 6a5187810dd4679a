import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../src/document/placeholder.js';
import { planOf, showItems } from '../support/blocks.js';

const QUESTION = `# A.1 Protect Cargo:
WHAT KIND OF EXPERTISE AND/OR ASSISTANCE COULD YOUR ECONOMY PROVIDE TO OTHER APEC MEMBERS THAT COULD HELP ADDRESS THEIR CAPACITY BUILDING NEEDS?
`;

const answers = (text: string): string[] => showItems(planOf(QUESTION + text).sections[0]!.capacityBuilding.expertise);

describe('items', () => {
	it.each([
		['bullets and sub-bullets', ['- one', '  - two', '    - three', '- four'], ['one', '  two', '    three', 'four']],
		[
			'bullets right after a paragraph are its sub-items',
			['Two courses:', '- one', '- two'],
			['Two courses:', '  one', '  two'],
		],
		['a note has no sub-items', ['- one', '* figures of 2014', '- two'], ['one', '* figures of 2014', 'two']],
		['bullet glyphs inside a line', ['We offer: • courses • visits'], ['We offer:', 'courses', 'visits']],
		['glyphs inside a sub-bullet', ['- one', '  - two • three', '- four'], ['one', '  two', '  three', 'four']],
		['sub-bullets of the last of such items', ['- one • two', '  - three'], ['one', 'two', '  three']],
		['a placeholder is no item', ['--'], []],
		['a sentence that says none is one', ['None at this time.'], ['None at this time.']],
		['a manual line break is a space', ['one\\ntwo'], ['one two']],
	])('%s', (_, lines, expected) => expect(answers(lines.join('\n'))).toEqual(expected));

	it('puts placeholders into removed, with their place', () => {
		const { removed, accounting } = planOf(`${QUESTION}N/A`);
		expect(removed).toEqual([{ kind: 'placeholder', text: 'N/A', location: { line: 3 } }]);
		expect(accounting.removed).toBe(1);
	});
});

describe('isPlaceholder', () => {
	it.each(['-', '--', '—', '－－', 'N/A', 'n/a', 'Ｎ／Ａ', 'N.A.', 'Nil', 'NIL.'])('%s', (text) =>
		expect(isPlaceholder(text)).toBe(true),
	);
	it.each(['None', 'None.', 'No', '- one', 'Nile', 'NATO', '1', ''])('not %s', (text) =>
		expect(isPlaceholder(text)).toBe(false),
	);
});
