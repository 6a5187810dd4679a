import type { Severity } from '../checks/rule.js';
import { escapeMarkdown } from './escape.js';
import { describePlace } from './place.js';
import { type Reporter, summaryOf } from './reporter.js';

const MARKS: Record<Severity, string> = { error: '❌', warning: '⚠️', info: 'ℹ️' };
/** A comment on a pull request holds 65,536 characters. */
const MOST_ROWS = 150;

/** For a comment on a pull request: a table a file. */
export const markdown: Reporter = (report) => {
	const lines = [`**ctap check:** ${summaryOf(report)}`];
	let left = MOST_ROWS;
	let more = 0;
	for (const { file, messages, error } of report.files) {
		if (!error && messages.length === 0) continue;
		lines.push('', `### ${escapeMarkdown(file)}`, '');
		if (error) {
			lines.push(`${MARKS.error} ${escapeMarkdown(error.message)} \`${error.code}\``);
			continue;
		}
		const shown = messages.slice(0, Math.max(0, left));
		left -= shown.length;
		more += messages.length - shown.length;
		if (shown.length === 0) continue;
		lines.push('| | Where | What | Rule |', '| --- | --- | --- | --- |');
		for (const { severity, place, reason, ruleId, url } of shown) {
			const rule = /^https?:/u.test(url) ? `[${ruleId}](${url})` : `\`${ruleId}\``;
			lines.push(
				`| ${MARKS[severity]} | ${escapeMarkdown(describePlace(place))} | ${escapeMarkdown(reason)} | ${rule} |`,
			);
		}
	}
	if (more > 0) lines.push('', `${more} more messages are not shown.`);
	if (report.known > 0) lines.push('', `${report.known} more are known to the baseline.`);
	return `${lines.join('\n')}\n`;
};
