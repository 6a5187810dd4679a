import { createHash } from 'node:crypto';
import { CtapError } from '../diagnostics/errors.js';

/** The part of an archive that one batch takes: `index` of `count`, from 1. */
export interface Shard {
	index: number;
	count: number;
}

/** Hexadecimal digits of a hash that choose its shard: 48 bits, which a number holds exactly. */
const DIGITS = 12;

/**
 * Reads `3/16`.
 * @throws CtapError `usage`.
 */
export function parseShard(text: string): Shard {
	const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? []).map(Number);
	if (!index || !count || index > count) {
		throw new CtapError('usage', `--shard ${text}: write K/N with K from 1 to N, such as 3/16.`);
	}
	return { index, count };
}

/** Whether content of that SHA-256 is in the shard; each hash is in exactly one. */
export function isInShard(sha256: string, { index, count }: Shard): boolean {
	return Number.parseInt(sha256.slice(0, DIGITS), 16) % count === index - 1;
}

/** What decides the shard of a file whose content cannot be read: its name. */
export function hashOfKey(key: string): string {
	return createHash('sha256').update(key).digest('hex');
}

/** What an archive holds, as one number: every file's name and content in their order. Shards of one archive agree on it. */
export class ArchiveDigest {
	readonly #hash = createHash('sha256');
	#files = 0;

	add(key: string, sha256: string | null): void {
		this.#hash.update(`${sha256 ?? '-'} ${JSON.stringify(key)}\n`);
		this.#files++;
	}

	close(): { files: number; sha256: string } {
		return { files: this.#files, sha256: this.#hash.digest('hex') };
	}
}
