import type { Document } from '../document/nodes.js';
import type { TrackChanges } from '../document/revision.js';
import type { Removed, Source } from '../plan/schema.js';

/** A document that was read and cleaned, and how it is to be shown. */
export interface Subject {
	source: Source;
	document: Document;
	trackChanges: TrackChanges;
	/** What the cleaning took out; null where it is not to be shown. */
	removed: Removed[] | null;
	/** The file itself, for a writer that reads it anew. */
	bytes: Uint8Array;
}

/** Turns a document into text that ends with a line feed. Throws CtapError where it cannot. */
export type Writer = (subject: Subject) => string | Promise<string>;
