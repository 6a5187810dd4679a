import type { Document, Format } from '../document/nodes.js';

/** Options of a reader; each has a default that suits a plan. */
export interface ReadOptions {
	/** Password of an encrypted PDF. */
	password?: string;
	/** Limits, see docs/limits.md; absent: the defaults of `source/limits.ts`. */
	limits?: Partial<Limits>;
}

/** What a file may cost before it is refused with `too-large` or `too-deep`. */
export interface Limits {
	/** Size of the file in bytes. */
	maxBytes: number;
	/** Size in bytes of all that the file unpacks to. */
	maxExpanded: number;
	maxPages: number;
	/** Nesting of XML elements, tables, lists, quotes. */
	maxDepth: number;
}

export const DEFAULT_LIMITS: Limits = {
	maxBytes: 100 * 1024 * 1024,
	maxExpanded: 256 * 1024 * 1024,
	maxPages: 5000,
	maxDepth: 200,
};

/** One format: what it is called, and the reader that turns its bytes into the tree. Throws CtapError, never anything else. */
export interface Reader {
	name: string;
	version: string;
	read(bytes: Uint8Array, options: ReadOptions): Promise<Document>;
}

/** A row of the registry in `formats/index.ts`: the reader is loaded when the first file of the format comes. */
export interface FormatEntry {
	id: Format;
	extensions: string[];
	load(): Promise<Reader>;
}
