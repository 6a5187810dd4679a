import { itemsOfSection } from '../items.js';
import { headingOf, sectionHeading, textsIn } from '../places-of-form.js';
import type { Rule } from '../rule.js';

export const noPlannedMeasures: Rule = {
	id: 'no-planned-measures',
	group: 'content',
	severity: 'info',
	summary: 'A section plans nothing further',
	docs: {
		why: 'A plan that plans nothing is a report. Where all is done, saying so is shorter than the question that follows.',
		looksFor: "Sections without a single item below 'FURTHER MEASURES PLANNED', a dash included.",
		failing: {
			plan: '## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Seals were bought.\n\n### FURTHER MEASURES PLANNED\n\n-\n',
			says: "A.1 plans no further measures: only '-' stands there",
		},
		passing:
			'## A.1 Protect Cargo\n\n### MEASURES UNDERTAKEN\n\n- Seals were bought.\n\n### FURTHER MEASURES PLANNED\n\n- None at this time: all containers are sealed.\n',
	},
	*check({ sections }, context) {
		for (const section of sections) {
			const { id } = section;
			if ([...itemsOfSection(section)].some(({ slot }) => slot === 'planned')) continue;
			const [mark] = textsIn(context, `${id}/planned`);
			const only = mark && mark.text.length <= 8 ? `: only '${mark.text}' stands there` : '';
			yield {
				reason: `${id} plans no further measures${only}`,
				at: (headingOf(context, `${id}/planned`) ?? sectionHeading(context, id))?.at ?? null,
			};
		}
	},
};
