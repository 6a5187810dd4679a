import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CtapError } from '../diagnostics/errors.js';
import { isPlainFile, type LineOutput, lineFile, lineStream } from './lines.js';
import { type Lock, takeLock } from './lock.js';
import { MANIFEST, type ManifestContent, ManifestWriter, readManifest } from './manifest.js';
import { WholeFiles, writeError } from './whole-file.js';

/** The name of `--ndjson` that stands for standard output. */
const STDOUT = '-';

export interface Destinations {
	/** Folder for a file a plan. */
	output?: string;
	/** File for a line a plan, or `-`. */
	ndjson?: string;
}

/** Everything that a batch writes to, under lock. */
export interface State {
	files: WholeFiles | undefined;
	lines: LineOutput | undefined;
	/** What earlier batches did; absent with `manifest`, where nothing is kept. */
	earlier: ManifestContent;
	manifest: ManifestWriter | undefined;
	close(isWhole: boolean): Promise<void>;
}

/** Where the manifest of an output is: in its folder, or beside the NDJSON file where that is all. */
export function manifestPath({ output, ndjson }: Destinations): string {
	return output === undefined ? `${ndjson}.${MANIFEST}` : join(output, MANIFEST);
}

/**
 * Takes the locks of the outputs, cleans up behind a batch that was ended, and opens them.
 * @throws CtapError `usage` where another batch writes there, or they cannot be written.
 */
export async function openState({ output, ndjson }: Destinations): Promise<State> {
	const file = ndjson !== undefined && ndjson !== STDOUT && (await isPlainFile(ndjson)) ? ndjson : undefined;
	if (ndjson !== undefined && (await isFolder(ndjson))) {
		throw new CtapError('usage', 'This is a folder, not a file; -o writes to a folder.', { file: ndjson });
	}
	const locks: Lock[] = [];
	const release = () => {
		for (const lock of locks.splice(0)) lock.release();
	};
	process.once('exit', release);
	try {
		if (output !== undefined) {
			await makeFolder(output);
			locks.push(await takeLock(join(output, '.ctap-lock')));
		}
		if (file !== undefined) locks.push(await takeLock(beside(file, 'lock')));
		const lines = file !== undefined ? await lineFile(file) : ndjson === undefined ? undefined : await stream(ndjson);
		if (output === undefined && file === undefined) return unkept(lines);
		const scratch = output !== undefined ? join(output, '.ctap-tmp') : beside(file!, 'tmp');
		const files = new WholeFiles(scratch);
		await files.open();
		const path = manifestPath({ output, ndjson: file });
		const earlier = await readManifest(path);
		const manifest = await ManifestWriter.open(path, earlier, join(scratch, 'manifest.tmp'));
		return {
			files: output === undefined ? undefined : files,
			lines,
			earlier,
			manifest,
			async close(isWhole) {
				try {
					await lines?.close(isWhole);
					await manifest.close();
					await files.close();
				} finally {
					release();
				}
			},
		};
	} catch (error) {
		release();
		throw error;
	}
}

function unkept(lines: LineOutput | undefined): State {
	return {
		files: undefined,
		lines,
		earlier: { entries: new Map(), run: undefined },
		manifest: undefined,
		close: async (isWhole) => lines?.close(isWhole),
	};
}

async function stream(path: string): Promise<LineOutput> {
	if (path === STDOUT) return lineStream(process.stdout);
	const { createWriteStream } = await import('node:fs');
	const device = createWriteStream(path);
	device.on('error', () => undefined); // a line that cannot be written says so itself
	return lineStream(device);
}

async function makeFolder(path: string): Promise<void> {
	try {
		await mkdir(path, { recursive: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
			throw new CtapError('usage', 'This is a file, not a folder.', { file: path });
		}
		throw writeError(path, error);
	}
}

async function isFolder(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

function beside(file: string, what: string): string {
	return join(dirname(file), `.${basename(file)}.ctap-${what}`);
}
