import { describe, expect, it } from 'vitest';
import type { ArchivedPlan } from '../../src/archive/plans.js';
import { compileReport } from '../../src/compile/report.js';
import { planOf, type Sketch } from '../diff/plans.js';
import { GOLDS_MISSING, golds, hasGolds } from '../support/golds.js';

const PERU = { name: 'Peru', code: 'PER' };
const CHILE = { name: 'Chile', code: 'CHL' };

function archived(sketches: Sketch[], economy = PERU, year = 2014): ArchivedPlan {
	const plan = planOf(sketches, {
		economy,
		calendarYear: year,
		lastUpdated: { text: `June ${year}`, date: `${year}-06` },
	});
	return { plan, origin: { file: `${economy.code}.json`, line: null, position: null } };
}

/** 'N1 → O2 0.71 terms' for each match. */
function matchesOf(...plans: ArchivedPlan[]): string[] {
	return compileReport(plans).sections.flatMap(({ needs }) =>
		needs.flatMap(({ text, matches }) => matches.map(({ offer, terms }) => `${text} → ${offer}: ${terms.join(', ')}`)),
	);
}

describe('needs and offers', () => {
	it.each([
		[
			'speak of the same in other words',
			'Samples of altered passports for training',
			'Loan of a portable document laboratory',
			['travel documents'],
		],
		[
			'share an acronym',
			'A trainer who knows the practice of an FIU',
			'Two analysts can be lent to an FIU',
			['financial intelligence'],
		],
		['share rare words', 'Courses on avalanche dogs', 'Trainers for avalanche dogs', ['avalanche, dogs']],
		['share only what every plan speaks of', 'Training of officers in May', 'Training of officers in June', []],
		['share only a name', 'Attachments with Singapore would be welcome', 'Staff of Singapore took part', []],
		['speak of different things', 'Training in port security', 'Course on money laundering', []],
		['one says that there is none', 'None at this time.', 'None at this time.', []],
	])('%s', (_, need, offer, terms) => {
		const found = matchesOf(
			archived([{ id: 'A.1', needs: [need] }]),
			archived([{ id: 'A.1', expertise: [offer] }], CHILE),
		);
		expect(found).toEqual(terms.map((list) => `${need} → O1: ${list}`));
	});

	it('of one economy are no match, whatever the year', () => {
		const [need, offer] = ['Training in port security', 'Course on port security'];
		expect(matchesOf(archived([{ id: 'A.1', needs: [need], expertise: [offer] }]))).toEqual([]);
		expect(
			matchesOf(archived([{ id: 'A.1', needs: [need] }]), archived([{ id: 'A.1', expertise: [offer] }], PERU, 2015)),
		).toEqual([]);
	});

	it('of one economy, the same in two years, are named once, with the newer plan', () => {
		const offer = (year: number): ArchivedPlan =>
			archived([{ id: 'A.1', expertise: ['Course on port security'] }], CHILE, year);
		expect(
			matchesOf(archived([{ id: 'A.1', needs: ['Port security'] }]), offer(2013), offer(2015), offer(2014)),
		).toEqual(['Port security → O2: port security']);
	});

	it('of another section match less', () => {
		const report = (section: string) =>
			compileReport([
				archived([{ id: 'A.1', needs: ['Training in port security'] }]),
				archived([{ id: section, expertise: ['Course on port security'] }], CHILE),
			]).sections[0]!.needs[0]!.matches[0]!;
		expect(report('A.1')).toEqual({ offer: 'O1', score: 1, terms: ['port security'], sameSection: true });
		expect(report('A.3')).toMatchObject({ score: 0.6, sameSection: false });
	});

	it(`stand in the report exactly once, each of every gold${GOLDS_MISSING}`, () => {
		const plans = golds();
		const { sections } = compileReport(plans);
		const told = (list: { plan: { index: number }; section: string | null; text: string }[]): string[] =>
			list.map(({ plan, section, text }) => `${plan.index} ${section} ${text}`);
		const needs = plans.flatMap(({ plan }, index) =>
			plan.sections.flatMap(({ id, capacityBuilding }) =>
				capacityBuilding.needs.map(({ text }) => `${index} ${id} ${text}`),
			),
		);
		const offers = plans.flatMap(({ plan }, index) => [
			...plan.sections.flatMap(({ id, capacityBuilding }) =>
				capacityBuilding.expertise.map(({ text }) => `${index} ${id} ${text}`),
			),
			...(plan.assistance?.items ?? []).map(({ text }) => `${index} null ${text}`),
		]);
		expect(told(sections.flatMap((section) => section.needs)).sort()).toEqual(needs.sort());
		expect(told(sections.flatMap((section) => section.offers)).sort()).toEqual(offers.sort());
		expect(needs.length > 0).toBe(hasGolds);
	});
});

describe('planned measures', () => {
	it('come by date; what was over when the newest plan was written is overdue', () => {
		const planned = ['Some day', 'Gates by June 2014', 'Seals in 2013', 'Scanners by May 2014', 'Patrols since 2012'];
		const { planned: found, newest } = compileReport([archived([{ id: 'A.1', planned: { '': planned } }])]);
		expect(newest).toBe('2014-06');
		expect(found.map(({ id, text, overdue }) => `${id} ${text}${overdue ? ' (overdue)' : ''}`)).toEqual([
			'P1 Seals in 2013 (overdue)',
			'P2 Scanners by May 2014 (overdue)',
			'P3 Gates by June 2014',
			'P4 Patrols since 2012',
			'P5 Some day',
		]);
	});

	it('take the time of their own words before that of sub-items, and none of a repeated commitment', () => {
		const plan = archived([
			{
				id: 'A.1',
				commitments: ['Secure trade (2003)'],
				planned: { 'Secure trade (2003)': ['Gates'], 'In 2016': ['Seals', 'Masts by 2015'] },
			},
		]);
		const masts = plan.plan.sections[0]!.planned[1]!.items[1]!;
		masts.items.push({ text: 'The contract runs until 2019', agency: null, items: [], location: {} });
		const { planned } = compileReport([plan]);
		expect(planned.map(({ text, due }) => [text, due?.to])).toEqual([
			['Masts by 2015', '2015-12-31'],
			['Seals', '2016-12-31'],
			['Gates', undefined],
		]);
	});
});

describe('the first page', () => {
	it('names what is missing and stale', () => {
		const old = archived([{ id: 'A.1', needs: ['x'] }], CHILE, 2012);
		const odd = archived([{ id: 'C', expertise: ['y'] }]);
		odd.plan.lastUpdated = null;
		const { plans, absent, newest } = compileReport([old, odd]);
		expect(newest).toBe('2014');
		expect(plans.map(({ code, stale, missing }) => ({ code, stale, missing }))).toEqual([
			{
				code: 'CHL',
				stale: false,
				missing: ['no executive summary', 'no section A.2, A.3, A.4, A.5, B, C', 'no offers'],
			},
			{
				code: 'PER',
				stale: false,
				missing: [
					'no date of last update',
					'no executive summary',
					'no section A.1, A.2, A.3, A.4, A.5, B',
					'no needs',
				],
			},
		]);
		expect(absent).toHaveLength(19);
		expect(compileReport([old, archived([])]).plans[0]!.stale).toBe(true);
	});

	it('counts by plan and section', () => {
		const { table } = compileReport([
			archived([{ id: 'A.1', undertaken: { '': ['a', 'b'] }, planned: { x: [], y: ['c'] }, needs: ['d'] }]),
		]);
		expect(table[0]!.counts['A.1']).toEqual({ undertaken: 2, planned: 1, needs: 1, offers: 0 });
		expect(table[0]!.counts.C).toEqual({ undertaken: 0, planned: 0, needs: 0, offers: 0 });
	});
});

describe('commitments', () => {
	it('that few or none report on, in whatever words plans repeat them', () => {
		const text = 'Sail the seven seas with regional partners and share charts (2002, 2005).';
		const reworded = 'Sail the seven seas with regional partners, and share the charts (2002).';
		const plans = Array.from({ length: 9 }, () => archived([{ id: 'A.2', commitments: [text] }]));
		const one = archived([{ id: 'A.2', commitments: [reworded], undertaken: { [reworded]: ['We sail.'] } }], CHILE);
		const found = compileReport([...plans, one]).commitments.find((one) => one.text === text);
		expect(found).toMatchObject({ section: 'A.2', listed: 10, reported: [{ code: 'CHL' }], unclear: 0 });
		expect(compileReport([one]).commitments.find((one) => one.text === reworded)).toBeUndefined();
	});
});

describe('options', () => {
	const plans = [
		archived([
			{ id: 'A.1', needs: ['a'] },
			{ id: 'B', needs: ['b'] },
		]),
		archived([{ id: 'A.1', needs: ['c'] }], CHILE, 2012),
	];
	const needs = (options: Parameters<typeof compileReport>[1]): string[] =>
		compileReport(plans, options).sections.flatMap((section) => section.needs.map(({ text }) => text));

	it.each([
		['none', {}, ['a', 'c', 'b']],
		['a section', { sections: ['b'] }, ['b']],
		['an area', { sections: ['A'] }, ['a', 'c']],
		['an economy by its code', { economies: ['chl'] }, ['c']],
		['an economy by its name', { economies: ['Peru'] }, ['a', 'b']],
		['a year', { years: [2012] }, ['c']],
	])('%s', (_, options, expected) => expect(needs(options)).toEqual(expected));
});
