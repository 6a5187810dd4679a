import { checkBytes } from '../../src/check.js';
import { RULES } from '../../src/checks/index.js';
import type { Message } from '../../src/checks/rule.js';
import { CtapError } from '../../src/diagnostics/errors.js';
import type { Report } from '../../src/reporters/reporter.js';

const PLAN = `# 2012 APEC COUNTER-TERRORISM ACTION PLAN

ECONOMY: Chile

CALENDAR YEAR: 2014

## A.1 Protect Cargo

Contact Point: Name: Ana Soto Title: Head of Cargo

Telephone Number: +56 2 2675 1234 Email Address: ana.soto@customs

### MEASURES UNDERTAKEN

- A conference was held, where 600 guests from 21 economies, among them customs officers, port authorities, ship owners and insurers, attended and
- <b>Seals</b> & 100% of "locks" were bought with the help of NXCT | partners
`;

const SHOWN = ['title-year-mismatch', 'invalid-email', 'truncated-sentence', 'undefined-acronym', 'missing-objective'];
export const OPTIONS = { color: false, version: '1.2.3' };

/** A plan with five messages, a Word file with one, a file without any, and one that cannot be read. */
export async function report(): Promise<Report> {
	const rules = RULES.filter(({ id }) => SHOWN.includes(id));
	const { messages } = await checkBytes(new TextEncoder().encode(PLAN), { file: 'plan.md' }, { rules });
	const inWord: Message = {
		reason: 'A.3 names nobody to contact',
		ruleId: 'missing-objective',
		source: 'ctap',
		severity: 'warning',
		fatal: false,
		place: { paragraph: 40, heading: 'A.3 Protect International Aviation' },
		url: 'docs/rules/missing-objective.md',
	};
	return {
		files: [
			{ file: 'plans/plan, v1.md', messages, error: null },
			{ file: 'plans/plan.docx', messages: [inWord], error: null },
			{ file: 'plans/clean.pdf', messages: [], error: null },
			{ file: 'plans/broken.pdf', messages: [], error: new CtapError('not-a-pdf', 'This is no PDF.') },
		],
		rules,
		known: 2,
		gone: 1,
	};
}
