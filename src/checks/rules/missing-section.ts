import { sectionTitle } from '../places-of-form.js';
import type { Rule } from '../rule.js';

export const missingSection: Rule = {
	id: 'missing-section',
	group: 'structure',
	severity: 'error',
	summary: 'A section of the form is missing',
	docs: {
		why: 'A section that is left out reads as if the economy had nothing to report, and nobody can tell whether it was forgotten.',
		looksFor:
			'The sections of the form, A.1 to C. A section counts as there when its heading or anything of its content was found.',
		failing: {
			plan: '## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Seals were bought.\n\n## A.2 Protect Port Facilities and Ships Engaged in International Voyages\n\n## A.3 Protect International Aviation\n\n## A.4 Protect People in Transit\n\n## A.5 Combat Threats to Security\n\n## C. PROMOTING CYBER SECURITY\n',
			says: "The section 'B. HALTING TERRORIST FINANCING' is missing",
		},
		passing:
			'## A.1 Protect Cargo\n\n## A.2 Protect Port Facilities and Ships Engaged in International Voyages\n\n## A.3 Protect International Aviation\n\n## A.4 Protect People in Transit\n\n## A.5 Combat Threats to Security\n\n## B. HALTING TERRORIST FINANCING\n\n## C. PROMOTING CYBER SECURITY\n',
	},
	*check({ sections }, { template }) {
		if (sections.length === 0) {
			yield { reason: 'None of the sections of the form was found: is this an action plan?', at: null };
			return;
		}
		for (const { id } of template.sections) {
			if (sections.some((section) => section.id === id)) continue;
			const title = sectionTitle(template, id);
			yield { reason: `The section '${title}' is missing`, at: null, expected: [title] };
		}
	},
};
