import { describe, expect, it } from 'vitest';
import { planOf } from '../support/blocks.js';

/** Words of the form, of the plan, and of neither. */
function words(text: string): string {
	const { template, mapped, unmapped, removed } = planOf(text).accounting;
	return `template ${template}, mapped ${mapped}, unmapped ${unmapped}, removed ${removed}`;
}

describe('words of the form', () => {
	it.each([
		['the heading of the summary', '# EXECUTIVE SUMMARY', 'template 2, mapped 0, unmapped 0, removed 0'],
		[
			'the heading of an area',
			'# A. ENHANCING THE SECURE FLOW OF TRADE AND PEOPLE IN THE APEC REGION\n# A.1 Protect Cargo:\nContact Point: Name: Kim',
			'template 19, mapped 1, unmapped 0, removed 0',
		],
		[
			'the instructions of a part',
			`# EXECUTIVE SUMMARY
# 1. Summary of main achievements/progress in implementing Leaders' and Ministers' commitments
Protect Cargo
- Seals were bought.`,
			'template 15, mapped 3, unmapped 0, removed 0',
		],
		[
			'instructions below a heading',
			`# A.1 Protect Cargo:
# FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS
(indicate timeframe)
- Seals in 2015.`,
			'template 11, mapped 3, unmapped 0, removed 0',
		],
		['what the form lacks', '# Annex\nSeals – two of them', 'template 0, mapped 0, unmapped 6, removed 0'],
		[
			'a placeholder',
			'# A.1 Protect Cargo:\n# FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS\nN/A',
			'template 9, mapped 0, unmapped 0, removed 1',
		],
	])('%s', (_, text, expected) => expect(words(text)).toBe(expected));
});
