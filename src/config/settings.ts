import { relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { Settings } from '../checks/run.js';
import type { Config } from './config.js';

/** The settings for one file: the configuration's, its overrides in their order, then what the command line says. */
export function settingsFor(file: string, config: Config | null, commandLine: Settings): Settings {
	const settings: Settings = { ...config?.rules };
	for (const { files, rules } of config?.overrides ?? []) {
		if (matches(file, files, config!.folder)) Object.assign(settings, rules);
	}
	for (const [id, setting] of Object.entries(commandLine)) settings[id] = { ...settings[id], ...setting };
	return settings;
}

/** Whether a configuration leaves a file of a folder out. */
export function isIgnored(file: string, config: Config | null): boolean {
	return config !== null && config.ignores.length > 0 && matches(file, config.ignores, config.folder);
}

/** A glob without a slash is for names in any folder, as in .gitignore. */
function matches(file: string, globs: string[], folder: string): boolean {
	const path = relative(folder, resolve(file)).replaceAll('\\', '/');
	return globs.some((glob) =>
		picomatch(glob.replace(/^\.\//u, ''), { basename: !glob.includes('/'), dot: true })(path),
	);
}
