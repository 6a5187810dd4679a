import { stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { CtapError } from '../diagnostics/errors.js';
import { FORMATS } from '../formats/index.js';
import { STDIN } from './input.js';

/** Folders that hold other people's files. */
const NOT_OURS = ['**/node_modules/**', '**/.git/**'];
const PATTERN = /[*?[\]{}!]/u;

/** A file to check, and whether it was named or found in a folder. */
export interface Found {
	file: string;
	named: boolean;
}

/**
 * The files that arguments stand for: a path, a folder (all plans in it and below), a glob, or `-`.
 * Each comes once; those of a folder or glob in the order of their names.
 * @throws CtapError `usage` where a folder or glob holds no plan.
 */
export async function findFiles(args: string[]): Promise<Found[]> {
	const found = new Map<string, Found>();
	for (const arg of args) {
		const kind = arg === STDIN ? null : await stat(arg).catch(() => null);
		if (kind?.isDirectory()) add(found, await plansIn(arg), false);
		else if (!kind && arg !== STDIN && PATTERN.test(arg)) add(found, await matching(arg), false);
		else add(found, [arg], true);
	}
	return [...found.values()];
}

function add(found: Map<string, Found>, files: string[], named: boolean): void {
	for (const file of files) found.set(file, { file, named: named || (found.get(file)?.named ?? false) });
}

async function plansIn(folder: string): Promise<string[]> {
	const extensions = FORMATS.flatMap((format) => format.extensions).map((extension) => extension.replace(/^\./u, ''));
	const names = await glob(`**/*.{${extensions.join(',')}}`, {
		cwd: folder,
		ignore: NOT_OURS,
		caseSensitiveMatch: false,
	});
	if (names.length === 0)
		throw new CtapError('usage', 'This folder holds no plan (.docx, .pdf, .md).', { file: folder });
	const base = folder.replaceAll('\\', '/').replace(/\/+$/u, '') || '/';
	return names.sort().map((name) => (base === '.' ? name : `${base === '/' ? '' : base}/${name}`));
}

async function matching(pattern: string): Promise<string[]> {
	const names = await glob(pattern.replaceAll('\\', '/'), { ignore: NOT_OURS, expandDirectories: false });
	if (names.length === 0) throw new CtapError('usage', 'No file matches this glob.', { file: pattern });
	return names.sort();
}
