import { type ArchivedPlan, openPlans } from '../archive/plans.js';
import { EXIT } from '../diagnostics/errors.js';
import { withDeadline } from './deadline.js';
import { createReporter } from './messages.js';
import { type ReadingOptions, toExtractOptions } from './options.js';

/** Plans that a command works on, and the gravest exit code that reading them asks for so far. */
export interface PlanInput {
	plans: AsyncIterable<ArchivedPlan>;
	exitCode(): number;
}

/**
 * The plans that arguments name: documents, plan JSON, NDJSON, folders, `-`. What cannot be read is told on standard
 * error and costs nothing but itself.
 */
export function openPlanInput(inputs: string[], options: ReadingOptions & { timeout?: number }): PlanInput {
	const reporter = createReporter(options);
	let gravest: number = EXIT.ok;
	return {
		plans: openPlans(inputs, {
			parse: toExtractOptions(options),
			guard: (bytes, read) => withDeadline(bytes, options.timeout, read),
			stdin: process.stdin,
			onError(error) {
				gravest = Math.max(gravest, error.exitCode);
				reporter.error(error);
			},
		}),
		exitCode: () => gravest,
	};
}
