import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Message } from '../checks/rule.js';
import { CtapError } from '../diagnostics/errors.js';

/** A message that is known, and need not be mended today. */
interface Known {
	rule: string;
	fingerprint: string;
	/** What it said, for those who read the file. */
	reason: string;
}

/**
 * Messages that are known, by file: an archive of old plans adopts the check without mending all of them. They are
 * told by a fingerprint, which holds while lines move, and so the file needs no update when text is added above.
 */
export class Baseline {
	private constructor(
		private readonly path: string,
		private readonly files: Map<string, Known[]>,
	) {}

	/**
	 * @param mayLack True where the file is about to be written.
	 * @throws CtapError `usage` where it cannot be read or is no baseline.
	 */
	static async read(path: string, mayLack: boolean): Promise<Baseline> {
		const text = await readFile(path, 'utf8').catch(() => null);
		if (text === null) {
			if (mayLack) return new Baseline(path, new Map());
			throw new CtapError('usage', 'There is no such baseline; --update-baseline writes it.', { file: path });
		}
		try {
			const { files } = JSON.parse(text) as { files: Record<string, Known[]> };
			const entries = Object.entries(files);
			if (!entries.every(([, list]) => list.every(({ fingerprint }) => typeof fingerprint === 'string')))
				throw new Error();
			return new Baseline(path, new Map(entries));
		} catch (error) {
			throw new CtapError('usage', 'This is no baseline of ctap; --update-baseline writes one.', {
				file: path,
				cause: error,
			});
		}
	}

	/** Parts the messages of a file into new ones and known ones; `gone` counts entries that nothing answers to. */
	filter(file: string, messages: Message[], prints: string[]): { fresh: Message[]; known: number; gone: number } {
		const left = new Map<string, number>();
		for (const { fingerprint } of this.files.get(this.key(file)) ?? [])
			left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
		const fresh = messages.filter((_, i) => {
			const n = left.get(prints[i]!) ?? 0;
			if (n > 0) left.set(prints[i]!, n - 1);
			return n === 0;
		});
		const gone = [...left.values()].reduce((sum, n) => sum + n, 0);
		return { fresh, known: messages.length - fresh.length, gone };
	}

	/** Takes the messages of a file in place of those known until now. */
	update(file: string, messages: Message[], prints: string[]): void {
		const known = messages.map(({ ruleId, reason }, i) => ({ rule: ruleId, fingerprint: prints[i]!, reason }));
		if (known.length > 0) this.files.set(this.key(file), known);
		else this.files.delete(this.key(file));
	}

	/** The file as it is written: sorted, so that a change of one plan is a change of its lines. */
	toString(): string {
		const files = [...this.files].sort(([a], [b]) => (a < b ? -1 : 1));
		return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, '\t')}\n`;
	}

	private key(file: string): string {
		return relative(dirname(resolve(this.path)), resolve(file)).replaceAll('\\', '/');
	}
}
