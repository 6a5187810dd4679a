import type { Run } from './nodes.js';
import type { Revision } from './revision.js';

/** Appends a run, or its text to the run before it where both look alike and have the same history. */
export function appendRun(runs: Run[], run: Run): void {
	if (run.text === '') return;
	const last = runs.at(-1);
	if (last && alike(last, run)) last.text += run.text;
	else runs.push(run);
}

function alike(a: Run, b: Run): boolean {
	return (
		a.bold === b.bold &&
		a.italic === b.italic &&
		a.underline === b.underline &&
		a.strike === b.strike &&
		a.superscript === b.superscript &&
		a.subscript === b.subscript &&
		a.hidden === b.hidden &&
		a.size === b.size &&
		a.color === b.color &&
		a.link === b.link &&
		a.noteReference === b.noteReference &&
		a.prompt === b.prompt &&
		a.location === b.location &&
		sameHistory(a.revisions, b.revisions)
	);
}

function sameHistory(a: Revision[] | undefined, b: Revision[] | undefined): boolean {
	if (a === b) return true;
	if (!a || !b || a.length !== b.length) return false;
	return a.every((revision, i) => sameRevision(revision, b[i]!));
}

function sameRevision(a: Revision, b: Revision): boolean {
	return a === b || (a.kind === b.kind && a.author === b.author && a.date === b.date && a.id === b.id);
}
