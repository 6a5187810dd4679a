import { describe, expect, it } from 'vitest';
import { cleaned, paragraphs } from './cleaned.js';

async function expectCleaned(input: string, ...expected: string[]): Promise<void> {
	expect((await cleaned(input)).split('\n--\n')[0]).toBe(expected.join('\n'));
}

const LONG = 'The customs administration has trained officers of the';

describe('joins over a blank line', () => {
	it.each([
		['a small letter', `- ${LONG} ports`, 'and of the airports.', `- ${LONG} ports and of the airports.`],
		['an abbreviation in brackets', `- ${LONG} Ministry of Land`, '(MOLT).', `- ${LONG} Ministry of Land (MOLT).`],
		['the years of a commitment', `### ${LONG} ports`, '(2002, 2005)', `### ${LONG} ports (2002, 2005)`],
		[
			'a year behind a month',
			`- ${LONG} ports since May`,
			'2009 and later in October.',
			`- ${LONG} ports since May 2009 and later in October.`,
		],
		['a name behind a preposition', `- ${LONG} port of`, 'Busan in June.', `- ${LONG} port of Busan in June.`],
		[
			'a bracket left open',
			`- ${LONG} ports (Busan, Incheon`,
			'Ulsan and Mokpo) in June.',
			`- ${LONG} ports (Busan, Incheon Ulsan and Mokpo) in June.`,
		],
		[
			'what the form prints in one go',
			'Participation in APEC. PLEASE BE AS SPECIFIC AS POSSIBLE REGARDING THE TYPES',
			'OF CAPACITY BUILDING',
			'Participation in APEC. PLEASE BE AS SPECIFIC AS POSSIBLE REGARDING THE TYPES OF CAPACITY BUILDING',
		],
	])('%s', (_, first, second, whole) => expectCleaned(paragraphs(first, second), whole));
});

describe('joins over the end of a page only', () => {
	const items = paragraphs('- One.', '- Two.', '- Three.');
	it.each([
		['a capital letter in prose', `- ${LONG} customs of New`, 'Zealand. A second course followed.'],
		['a short first half', '- Training of', 'officers.'],
	])('%s', async (_, first, second) => {
		await expectCleaned(paragraphs(items, first, '---', second), '- One.', '- Two.', '- Three.', `${first} ${second}`);
		await expectCleaned(
			paragraphs(items, first, 'Page 3', second),
			'- One.',
			'- Two.',
			'- Three.',
			`${first} ${second}`,
		);
	});
});

describe('leaves apart', () => {
	it.each([
		['a bullet', `- ${LONG} ports and`, '- officers of the airports.'],
		['an agency', `- ${LONG} ports`, '(National Police Agency)'],
		['a heading of the form', `- ${LONG} ports`, 'FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS'],
		['a commitment repeated', `- ${LONG} ports`, 'Support international efforts to fight piracy'],
		['a numbered heading', `- ${LONG} ports and`, 'A.2 Protect Ports:'],
		['a label', `- ${LONG} ports and`, 'Contact Point: Name: Kim'],
		['a placeholder', `- ${LONG} ports and`, 'N/A'],
		['a sentence that is complete', `- ${LONG} ports.`, 'and others.'],
		['items spelt out', `${LONG} ports; and`, 'airports of the south'],
		['a paragraph of its own', `- ${LONG} ports`, 'Korea established a system in December.'],
		['a short line', 'Protect Cargo', 'iAAP came into force in May.'],
	])('%s', (_, first, second) => expectCleaned(paragraphs(first, second), first, second));
});

it('leaves paragraphs of a Word file as they are stored', async () => {
	const text = paragraphs(`${LONG} ports and`, 'of the airports.');
	expect(await cleaned(text, { format: 'docx' })).toBe(text.replace('\n\n', '\n'));
});

describe('hyphens at a cut', () => {
	it.each([
		['go where they only cut the word', 'the infor-', 'mation of ports.', 'the information of ports.'],
		[
			'stay in a compound that stands elsewhere',
			'a risk-based plan and another risk-',
			'based plan.',
			'a risk-based plan and another risk-based plan.',
		],
		['stay behind a prefix', 'plans for counter-', 'terrorism.', 'plans for counter-terrorism.'],
	])('%s', async (_, first, second, whole) => {
		await expectCleaned(`Officers read ${first}\n${second}`, `Officers read ${whole}`);
		await expectCleaned(paragraphs(`Officers read at the port ${first}`, second), `Officers read at the port ${whole}`);
	});
});
