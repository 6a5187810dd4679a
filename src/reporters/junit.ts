import { escapeXml } from './escape.js';
import { describePlace } from './place.js';
import { countsOf, type FileReport, type Reporter } from './reporter.js';

/**
 * JUnit XML as build servers read it: a suite a file, a case a message. Errors are failures; warnings and notes pass,
 * with what they say as output, so that a build that is to fail by them says so with `--rule` or `--max-warnings`.
 */
export const junit: Reporter = (report) => {
	const { error, unread } = countsOf(report);
	const tests = report.files.reduce((sum, file) => sum + casesOf(file).length, 0);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<testsuites name="ctap check" tests="${tests}" failures="${error}" errors="${unread}">`,
		...report.files.map(suite),
		'</testsuites>',
		'',
	].join('\n');
};

function suite(file: FileReport): string {
	const cases = casesOf(file);
	const failures = file.messages.filter(({ severity }) => severity === 'error').length;
	return [
		`  <testsuite name="${escapeXml(file.file)}" tests="${cases.length}" failures="${failures}" errors="${file.error ? 1 : 0}">`,
		...cases,
		'  </testsuite>',
	].join('\n');
}

function casesOf({ file, messages, error }: FileReport): string[] {
	if (error)
		return [wrap(file, error.code, `<error message="${escapeXml(error.message)}" type="${escapeXml(error.code)}"/>`)];
	// A suite without a case is taken for one that did not run.
	if (messages.length === 0) return [`    <testcase name="no problems" classname="${escapeXml(file)}"/>`];
	return messages.map(({ ruleId, reason, severity, place, note }) => {
		const where = describePlace(place);
		const body = escapeXml([reason, where, note].filter(Boolean).join('\n'));
		return severity === 'error'
			? wrap(file, ruleId, `<failure message="${escapeXml(reason)}" type="${ruleId}">${body}</failure>`, where)
			: wrap(file, ruleId, `<system-out>${severity}: ${body}</system-out>`, where);
	});
}

function wrap(file: string, name: string, content: string, where = ''): string {
	const title = where ? `${name} (${where})` : name;
	return `    <testcase name="${escapeXml(title)}" classname="${escapeXml(file)}">${content}</testcase>`;
}
