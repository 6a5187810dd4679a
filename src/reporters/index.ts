import { compact } from './compact.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';

/** The formats of `ctap check`. One more is one more file and one more line. */
export const REPORTERS = { pretty, compact, json, sarif, github, gitlab, junit, markdown } satisfies Record<
	string,
	Reporter
>;
export type Format = keyof typeof REPORTERS;

export const FORMATS = Object.keys(REPORTERS) as Format[];

/** The format where none is asked for: GitHub's on its runners, `pretty` on a terminal, `compact` in a pipe. */
export function defaultFormat(env: NodeJS.ProcessEnv, isTerminal: boolean): Format {
	if (env.GITHUB_ACTIONS === 'true') return 'github';
	return isTerminal ? 'pretty' : 'compact';
}
