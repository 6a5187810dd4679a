import type { Report } from '../../compile/report.js';
import { escapeHtml } from '../escape.js';
import { htmlPage } from '../page.js';
import type { Content, ListEntry, Span } from './content.js';
import { contentsOf } from './contents.js';
import { titleOf } from './overview.js';

/** One HTML file that prints on A4: needs beside offers, matches as links, a chart as inline SVG, no script. */
export function reportHtml(report: Report): string {
	return htmlPage(titleOf(report), contentsOf(report).map(blockOf).join('\n'));
}

function blockOf(content: Content): string {
	switch (content.kind) {
		case 'heading':
			return `<h${content.depth}>${escapeHtml(content.text)}</h${content.depth}>`;
		case 'paragraph':
			return `<p>${spansOf(content.spans)}</p>`;
		case 'list':
			return listOf(content.items);
		case 'table':
			return tableOf(content);
		case 'pair':
			return `<div class="pair"><div>${content.left.map(blockOf).join('\n')}</div><div>${content.right.map(blockOf).join('\n')}</div></div>`;
		case 'bars':
			return barsOf(content);
	}
}

function listOf(items: ListEntry[]): string {
	const lines = items.map(({ id, spans, items: below }) => {
		const anchor = id === undefined ? '' : ` id="${id}"`;
		return `<li${anchor}>${spansOf(spans)}${below.length > 0 ? listOf(below) : ''}</li>`;
	});
	return `<ul>\n${lines.join('\n')}\n</ul>`;
}

function tableOf({ head, rows, numeric }: Content & { kind: 'table' }): string {
	const kind = (at: number): string => (numeric && at > 0 ? ' class="n"' : '');
	const headers = head.map((cell, at) => `<th scope="col"${kind(at)}>${escapeHtml(cell)}</th>`).join('');
	const lines = rows.map(
		(cells) => `<tr>${cells.map((spans, at) => `<td${kind(at)}>${spansOf(spans)}</td>`).join('')}</tr>`,
	);
	return `<div class="scroll" tabindex="0"><table>\n<thead><tr>${headers}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table></div>`;
}

function spansOf(spans: Span[]): string {
	return spans
		.map(({ text, style, to }) => {
			const inner = escapeHtml(text);
			if (to !== undefined) return `<a href="#${to}">${inner}</a>`;
			if (style === 'strong') return `<strong>${inner}</strong>`;
			return style === undefined ? inner : `<span class="${style}">${inner}</span>`;
		})
		.join('');
}

/** Measures of the chart, in pixels. */
const [WIDTH, ROW, LABEL, NUMBER] = [720, 22, 300, 24];

/** Bars to both sides of their labels. */
function barsOf({ title, left, right, rows }: Content & { kind: 'bars' }): string {
	const most = Math.max(1, ...rows.flatMap((row) => [row.left, row.right]));
	const side = (WIDTH - LABEL) / 2;
	const length = (n: number): number => Math.round((n / most) * (side - NUMBER));
	const [from, to] = [side, side + LABEL];
	const lines = rows.map((row, at) => {
		const y = ROW * (at + 1);
		const middle = y + ROW / 2 + 4;
		return [
			`<rect x="${from - length(row.left)}" y="${y + 3}" width="${length(row.left)}" height="${ROW - 6}" fill="#b5651d"/>`,
			`<text x="${from - length(row.left) - 4}" y="${middle}" text-anchor="end">${row.left}</text>`,
			`<text x="${from + LABEL / 2}" y="${middle}" text-anchor="middle">${escapeHtml(shorten(row.label))}</text>`,
			`<rect x="${to}" y="${y + 3}" width="${length(row.right)}" height="${ROW - 6}" fill="#2b7a78"/>`,
			`<text x="${to + length(row.right) + 4}" y="${middle}">${row.right}</text>`,
		].join('');
	});
	const height = ROW * (rows.length + 1) + 4;
	const words = rows.map((row) => `${row.label}: ${row.left}, ${row.right}`).join('; ');
	return [
		`<figure style="margin:1.5rem 0"><svg role="img" aria-label="${escapeHtml(`${title} (${left}, ${right}): ${words}`)}" viewBox="0 0 ${WIDTH} ${height}" width="100%" style="max-width:${WIDTH}px" xmlns="http://www.w3.org/2000/svg">`,
		`<text x="${from - 4}" y="14" text-anchor="end" font-weight="600">${escapeHtml(left)}</text><text x="${to + 4}" y="14" font-weight="600">${escapeHtml(right)}</text>`,
		...lines,
		`</svg><figcaption class="dim">${escapeHtml(title)}</figcaption></figure>`,
	].join('\n');
}

/** A label that fits between the bars. */
const MOST_CHARACTERS = 46;

function shorten(label: string): string {
	const characters = [...label];
	return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : label;
}
