import type { Report } from '../../compile/report.js';

/** Everything, for programs. */
export function reportJson(report: Report): string {
	return `${JSON.stringify(report, null, 2)}\n`;
}
