import { dirname, join, resolve } from 'node:path';
import { checkBytes } from '../check.js';
import { RULES } from '../checks/index.js';
import type { Rule } from '../checks/rule.js';
import type { Settings } from '../checks/run.js';
import { Baseline } from '../config/baseline.js';
import type { Config } from '../config/config.js';
import { ConfigFinder, loadConfig } from '../config/find.js';
import { isIgnored, settingsFor } from '../config/settings.js';
import { CtapError, EXIT } from '../diagnostics/errors.js';
import { withFile } from '../diagnostics/with-file.js';
import type { ParseOptions } from '../parse.js';
import { fingerprints } from '../reporters/fingerprint.js';
import { countsOf, type FileReport, type Report } from '../reporters/reporter.js';
import { findFiles } from './check-files.js';
import { withDeadline } from './deadline.js';
import { readInput, STDIN, STDIN_NAME } from './input.js';
import { writeOutput } from './output.js';

export interface CheckRun {
	args: string[];
	/** Name that standard input has in messages, overrides and the search for a configuration. */
	stdinFilename?: string;
	/** A configuration file, or false for none at all. */
	config?: string | false;
	rules: Settings;
	maxWarnings?: number;
	baseline?: string;
	updateBaseline: boolean;
	/** Report errors only. */
	quiet: boolean;
	reading: ParseOptions;
	/** Most seconds for a file; absent: the default. */
	timeout?: number;
}

/**
 * Checks all files.
 * @returns The report, the exit code that it asks for, and what was too much where it is more than that of errors.
 * @throws CtapError `usage` for a wrong configuration or baseline; a file that cannot be read is in the report.
 */
export async function runCheck(run: CheckRun): Promise<{ report: Report; exitCode: number; tooMany: string | null }> {
	const finder = new ConfigFinder();
	const given = run.config ? await loadConfig(run.config) : null;
	const configOf = async (file: string): Promise<Config | null> =>
		run.config === undefined ? finder.find(dirname(resolve(file))) : given;
	const files: { path: string; shown: string; config: Config | null }[] = [];
	for (const { file, named } of await findFiles(run.args)) {
		const shown = file === STDIN ? (run.stdinFilename ?? STDIN_NAME) : file;
		const config = await configOf(shown);
		if (named || !isIgnored(shown, config)) files.push({ path: file, shown, config });
	}
	// What holds for the whole run is said by the configuration of the first file that has one.
	const main = files.find(({ config }) => config)?.config ?? null;
	const baselinePath = run.baseline ?? (main?.baseline ? join(main.folder, main.baseline) : undefined);
	if (run.updateBaseline && baselinePath === undefined)
		throw new CtapError('usage', '--update-baseline needs --baseline FILE, or the key baseline of a configuration.');
	const baseline = baselinePath === undefined ? null : await Baseline.read(baselinePath, run.updateBaseline);

	const report: Report = { files: [], rules: rulesOf(main, run.rules), known: 0, gone: 0 };
	let exitCode: number = EXIT.ok;
	for (const { path, shown, config } of files) {
		const checked = await checkFile(path, shown, settingsFor(shown, config, run.rules), run);
		if (checked.error) exitCode = Math.max(exitCode, checked.error.exitCode);
		else if (baseline) applyBaseline(baseline, run.updateBaseline, checked, report);
		report.files.push(checked);
	}
	if (baseline && run.updateBaseline) await writeOutput(String(baseline), baselinePath);
	const { error, warning } = countsOf(report);
	const most = run.maxWarnings ?? main?.maxWarnings ?? null;
	const tooMany =
		most !== null && warning > most ? `${warning} ${warning === 1 ? 'warning' : 'warnings'}; allowed: ${most}.` : null;
	if (error > 0 || tooMany) exitCode = Math.max(exitCode, EXIT.problems);
	if (run.quiet) for (const file of report.files) file.messages = file.messages.filter(({ fatal }) => fatal);
	return { report, exitCode, tooMany };
}

function applyBaseline(baseline: Baseline, update: boolean, checked: FileReport, report: Report): void {
	const prints = fingerprints(checked.messages);
	if (update) baseline.update(checked.file, checked.messages, prints);
	const { fresh, known, gone } = baseline.filter(checked.file, checked.messages, prints);
	checked.messages = fresh;
	report.known += known;
	report.gone += gone;
}

async function checkFile(
	path: string,
	shown: string,
	settings: Settings,
	{ reading, timeout }: CheckRun,
): Promise<FileReport> {
	const file = shown.replaceAll('\\', '/');
	try {
		const { bytes } = await readInput(path, reading.limits);
		const { messages } = await withDeadline(bytes, timeout, () =>
			checkBytes(bytes, { ...reading, file: shown }, { settings }),
		);
		return { file, messages, error: null };
	} catch (error) {
		return { file, messages: [], error: withFile(error, shown) };
	}
}

/** The rules that run, with the severity that they have in this run. */
function rulesOf(config: Config | null, commandLine: Settings): Rule[] {
	const settings = { ...config?.rules, ...commandLine };
	return RULES.map((rule) => {
		const severity = settings[rule.id]?.severity;
		return severity && severity !== 'off' ? { ...rule, severity } : rule;
	});
}
