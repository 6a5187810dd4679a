import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type Block, type Run, textBlock, textBlocks } from '../../src/document/nodes.js';
import { tidy } from '../../src/document/words.js';
import { markdown } from '../../src/formats/markdown/index.js';
import { writeMarkdown } from '../../src/writers/markdown.js';
import { subject } from './subject.js';

const words = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom('cargo', 'a', 'b.', 'c,', '2014', '(x)', 'é', '한국', '。') },
	{
		weight: 3,
		arbitrary: fc.constantFrom('*', '_', '**', '~~', '`', '[', ']', '(', '<b', '>', '&amp;', '&', '\\', '|', '#', '!'),
	},
	{ weight: 2, arbitrary: fc.constantFrom(' ', ' ', '\n') },
	{ weight: 1, arbitrary: fc.constantFrom('1.', '-', '--', '+', '===', '~', '{--', '--}', '{', '}', '_x', 'x_y', ':') },
);
const run: fc.Arbitrary<Run> = fc.record(
	{
		text: fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
		bold: fc.constant(true),
		italic: fc.constant(true),
		link: fc.constantFrom('http://x.org/', '#', 'a b'),
	},
	{ requiredKeys: ['text'] },
);
const paragraph = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) => textBlock(runs, {}));

const commonmark = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

const linesOf = (blocks: Block[]) =>
	[...textBlocks(blocks)].map(({ runs }) => tidy(runs.map(({ text }) => text).join(''))).filter(Boolean);

const textOf = (node: Nodes): string => {
	if ('children' in node) return node.children.map(textOf).join('');
	if (node.type === 'html' && node.value === '<!-- -->') return '';
	return node.type === 'break' ? ' ' : 'value' in node ? node.value : `(${node.type})`;
};

describe('writeMarkdown, read again', () => {
	it('keeps paragraphs, whatever they hold', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(paragraph, { maxLength: 3 }), async (blocks) => {
				const written = await writeMarkdown(subject(structuredClone(blocks)));
				expect(commonmark.parse(written).children.map((node) => tidy(textOf(node)))).toEqual(linesOf(blocks));
			}),
			{ numRuns: 500 },
		);
	});

	it('gives the same blocks', async () => {
		const first = await markdown.read(Buffer.from(SAMPLE), {});
		const written = await writeMarkdown(subject(first.blocks));
		const second = await markdown.read(Buffer.from(written), {});
		expect(withoutPlaces(second.blocks)).toEqual(withoutPlaces(first.blocks));
	});
});

/** Every trait that the writer knows. */
const SAMPLE = `# Plan *of* Cargo

Contact Point: **Kim**\\
Title: _Officer_, <u>Ministry</u>

1. one
2. two
   - inner [link](http://x.org/)
     - innermost

     goes on
3. three

(a) 1\\. is no list, \\* neither

| a | b |
| --- | --- |
| c<br>d | e \\| f |
`;

function withoutPlaces(blocks: Block[]): unknown {
	return JSON.parse(
		JSON.stringify(blocks, (key, value) => (key === 'location' || key === 'indent' ? undefined : value)),
	);
}
