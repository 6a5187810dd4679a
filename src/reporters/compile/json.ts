import type { Report } from '../../compile/report.js';
import { jsonText } from '../../document/json-text.js';

/** Everything, for programs; control characters are escaped. */
export function reportJson(report: Report): string {
	return `${jsonText(report, 2)}\n`;
}
