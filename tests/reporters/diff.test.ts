import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../src/diff/diff.js';
import { DIFF_REPORTERS } from '../../src/reporters/diff/index.js';
import { planOf } from '../diff/plans.js';

const ODD = 'Gate <script>alert(1)</script> | *x*\u001B[31m\u0007\u009B=1+1 "q" & http://example.org';
const before = planOf([
	{ id: 'A.1', planned: { '': ['The port will buy two scanners.'] }, needs: ['Training of officers in ports'] },
]);
const after = planOf([
	{ id: 'A.1', undertaken: { '': ['The port bought two scanners.'] }, needs: [ODD] },
	{ id: 'A.3' },
]);
const diff = diffPlans(before, after);
const options = { color: false, stat: false };

describe('the outputs of ctap diff', () => {
	it('terminal', () => {
		expect(DIFF_REPORTERS.terminal(diff, options)).toBe(`--- Peru, 2014, updated 2014-01, plan.md
+++ Peru, 2014, updated 2014-01, plan.md

A.1 Protect Cargo
  ✔ promise kept
      The port [-will buy-] {+bought+} two scanners.
  - removed need
      Training of officers in ports
  + added need
      Gate <script>alert(1)</script> | *x* [31m =1+1 "q" & http://example.org

A.3 Protect International Aviation
  + added title of the section
      Protect International Aviation

1 promise kept, 2 added, 1 removed
`);
	});

	it('terminal, one line a section', () => {
		expect(DIFF_REPORTERS.terminal(diff, { color: false, stat: true })).toBe(
			'A.1 Protect Cargo: 1 promise kept, 1 added, 1 removed\nA.3 Protect International Aviation: 1 added\n1 promise kept, 2 added, 1 removed\n',
		);
	});

	it('terminal, in colours', () => {
		expect(DIFF_REPORTERS.terminal(diff, { color: true, stat: false })).toContain('\u001B[31m[-will buy-]\u001B[39m');
	});

	it('markdown', () => {
		const text = DIFF_REPORTERS.markdown(diff, options);
		expect(text).toContain('- **promise kept**: The port <del>will buy</del> <ins>bought</ins> two scanners.\n');
		expect(text).toContain(
			'Gate \\<script\\>alert(1)\\</script\\> \\| \\*x\\* \\[31m =1+1 "q" \\& http\u2060://example.org',
		);
	});

	it('html: one page without script, nothing of a plan is markup', () => {
		const html = DIFF_REPORTERS.html(diff, options);
		expect(html).toContain('The port <del>will buy</del> <ins>bought</ins> two scanners.');
		expect(html).toContain(
			'Gate &lt;script&gt;alert(1)&lt;/script&gt; | *x* [31m =1+1 &quot;q&quot; &amp; http://example.org',
		);
		expect(html).not.toMatch(/<script|[\u0000-\u0008\u000B-\u001F\u007F-\u009F]| (?:src|href)="http/u);
	});

	it('json: everything', () => {
		expect(DIFF_REPORTERS.json(diff)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
		expect(JSON.parse(DIFF_REPORTERS.json(diff))).toMatchObject({
			counts: { kept: 1, added: 2, removed: 1, reworded: 0, moved: 0 },
			sections: [{ section: 'A.1' }, { section: 'A.3' }],
		});
	});
});
