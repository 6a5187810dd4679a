import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Entry, RunRecord } from './entry.js';
import { writeError, writeSynced } from './whole-file.js';

/** Name of the manifest in an output folder. */
export const MANIFEST = 'ctap-manifest.ndjson';

/** Characters written at a time. */
const BLOCK = 1024 * 1024;

export interface ManifestContent {
	/** The last entry of each input. */
	entries: Map<string, Entry>;
	/** The last whole batch; absent where it was interrupted. */
	run: RunRecord | undefined;
}

/** Reads a manifest; one that is not there is empty, a line that a crash cut is left out. */
export async function readManifest(path: string): Promise<ManifestContent> {
	const content: ManifestContent = { entries: new Map(), run: undefined };
	try {
		const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
		for await (const line of lines) addLine(content, line);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw writeError(path, error);
	}
	return content;
}

function addLine(content: ManifestContent, line: string): void {
	const value = parseLine(line);
	if (!value) return;
	if ('run' in value) content.run = value.run;
	else content.entries.set(value.input, value);
}

function parseLine(line: string): Entry | { run: RunRecord } | undefined {
	try {
		const value = JSON.parse(line);
		const isEntry = isName(value?.input) && typeof value.made === 'object';
		return isEntry || typeof value?.run === 'object' ? value : undefined;
	} catch {
		return undefined;
	}
}

/** A name stays below the output folder, whoever wrote the manifest. */
function isName(input: unknown): boolean {
	return typeof input === 'string' && !input.startsWith('/') && !input.split(/[\\/]/u).includes('..');
}

/** Lines in blocks: millions of them would not fit into one string. */
function* blocks(entries: Iterable<Entry>): Generator<string> {
	let block = '';
	for (const entry of entries) {
		block += `${JSON.stringify(entry)}\n`;
		if (block.length < BLOCK) continue;
		yield block;
		block = '';
	}
	yield block;
}

/** A manifest that grows by a line whenever a file is finished. */
export class ManifestWriter {
	/** Lines are written one after the other: none is ever torn by another. */
	#tail: Promise<void> = Promise.resolve();

	private constructor(
		private readonly path: string,
		private readonly handle: FileHandle,
	) {}

	/** Rewrites the manifest with one line an input, and opens it to be appended to. */
	static async open(path: string, { entries }: ManifestContent, scratch: string): Promise<ManifestWriter> {
		try {
			await writeSynced(scratch, blocks(entries.values()));
			await rename(scratch, path);
			return new ManifestWriter(path, await open(path, 'a'));
		} catch (error) {
			throw writeError(path, error);
		}
	}

	append(line: Entry | { run: RunRecord }): Promise<void> {
		this.#tail = this.#tail.then(() => this.handle.appendFile(`${JSON.stringify(line)}\n`));
		return this.#tail.catch((error) => {
			throw writeError(this.path, error);
		});
	}

	async close(): Promise<void> {
		await this.#tail.catch(() => undefined);
		await this.handle.sync().catch(() => undefined);
		await this.handle.close();
	}
}
