import type { Location } from '../document/location.js';
import type { Document, RemovedKind } from '../document/nodes.js';
import type { TrackChanges } from '../document/revision.js';

/** Something taken out of the text, with its reason and its place. */
export interface Removed {
	kind: RemovedKind;
	text: string;
	location: Location;
}

/** What the cleaning steps share. */
export interface Cleaning {
	trackChanges: TrackChanges;
	/** Keep running headers, footers, page numbers and watermarks in their place. */
	keepFurniture: boolean;
	/** In document order. */
	removed: Removed[];
	/**
	 * Non-space characters that were markup and no words: hyphens of a line's end, typed bullets and numbers, reference
	 * marks of notes. A step that drops such characters adds them here; the conservation check in `index.ts` counts on it.
	 */
	markup: number;
}

/** One cleaning step. It changes the document in place and moves what it takes out to `removed`: nothing just vanishes. */
export type CleaningStep = (document: Document, cleaning: Cleaning) => void;
