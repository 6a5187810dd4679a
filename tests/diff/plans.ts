import type { Item, Plan, Section } from '../../src/plan/schema.js';
import { emptyPlan } from '../plan/empty-plan.js';

/** A section by the texts of its parts; a string is an item without sub-items. */
export interface Sketch {
	id: string;
	commitments?: string[];
	undertaken?: Record<string, string[]>;
	planned?: Record<string, string[]>;
	needs?: string[];
	expertise?: string[];
	contact?: { name: string; email: string };
}

const item = (text: string): Item => ({ text, agency: null, items: [], location: {} });

function groups(id: string, commitments: string[], by: Record<string, string[]> = {}): Section['planned'] {
	return Object.entries(by).map(([heading, texts]) => {
		const at = commitments.indexOf(heading);
		return {
			heading: heading === '' ? null : heading,
			commitment: at < 0 ? null : { id: `${id}.${at + 1}`, confidence: 1 },
			items: texts.map(item),
		};
	});
}

/** A plan of Peru, of few words. */
export function planOf(sketches: Sketch[], front: Partial<Plan> = {}): Plan {
	return {
		...emptyPlan(),
		title: '2014 APEC COUNTER-TERRORISM ACTION PLAN',
		economy: { name: 'Peru', code: 'PER' },
		calendarYear: 2014,
		lastUpdated: { text: 'Jan 2014', date: '2014-01' },
		...front,
		sections: sketches.map(({ id, commitments = [], undertaken, planned, needs = [], expertise = [], contact }) => ({
			id,
			area: id[0]!,
			title: TITLES[id] ?? id,
			contacts: contact
				? [
						{
							label: 'Contact Point',
							name: contact.name,
							title: 'Adviser, Ministry of Transport',
							organization: 'Ministry of Transport',
							telephone: [],
							fax: [],
							emails: [contact.email],
							location: {},
						},
					]
				: [],
			commitments: commitments.map((text, at) => ({ id: `${id}.${at + 1}`, text, years: [], links: [] })),
			undertaken: groups(id, commitments, undertaken),
			planned: groups(id, commitments, planned),
			capacityBuilding: { participation: [], needs: needs.map(item), expertise: expertise.map(item) },
		})),
	};
}

const TITLES: Record<string, string> = {
	'A.1': 'Protect Cargo',
	'A.3': 'Protect International Aviation',
	B: 'Halting Terrorist Financing',
};
