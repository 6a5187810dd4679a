import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CtapError } from '../diagnostics/errors.js';
import { type Config, readConfig } from './config.js';
import { complainOf, parseConfigText } from './position.js';

/** Names of configuration files in the order in which a folder is searched; `package.json` counts with the key `ctap`. */
const CONFIG_NAMES = [
	'ctap.config.json',
	'ctap.config.yaml',
	'ctap.config.yml',
	'ctap.config.js',
	'ctap.config.mjs',
	'package.json',
];
const KEY = 'ctap';

/** Configurations by folder: many files of one folder are searched for once. */
export class ConfigFinder {
	private readonly known = new Map<string, Promise<Config | null>>();

	/**
	 * The configuration for files in a folder: its own, or the nearest above it.
	 * @throws CtapError `usage` where one is found that is wrong.
	 */
	find(folder: string): Promise<Config | null> {
		const path = resolve(folder);
		let found = this.known.get(path);
		if (!found) {
			found = this.search(path);
			this.known.set(path, found);
		}
		return found;
	}

	private async search(folder: string): Promise<Config | null> {
		for (const name of CONFIG_NAMES) {
			const config = await loadIfThere(join(folder, name));
			if (config) return config;
		}
		const above = dirname(folder);
		return above === folder ? null : this.find(above);
	}
}

/**
 * Reads the configuration that the user names.
 * @throws CtapError `usage` where there is none or it is wrong.
 */
export async function loadConfig(file: string): Promise<Config> {
	const config = await loadIfThere(resolve(file), file);
	if (!config) throw new CtapError('usage', 'There is no such configuration file.', { file });
	return config;
}

async function loadIfThere(path: string, shown = path): Promise<Config | null> {
	const text = await readFile(path, 'utf8').catch(() => null);
	if (text === null) return null;
	const folder = dirname(path);
	const isPackage = path.endsWith('package.json');
	if (/^\.[cm]?js$/u.test(extname(path))) {
		const value = await importConfig(path, shown);
		return readConfig(value, folder, complainOf(shown));
	}
	// A package without the key has nothing to say, however broken it is.
	if (isPackage && !text.includes(`"${KEY}"`)) return null;
	const { value, complain } = parseConfigText(text, shown, isPackage ? KEY : undefined);
	if (isPackage && value === undefined) return null;
	return readConfig(value ?? {}, folder, complain);
}

async function importConfig(path: string, shown: string): Promise<unknown> {
	try {
		const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
		return module.default ?? {};
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new CtapError('usage', `The configuration cannot be loaded: ${reason}`, { file: shown, cause: error });
	}
}
