import { CtapError } from '../diagnostics/errors.js';
import type { Plan } from '../plan/schema.js';
import type { Template } from '../templates/template.js';
import { withDeadline } from './deadline.js';
import { displayName } from './input.js';
import { type ReadingOptions, toExtractOptions } from './options.js';

/**
 * The plan that an input holds: JSON, or a document that is parsed on the way.
 * @throws CtapError `usage` where it holds several, and what `openPlans` throws.
 */
export async function onePlan(
	input: string,
	options: ReadingOptions,
	template?: Template,
): Promise<{ plan: Plan; file: string }> {
	const { openPlans } = await import('../archive/plans.js');
	const parse = { ...toExtractOptions(options), template };
	let found: Plan | undefined;
	const guard = (bytes: Uint8Array, read: () => Promise<Plan>) => withDeadline(bytes, options.timeout, read);
	for await (const { plan } of openPlans([input], { parse, guard, stdin: process.stdin })) {
		if (found) throw new CtapError('usage', 'There are several plans; give one.', { file: displayName(input) });
		found = plan;
	}
	if (!found) throw new CtapError('empty', 'There is no plan.', { file: displayName(input) });
	return { plan: found, file: displayName(input) };
}
