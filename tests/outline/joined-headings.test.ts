import { describe, expect, it } from 'vitest';
import { outline } from '../../src/outline/outline.js';
import { slotName } from '../../src/outline/trace.js';
import { ctap2008 } from '../../src/templates/ctap-2008.js';
import { documentOf } from '../support/blocks.js';

/** Each heading that opens a place, its lines joined by ` + `. */
function headings(text: string): string[] {
	return outline(documentOf(text), ctap2008)
		.segments.filter(({ heading }) => heading.length > 0)
		.map(({ state, heading }) => `${slotName(state)}: ${heading.map((unit) => unit.text).join(' + ')}`);
}

const SECTION = '# A.2 Protect Port Facilities and Ships Engaged in International Voyages\n';

describe('a heading cut in two', () => {
	it.each([
		[
			'goes on in the next paragraph',
			'MEASURES UNDERTAKEN SINCE LAST UPDATE\nTO IMPLEMENT COMMITMENTS\n- Seals were bought.',
			['A.2/undertaken: MEASURES UNDERTAKEN SINCE LAST UPDATE + TO IMPLEMENT COMMITMENTS'],
		],
		[
			'goes on in a line that might be another heading by itself',
			'# C. PROMOTING CYBER\n# SECURITY\nContact Point: Name: Kim',
			['C/contacts: C. PROMOTING CYBER + SECURITY'],
		],
		[
			'does not go on in a bullet',
			'MEASURES UNDERTAKEN SINCE LAST UPDATE\n- TO IMPLEMENT COMMITMENTS\n- Seals were bought.',
			['A.2/undertaken: MEASURES UNDERTAKEN SINCE LAST UPDATE'],
		],
		[
			'does not go on behind dashes',
			'FURTHER MEASURES PLANNED\n- -\nTO IMPLEMENT COMMITMENTS\n- Seals were bought.',
			['A.2/planned: FURTHER MEASURES PLANNED'],
		],
		[
			'a placeholder is no part of it',
			'FURTHER MEASURES PLANNED\nN/A\nTO IMPLEMENT COMMITMENTS\n- Seals were bought.',
			['A.2/planned: FURTHER MEASURES PLANNED'],
		],
		[
			'a row of signs is no part of it',
			'FURTHER MEASURES PLANNED\n***\nTO IMPLEMENT COMMITMENTS\n- Seals were bought.',
			['A.2/planned: FURTHER MEASURES PLANNED'],
		],
		[
			'does not go on in a table',
			'FURTHER MEASURES PLANNED\n| TO IMPLEMENT COMMITMENTS | x |\n- Seals were bought.',
			['A.2/planned: FURTHER MEASURES PLANNED'],
		],
		[
			'the head row of the matrix form is none',
			'| Commitments | Measures undertaken | Further measures planned |\n| Seals | Measures were undertaken | Further measures |',
			[],
		],
	])('%s', (_, text, expected) => expect(headings(SECTION + text).slice(1)).toEqual(expected));
});
