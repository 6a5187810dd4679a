import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.js';
import { type Document, textBlock } from '../../src/document/nodes.js';
import { markdown } from '../../src/formats/markdown/index.js';
import { cleaned, paragraphs } from './cleaned.js';

const ACCEPT = { trackChanges: 'accept', keepFurniture: false } as const;

it('runs the steps in an order in which each finds its work done', async () =>
	expect(
		await cleaned(
			paragraphs(
				'- The port ~~was~~is guarded{>>Since when?<<} by officers of the',
				'Formatted: Font: Bold',
				'- 3 -',
				'---',
				'coast guard.',
				'• Typed',
				'   o Inner[^1]',
				'[^1]: A note.',
			),
		),
	).toBe(
		[
			'- The port is guarded by officers of the coast guard.',
			'• Typed',
			'  o Inner',
			'{note} A note.',
			'--',
			'deletion 1: was',
			'comment 1: Since when?',
			'formatting-change 3: Formatted: Font: Bold',
			'page-number 5: - 3 -',
		].join('\n'),
	));

it('takes out layers in cells and of whole tables', () => {
	const cell = (text: string) => ({ blocks: [textBlock([{ text }], { page: 1 })], column: 0, colSpan: 1, rowSpan: 1 });
	const document: Document = {
		format: 'docx',
		pages: null,
		damage: [],
		blocks: [
			{
				type: 'table',
				layer: 'running-header',
				location: {},
				rows: [{ header: false, cells: [cell('Office'), cell('2014')] }],
			},
			textBlock([{ text: 'Text' }, { text: '1', noteReference: true }], {}),
		],
	};
	const cleaning = clean(document, ACCEPT);
	expect(cleaning.removed).toEqual([{ kind: 'running-header', text: 'Office 2014', location: {} }]);
	expect(document.blocks).toEqual([textBlock([{ text: 'Text' }], {})]);
	expect(cleaning.markup).toBe(1);
});

it('sorts what it takes out by place', async () => {
	const text = paragraphs('Page 1', '~~one~~ two', 'Formatted: Font: Bold', '{>>three<<}four');
	expect((await cleaned(text)).split('\n--\n')[1]).toBe(
		['page-number 1: Page 1', 'deletion 3: one', 'formatting-change 5: Formatted: Font: Bold', 'comment 7: three'].join(
			'\n',
		),
	);
});

const SHARED = new URL('../../../shared/', import.meta.url);
const plans = ['corpus', 'wild'].flatMap((folder) => {
	const path = new URL(`${folder}/`, SHARED);
	if (!existsSync(path)) return [];
	return readdirSync(path)
		.filter((name) => name.endsWith('.md'))
		.map((name) => new URL(name, path));
});

describe.skipIf(plans.length === 0)('plans beside the project (skipped where they are absent)', () => {
	it.each(plans.map((url) => [url.pathname.split('/').pop(), url] as const))(
		'keeps every character of %s',
		async (_, url) => {
			const document = await markdown.read(readFileSync(url), {});
			expect(() => clean(document, ACCEPT)).not.toThrow();
		},
	);
});
