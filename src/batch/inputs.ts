import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { CtapError } from '../diagnostics/errors.js';
import { type WalkOptions, walkFolder } from './walk.js';

/** One file to convert. */
export interface InputFile {
	/** Where it is. */
	path: string;
	/** What the manifest calls it and the output mirrors: relative, with slashes, the same on every machine. */
	key: string;
}

interface Found {
	/** Relative to the folder, with slashes; absent for a file that was named itself. */
	below?: string;
	path: string;
}

/**
 * Lists what a batch converts: files as they are named, documents below folders, documents that match a glob.
 * Below one folder or glob a file is called by its path from there; where there are several inputs, by its path as written.
 * @throws CtapError `not-found` for an input that is not there, `usage` where two files would get one name.
 */
export async function listInputs(inputs: string[], listed: string[], options: WalkOptions): Promise<InputFile[]> {
	const files: InputFile[] = [];
	const seen = new Map<string, string>();
	const alone = inputs.length === 1 && listed.length === 0;
	const add = ({ path, below }: Found) => {
		const key = alone && below !== undefined ? below : keyOf(path);
		const owner = seen.get(key);
		if (owner === path) return;
		if (owner !== undefined) {
			throw new CtapError('usage', `It would get the same output as ${owner}.`, { file: path });
		}
		seen.set(key, path);
		files.push({ path, key });
	};
	for (const input of inputs) for await (const found of findInput(input, options)) add(found);
	for (const path of listed) add({ path });
	return files;
}

async function* findInput(input: string, options: WalkOptions): AsyncGenerator<Found> {
	const found = await stat(input).catch(() => null);
	if (found?.isDirectory()) {
		for await (const below of walkFolder(input, options)) yield { path: join(input, below), below };
	} else if (found || !picomatch.scan(input).isGlob) {
		// A file that is not there is reported like one that cannot be read: the others are converted.
		yield { path: input };
	} else {
		yield* findGlob(input, options);
	}
}

async function* findGlob(glob: string, options: WalkOptions): AsyncGenerator<Found> {
	const { base, glob: pattern } = picomatch.scan(glob);
	const matches = picomatch(pattern);
	let count = 0;
	for await (const below of walkFolder(base === '' ? '.' : base, options)) {
		if (!matches(below)) continue;
		count++;
		yield { path: join(base, below), below };
	}
	if (count === 0) throw new CtapError('not-found', 'No document matches.', { file: glob });
}

/** A path as a name below the output folder: from here where it is below here, without what leads up or to the root. */
function keyOf(path: string): string {
	const fromHere = isAbsolute(path) ? relative(process.cwd(), path) : path;
	const name = fromHere.startsWith('..') ? path : fromHere;
	return name
		.split(sep === '\\' ? /[\\/]/u : '/')
		.filter((part) => part !== '' && part !== '.' && part !== '..')
		.map((part) => part.replace(/^([A-Za-z]):$/u, '$1'))
		.join('/');
}

/** The files that a list names: NUL separated where it holds a NUL (`find -print0`), else one a line. */
export function parseList(text: string): string[] {
	const parts = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/u);
	return parts.filter((part) => part !== '');
}

/** Real paths, for those that are there. */
export async function realPaths(paths: (string | undefined)[]): Promise<Set<string>> {
	const real = await Promise.all(paths.map((path) => (path === undefined ? null : realpath(path).catch(() => null))));
	return new Set(real.filter((path) => path !== null));
}
