import { isNode, LineCounter, parseDocument } from 'yaml';
import { CtapError } from '../diagnostics/errors.js';

/** Says what is wrong with a key of a configuration, by throwing. */
export type Complaint = (path: (string | number)[], problem: string) => never;

/** A configuration's value, and a way to complain about its keys by file, line and key. */
export interface Parsed {
	value: unknown;
	complain: Complaint;
}

/**
 * Parses JSON or YAML: JSON is YAML too, and YAML's parser knows places.
 * @param key Key of the file that holds the configuration; absent where it is all of the file.
 * @throws CtapError `usage` with the line where it is neither.
 */
export function parseConfigText(text: string, file: string, key?: string): Parsed {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const [error] = document.errors;
	if (error) {
		throw new CtapError('usage', `The configuration cannot be read: ${error.message}`, {
			file,
			place: String(lines.linePos(error.pos[0]).line),
		});
	}
	const base = key === undefined ? [] : [key];
	const complain: Complaint = (path, problem) => {
		const range = [...base, ...path].length === 0 ? 0 : startOf(document, [...base, ...path]);
		const name = [...base, ...path].join('.') || 'The configuration';
		throw new CtapError('usage', `${name} ${problem}.`, { file, place: String(lines.linePos(range).line) });
	};
	const value: unknown = document.toJS({ maxAliasCount: 100 });
	return { value: key === undefined ? value : (value as Record<string, unknown> | null)?.[key], complain };
}

/** Offset of the key at a path, or of the nearest thing above it. */
function startOf(document: ReturnType<typeof parseDocument>, path: (string | number)[]): number {
	for (let length = path.length; length > 0; length -= 1) {
		const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
		const last = path[length - 1];
		const pairs = (parent as { items?: { key?: unknown }[] } | null)?.items ?? [];
		const pair = pairs.find(({ key }) => isNode(key) && String((key as { value?: unknown }).value) === String(last));
		if (pair && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node)) return node.range?.[0] ?? 0;
	}
	return 0;
}

/** A value that a program made has no lines. */
export function complainOf(file: string): Complaint {
	return (path, problem) => {
		throw new CtapError('usage', `${path.join('.') || 'The configuration'} ${problem}.`, { file });
	};
}
