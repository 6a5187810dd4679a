/**
 * A tracked change as the source stores it (ECMA-376 Part 1, 17.13.5): no policy, that is `clean/revisions.ts`.
 * Struck-through text counts as a deletion; so do CriticMarkup `{--x--}` and pandoc's `[x]{.deletion}`.
 */
export interface Revision {
	kind: 'insertion' | 'deletion' | 'move-from' | 'move-to' | 'formatting-change';
	author?: string;
	/** ISO 8601, as stored. */
	date?: string;
	/** Links the two ends of a move. */
	id?: string;
}

/** How revisions are read; pandoc's words and meaning. */
export type TrackChanges = 'accept' | 'reject' | 'all';
