import type { Change, PlanDiff } from '../../diff/diff.js';
import { escapeHtml } from '../escape.js';
import { htmlPage } from '../page.js';
import {
	agencyText,
	countsOf,
	countsText,
	diffTitle,
	kindName,
	moveText,
	placesText,
	planName,
	sectionTitle,
	TYPE_NAMES,
} from './wording.js';

/** One HTML file: words that went are struck, words that came are underlined. */
export function diffHtml(diff: PlanDiff, { stat }: { stat: boolean }): string {
	const head = [
		`<h1>${escapeHtml(diffTitle(diff))}</h1>`,
		`<p class="dim">Old: ${escapeHtml(planName(diff.before))}<br>New: ${escapeHtml(planName(diff.after))}</p>`,
		`<p><strong>${countsText(diff.counts)}</strong></p>`,
	];
	const rows = diff.sections.map(
		(section) =>
			`<tr><td>${escapeHtml(sectionTitle(section))}</td><td>${countsText(countsOf(section.changes))}</td></tr>`,
	);
	const table = `<div class="scroll"><table><thead><tr><th>Section</th><th>Changes</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
	const sections = diff.sections.map(
		(section) => `<h2>${escapeHtml(sectionTitle(section))}</h2>\n<ul>\n${section.changes.map(item).join('\n')}\n</ul>`,
	);
	const body = [...head, ...(rows.length > 0 ? [table] : []), ...(stat ? [] : sections)];
	return htmlPage(diffTitle(diff), body.join('\n'));
}

function item(change: Change): string {
	const { type, before, after, words } = change;
	const notes = [type === 'moved' ? moveText(change) : '', agencyText(change), placesText(change)].filter(Boolean);
	const what = type === 'kept' ? '' : escapeHtml(kindName((after ?? before)!));
	const text = words
		? words.map(({ kind, text }) => marked(escapeHtml(text), kind)).join(' ')
		: escapeHtml((after ?? before)!.text);
	const note = notes.length > 0 ? ` <small>${escapeHtml(notes.join('; '))}</small>` : '';
	return `<li><span class="tag ${type}">${TYPE_NAMES[type]}</span><span class="dim">${what}</span>${note}<br>${text}</li>`;
}

function marked(html: string, kind: 'same' | 'removed' | 'added'): string {
	if (kind === 'same') return html;
	return kind === 'removed' ? `<del>${html}</del>` : `<ins>${html}</ins>`;
}
