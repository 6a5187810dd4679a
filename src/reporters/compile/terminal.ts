import { createColors } from 'picocolors';
import type { Report } from '../../compile/report.js';
import { printable } from '../escape.js';
import { padded, widthOf } from '../width.js';
import type { Content, ListEntry, Span } from './content.js';
import { contentsOf } from './contents.js';

/** For people at a terminal: indented lists, columns, bars of characters. */
export function reportTerminal(report: Report, { color }: { color: boolean }): string {
	const colors = createColors(color);
	return `${contentsOf(report).flatMap(blockOf).join('\n')}\n`;

	function blockOf(content: Content): string[] {
		switch (content.kind) {
			case 'heading': {
				const title = printable(content.text);
				if (content.depth === 3) return [colors.underline(title)];
				return ['', colors.bold(content.depth === 1 ? title.toUpperCase() : title)];
			}
			case 'paragraph':
				return [spansOf(content.spans)];
			case 'list':
				return content.items.flatMap((item) => linesOf(item, '  '));
			case 'table':
				return tableOf(content.head, content.rows);
			case 'pair':
				return [...content.left, ...content.right].flatMap(blockOf);
			case 'bars':
				return barsOf(content);
		}
	}

	function linesOf({ spans, items }: ListEntry, indent: string): string[] {
		return [`${indent}${spansOf(spans)}`, ...items.flatMap((item) => linesOf(item, `${indent}    `))];
	}

	function spansOf(spans: Span[]): string {
		return spans.map(({ text, style }) => paint(spaced(text), style)).join('');
	}

	function paint(text: string, style: Span['style']): string {
		if (style === 'strong') return colors.bold(text);
		if (style === 'late') return colors.yellow(text);
		return style === 'dim' ? colors.dim(text) : text;
	}

	function tableOf(head: string[], rows: Span[][][]): string[] {
		const plain = [head, ...rows.map((cells) => cells.map((spans) => spans.map(({ text }) => spaced(text)).join('')))];
		const widths = head.map((_, at) => Math.max(...plain.map((cells) => Math.min(MOST_COLUMNS, widthOf(cells[at]!)))));
		const line = (cells: string[]): string =>
			`  ${cells.map((cell, at) => padded(cell, at < cells.length - 1 ? widths[at]! : 0)).join('  ')}`.trimEnd();
		return [colors.bold(line(plain[0]!)), ...plain.slice(1).map(line)];
	}

	function barsOf({ left, right, rows }: Content & { kind: 'bars' }): string[] {
		const most = Math.max(1, ...rows.flatMap((row) => [row.left, row.right]));
		const length = (n: number): number => Math.round((n / most) * MOST_BAR);
		const width = Math.max(...rows.map(({ label }) => widthOf(printable(label))));
		return [
			'',
			`  ${''.padEnd(width)}  ${left.padStart(MOST_BAR + 3)}  ${right}`,
			...rows.map((row) =>
				`  ${padded(printable(row.label), width)}  ${`${'█'.repeat(length(row.left))} ${String(row.left).padStart(2)}`.padStart(MOST_BAR + 3)}  ${String(row.right).padEnd(2)} ${'░'.repeat(length(row.right))}`.trimEnd(),
			),
		];
	}
}

/** Widest cell that others are lined up with, and longest bar, in columns. */
const MOST_COLUMNS = 40;
const MOST_BAR = 20;

/** White space at the ends of a span stays. */
function spaced(text: string): string {
	const inner = printable(text);
	return `${/^\s/u.test(text) ? ' ' : ''}${inner}${inner !== '' && /\s$/u.test(text) ? ' ' : ''}`;
}
