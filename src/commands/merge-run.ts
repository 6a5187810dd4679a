import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, RunRecord } from '../batch/entry.js';
import { joinShards, readShard, ShardLines, type ShardResult } from '../batch/merge.js';
import { openState, type State } from '../batch/state.js';
import { CtapError, EXIT } from '../diagnostics/errors.js';
import type { MergeOptions } from './merge.js';

/** `ctap merge`. @returns 0 where the shards cover the archive exactly once, 1 otherwise; then nothing is written. */
export async function merge(paths: string[], { output, ndjson, quiet }: MergeOptions): Promise<number> {
	const shards: ShardResult[] = [];
	for (const path of paths) shards.push(await readShard(path));
	const { entries, faults } = joinShards(shards);
	if (faults.length > 0) {
		process.stderr.write(faults.map((fault) => `ctap: error shards ${fault}\n`).join(''));
		return EXIT.problems;
	}
	if (output !== undefined || ndjson !== undefined) {
		const state = await openState({ output, ndjson });
		let isWhole = false;
		try {
			await write(entries, shards, state, output);
			isWhole = true;
		} finally {
			await state.close(isWhole);
		}
	}
	if (!quiet) process.stderr.write(proof(entries, shards));
	return EXIT.ok;
}

async function write(
	entries: Entry[],
	shards: ShardResult[],
	{ files, lines, manifest }: State,
	output: string | undefined,
): Promise<void> {
	const owners = new Map(shards.flatMap((shard) => shard.entries.map((entry) => [entry, shard] as const)));
	const readers = new Map(shards.map((shard) => [shard, new ShardLines(shard)]));
	for (const entry of entries) {
		const shard = owners.get(entry)!;
		if (entry.status === 'converted') {
			if (files && shard.folder === undefined) {
				throw new CtapError('usage', 'It holds lines only: join it with --ndjson.', { file: shard.path });
			}
			if (files) await copy(join(shard.folder!, `${entry.input}.json`), join(output!, `${entry.input}.json`), files);
			if (lines) await lines.write(await readers.get(shard)!.next(entry));
		}
		await manifest?.append(files ? entry : { ...entry, output: null, outputBytes: null });
	}
	const { run } = shards[0]!;
	await manifest?.append({ run: { ...run!, at: new Date().toISOString(), shard: '1/1' } satisfies RunRecord });
}

async function copy(from: string, to: string, files: NonNullable<State['files']>): Promise<void> {
	const bytes = await readFile(from).catch((error) => {
		throw new CtapError('corrupt', 'The plan that the manifest tells of is not there.', { file: from, cause: error });
	});
	await files.write(to, bytes);
}

function proof(entries: Entry[], shards: ShardResult[]): string {
	const failed = entries.filter(({ status }) => status === 'failed').length;
	return `${shards.length} shards cover the archive exactly once: ${entries.length} files, ${failed} of them failed.\n`;
}
