import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CtapError } from '../diagnostics/errors.js';
import { sha256 } from '../source/read.js';
import type { Entry, RunRecord } from './entry.js';
import { MANIFEST, readManifest } from './manifest.js';
import { ArchiveDigest, hashOfKey, isInShard, parseShard } from './shard.js';
import { manifestPath } from './state.js';

/** What one shard left: its manifest, and where its plans are. */
export interface ShardResult {
	/** The folder or NDJSON file that was named. */
	path: string;
	/** Folder of its outputs; absent where it wrote lines only. */
	folder: string | undefined;
	/** Its NDJSON file; absent where it wrote none, or none that we know of. */
	lines: string | undefined;
	entries: Entry[];
	run: RunRecord | undefined;
}

/**
 * Reads what a shard left.
 * @param path Its output folder, or its NDJSON file.
 * @throws CtapError `not-found` where there is no manifest.
 */
export async function readShard(path: string): Promise<ShardResult> {
	const isFile = await open(path, 'r')
		.then(async (handle) => {
			const found = await handle.stat();
			await handle.close();
			return found.isFile();
		})
		.catch(() => {
			throw new CtapError('not-found', 'There is no such file or folder.', { file: path });
		});
	const { entries, run } = await readManifest(manifestPath(isFile ? { ndjson: path } : { output: path }));
	if (entries.size === 0 && !run) {
		throw new CtapError('not-found', `It holds no ${MANIFEST}: no batch wrote here.`, { file: path });
	}
	return {
		path,
		folder: isFile ? undefined : path,
		lines: isFile ? path : undefined,
		entries: [...entries.values()].filter(({ status }) => status !== 'gone'),
		run,
	};
}

/**
 * Proves that shards cover an archive exactly once: each is whole, none is missing or there twice, every file is in the
 * shard that its content says, and all together have the digest that each of them took of the whole archive.
 * @returns All entries in the order of the archive, and what is wrong; nothing is wrong where it is proved.
 */
export function joinShards(shards: ShardResult[]): { entries: Entry[]; faults: string[] } {
	const faults: string[] = [];
	const runs = shards.flatMap(({ path, run }) => {
		if (!run) faults.push(`${path}: its batch did not get to its end; run it again.`);
		return run ? [{ path, run, shard: parseShard(run.shard) }] : [];
	});
	const [first] = runs;
	if (!first) return { entries: [], faults };
	const { count } = first.shard;
	const owners = new Map<number, string>();
	for (const { path, run, shard } of runs) {
		if (shard.count !== count) faults.push(`${path}: it is one of ${shard.count} shards, ${first.path} of ${count}.`);
		const owner = owners.get(shard.index);
		if (owner !== undefined) faults.push(`${path}: shard ${run.shard} is there twice, in ${owner} too.`);
		owners.set(shard.index, path);
		if (run.archive.sha256 !== first.run.archive.sha256) {
			faults.push(`${path}: the archive was another one than for ${first.path}, or has changed between them.`);
		}
	}
	for (let index = 1; index <= count; index++) {
		if (!owners.has(index) && runs.length === shards.length) faults.push(`Shard ${index}/${count} is missing.`);
	}
	for (const { path, shard } of runs) {
		const { entries } = shards.find((candidate) => candidate.path === path)!;
		const stray = entries.find((entry) => !isInShard(entry.sha256 ?? hashOfKey(entry.input), shard));
		if (stray) faults.push(`${path}: ${stray.input} is of another shard.`);
	}
	const entries = shards.flatMap((shard) => shard.entries).sort((a, b) => a.index - b.index);
	if (faults.length === 0) faults.push(...coverage(entries, first.run));
	return { entries, faults };
}

function coverage(entries: Entry[], { archive }: RunRecord): string[] {
	const digest = new ArchiveDigest();
	for (const { input, sha256 } of entries) digest.add(input, sha256);
	const own = digest.close();
	if (own.files !== archive.files) return [`The shards hold ${own.files} files, the archive ${archive.files}.`];
	return own.sha256 === archive.sha256 ? [] : ['The files of the shards are not those of the archive.'];
}

/** Gives the plans of a shard as lines, in the order of the archive. */
export class ShardLines {
	#reader: AsyncIterator<string> | undefined;

	constructor(private readonly shard: ShardResult) {}

	/** @throws CtapError `corrupt` where the plan is not what the manifest says. */
	async next(entry: Entry): Promise<Uint8Array> {
		const { folder, lines } = this.shard;
		if (folder !== undefined) return lineOf(folder, entry);
		this.#reader ??= createInterface({ input: createReadStream(lines!) })[Symbol.asyncIterator]();
		const { value, done } = await this.#reader.next();
		const line = Buffer.from(`${value}\n`);
		if (done || sha256(line) !== entry.lineSha256) {
			throw new CtapError('corrupt', `The line of ${entry.input} is not the one that the manifest tells of.`, {
				file: lines!,
			});
		}
		return line;
	}
}

async function lineOf(folder: string, entry: Entry): Promise<Uint8Array> {
	const path = join(folder, `${entry.input}.json`);
	try {
		const text = await readFile(path, 'utf8');
		return Buffer.from(`${JSON.stringify(JSON.parse(text))}\n`);
	} catch (error) {
		throw new CtapError('corrupt', 'The plan is not there, or is not whole.', { file: path, cause: error });
	}
}
