import { sectionHeading } from '../places-of-form.js';
import type { Rule } from '../rule.js';

export const duplicateSection: Rule = {
	id: 'duplicate-section',
	group: 'structure',
	severity: 'error',
	summary: 'A section stands in the plan twice',
	docs: {
		why: 'Two copies of a section contradict each other sooner or later, and whoever reads one misses the other.',
		looksFor:
			'A second section that names a place of the form already taken. A heading that a page break repeats is none.',
		failing: {
			plan: '## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Seals were bought.\n\n## B. HALTING TERRORIST FINANCING\n\n### MEASURES UNDERTAKEN\n\n- A law was passed.\n\n## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Scanners were bought.\n',
			says: "'A.1 Protect Cargo' stands in the plan twice",
		},
		passing:
			'## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Seals were bought.\n\n## B. HALTING TERRORIST FINANCING\n\n### MEASURES UNDERTAKEN\n\n- A law was passed.\n',
	},
	*check({ sections }, context) {
		const seen = new Map<string, number>();
		for (const { id, title } of sections) {
			const before = seen.get(id) ?? 0;
			seen.set(id, before + 1);
			if (before === 0 || /\bcont(?:inued|'?d|\.)/iu.test(title)) continue;
			const first = sectionHeading(context, id, 0);
			yield {
				reason: `'${id} ${title}' stands in the plan twice`,
				at: sectionHeading(context, id, before)?.at ?? null,
				actual: title,
				...(first && { related: { at: first.at, reason: 'it stands here first' } }),
			};
		}
	},
};
