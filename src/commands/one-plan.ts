import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CtapError } from '../diagnostics/errors.js';
import type { Plan } from '../plan/schema.js';
import type { Template } from '../templates/template.js';
import { withDeadline } from './deadline.js';
import { displayName, STDIN } from './input.js';
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

/**
 * Refuses to replace the file that is read.
 * @throws CtapError `usage`.
 */
export async function refuseInput(input: string, output: string | undefined): Promise<void> {
	if (output === undefined || input === STDIN) return;
	const real = (path: string) => realpath(path).catch(() => resolve(path));
	if ((await real(input)) === (await real(output)))
		throw new CtapError('usage', 'The output would overwrite this file.', { file: input });
}
