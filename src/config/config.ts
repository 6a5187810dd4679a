import { findRule } from '../checks/index.js';
import type { OptionSpec, Severity } from '../checks/rule.js';
import type { RuleSetting, Settings } from '../checks/run.js';
import type { Complaint } from './position.js';

/** A configuration, checked. Globs are relative to `folder`. */
export interface Config {
	/** Folder of the file it was read from. */
	folder: string;
	rules: Settings;
	overrides: { files: string[]; rules: Settings }[];
	ignores: string[];
	maxWarnings: number | null;
	/** As written, relative to `folder`. */
	baseline: string | null;
}

function emptyConfig(folder: string): Config {
	return { folder, rules: {}, overrides: [], ignores: [], maxWarnings: null, baseline: null };
}

type Path = (string | number)[];

/**
 * Checks what a configuration file holds, key by key.
 * @param complain Called with the first key that is wrong; throws.
 */
export function readConfig(value: unknown, folder: string, complain: Complaint): Config {
	const config = emptyConfig(folder);
	const root = objectAt(value, [], complain);
	for (const [key, entry] of Object.entries(root)) {
		switch (key) {
			case '$schema':
				break;
			case 'rules':
				config.rules = settingsAt(entry, [key], complain);
				break;
			case 'overrides':
				config.overrides = listAt(entry, [key], complain).map((item, i) => overrideAt(item, [key, i], complain));
				break;
			case 'ignores':
				config.ignores = globsAt(entry, [key], complain);
				break;
			case 'maxWarnings':
				if (!Number.isInteger(entry) || (entry as number) < 0) complain([key], 'has to be a whole number, 0 or more');
				config.maxWarnings = entry as number;
				break;
			case 'baseline':
				if (typeof entry !== 'string') complain([key], 'has to be the path of a file');
				config.baseline = entry as string;
				break;
			default:
				complain([key], 'is no key of a configuration; there are rules, overrides, ignores, maxWarnings and baseline');
		}
	}
	return config;
}

function overrideAt(value: unknown, path: Path, complain: Complaint): Config['overrides'][number] {
	const entry = objectAt(value, path, complain);
	for (const key of Object.keys(entry))
		if (key !== 'files' && key !== 'rules')
			complain([...path, key], 'is no key of an override; there are files and rules');
	if (!('files' in entry)) complain(path, "lacks the key 'files'");
	return {
		files: globsAt(entry.files, [...path, 'files'], complain),
		rules: settingsAt(entry.rules ?? {}, [...path, 'rules'], complain),
	};
}

function settingsAt(value: unknown, path: Path, complain: Complaint): Settings {
	const settings: Settings = {};
	for (const [id, entry] of Object.entries(objectAt(value, path, complain))) {
		const at = [...path, id];
		if (!findRule(id)) complain(at, 'is no rule; `ctap rules` lists them');
		const [level, options, ...more] = Array.isArray(entry) ? entry : [entry];
		if (more.length > 0) complain(at, 'has to be a severity, or a list of a severity and options');
		const setting = typeof level === 'string' ? settingOf(id, level) : null;
		if (!setting) complain(at, `has no severity '${String(level)}'; there are off, on, info, warn and error`);
		if (options !== undefined) setting!.options = optionsAt(id, options, [...at, 1], complain);
		settings[id] = setting!;
	}
	return settings;
}

function optionsAt(id: string, value: unknown, path: Path, complain: Complaint): RuleSetting['options'] {
	const specs = findRule(id)!.options ?? {};
	const options: NonNullable<RuleSetting['options']> = {};
	for (const [name, entry] of Object.entries(objectAt(value, path, complain))) {
		const spec = specs[name];
		const names = Object.keys(specs);
		if (!spec)
			complain(
				[...path, name],
				names.length > 0 ? `is no option of ${id}; there is ${names.join(', ')}` : `is no option: ${id} has none`,
			);
		else if (!hasType(entry, spec)) complain([...path, name], `has to be ${TYPES[spec.type]}`);
		else options[name] = entry as OptionSpec['default'];
	}
	return options;
}

const TYPES: Record<OptionSpec['type'], string> = {
	strings: 'a list of texts',
	number: 'a number',
	boolean: 'true or false',
};

function hasType(value: unknown, { type }: OptionSpec): boolean {
	if (type === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string');
	return typeof value === type;
}

/** A severity as people write it; null where it is none. 'on' is the rule's own. */
export function settingOf(id: string, level: string): RuleSetting | null {
	const severities: Record<string, Severity | 'off'> = {
		off: 'off',
		on: findRule(id)?.severity ?? 'warning',
		info: 'info',
		warn: 'warning',
		warning: 'warning',
		error: 'error',
	};
	return Object.hasOwn(severities, level) ? { severity: severities[level]! } : null;
}

function objectAt(value: unknown, path: Path, complain: Complaint): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) complain(path, 'has to be an object');
	return value as Record<string, unknown>;
}

function listAt(value: unknown, path: Path, complain: Complaint): unknown[] {
	if (!Array.isArray(value)) complain(path, 'has to be a list');
	return value as unknown[];
}

function globsAt(value: unknown, path: Path, complain: Complaint): string[] {
	if (typeof value === 'string') return [value];
	const list = listAt(value, path, complain);
	list.forEach((glob, i) => {
		if (typeof glob !== 'string') complain([...path, i], 'has to be a glob');
	});
	return list as string[];
}
