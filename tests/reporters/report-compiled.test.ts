import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { compileReport, type ReportOptions } from '../../src/compile/report.js';
import { REPORT_REPORTERS } from '../../src/reporters/compile/index.js';
import { planOf } from '../diff/plans.js';
import { GOLDS_MISSING, golds, hasGolds } from '../support/golds.js';

const ODD = 'Sealing <script>alert(1)</script> | *x*\u001B[31m\u0007=1+1 "q" & www.example.org passports';
const NAMED = { file: 'x.json', line: null, position: null };

function report(options: ReportOptions = {}) {
	const peru = planOf([{ id: 'A.1', needs: [ODD], planned: { '': ['Gates by May 2013', 'Seals'] } }]);
	const chile = planOf([{ id: 'A.1', expertise: ['A document laboratory'] }], {
		economy: { name: 'Chile', code: 'CHL' },
	});
	return compileReport(
		[peru, chile].map((plan) => ({ plan, origin: NAMED })),
		options,
	);
}

const plain = { color: false };

describe('the outputs of ctap report', () => {
	it('terminal', () => {
		const text = REPORT_REPORTERS.terminal(report(), plain);
		expect(text).toContain(
			'COUNTER-TERRORISM ACTION PLANS: 2 PLANS OF 2 ECONOMIES, OF 2014\n  1 need, 1 offer; offers of other economies could meet 1 need.\n',
		);
		expect(text).toContain(
			'  N1 Peru 2014: Sealing <script>alert(1)</script> | *x* [31m =1+1 "q" & www.example.org passports\n      → O1 Chile 2014, A.1 (',
		);
		expect(text).toContain("  P1 … – 2013-05-31 'by May 2013', A.1 Peru 2014: Gates by May 2013\n");
		expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
	});

	it('markdown', () => {
		const text = REPORT_REPORTERS.markdown(report());
		expect(text).toContain(
			'- <a id="N1"></a>N1 **Peru 2014**: Sealing \\<script\\>alert(1)\\</script\\> \\| \\*x\\* \\[31m =1+1 "q" \\& www\u2060.example.org passports\n  - → [O1](#O1) Chile 2014, A.1 (',
		);
		expect(text).toContain('| PER 2014 | 0/2/1/0 |');
	});

	it('html: one page without script, nothing of a plan is markup, links lead to offers', () => {
		const html = REPORT_REPORTERS.html(report());
		expect(html).toContain(
			'Sealing &lt;script&gt;alert(1)&lt;/script&gt; | *x* [31m =1+1 &quot;q&quot; &amp; www.example.org passports',
		);
		expect(html).not.toMatch(/<script|[\u0000-\u0008\u000B-\u001F\u007F-\u009F]| (?:src|href)="(?!#)/u);
		expect(html).toContain('<a href="#O1">O1</a>');
		expect(html).toContain('<li id="O1">');
		expect(html).toContain(
			'<svg role="img" aria-label="Needs and offers by section (Needs, Offers): A.1 Protect Cargo: 1, 1;',
		);
	});

	it('docx: texts as text, references as links to bookmarks', async () => {
		const zip = await JSZip.loadAsync(await REPORT_REPORTERS.docx(report()));
		const xml = await zip.file('word/document.xml')!.async('string');
		expect(xml).toContain('Sealing &lt;script&gt;alert(1)&lt;/script&gt; | *x* [31m =1+1');
		expect(xml).toContain('<w:hyperlink w:history="1" w:anchor="O1">');
		expect(xml).toMatch(/<w:bookmarkStart w:name="O1"/u);
		expect(xml).toContain('w:w="11906"');
	});

	it('json: everything', () => {
		expect(JSON.parse(REPORT_REPORTERS.json(report()))).toMatchObject({
			newest: '2014-01',
			sections: [{ id: 'A.1', needs: [{ text: ODD }] }, {}, {}, {}, {}, {}, {}],
		});
	});

	it.each([
		['needs', ['Needs'], ['Offers', 'Planned measures by date']],
		['offers', ['Offers'], ['Needs', 'Planned measures by date']],
		['planned', ['Planned measures by date'], ['Needs', 'Offers', 'Who reports what']],
	] as const)('--only %s', (only, shown, hidden) => {
		const lines = REPORT_REPORTERS.markdown(report({ only }))
			.split('\n')
			.map((line) => line.replace(/^#+ /u, ''));
		for (const title of shown) expect(lines).toContain(title);
		for (const title of hidden) expect(lines).not.toContain(title);
	});

	it(`show each need and offer of every gold exactly once${GOLDS_MISSING}`, async () => {
		const compiled = compileReport(golds());
		const ids = compiled.sections.flatMap(({ needs, offers }) => [...needs, ...offers]).map(({ id }) => id);
		expect(ids.length > 0).toBe(hasGolds);
		const html = REPORT_REPORTERS.html(compiled);
		const markdown = REPORT_REPORTERS.markdown(compiled);
		const zip = await JSZip.loadAsync(await REPORT_REPORTERS.docx(compiled));
		const word = await zip.file('word/document.xml')!.async('string');
		const terminal = REPORT_REPORTERS.terminal(compiled, plain);
		const anchors = [...html.matchAll(/<li id="([NO]\d+)">/gu)].map(([, id]) => id);
		expect(anchors).toEqual(ids);
		expect([...markdown.matchAll(/<a id="([NO]\d+)">/gu)].map(([, id]) => id)).toEqual(ids);
		expect([...word.matchAll(/<w:bookmarkStart w:name="([NO]\d+)"/gu)].map(([, id]) => id)).toEqual(ids);
		expect([...terminal.matchAll(/^ {2}([NO]\d+) /gmu)].map(([, id]) => id)).toEqual(ids);
	});
});
