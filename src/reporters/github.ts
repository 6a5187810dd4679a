import type { Severity } from '../checks/rule.js';
import { printable } from './escape.js';
import { describePlace, lineOf } from './place.js';
import { type Reporter, summaryOf } from './reporter.js';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which become annotations on the files. */
export const github: Reporter = (report) => {
	const lines: string[] = [];
	for (const { file, messages, error } of report.files) {
		if (error) lines.push(`::error file=${property(file)},title=${property(error.code)}::${data(error.message)}`);
		for (const { severity, ruleId, reason, place } of messages) {
			const { line, column } = lineOf(place);
			const end = place?.endColumn !== undefined && place.line === line ? `,endColumn=${place.endColumn}` : '';
			// A Word file and a PDF have no lines to annotate: the place stands in the text.
			const where = place && (place.line === undefined || place.page !== undefined) ? ` (${describePlace(place)})` : '';
			lines.push(
				`::${COMMANDS[severity]} file=${property(file)},line=${line},col=${column}${end},title=${property(ruleId)}::${data(printable(reason) + where)}`,
			);
		}
	}
	lines.push(summaryOf(report));
	return `${lines.join('\n')}\n`;
};

const data = (text: string): string => text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
const property = (text: string): string => data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
