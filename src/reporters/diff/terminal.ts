import { createColors } from 'picocolors';
import type { Change, PlanDiff } from '../../diff/diff.js';
import { printable } from '../escape.js';
import {
	agencyText,
	countsOf,
	countsText,
	kindName,
	moveText,
	placesText,
	planName,
	sectionTitle,
	TYPE_NAMES,
} from './wording.js';

const SIGNS = { kept: '✔', added: '+', removed: '-', reworded: '~', moved: '>' } as const;

/** For people at a terminal: section by section, words that went in `[-…-]`, words that came in `{+…+}`, colours where they are wanted. */
export function diffTerminal(diff: PlanDiff, { color, stat }: { color: boolean; stat: boolean }): string {
	const colors = createColors(color);
	const paint = {
		kept: colors.green,
		added: colors.green,
		removed: colors.red,
		reworded: colors.cyan,
		moved: colors.blue,
	};
	const lines: string[] = [];
	if (!stat) {
		lines.push(`${colors.red('---')} ${printable(planName(diff.before))}`);
		lines.push(`${colors.green('+++')} ${printable(planName(diff.after))}`, '');
	}
	for (const section of diff.sections) {
		const title = printable(sectionTitle(section));
		if (stat) {
			lines.push(`${title}: ${countsText(countsOf(section.changes))}`);
			continue;
		}
		lines.push(colors.bold(title));
		for (const change of section.changes) {
			const fact = (change.after ?? change.before)!;
			const notes = [moveOf(change), agencyText(change), placesText(change)].filter(Boolean).map(printable);
			const what = change.type === 'kept' ? '' : ` ${kindName(fact)}`;
			lines.push(
				`  ${paint[change.type](`${SIGNS[change.type]} ${TYPE_NAMES[change.type]}`)}${what}${notes.length > 0 ? colors.dim(`  ${notes.join('; ')}`) : ''}`,
				`      ${textOf(change)}`,
			);
		}
		lines.push('');
	}
	lines.push(countsText(diff.counts));
	return `${lines.join('\n')}\n`;

	function textOf({ before, after, words }: Change): string {
		if (!words) return printable((after ?? before)!.text);
		return words
			.map(({ kind, text }) => {
				if (kind === 'same') return printable(text);
				return kind === 'removed' ? colors.red(`[-${printable(text)}-]`) : colors.green(`{+${printable(text)}+}`);
			})
			.join(' ');
	}
}

const moveOf = (change: Change): string => (change.type === 'moved' ? moveText(change) : '');
