import type { Message } from './checks/rule.js';
import { type RunOptions, runRules } from './checks/run.js';
import { type ParseOptions, readPlan } from './parse.js';
import type { Plan } from './plan/schema.js';

/** A plan and what the rules say about it. */
export interface Checked {
	plan: Plan;
	messages: Message[];
}

/**
 * Reads a plan and runs the rules over it.
 * @param bytes The whole file.
 * @throws CtapError where the file cannot be read.
 */
export async function checkBytes(
	bytes: Uint8Array,
	options: ParseOptions = {},
	run: Omit<RunOptions, 'sourceText'> = {},
): Promise<Checked> {
	const { plan, reading } = await readPlan(bytes, options);
	const sourceText = plan.source.format === 'markdown' ? new TextDecoder().decode(bytes) : null;
	return { plan, messages: runRules(plan, reading, { ...run, sourceText }) };
}
