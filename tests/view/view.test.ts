import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/view/html.js';
import { runsHtml } from '../../src/view/runs-html.js';
import { viewBytes } from '../../src/view/view.js';
import { ROOT } from '../cli/bundle.js';

describe('text on a page', () => {
	it('holds no markup, no controls and nothing that turns text around', () => {
		expect(escapeHtml(`<a href="x">&'</a>\u0000\u001B\u202E`)).toBe(
			'&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;\uFFFD\uFFFD\uFFFD',
		);
	});

	it('strikes what was taken out where it stood, with its reason', () => {
		const runs = [{ text: 'Korea ', bold: true }, { text: 'has [Comment] ports' }];
		expect(runsHtml(runs, [{ text: '[Comment]', reason: 'Removed: comment' }], null)).toBe(
			'<b>Korea </b>has <del title="Removed: comment">[Comment]</del> ports',
		);
	});

	it('shows revisions as the source stores them', () => {
		const runs = [
			{ text: '2012', revisions: [{ kind: 'insertion' as const }] },
			{ text: '4', revisions: [{ kind: 'deletion' as const }] },
		];
		expect(runsHtml(runs, [], null)).toBe('<ins>2012</ins><del title="Removed: deletion">4</del>');
	});
});

describe.each(['docx', 'pdf', 'md'])('a page of a plan in %s', (format) => {
	const page = viewBytes(readFileSync(join(ROOT, `fixtures/plans/messy/input.${format}`)), { file: `plan.${format}` });

	it('needs nothing but itself', async () => {
		const html = await page;
		expect(html).toContain('default-src &#39;none&#39;');
		expect([...html.matchAll(/\b(?:src|href)="(?!#|data:image\/webp;base64,)[^"]*"/gu)]).toEqual([]);
	});

	it('ties every fact of the plan to its place, and every place to its facts', async () => {
		const html = await page;
		const ids = new Set([...html.matchAll(/ id="([fs]\d+)"/gu)].map(([, id]) => id));
		const links = [...html.matchAll(/ href="#([fs]\d+)"/gu)].map(([, id]) => id!);
		expect(links.filter((id) => !ids.has(id))).toEqual([]);
		const facts = [...html.matchAll(/ id="(f\d+)" class="fact k-(\w+)"/gu)].filter(([, , kind]) => kind !== 'message');
		const linked = new Set(links);
		expect(facts.length).toBeGreaterThan(20);
		expect(facts.map(([, id]) => id).filter((id) => !linked.has(id!))).toEqual([]);
	});

	it('is the same each time', async () => {
		const bytes = readFileSync(join(ROOT, `fixtures/plans/messy/input.${format}`));
		expect((await viewBytes(bytes, { file: `plan.${format}` })) === (await page)).toBe(true);
	});
});

const KOREA = resolve(import.meta.dirname, '../../../shared/corpus/korea-2014.pdf');
const present = existsSync(KOREA);

it.skipIf(!present)(
	`a page of 23 printed pages stays below 5 MB${present ? '' : ' (skipped: no ../shared)'}`,
	async () => {
		const html = await viewBytes(readFileSync(KOREA), { file: 'korea-2014.pdf' });
		expect(html.length).toBeLessThan(5e6);
	},
);
