import type { Run } from '../../document/nodes.js';
import type { Revision } from '../../document/revision.js';
import type { RunProperties } from './properties.js';

/** What a run has beside its properties. */
export interface Surroundings {
	revisions: readonly Revision[];
	link: string | undefined;
	noteReference?: boolean;
	prompt?: boolean;
}

/** A run with only those fields that say something. */
export function makeRun(
	text: string,
	properties: RunProperties,
	{ revisions, link, noteReference, prompt }: Surroundings,
): Run {
	const run: Run = { text };
	if (properties.bold) run.bold = true;
	if (properties.italic) run.italic = true;
	if (properties.underline) run.underline = true;
	if (properties.strike || properties.doubleStrike) run.strike = true;
	if (properties.position === 'superscript') run.superscript = true;
	if (properties.position === 'subscript') run.subscript = true;
	if (properties.hidden) run.hidden = true;
	if (properties.size !== undefined) run.size = properties.size;
	if (properties.color) run.color = properties.color;
	if (link !== undefined) run.link = link;
	if (noteReference) run.noteReference = true;
	if (prompt) run.prompt = true;
	if (revisions.length > 0) run.revisions = [...revisions];
	return run;
}
