import { describe, expect, it } from 'vitest';
import { outline } from '../../src/outline/outline.js';
import { slotName } from '../../src/outline/trace.js';
import { ctap2008 } from '../../src/templates/ctap-2008.js';
import { documentOf } from '../support/blocks.js';

/** The places that a text's headings open, in order. */
function places(text: string): string[] {
	return outline(documentOf(text), ctap2008)
		.segments.filter(({ heading }) => heading.length > 0)
		.map(({ state }) => slotName(state));
}

const BODY = `- Seals were bought for all trucks that cross the border at night.
- A guide was printed in three languages.`;

describe('headings of sections', () => {
	it.each([
		'A.1 Protect Cargo:',
		'A1. Protecting Cargo',
		'(A.1) PROTECT CARGO',
		'A.1',
		'**Protect Cargo**',
		'__Protecting cargo:__',
		'# Protection of Cargo',
		'Section A.1: Protect Cargo',
		'**A.1 Protekt Cargo**',
		'A.1 Security of cargo and supply chains',
	])('%s', (heading) => {
		expect(places(`${heading}\nContact Point: Name: Kim\n**LEADERS' AND MINISTERS' COMMITMENTS**\n${BODY}`)).toEqual([
			'A.1/contacts',
			'A.1/commitments',
		]);
	});

	it.each([
		['on two lines', 'A.2\nProtect Port Facilities and Ships Engaged in International Voyages'],
		['cut in two', 'A.2 Protect Port Facilities and Ships\nEngaged in International Voyages:'],
		['in two cells', '| A.2 | Protect Port Facilities and Ships Engaged in International Voyages |'],
	])('number and title %s', (_, heading) => {
		expect(places(`${heading}\nContact Point: Name: Kim\n**LEADERS' AND MINISTERS' COMMITMENTS**\n${BODY}`)).toEqual([
			'A.2/contacts',
			'A.2/commitments',
		]);
	});
});

describe('headings of slots', () => {
	it.each([
		['MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITMENTS', 'undertaken'],
		['MEASURES UNDERTAKEN TO IMPLEMENT COMMITMENTS', 'undertaken'],
		['Measures taken since the last update', 'undertaken'],
		['**Mesures undertaken since last update to implement comitments:**', 'undertaken'],
		['**Measures implemented**', 'undertaken'],
		['**Actions taken since last update**', 'undertaken'],
		['What specific capacity building needs does your economy have, and what could APEC provide?', 'needs'],
		['What assistance could your economy provide to others? (be as specific as possible)', 'expertise'],
		['FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS (indicate timeframe)', 'planned'],
		['**Further measures planned**', 'planned'],
		['**Planned measures (please indicate time frame)**', 'planned'],
		['Leader’s and Minister’s commitments', 'commitments'],
		['Leaders and Ministers Commitment', 'commitments'],
		['**Commitments by Leaders and Ministers**', 'commitments'],
		[
			'Please describe the APEC capacity building activities in which your economy participated during the last year.',
			'participation',
		],
		['WHAT SPECIFIC CAPACITY BUILDING NEEDS DOES YOUR ECONOMY HAVE?', 'needs'],
		['What kind of expertise or assistance could your economy provide to other APEC members?', 'expertise'],
	])('%s → %s', (heading, slot) => {
		expect(places(`A.1 Protect Cargo:\nContact Point: Name: Kim\n${heading}\n${BODY}`)).toEqual([
			'A.1/contacts',
			`A.1/${slot}`,
		]);
	});

	it('takes a placeholder on a line of its own for a text of its own', () => {
		const { segments } = outline(
			documentOf('A.1 Protect Cargo:\nFURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS\nTrade recovery (2006)\\nN/A'),
			ctap2008,
		);
		expect(segments.at(-1)!.content.map(({ text }) => text)).toEqual(['Trade recovery (2006)', 'N/A']);
	});

	it('cuts a heading off the text that runs on behind it', () => {
		const { segments } = outline(
			documentOf('A.1 Protect Cargo:\nMEASURES UNDERTAKEN SINCE LAST UPDATE: Seals were bought.'),
			ctap2008,
		);
		const last = segments.at(-1)!;
		expect(last.heading.map(({ text }) => text)).toEqual(['MEASURES UNDERTAKEN SINCE LAST UPDATE:']);
		expect(last.content.map(({ text }) => text)).toEqual(['Seals were bought.']);
	});
});

describe('the whole form at once', () => {
	it('tells the groups of the summary from the sections', () => {
		expect(
			places(`EXECUTIVE SUMMARY
1. Summary of main achievements/progress in implementing Leaders' and Ministers' commitments since last update.
Protect Cargo
${BODY}
2. Summary of forward work program to implement Leaders' and Ministers' commitments.
Protect Cargo
${BODY}
A. ENHANCING THE SECURE FLOW OF TRADE AND PEOPLE IN THE APEC REGION
A.1 Protect Cargo:
Contact Point: Name: Kim
LEADERS' AND MINISTERS' COMMITMENTS
${BODY}`),
		).toEqual([
			'summary',
			'summary/achievements',
			'summary/achievements',
			'summary/forwardWork',
			'summary/forwardWork',
			expect.stringMatching(/^(?:summary\/forwardWork|A)$/u),
			'A.1/contacts',
			'A.1/commitments',
		]);
	});

	it('keeps a table of contents and an annex out of the sections', () => {
		const { segments, aside } = outline(
			documentOf(`**In this plan**
Executive summary 2
A.1 Protect Cargo 4
A.3 Protect International Aviation 6
B. Halting terrorist financing 9
EXECUTIVE SUMMARY
B. HALTING TERRORIST FINANCING
LEADERS' AND MINISTERS' COMMITMENTS
${BODY}
**Annex 1: Legal documents**
Decree on aviation security`),
			ctap2008,
		);
		expect(aside.map(({ text }) => text)).toEqual([
			'In this plan',
			'Executive summary 2',
			'A.1 Protect Cargo 4',
			'A.3 Protect International Aviation 6',
			'B. Halting terrorist financing 9',
		]);
		expect(segments.map(({ state }) => slotName(state))).toEqual([
			'summary',
			'B/contacts',
			'B/commitments',
			'unmapped',
		]);
	});

	it('names a section whose heading is missing by the order of the form', () => {
		expect(
			places(`A.1 Protect Cargo:
LEADERS' AND MINISTERS' COMMITMENTS
${BODY}
MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITMENTS
${BODY}
LEADERS' AND MINISTERS' COMMITMENTS
- Support international efforts to fight piracy (2002, 2008).
- Review ship and port facility security plans; automatic identification systems (AIS) installed on certain ships (2004).`),
		).toEqual(['A.1/contacts', 'A.1/commitments', 'A.1/undertaken', 'A.2/commitments']);
	});
});

it.each([
	[3, ['Contact Point']],
	[2, []],
])('a head row that is printed again because a page ended is of the form: row %i', (again, expected) => {
	const rows = ['| Contact Point | |', '| Name: | Kim |', '| Fax: | |', '| Contact Point | |', '| Title: | Director |'];
	const document = documentOf(`A.1 Protect Cargo:\n${rows.join('\n')}`);
	for (const block of document.blocks) if (block.type === 'table') block.rows[again]!.header = true;
	const { segments } = outline(document, ctap2008);
	expect(segments.flatMap(({ instructions }) => instructions.map(({ text }) => text))).toEqual(expected);
});

it("an agency in brackets is no heading, an instruction in the author's words is of the form", () => {
	const { segments } = outline(
		documentOf(
			'# C. PROMOTING CYBER SECURITY\nFURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS\n(please indicate the time frame)\n(National Cyber Security Centre)\n- Courses.',
		),
		ctap2008,
	);
	const last = segments.at(-1)!;
	expect([last.instructions, last.content].map((units) => units.map(({ text }) => text))).toEqual([
		['(please indicate the time frame)'],
		['(National Cyber Security Centre)', 'Courses.'],
	]);
});
