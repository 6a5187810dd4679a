import type { PlanDiff } from '../../diff/diff.js';
import { diffHtml } from './html.js';
import { diffJson } from './json.js';
import { diffMarkdown } from './markdown.js';
import { diffTerminal } from './terminal.js';

export interface DiffReporterOptions {
	color: boolean;
	/** One line a section. */
	stat: boolean;
}

/** The outputs of `ctap diff`. One more is one more file and one more line. */
export const DIFF_REPORTERS = {
	terminal: diffTerminal,
	markdown: diffMarkdown,
	html: diffHtml,
	json: diffJson,
} satisfies Record<string, (diff: PlanDiff, options: DiffReporterOptions) => string>;
