import { describe, expect, it } from 'vitest';
import { type Block, type Marker, textBlock } from '../../src/document/nodes.js';
import { writeText } from '../../src/writers/text.js';
import { subject } from './subject.js';

const block = (text: string, marker: Marker | null = null) => textBlock([{ text }], {}, { marker });

describe('writeText', () => {
	it('writes one block a line and adds nothing', async () => {
		const blocks: Block[] = [
			block('One\ntwo\tthree'),
			block('bullet', { text: '•', kind: 'bullet', typed: false }),
			block('computed', { text: '1.', kind: 'number', typed: false }),
			block('typed', { text: '(1)', kind: 'number', typed: true }),
			block('typed bullet', { text: '-', kind: 'bullet', typed: true }),
			block('  '),
			{
				type: 'table',
				layer: 'body',
				location: {},
				rows: [{ header: true, cells: [{ blocks: [block('a'), block('b')], column: 0, colSpan: 1, rowSpan: 1 }] }],
			},
		];
		expect(await writeText(subject(blocks))).toBe('One two three\nbullet\ncomputed\n(1) typed\n- typed bullet\na\nb\n');
	});

	it('leaves out the bullets of a PDF, drawn or typed', async () => {
		const { document } = subject([block('a', { text: '•', kind: 'bullet', typed: true })]);
		expect(await writeText(subject([], { document: { ...document, format: 'pdf' } }))).toBe('a\n');
	});

	it('lists what was removed behind a rule', async () => {
		const removed = [{ kind: 'page-number' as const, text: '- 3 -', location: { page: 3 } }];
		expect(await writeText(subject([block('a')], { removed }))).toBe(
			`a\n${'-'.repeat(40)}\npage-number (page 3): - 3 -\n`,
		);
	});
});
