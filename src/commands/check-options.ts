import { findRule } from '../checks/index.js';
import type { Settings } from '../checks/run.js';
import { settingOf } from '../config/config.js';
import { CtapError } from '../diagnostics/errors.js';
import { defaultFormat, FORMATS, type Format } from '../reporters/index.js';

/** A format, and the file it is written to; standard output where there is none. */
export interface Target {
	format: Format;
	file?: string;
}

/**
 * `--format sarif=out.sarif --format pretty -o report.txt`.
 * @throws CtapError `usage` for a format that does not exist, and for two that would be mixed on one output.
 */
export function targetsOf(formats: string[], output: string | undefined): Target[] {
	const asked =
		formats.length > 0 ? formats : [defaultFormat(process.env, process.stdout.isTTY && output === undefined)];
	const targets = asked.map((text): Target => {
		const at = text.indexOf('=');
		const name = at < 0 ? text : text.slice(0, at);
		const file = at < 0 ? output : text.slice(at + 1);
		if (!FORMATS.includes(name as Format))
			throw new CtapError('usage', `There is no format '${name}'; there are ${FORMATS.join(', ')}.`);
		if (file === '') throw new CtapError('usage', `The format '${text}' names no file.`);
		return { format: name as Format, ...(file !== undefined && { file }) };
	});
	const seen = new Set<string | undefined>();
	for (const { format, file } of targets) {
		if (seen.has(file)) {
			throw new CtapError(
				'usage',
				`The format '${format}' would be mixed with another one; write --format ${format}=FILE.`,
			);
		}
		seen.add(file);
	}
	return targets;
}

/**
 * `--rule id=severity`, several times.
 * @throws CtapError `usage` for a rule or severity that does not exist.
 */
export function ruleSettingsOf(texts: string[]): Settings {
	const settings: Settings = {};
	for (const text of texts) {
		const [id = '', level = '', ...more] = text.split('=');
		if (!findRule(id)) throw new CtapError('usage', `There is no rule '${id}'; \`ctap rules\` lists them.`);
		const setting = more.length === 0 ? settingOf(id, level) : null;
		if (!setting) throw new CtapError('usage', `--rule ${text}: write off, on, info, warn or error behind '='.`);
		settings[id] = setting;
	}
	return settings;
}

/** A whole number, 0 or more; throws CtapError `usage`. */
export function wholeNumber(name: string, text: string): number {
	if (!/^\d{1,9}$/u.test(text)) throw new CtapError('usage', `${name} takes a whole number, not '${text}'.`);
	return Number(text);
}
