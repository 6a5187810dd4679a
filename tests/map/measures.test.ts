import { describe, expect, it } from 'vitest';
import { planOf, showGroups } from '../support/blocks.js';

const SECTION = `
# A.1 Protect Cargo:
# LEADERS' AND MINISTERS' COMMITMENTS
- Implement the APEC Framework for Secure Trade (2005).
- Implement as practicable a container security regime that facilitates the smooth flow of trade while enhancing the integrity of containers (2002).
- Continue cooperation between APEC member economies to facilitate trade recovery after a terrorist attack (2006, 2007, 2011).
# MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITMENTS
`;

const undertaken = (text: string): string[] => showGroups(planOf(SECTION + text).sections[0]!.undertaken);

describe('groups of measures', () => {
	it.each([
		[
			'a heading repeated exactly, shortened, with other years, with an error',
			`Implement the APEC Framework for Secure Trade (2005).
			- Seals were bought.
			Container security regime
			- Scanners were rented.
			Continue cooperaton to facilitate trade recovery (2006)
			- An exercise was held.`,
			[
				'Implement the APEC Framework for Secure Trade (2005). → A.1.1',
				'  Seals were bought.',
				'Container security regime → A.1.2',
				'  Scanners were rented.',
				'Continue cooperaton to facilitate trade recovery (2006) → A.1.3',
				'  An exercise was held.',
			],
		],
		[
			'a heading printed again with (cont.) goes on with the group',
			`**Implement the APEC Framework for Secure Trade**
			- Seals were bought.
			# A.1 Protect Cargo (cont.)
			**Implement the APEC Framework for Secure Trade (cont.)**
			- Scanners were rented.`,
			['Implement the APEC Framework for Secure Trade → A.1.1', '  Seals were bought.', '  Scanners were rented.'],
		],
		[
			'a plain paragraph that repeats none is a measure',
			`Implement the APEC Framework for Secure Trade
			The port authority bought 40 trucks and two cranes in the year under review.`,
			[
				'Implement the APEC Framework for Secure Trade → A.1.1',
				'  The port authority bought 40 trucks and two cranes in the year under review.',
			],
		],
		[
			'items before the first heading',
			`All dates depend on funding.
			**Trade recovery after a terrorist attack**
			- A plan was written.`,
			[
				'— → none',
				'  All dates depend on funding.',
				'Trade recovery after a terrorist attack → A.1.3',
				'  A plan was written.',
			],
		],
		[
			'a heading without items, and one with a placeholder',
			`Implement the APEC Framework for Secure Trade
			Container security regime
			--`,
			['Implement the APEC Framework for Secure Trade → A.1.1', 'Container security regime → A.1.2'],
		],
		[
			'a heading that gives only the number',
			`Commitment 2:
			- Scanners were rented.`,
			['Commitment 2 → A.1.2', '  Scanners were rented.'],
		],
		[
			'a bold heading that repeats no commitment',
			`**Other matters**
			- A newsletter is sent to brokers.`,
			['Other matters → none', '  A newsletter is sent to brokers.'],
		],
		[
			'numbered headings over paragraphs',
			`1. Implement the APEC Framework for Secure Trade
			Seals were bought.
			2. Container security regime that facilitates the smooth flow of trade
			Scanners were rented.`,
			[
				'Implement the APEC Framework for Secure Trade → A.1.1',
				'  Seals were bought.',
				'Container security regime that facilitates the smooth flow of trade → A.1.2',
				'  Scanners were rented.',
			],
		],
		[
			'an agency line sets the agency of the items below, not of their sub-items',
			`Container security regime
			(Port Authority)
			- Scanners were rented.
			  - Two stand at the quay.
			(Customs Service)
			- Officers were trained.`,
			[
				'Container security regime → A.1.2',
				'  (Port Authority) Scanners were rented.',
				'    Two stand at the quay.',
				'  (Customs Service) Officers were trained.',
			],
		],
		[
			'a heading in bold that runs in, with a full stop or a colon; a word for emphasis is none',
			`**Implement the APEC Framework for Secure Trade (2005).** Seals were bought.
			- The seals are blue.
			**Container security regime:** Scanners were rented.
			- **Trade recovery:** A plan was written.
			**Customs** bought 40 trucks.`,
			[
				'Implement the APEC Framework for Secure Trade (2005). → A.1.1',
				'  Seals were bought.',
				'    The seals are blue.',
				'Container security regime → A.1.2',
				'  Scanners were rented.',
				'    Trade recovery: A plan was written.',
				'  Customs bought 40 trucks.',
			],
		],
		[
			'a bullet made of a commitment above deeper ones',
			`- Continue cooperation between APEC economies to facilitate trade recovery
			  - A plan was written.
			- Continue cooperation
			  - A course was held.`,
			[
				'Continue cooperation between APEC economies to facilitate trade recovery → A.1.3',
				'  A plan was written.',
				'  Continue cooperation',
				'    A course was held.',
			],
		],
		[
			'the last of numbered sub-items is no heading, whatever its one word',
			`Container security regime
			- Shipments were turned back for these reasons:
			  - 1. no papers;
			  - 2. an attack.
			- Scanners were rented.`,
			[
				'Container security regime → A.1.2',
				'  Shipments were turned back for these reasons:',
				'    1. no papers;',
				'    2. an attack.',
				'  Scanners were rented.',
			],
		],
	])('%s', (_, text, expected) => expect(undertaken(text.replaceAll('\t', ''))).toEqual(expected));
});

describe('the matrix form', () => {
	it('makes a group of each filled cell, linked to the commitment of its row', () => {
		const { sections } = planOf(`# A.1 Protect Cargo:
| Commitment | Measures undertaken | Measures planned |
| Implement the APEC Framework for Secure Trade (2005). | Seals were bought. / A guide was printed. | Nil |
| Container security regime (2002) | | Scanners in 2004. |`);
		expect(sections[0]!.commitments.map(({ id, text }) => `${id} ${text}`)).toEqual([
			'A.1.1 Implement the APEC Framework for Secure Trade (2005).',
			'A.1.2 Container security regime (2002)',
		]);
		expect(showGroups(sections[0]!.undertaken)).toEqual([
			'— → A.1.1',
			'  Seals were bought.',
			'  A guide was printed.',
		]);
		expect(showGroups(sections[0]!.planned)).toEqual(['— → A.1.2', '  Scanners in 2004.']);
	});

	it('reads columns of measures alone by the headings in their cells', () => {
		const { sections } = planOf(`${SECTION.split('# MEASURES')[0]}
| MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITMENTS | FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS |
| **Implement the APEC Framework for Secure Trade** / Seals were bought. | **Container security regime** / Scanners in 2014. |
| **Trade recovery after a terrorist attack** / - | |`);
		expect(showGroups(sections[0]!.undertaken)).toEqual([
			'Implement the APEC Framework for Secure Trade → A.1.1',
			'  Seals were bought.',
			'Trade recovery after a terrorist attack → A.1.3',
		]);
		expect(showGroups(sections[0]!.planned)).toEqual(['Container security regime → A.1.2', '  Scanners in 2014.']);
	});
});
