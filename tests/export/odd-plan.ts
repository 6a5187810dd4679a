import type { ArchivedPlan } from '../../src/archive/plans.js';
import type { Item } from '../../src/plan/schema.js';
import { emptyPlan } from '../plan/empty-plan.js';

/** Texts that do harm where they are not escaped. */
export const ODD = [
	'=1+1',
	'+82-2-2100',
	'-cmd',
	'@SUM(A1)',
	'<script>alert(1)</script>',
	'a | b, "c"\r\nd',
	'esc \u001B[31m bell \u0007 nul \u0000 c1 \u009B lone \uD800 end',
	'  spaces  ',
	'한국어, tiếng Việt, ภาษาไทย 😀',
];

const item = (text: string, items: Item[] = []): Item => ({
	text,
	agency: null,
	items,
	location: { page: 3, line: 7 },
});

/** A plan that holds each of them as a measure, and one item with sub-items. */
export function oddPlan(): ArchivedPlan {
	const plan = emptyPlan();
	plan.economy = { name: 'Peru', code: 'PER' };
	plan.title = '=HYPERLINK("http://example.org")';
	plan.sections = [
		{
			id: 'A.1',
			area: 'A',
			title: 'Protect Cargo',
			contacts: [
				{
					label: 'Contact Point',
					name: '@kim',
					title: null,
					organization: null,
					telephone: [
						{ text: '+51 1 315', e164: null },
						{ text: '+51 1 3157800', e164: '+5113157800' },
					],
					fax: [],
					emails: ['a@example.org', 'b@example.org'],
					location: { line: 2 },
				},
			],
			commitments: [{ id: 'A.1.1', text: 'Implement standards (2002)', years: [2002, 2005], links: [] }],
			undertaken: [
				{ heading: null, commitment: { id: 'A.1.1', confidence: 0.5 }, items: ODD.map((text) => item(text)) },
				{ heading: 'Left empty', commitment: null, items: [] },
			],
			planned: [{ heading: null, commitment: null, items: [item('Gates by June 2015', [item('two of them')])] }],
			capacityBuilding: { participation: [], needs: [item('Training')], expertise: [] },
		},
	];
	return { plan, origin: { file: 'odd.json', line: null, position: null } };
}
