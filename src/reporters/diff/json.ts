import type { PlanDiff } from '../../diff/diff.js';

/** Everything, for programs; control characters are escaped by JSON. */
export function diffJson(diff: PlanDiff): string {
	return `${JSON.stringify(diff, null, 2)}\n`;
}
