import { describe, expect, it } from 'vitest';
import { signatureStart } from '../../src/outline/signature.js';
import { unitsOf } from '../../src/outline/unit.js';
import { documentOf } from '../support/blocks.js';

/** The first line of the signature block, null where there is none. */
function start(...lines: string[]): string | null {
	const units = unitsOf(documentOf(lines.join('\n')).blocks, () => 0);
	const at = signatureStart(units, ({ text }) => text.startsWith('MEASURES'));
	return at === null ? null : units[at]!.text;
}

describe('a signature block', () => {
	it.each([
		['ends in a date', ['Courses for pilots.', 'Security Bureau', 'Government of X', 'August 2016'], 'Security Bureau'],
		['is none without a name', ['Courses for pilots.', 'August 2016'], null],
		['is none before more of the form', ['Security Bureau', 'August 2016', 'MEASURES PLANNED'], null],
		['is none with items above the date', ['- Courses', '- Visits', 'May 2016'], null],
	])('%s', (_, lines, expected) => expect(start(...lines)).toBe(expected));
});
