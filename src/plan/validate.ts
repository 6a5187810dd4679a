import { CtapError } from '../diagnostics/errors.js';
import type { Plan } from './schema.js';

/** How many faults the message of a failed validation names. */
const NAMED_FAULTS = 5;

/**
 * Holds a plan against its schema before anyone sees it.
 * @throws CtapError `internal` where it does not fit: that is a fault of ctap, not of the file.
 */
export async function validatePlan(plan: Plan): Promise<Plan> {
	const { planSchema } = await import('./schema.js');
	const result = planSchema.safeParse(plan);
	if (result.success) return plan;
	const { issues } = result.error;
	const faults = issues.slice(0, NAMED_FAULTS).map(({ path, message }) => `${path.join('.') || 'plan'}: ${message}`);
	const more = issues.length > NAMED_FAULTS ? `; ${issues.length - NAMED_FAULTS} more` : '';
	throw new CtapError('internal', `The plan does not fit its schema: ${faults.join('; ')}${more}.`, {
		file: plan.source?.file,
		cause: result.error,
	});
}
