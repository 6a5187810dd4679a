import { expect, test } from 'vitest';
import { textBlock } from '../../src/document/nodes.js';
import { sliceOf, sliceText } from '../../src/document/slice.js';
import { findEmails } from '../../src/map/emails.js';

const find = (text: string, labelled = true) => findEmails(sliceOf(textBlock([{ text }], {})), labelled);

test.each([
	['a@b.example', ['a@b.example']],
	['a@b.example, c@d.example; e@f.example', ['a@b.example', 'c@d.example', 'e@f.example']],
	['a@b.example/c@d.example or e@f.example.', ['a@b.example', 'c@d.example', 'e@f.example']],
	['a@b.example and\nc@d.example', ['a@b.example', 'c@d.example']],
	['<a@b.example>; <mailto:c@d.example>', ['a@b.example', 'c@d.example']],
	['geraldine_tan@\ncustoms.example.sg', ['geraldine_tan@customs.example.sg']],
	['geraldine_tan@ customs.example.sg', ['geraldine_tan@customs.example.sg']],
	['jonathan@csa.\nexample.sg; team@csa.\nexample.sg', ['jonathan@csa.example.sg', 'team@csa.example.sg']],
	['amelie.bouchard-\nroy@cbsa.example', ['amelie.bouchard-roy@cbsa.example']],
	['a@b.example\nThe office is open', ['a@b.example']],
	['none', []],
])('%j', (text, emails) => {
	expect(find(text).map(({ email }) => email)).toEqual(emails);
});

test('a slice covers all that prints the address', () => {
	expect(find('<mailto:kim@\nports.example>').map(({ slice }) => sliceText(slice))).toEqual(['kim@\nports.example']);
});

test('words of running text are not joined', () => {
	expect(find('Write to\nkim@ports.example\nport.security or call.', false).map(({ email }) => email)).toEqual([
		'kim@ports.example',
	]);
});
