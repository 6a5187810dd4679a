import { expect, it } from 'vitest';
import { cleaned, paragraphs } from './cleaned.js';

/** Blocks after cleaning, without what was taken out. */
async function blocks(...lines: string[]): Promise<string[]> {
	return (await cleaned(lines.join('\n'))).split('\n--\n')[0]!.split('\n');
}

it.each([
	[
		'keeps levels by the mark behind its own',
		['- · Rules were set:', '- o for ships,', '- ▪ large ones too', '- o for trains', '- · Seals were bought.'],
		['· Rules were set:', '  o for ships,', '    ▪ large ones too', '  o for trains', '· Seals were bought.'],
	],
	[
		'keeps letters and dashes below what announces them',
		[
			'- Courses are sought on',
			'- (a) seals,',
			'- (b) gates',
			'',
			'Others',
			'',
			'- · Exercises on:',
			'- – ships',
			'- – trains',
		],
		['- Courses are sought on', '  (a) seals,', '  (b) gates', 'Others', '· Exercises on:', '  – ships', '  – trains'],
	],
	[
		'prints boxes, ticked or not, and numbers behind them',
		['- [x] 11. One', '- [ ] 12. Two', '- ☒ 13. Three', '- ☑ Four'],
		['[x] 11. One', '[ ] 12. Two', '☒ 13. Three', '☑ Four'],
	],
])('a converter that flattens lists %s', async (_, lines, expected) =>
	expect(await blocks(...lines)).toEqual(expected),
);

const LONG = 'The customs administration has trained officers of the ports in the first half';

it.each([
	['in lower case', LONG, 'of 2011 and later.', [`- ${LONG} of 2011 and later.`]],
	['within a date', `${LONG} of 9`, 'May 2011.', [`- ${LONG} of 9 May 2011.`]],
	['a sentence that has ended', `${LONG}.`, 'of 2011', [`- ${LONG}.`, '- of 2011']],
	['another item', LONG, 'Gates were set up.', [`- ${LONG}`, '- Gates were set up.']],
])('the second half of an item that a page has cut has a mark of its own: %s', async (_, before, behind, expected) =>
	expect(await blocks(...paragraphs(`- ${before}`, '<!-- page 2 -->', `- ${behind}`).split('\n'))).toEqual(expected),
);

it('an arrow is a bullet, and an agency in brackets no rest of the item above', async () =>
	expect(await blocks('* One must', '  -> tell, and', '  -> report.', '(Port Authority)', '* Two.')).toEqual([
		'* One must',
		'  -> tell, and',
		'  -> report.',
		'(Port Authority)',
		'* Two.',
	]));

it('a salutation is no half of a sentence', async () =>
	expect(await blocks('Dear Secretariat,', '', 'please find our plan below.')).toEqual([
		'Dear Secretariat,',
		'please find our plan below.',
	]));
