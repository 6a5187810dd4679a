import { describe, expect, it } from 'vitest';
import { createReporter, wantsColor } from '../../src/commands/messages.js';
import { CtapError } from '../../src/diagnostics/errors.js';
import type { Diagnostic } from '../../src/plan/schema.js';

const warning = (location: Diagnostic['location'], message = 'Odd.'): Diagnostic => ({
	rule: 'odd-thing',
	severity: 'warning',
	message,
	location,
});

function lines(
	use: (reporter: ReturnType<typeof createReporter>) => void,
	options = { color: false, quiet: false },
): string {
	let text = '';
	use(
		createReporter(options, (line) => {
			text += line;
		}),
	);
	return text;
}

describe('createReporter', () => {
	it.each([
		['a line', { line: 12 }, 'plan.md:12: warning odd-thing Odd.\n'],
		['a page', { page: 3 }, 'plan.md:page 3: warning odd-thing Odd.\n'],
		['a page and a line', { page: 3, line: 4 }, 'plan.md:page 3, line 4: warning odd-thing Odd.\n'],
		['a paragraph', { paragraph: 7 }, 'plan.md:paragraph 7: warning odd-thing Odd.\n'],
		['no place', null, 'plan.md: warning odd-thing Odd.\n'],
	])('writes a diagnostic with %s', (_, location, expected) => {
		expect(lines((reporter) => reporter.diagnostic('plan.md', warning(location)))).toBe(expected);
	});

	it('keeps a message on its line and the terminal as it is', () => {
		expect(lines((reporter) => reporter.diagnostic('a', warning(null, 'x\ny\u001B[2Jz')))).toBe(
			'a: warning odd-thing x y [2Jz\n',
		);
	});

	it('writes errors though it is to be quiet', () => {
		const error = new CtapError('corrupt', 'Broken.', { file: 'a.docx', place: 'word/document.xml' });
		const text = lines(
			(reporter) => {
				reporter.diagnostic('a', warning(null));
				reporter.error(error);
			},
			{ color: false, quiet: true },
		);
		expect(text).toBe('a.docx:word/document.xml: error corrupt Broken.\n');
	});
});

describe('wantsColor', () => {
	it.each([
		[{}, true, true],
		[{}, false, false],
		[{ TERM: 'dumb' }, true, false],
		[{ NO_COLOR: '1' }, true, false],
		[{ NO_COLOR: '' }, true, true],
		[{ FORCE_COLOR: '1' }, false, true],
		[{ FORCE_COLOR: '0' }, true, false],
		[{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
	])('%j on a terminal: %s', (env, isTerminal, expected) => {
		expect(wantsColor(env, isTerminal)).toBe(expected);
	});
});
