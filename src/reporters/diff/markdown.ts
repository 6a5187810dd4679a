import type { Change, PlanDiff } from '../../diff/diff.js';
import { escapeMarkdown } from '../escape.js';
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

/** For a page or a comment: words that went and came are in `<del>` and `<ins>`, which hold beside any character. */
export function diffMarkdown(diff: PlanDiff, { stat }: { stat: boolean }): string {
	const lines = [
		`# ${escapeMarkdown(diffTitle(diff))}`,
		'',
		`- Old: ${escapeMarkdown(planName(diff.before))}`,
		`- New: ${escapeMarkdown(planName(diff.after))}`,
		'',
		`**${countsText(diff.counts)}**`,
	];
	if (stat) {
		lines.push('', '| Section | Changes |', '| --- | --- |');
		for (const section of diff.sections) {
			lines.push(`| ${escapeMarkdown(sectionTitle(section))} | ${countsText(countsOf(section.changes))} |`);
		}
		return `${lines.join('\n')}\n`;
	}
	for (const section of diff.sections) {
		lines.push('', `## ${escapeMarkdown(sectionTitle(section))}`, '');
		lines.push(...section.changes.map(item));
	}
	return `${lines.join('\n')}\n`;
}

function item(change: Change): string {
	const { type, before, after, words } = change;
	const notes = [type === 'moved' ? moveText(change) : '', agencyText(change), placesText(change)].filter(Boolean);
	const what = type === 'kept' ? '' : ` ${escapeMarkdown(kindName((after ?? before)!))}`;
	const text = words
		? words.map(({ kind, text }) => marked(text, kind)).join(' ')
		: escapeMarkdown((after ?? before)!.text);
	return `- **${TYPE_NAMES[type]}**${what}${notes.length > 0 ? ` (${escapeMarkdown(notes.join('; '))})` : ''}: ${text}`;
}

function marked(text: string, kind: 'same' | 'removed' | 'added'): string {
	const words = escapeMarkdown(text);
	if (kind === 'same') return words;
	return kind === 'removed' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
}
