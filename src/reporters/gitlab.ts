import { createHash } from 'node:crypto';
import type { Severity } from '../checks/rule.js';
import { fingerprints } from './fingerprint.js';
import { describePlace, lineOf } from './place.js';
import type { Reporter } from './reporter.js';

const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report: the part of Code Climate's format that it reads. */
export const gitlab: Reporter = ({ files }) => {
	const issues = files.flatMap(({ file, messages, error }) => {
		const prints = fingerprints(messages);
		const issue = (name: string, description: string, print: string, severity: string, line: number) => ({
			description,
			check_name: name,
			fingerprint: createHash('sha256').update(`${file}\n${print}`).digest('hex').slice(0, 32),
			severity,
			location: { path: file, lines: { begin: line } },
		});
		return [
			...(error ? [issue(error.code, error.message, error.code, 'blocker', 1)] : []),
			...messages.map(({ ruleId, reason, severity, place }, i) => {
				const where =
					place && (place.line === undefined || place.page !== undefined) ? ` (${describePlace(place)})` : '';
				return issue(ruleId, reason + where, prints[i]!, SEVERITIES[severity], lineOf(place).line);
			}),
		];
	});
	return `${JSON.stringify(issues, null, 2)}\n`;
};
