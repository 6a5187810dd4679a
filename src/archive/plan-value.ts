import { CtapError } from '../diagnostics/errors.js';
import { DEFAULT_LIMITS } from '../formats/reader.js';
import type { Plan } from '../plan/schema.js';
import { planFaults } from '../plan/validate.js';
import { type Origin, placeOfOrigin } from './origin.js';

/** The version of the schema that this ctap reads and writes. */
const SCHEMA_VERSION = '1.0';

/**
 * A value that JSON held, as a plan.
 * @throws CtapError `not-a-plan`, `unsupported-version` or `too-deep`, with file and place.
 */
export async function planOf(value: unknown, origin: Origin): Promise<Plan> {
	const details = { file: origin.file, place: placeOfOrigin(origin) };
	if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) {
		throw new CtapError('not-a-plan', 'This JSON is no plan: it has no schemaVersion.', details);
	}
	const { schemaVersion } = value;
	if (schemaVersion !== SCHEMA_VERSION) {
		const found = typeof schemaVersion === 'string' ? `'${schemaVersion.slice(0, 20)}'` : typeof schemaVersion;
		throw new CtapError(
			'unsupported-version',
			`The plan has the schema version ${found}; this ctap reads '${SCHEMA_VERSION}'.`,
			details,
		);
	}
	if (isTooDeep(value)) throw new CtapError('too-deep', 'The JSON is nested too deeply.', details);
	const faults = await planFaults(value);
	if (faults !== null) throw new CtapError('not-a-plan', `The plan does not fit its schema: ${faults}.`, details);
	return value as Plan;
}

/** Sub-items nest without end in the schema; whoever walks over them by recursion must not. */
function isTooDeep(root: object): boolean {
	let level: object[] = [root];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > DEFAULT_LIMITS.maxDepth) return true;
		level = level.flatMap((value) => Object.values(value).filter((one) => typeof one === 'object' && one !== null));
	}
	return false;
}
