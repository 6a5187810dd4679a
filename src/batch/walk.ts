import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { CtapError } from '../diagnostics/errors.js';
import { FORMATS } from '../formats/index.js';

/** Name of the file that lists, in the syntax of .gitignore, what is left out below its folder. */
const IGNORE_FILE = '.ctapignore';
/** Folders nested deeper than any archive's are a loop that the file system hides from us. */
const MAX_DEPTH = 200;
const EXTENSIONS = new Set(FORMATS.flatMap(({ extensions }) => extensions));

export interface WalkOptions {
	/** Follow symbolic links that lead out of the folder. */
	follow?: boolean;
	/** Extensions of the files to list, in lower case; those of documents where absent. */
	extensions?: ReadonlySet<string>;
	/** Real paths that are not input, such as the output folder. */
	exclude?: ReadonlySet<string>;
	/** Hears of each file that is left out for a reason worth telling. */
	onSkip?: (reason: string) => void;
}

/** What is ignored below a folder, and where that folder is (relative to the root, with slashes). */
interface IgnoreRule {
	below: string;
	rules: Ignore;
}

interface Walk extends WalkOptions {
	root: string;
	realRoot: string;
	/** Real paths of folders that a symbolic link has led to: each is read once, so that links cannot multiply. */
	linked: Set<string>;
}

/**
 * Lists the documents below a folder, folders and files by name, in an order that does not depend on the machine.
 * Hidden files, Word's lock files (`~$plan.docx`) and what `.ctapignore` names are left out, and symbolic links that
 * lead out of the folder.
 * @returns Paths relative to the folder, with slashes.
 * @throws CtapError `not-found` or `unreadable` where a folder cannot be listed.
 */
export async function* walkFolder(root: string, options: WalkOptions = {}): AsyncGenerator<string> {
	const realRoot = await realpath(root).catch((error) => {
		throw listError(root, error);
	});
	const walk: Walk = { ...options, root, realRoot, linked: new Set() };
	yield* walkBelow(walk, '', realRoot, [], new Set([realRoot]));
}

async function* walkBelow(
	walk: Walk,
	below: string,
	real: string,
	outer: IgnoreRule[],
	ancestors: ReadonlySet<string>,
): AsyncGenerator<string> {
	const folder = join(walk.root, below);
	const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
		if (below === '') throw listError(folder, error);
	});
	if (!entries) {
		// Taken for a file, it is reported as one that cannot be read; the rest of the archive is converted.
		yield below;
		return;
	}
	const rules = entries.some(({ name }) => name === IGNORE_FILE)
		? [...outer, { below, rules: ignore().add(await readRules(join(folder, IGNORE_FILE))) }]
		: outer;
	for (const entry of entries.sort(byName)) {
		if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
		const path = below === '' ? entry.name : `${below}/${entry.name}`;
		const target = await resolveEntry(walk, entry, path, join(real, entry.name));
		if (!target || walk.exclude?.has(target.real) || isIgnored(rules, path, target.isFolder)) continue;
		if (!target.isFolder) {
			if ((walk.extensions ?? EXTENSIONS).has(extname(entry.name).toLowerCase())) yield path;
			else walk.onSkip?.(`other types (${extname(entry.name).toLowerCase() || 'no extension'})`);
		} else if (ancestors.has(target.real) || ancestors.size > MAX_DEPTH) {
			walk.onSkip?.('links that lead in a circle');
		} else {
			yield* walkBelow(walk, path, target.real, rules, new Set([...ancestors, target.real]));
		}
	}
}

/** What a folder's entry is; nothing where it is not read. */
async function resolveEntry(
	walk: Walk,
	entry: Dirent,
	path: string,
	own: string,
): Promise<{ real: string; isFolder: boolean } | undefined> {
	if (entry.isDirectory()) return { real: own, isFolder: true };
	if (entry.isFile()) return { real: own, isFolder: false };
	if (!entry.isSymbolicLink()) return skip('devices and pipes');
	const full = join(walk.root, path);
	const real = await realpath(full).catch(() => undefined);
	if (real === undefined) return skip('links that lead nowhere');
	if (!walk.follow && real !== walk.realRoot && !real.startsWith(walk.realRoot + sep)) {
		return skip('links out of the folder (--follow reads them)');
	}
	const target = await stat(full).catch(() => null);
	if (!target) return skip('links that lead nowhere');
	if (!target.isDirectory()) return target.isFile() ? { real, isFolder: false } : skip('devices and pipes');
	if (walk.linked.has(real)) return skip('links to a folder that another link led to');
	walk.linked.add(real);
	return { real, isFolder: true };

	function skip(reason: string): undefined {
		walk.onSkip?.(reason);
	}
}

function readRules(path: string): Promise<string> {
	return readFile(path, 'utf8').catch((error) => {
		throw new CtapError('unreadable', `It cannot be read (${error.code ?? error}).`, { file: path, cause: error });
	});
}

/** The innermost file that says something about a path decides, as in git. */
function isIgnored(rules: IgnoreRule[], path: string, isFolder: boolean): boolean {
	for (const { below, rules: own } of rules.toReversed()) {
		const relative = below === '' ? path : path.slice(below.length + 1);
		const { ignored, unignored } = own.test(isFolder ? `${relative}/` : relative);
		if (ignored || unignored) return ignored;
	}
	return false;
}

/** By UTF-16 code units: the same on every machine, whatever its language. */
function byName(a: Dirent, b: Dirent): number {
	return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function listError(file: string, error: unknown): CtapError {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		return new CtapError('not-found', 'There is no such folder.', { file, cause: error });
	}
	return new CtapError('unreadable', `The folder cannot be listed (${code ?? error}).`, { file, cause: error });
}
