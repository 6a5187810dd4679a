import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewBytes } from '../../src/view/view.js';
import { ROOT } from '../cli/bundle.js';
import { CHROMIUM_MISSING, hasChromium, launchChromium } from '../support/chromium.js';

const FORMATS = ['docx', 'pdf', 'md'] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!hasChromium)(`the page in a browser${CHROMIUM_MISSING}`, () => {
	const folder = mkdtempSync(join(tmpdir(), 'ctap-view-'));
	const addresses: Record<string, string> = {};
	let browser: Browser;

	beforeAll(async () => {
		browser = await launchChromium();
		for (const format of FORMATS) {
			const bytes = readFileSync(join(ROOT, `fixtures/plans/messy/input.${format}`));
			const path = join(folder, `${format}.html`);
			writeFileSync(path, await viewBytes(bytes, { file: `plan.${format}` }));
			addresses[format] = pathToFileURL(path).href;
		}
	}, 300_000);
	afterAll(async () => {
		await browser?.close();
		rmSync(folder, { recursive: true });
	});

	/** Opens a page; `faults` are messages on its console and requests to anywhere but itself. */
	async function open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
		const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
		const page = await context.newPage();
		const faults: string[] = [];
		page.on('console', (message) => faults.push(message.text()));
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on('request', (request) => {
			if (request.url() !== address && !request.url().startsWith('data:')) faults.push(request.url());
		});
		await page.goto(address);
		return { page, faults };
	}

	/** The fact and the place that are lit. */
	const lit = (page: Page) =>
		page.evaluate<Record<'fact' | 'place' | 'link', string | null>>(`({
			fact: document.querySelector('#plan .on .words')?.textContent ?? null,
			place: document.querySelector('#source .on')?.id ?? null,
			link: document.querySelector('#plan .on a.go')?.getAttribute('href')?.slice(1) ?? null,
		})`);

	describe.each(FORMATS)('%s', (format) => {
		it('leads from a fact to its place and back by click, without a word on the console or a request', async () => {
			const { page, faults } = await open(addresses[format]!);
			const fact = page.locator('#plan li .fact.k-fact').nth(3);
			await fact.locator('.words').click();
			const first = await lit(page);
			expect(first.fact).toBe(await fact.locator('.words').textContent());
			expect([first.place, first.place]).toEqual([first.link, expect.stringMatching(/^s\d+$/u)]);
			const dot = page.locator(`#${first.place} a[href^="#f"]`).first();
			await page.keyboard.press('Escape');
			expect((await lit(page)).fact).toBeNull();
			await dot.click();
			expect((await lit(page)).place).toBe(first.place);
			expect(faults).toEqual([]);
			await page.context().close();
		});

		it('steps through facts and marks by keys, and through marks by buttons', async () => {
			const { page, faults } = await open(addresses[format]!);
			await page.keyboard.press('j');
			const one = await lit(page);
			await page.keyboard.press('j');
			expect((await lit(page)).fact).not.toBe(one.fact);
			await page.keyboard.press('k');
			expect(await lit(page)).toEqual(one);
			await page.keyboard.press('n');
			const status = page.locator('#status');
			expect(await status.textContent()).toMatch(/^Mark 1 of \d+$/u);
			await page.keyboard.press('Enter');
			expect(await page.evaluate('document.activeElement.id')).toBe('source');
			await page.keyboard.press('p');
			await page.keyboard.press('n');
			expect(await status.textContent()).toMatch(/^Mark 1 of \d+$/u);
			await page.locator('#next').click();
			expect(await status.textContent()).toMatch(/^Mark 2 of \d+$/u);
			await page.keyboard.press('p');
			expect(await status.textContent()).toMatch(/^Mark 1 of \d+$/u);
			expect(faults).toEqual([]);
			await page.context().close();
		});

		it('filters by kind and by section', async () => {
			const { page } = await open(addresses[format]!);
			const shown = (selector: string) => page.locator(`#plan ${selector}:visible`).count();
			await page.locator('input[name=message]').uncheck();
			expect([await shown('.k-message'), (await shown('.k-fact')) > 5]).toEqual([0, true]);
			await page.locator('#section').selectOption('A.1');
			const sections = await page.evaluate<string[]>(`
				[...document.querySelectorAll('#plan .fact')]
					.filter((fact) => fact.checkVisibility())
					.map((fact) => fact.dataset.section)
			`);
			expect([...new Set(sections)]).toEqual(['A.1']);
			await page.context().close();
		});

		it('reads without JavaScript', async () => {
			const { page } = await open(addresses[format]!, { javaScriptEnabled: false });
			const link = page.locator('#plan li .fact a.go').first();
			const target = (await link.getAttribute('href'))!;
			await link.click();
			expect(await page.locator(`${target}:target`).count()).toBe(1);
			expect(await page.locator('.filters').isVisible()).toBe(false);
			await page.context().close();
		});

		it('prints the plan and then the source, without buttons', async () => {
			const { page } = await open(addresses[format]!);
			await page.emulateMedia({ media: 'print' });
			const [plan, source] = await Promise.all(['#plan', '#source'].map((id) => page.locator(id).boundingBox()));
			expect(plan!.y).toBeLessThan(source!.y);
			expect(await page.locator('.filters').isVisible()).toBe(false);
			await page.context().close();
		});
	});

	it.each([
		['docx', 'light', { colorScheme: 'light' }],
		['docx', 'dark', { colorScheme: 'dark' }],
		['pdf', 'light', { colorScheme: 'light' }],
		['pdf', 'dark', { colorScheme: 'dark' }],
		['md', 'narrow', { viewport: { width: 400, height: 800 } }],
	] as [string, string, BrowserContextOptions][])('is accessible: %s, %s', async (format, _, options) => {
		const { page } = await open(addresses[format]!, { ...options, bypassCSP: true });
		await page.keyboard.press('n');
		await page.addScriptTag({ content: AXE });
		const violations = await page.evaluate<string[]>(
			"axe.run().then(({ violations }) => violations.map(({ id, impact }) => impact + ' ' + id))",
		);
		expect(violations.filter((violation) => /^(?:serious|critical)/u.test(violation))).toEqual([]);
		await page.context().close();
	});

	it('puts the text of a PDF onto its glyphs, and boxes around them', async () => {
		const { page } = await open(addresses.pdf!);
		const off = await page.evaluate<string[]>(`
			[...document.querySelectorAll('.place')].flatMap((place) => {
				const box = place.querySelector('rect').getBoundingClientRect();
				const inside = [...place.parentElement.querySelectorAll('.words text')].filter((text) => {
					const { left, top, height } = text.getBoundingClientRect();
					const middle = top + height / 2;
					return middle > box.top && middle < box.bottom && left >= box.left - 4 && left <= box.right + 4;
				});
				return inside.length > 0 ? [] : [place.id];
			})
		`);
		const all = await page.locator('.place').count();
		expect([all > 20, off.length / all]).toEqual([true, 0]);
		await page.context().close();
	});

	it('takes markup in a plan for text, and reaches nothing outside', async () => {
		const path = join(folder, 'hostile.html');
		const attack = `<script>window.hit=1</script> \\<script>window.hit=1\\</script> "><img src=x onerror="window.hit=1"> | & \u202E`;
		const plan = `# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n\nECONOMY: Chile\n\nOBJECTIVE: ${attack}\n\n## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- ${attack}\n\n</script></style>${attack}\n`;
		writeFileSync(
			path,
			await viewBytes(new TextEncoder().encode(plan), { file: '"><script>window.hit=1</script>.md' }),
		);
		const { page, faults } = await open(pathToFileURL(path).href);
		expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
		expect([await page.locator('script').count(), await page.locator('img').count(), faults]).toEqual([1, 0, []]);
		expect(
			await page.evaluate(() =>
				fetch('https://example.org/').then(
					() => 'reached',
					() => 'refused',
				),
			),
		).toBe('refused');
		await page.context().close();
	});
});
