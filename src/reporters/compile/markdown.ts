import type { Report } from '../../compile/report.js';
import { escapeMarkdown } from '../escape.js';
import type { Content, ListEntry, Span } from './content.js';
import { contentsOf } from './contents.js';

/** GitHub's Markdown; entries that others lead to are anchors. */
export function reportMarkdown(report: Report): string {
	return `${contentsOf(report).flatMap(blockOf).join('\n\n')}\n`;
}

function blockOf(content: Content): string[] {
	switch (content.kind) {
		case 'heading':
			return [`${'#'.repeat(content.depth)} ${escapeMarkdown(content.text)}`];
		case 'paragraph':
			return [spansOf(content.spans)];
		case 'list':
			return [content.items.flatMap((item) => linesOf(item, '')).join('\n')];
		case 'table':
			return [
				[
					row(content.head.map(escapeMarkdown)),
					row(content.head.map((_, at) => (content.numeric && at > 0 ? '--:' : '---'))),
					...content.rows.map((cells) => row(cells.map(spansOf))),
				].join('\n'),
			];
		case 'pair':
			return [...content.left, ...content.right].flatMap(blockOf);
		case 'bars':
			return [];
	}
}

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

function linesOf({ id, spans, items }: ListEntry, indent: string): string[] {
	const anchor = id === undefined ? '' : `<a id="${id}"></a>`;
	return [`${indent}- ${anchor}${spansOf(spans)}`, ...items.flatMap((item) => linesOf(item, `${indent}  `))];
}

function spansOf(spans: Span[]): string {
	return spans
		.map(({ text, style, to }) => {
			const inner = escapeMarkdown(text);
			if (inner === '') return text === '' ? '' : ' ';
			// Marks touch the words: white space stays outside.
			const [before, after] = [/^\s/u.test(text) ? ' ' : '', /\s$/u.test(text) ? ' ' : ''];
			if (to !== undefined) return `${before}[${inner}](#${to})${after}`;
			return style === 'strong' || style === 'late' ? `${before}**${inner}**${after}` : `${before}${inner}${after}`;
		})
		.join('');
}
