import { extname } from 'node:path';
import { CtapError } from '../diagnostics/errors.js';
import type { Summary } from './summary.js';
import { printable, rows } from './table.js';

const WRITERS: Record<string, (summary: Summary) => string> = {
	'.json': (summary) => `${JSON.stringify(summary, null, 2)}\n`,
	'.md': markdown,
	'.html': html,
};

/**
 * The writer of a report, by the extension of its file.
 * @throws CtapError `usage` where there is none.
 */
export function reportWriter(file: string): (summary: Summary) => string {
	const write = WRITERS[extname(file).toLowerCase()];
	if (!write) throw new CtapError('usage', 'A report ends in .json, .md or .html.', { file });
	return write;
}

function markdown(summary: Summary): string {
	const lines = ['# Batch of action plans', '', '| What | Count |', '| --- | --- |'];
	for (const [what, value] of rows(summary)) lines.push(`| ${what} | ${escapeMarkdown(value)} |`);
	if (summary.failures.length > 0) {
		lines.push('', '## Failed', '', '| File | Code | Reason |', '| --- | --- | --- |');
		for (const { file, code, message } of summary.failures) {
			lines.push(`| ${escapeMarkdown(file)} | ${code} | ${escapeMarkdown(message)} |`);
		}
		lines.push(...more(summary));
	}
	return lines.map((line) => `${line}\n`).join('');
}

function html(summary: Summary): string {
	const counts = rows(summary).map(([what, value]) => row('td', what, value));
	const failures = summary.failures.map(({ file, code, message }) => row('td', file, code, message));
	const parts = [
		'<!doctype html><html lang="en"><meta charset="utf-8"><title>Batch of action plans</title>',
		'<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem}td,th{text-align:left;padding:.2rem 1rem .2rem 0;',
		'vertical-align:top}</style>',
		`<h1>Batch of action plans</h1><table>${counts.join('\n')}</table>`,
	];
	if (failures.length > 0) {
		parts.push(`<h2>Failed</h2><table>${row('th', 'File', 'Code', 'Reason')}\n${failures.join('\n')}</table>`);
		parts.push(...more(summary).map((line) => line && `<p>${line}</p>`));
	}
	return `${parts.join('\n')}\n</html>\n`;
}

function more({ failed, failures }: Summary): string[] {
	return failed > failures.length ? ['', `And ${failed - failures.length} more: see the manifest.`] : [];
}

function row(cell: 'td' | 'th', ...values: string[]): string {
	return `<tr>${values.map((value) => `<${cell}>${escapeHtml(value)}</${cell}>`).join('')}</tr>`;
}

const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
	return printable(text).replace(/[&<>"']/gu, (character) => HTML[character]!);
}

/** Every character that means something in Markdown, or begins HTML. */
function escapeMarkdown(text: string): string {
	return printable(text).replace(/[\\`*_{}[\]<>()#+!|~&]/gu, '\\$&');
}
