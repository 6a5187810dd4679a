import { createColors } from 'picocolors';
import type { Message, Place } from '../checks/rule.js';
import { printable } from './escape.js';
import { describePlace } from './place.js';
import { countsOf, type Reporter, summaryOf } from './reporter.js';

/** Widest piece of a line that is shown; longer ones are cut around the words in question. */
const WIDTH = 96;

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
	const from = text.length <= WIDTH ? 0 : Math.max(0, Math.min(start - 24, text.length - WIDTH));
	const shown = text.slice(from, from + WIDTH);
	const before = from > 0 ? '…' : '';
	const indent = widthOf(before + text.slice(from, start));
	const carets = Math.max(1, Math.min(widthOf(text.slice(start, end)), widthOf(text.slice(start, from + WIDTH))));
	return [`${before}${shown}${from + WIDTH < text.length ? '…' : ''}`, `${' '.repeat(indent)}${'^'.repeat(carets)}`];
}

/** Columns on a terminal: East Asian characters take two (UAX #11), combining marks none. */
function widthOf(text: string): number {
	let width = 0;
	for (const char of text) {
		if (/\p{M}/u.test(char)) continue;
		width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(char)
			? 2
			: 1;
	}
	return width;
}
