import type { PlanDiff } from '../../diff/diff.js';
import { jsonText } from '../../document/json-text.js';

/** Everything, for programs; control characters are escaped. */
export function diffJson(diff: PlanDiff): string {
	return `${jsonText(diff, 2)}\n`;
}
