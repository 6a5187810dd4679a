import { createColors } from 'picocolors';
import type { Message, Place } from '../checks/rule.js';
import { printable } from './escape.js';
import { describePlace } from './place.js';
import { countsOf, type Reporter, summaryOf } from './reporter.js';
import { beginning, ending, widthOf } from './width.js';

/** Columns of a line that are shown; longer ones are cut around the words in question, so many left before them. */
const WIDTH = 96;
const CONTEXT = 24;

/** For people at a terminal: grouped by file, each with the line it is about and a caret, a summary at the end. */
export const pretty: Reporter = (report, { color }) => {
	const colors = createColors(color);
	const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan };
	const lines: string[] = [];
	for (const { file, messages, error } of report.files) {
		if (!error && messages.length === 0) continue;
		lines.push(colors.underline(printable(file)));
		if (error) lines.push(`  ${colors.red('error')}  ${printable(error.message)}  ${colors.dim(error.code)}`);
		for (const message of messages) {
			const { severity, ruleId, reason, place, note, related } = message;
			const where = describePlace(place);
			lines.push(
				`  ${paint[severity](severity)}  ${printable(reason)}  ${colors.dim(ruleId)}`,
				...(where ? [`    ${colors.dim(`at ${where}`)}`] : []),
				...excerpt(message).map((line) => `    ${colors.dim('|')} ${line}`),
				...(note ? note.split('\n').map((line) => `    ${colors.dim('·')} ${printable(line)}`) : []),
				...(related
					? [`    ${colors.dim(`· ${printable(related.reason)}: ${describePlace(related.place as Place)}`)}`]
					: []),
			);
		}
		lines.push('');
	}
	const { error, unread } = countsOf(report);
	const mark = error + unread > 0 ? colors.red('✖') : colors.green('✔');
	lines.push(`${mark} ${summaryOf(report)}`);
	if (report.known > 0) lines.push(colors.dim(`  ${report.known} more are known to the baseline`));
	if (report.gone > 0) {
		const what = report.gone === 1 ? '1 entry' : `${report.gone} entries`;
		lines.push(colors.dim(`  ${what} of the baseline no longer occur; --update-baseline takes them out`));
	}
	return `${lines.join('\n')}\n`;
};

/** The line in question, cut to the width, and the caret below it. */
function excerpt({ place }: Message): string[] {
	if (place?.lineText === undefined || place.column === undefined) return [];
	// One character for another, so that columns stay.
	const text = place.lineText.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu, ' ');
	const start = place.column - 1;
	const end = Math.max(start + 1, (place.endColumn ?? place.column + 1) - 1);
	const rest = text.slice(start);
	const before = ending(text.slice(0, start), Math.max(CONTEXT, WIDTH - widthOf(rest)));
	const behind = beginning(rest, WIDTH - widthOf(before));
	const [cutBefore, cutBehind] = [before.length < start ? '…' : '', behind.length < rest.length ? '…' : ''];
	const carets = Math.max(1, widthOf(behind.slice(0, end - start)));
	return [cutBefore + before + behind + cutBehind, ' '.repeat(widthOf(cutBefore + before)) + '^'.repeat(carets)];
}
