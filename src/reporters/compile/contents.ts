import type { Report } from '../../compile/report.js';
import type { Content } from './content.js';
import { commitments, planned } from './measures.js';
import { overview, table } from './overview.js';
import { sectionContents } from './section.js';

/** The whole report, in its order. */
export function contentsOf(report: Report): Content[] {
	const { only } = report.options;
	return [
		...overview(report),
		...(only ? [] : table(report)),
		...(only === 'planned' ? [] : report.sections.flatMap((section) => sectionContents(section, report))),
		...(only === 'needs' || only === 'offers' ? [] : planned(report)),
		...(only ? [] : commitments(report)),
	];
}
