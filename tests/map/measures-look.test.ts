import { describe, expect, it } from 'vitest';
import { planOf, showGroups } from '../support/blocks.js';

const SECTION = `
# A.1 Protect Cargo:
# LEADERS' AND MINISTERS' COMMITMENTS
- Implement the APEC Framework for Secure Trade (2005).
# MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITMENTS
`;

const undertaken = (text: string): string[] =>
	showGroups(planOf(SECTION + text.replaceAll('\t', '')).sections[0]!.undertaken);

describe('a look makes a heading only where most text has another', () => {
	it.each([
		[
			'a bold line among plain ones',
			`**Ports and harbours**
			The port authority bought forty trucks.
			Two cranes were repaired.`,
			['Ports and harbours → none', '  The port authority bought forty trucks.', '  Two cranes were repaired.'],
		],
		[
			'all text is bold',
			`**Ports and harbours**
			**The port authority bought forty trucks**
			**Two cranes were repaired in the year**
			Nothing more`,
			[
				'— → none',
				'  Ports and harbours',
				'  The port authority bought forty trucks',
				'  Two cranes were repaired in the year',
				'  Nothing more',
			],
		],
		[
			'a lone bold line over one of another look',
			`**Ports and harbours**
			Cranes`,
			['Ports and harbours → none', '  Cranes'],
		],
		[
			'all is bold, and a heading of the file stands among it',
			`# Ports and harbours
			**The port authority bought forty trucks**
			**Two cranes were repaired in the year**
			A crane`,
			[
				'Ports and harbours → none',
				'  The port authority bought forty trucks',
				'  Two cranes were repaired in the year',
				'  A crane',
			],
		],
	])('%s', (_, text, expected) => expect(undertaken(text)).toEqual(expected));
});
