import { CtapError } from '../diagnostics/errors.js';
import type { Plan } from './schema.js';

/** How many faults the message of a failed validation names. */
const NAMED_FAULTS = 5;

/**
 * Holds a plan against its schema before anyone sees it.
 * @throws CtapError `internal` where it does not fit: that is a fault of ctap, not of the file.
 */
export async function validatePlan(plan: Plan): Promise<Plan> {
	const faults = await planFaults(plan);
	if (faults === null) return plan;
	throw new CtapError('internal', `The plan does not fit its schema: ${faults}.`, { file: plan.source?.file });
}

/** What keeps a value from being a plan, as one phrase; null where it is one. */
export async function planFaults(value: unknown): Promise<string | null> {
	const { planSchema } = await import('./schema.js');
	const result = planSchema.safeParse(value);
	if (result.success) return null;
	const { issues } = result.error;
	const faults = issues.slice(0, NAMED_FAULTS).map(({ path, message }) => `${path.join('.') || 'plan'}: ${message}`);
	return `${faults.join('; ')}${issues.length > NAMED_FAULTS ? `; ${issues.length - NAMED_FAULTS} more` : ''}`;
}
