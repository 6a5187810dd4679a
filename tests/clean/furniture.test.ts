import { describe, expect, it } from 'vitest';
import { cleaned, paragraphs } from './cleaned.js';

/** A page's worth of items that end with a full stop. */
function page(name: string, lines = 8): string {
	return Array.from(
		{ length: lines },
		(_, at) => `- ${name} did ${['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'][at]}.`,
	).join('\n');
}

/** Entries of what was taken out. */
async function removed(text: string, keepFurniture = false): Promise<string[]> {
	const [, entries = ''] = (await cleaned(text, { keepFurniture })).split('\n--\n');
	return entries
		.split('\n')
		.filter(Boolean)
		.map((entry) => entry.replace(/ \d+:/u, ':'));
}

describe('page numbers', () => {
	it.each([
		'Page 3 of 17',
		'page 3',
		'- Page 3 -',
		'Página 3 de 17',
		'Trang 3/17',
		'Halaman 3',
		'第 3 页',
		'第3页 共17页',
		'3 페이지',
		'Страница 3 из 17',
		'หน้า 3',
	])('takes out by its look: %s', async (line) =>
		expect(await removed(paragraphs('One.', line, 'Two.'))).toEqual([`page-number: ${line}`]),
	);

	it.each(['3', 'iii', '- 3 -', '3 / 17', '[3]'])('takes out beside the end of a page: %s', async (line) =>
		expect(await removed(paragraphs('One.', line, '---', 'Two.'))).toEqual([`page-number: ${line}`]),
	);

	it('takes out numbers that count the pages', async () =>
		expect(await removed(paragraphs(page('A'), '11', page('B'), '12', page('C'), '13'))).toEqual([
			'page-number: 11',
			'page-number: 12',
			'page-number: 13',
		]));

	it('takes out the numbers of all pages where the ends of some are marked', async () =>
		expect(await removed(paragraphs(page('A'), '1', '---', page('B'), '2', page('C'), '3', '---', 'End.'))).toEqual([
			'page-number: 1',
			'page-number: 2',
			'page-number: 3',
		]));

	it('leaves numbers and years that stand alone', async () => {
		const text = paragraphs('Officers trained', '12', 'Calendar year', '2013', 'Page 3 of the guide was rewritten.');
		expect(await removed(text)).toEqual([]);
	});

	it('keeps them where they are wanted', async () => {
		expect(await cleaned('One.\n\nPage 1\n\nTwo.', { keepFurniture: true })).toBe('One.\nPage 1\nTwo.');
	});
});

describe('running headers and footers', () => {
	it('takes out lines that come again beside page numbers', async () => {
		const footer = (at: number) => `Peru – Action Plan 2013\nPage ${at} of 3`;
		const text = [page('A'), footer(1), page('B'), footer(2), page('C'), footer(3)].join('\n');
		expect(await removed(text)).toEqual(
			[1, 2, 3].flatMap((at) => ['running-footer: Peru – Action Plan 2013', `page-number: Page ${at} of 3`]),
		);
	});

	it('takes out lines that begin each page', async () => {
		const header = 'Republic of Example – CTAP';
		const text = paragraphs(
			header,
			page('A'),
			'<!-- page 2 -->',
			header,
			page('B'),
			'<!-- page 3 -->',
			header,
			page('C'),
		);
		expect(await removed(text)).toEqual([1, 2, 3].map(() => `running-header: ${header}`));
	});

	it('takes out lines that hold the number of the page', async () => {
		const line = (at: number) => `CTAP Example 2013, page ${at}`;
		const text = [page('A'), line(1), page('B'), line(2), page('C'), line(3)].join('\n');
		expect(await removed(text)).toEqual([1, 2, 3].map((at) => `running-footer: ${line(at)}`));
	});

	it('takes out lines that stand within sentences', async () => {
		const header = 'Example Action Plan';
		const cut = (name: string) => `- ${name} trained officers of the port\n${header}\nand of the customs of ${name}.`;
		expect(await cleaned([cut('A'), cut('B'), cut('C')].join('\n'))).toBe(
			[
				...['A', 'B', 'C'].map((name) => `- ${name} trained officers of the port⏎and of the customs of ${name}.`),
				'--',
				...[2, 5, 8].map((line) => `running-header ${line}: ${header}`),
			].join('\n'),
		);
	});

	it('leaves a numbered heading of the form, though a page begins with it each time', async () => {
		const heading = 'A. ENHANCING THE SECURE FLOW OF TRADE AND PEOPLE IN THE APEC REGION';
		const pages = ['A', 'B', 'C'].flatMap((name) => ['---', heading, page(name)]);
		expect(await removed(paragraphs(...pages))).toEqual([]);
	});

	it('takes out the first one of a file, though another one shows no end of a page', async () => {
		const header = 'Republic of Example – CTAP';
		const pages = ['B', 'C', 'D'].flatMap((name) => ['<!-- page -->', header, page(name)]);
		const entries = await removed(paragraphs(header, page('A'), ...pages, 'More.', header, page('E')));
		expect(entries.slice(0, 4)).toEqual(Array(4).fill(`running-header: ${header}`));
	});

	it('takes out the first one too, where no end of a page shows before it', async () => {
		const header = 'Example CTAP, first revision';
		const pages = [1, 2, 3, 4, 5, 6].flatMap((at) => [`${at}`, '---', header, page('A')]);
		const text = paragraphs('Cover', 'Third Meeting', 'San Francisco', '14 September', header, page('A'), ...pages);
		expect((await removed(text)).filter((entry) => entry.startsWith('running'))).toHaveLength(7);
	});

	it('leaves headings that come again', async () => {
		const text = paragraphs(
			'Protect Cargo',
			'- One.',
			'Protect Cargo',
			'- Two.',
			'Page 1',
			'Protect Cargo',
			'- Three.',
			'Protect Cargo',
			'- Four.',
		);
		expect(await removed(text)).toEqual(['page-number: Page 1']);
	});
});

it("leaves the text of a PDF, whose reader knows its pages' geometry", async () =>
	expect(await cleaned('One.\n\nPage 3', { format: 'pdf' })).toBe('One.\nPage 3'));
