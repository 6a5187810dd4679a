import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../src/diff/diff.js';
import type { Plan } from '../../src/plan/schema.js';
import { planOf, type Sketch } from './plans.js';

/** `type section kind: text`, with `[-words that went-]` and `{+words that came+}`. */
function told(before: Plan, after: Plan): string[] {
	return diffPlans(before, after).sections.flatMap(({ section, changes }) =>
		changes.map(({ type, before: old, after: now, words }) => {
			const text = words
				? words
						.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
						.join(' ')
				: (now ?? old)!.text;
			const from = type === 'moved' ? `${old!.section} ` : '';
			return `${type} ${from}${section} ${(now ?? old)!.kind}: ${text}`;
		}),
	);
}

const cargo = (measures: string[], more: Partial<Sketch> = {}): Plan =>
	planOf([{ id: 'A.1', undertaken: { '': measures }, ...more }, { id: 'A.3' }]);

describe('diffPlans', () => {
	it.each([
		['nothing', cargo(['Seals were bought.']), cargo(['Seals were bought.']), []],
		[
			'white space, quotes, dashes',
			cargo(["The port's “gates”  were – opened."]),
			cargo(['The port’s "gates" were - opened.']),
			[],
		],
		[
			'the order of measures',
			cargo(['Seals were bought.', 'Gates opened.']),
			cargo(['Gates opened.', 'Seals were bought.']),
			[],
		],
		[
			'a measure that came',
			cargo(['Seals were bought.']),
			cargo(['Seals were bought.', 'Gates opened.']),
			['added A.1 undertaken: Gates opened.'],
		],
		[
			'a measure that went',
			cargo(['Seals were bought.', 'Gates opened.']),
			cargo(['Gates opened.']),
			['removed A.1 undertaken: Seals were bought.'],
		],
		[
			'a measure in other words',
			cargo(['Customs bought two scanners for Callao.']),
			cargo(['Customs bought four scanners for Callao in May.']),
			['reworded A.1 undertaken: Customs bought [-two-] {+four+} scanners for [-Callao.-] {+Callao in May.+}'],
		],
		[
			'a measure said twice, once now',
			cargo(['Seals were bought.', 'Seals were bought.']),
			cargo(['Seals were bought.']),
			['removed A.1 undertaken: Seals were bought.'],
		],
	])('%s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected));

	it('a promise that was kept, in its own words and in others', () => {
		const before = planOf([
			{ id: 'A.1', planned: { '': ['The port will buy two scanners by June 2014.', 'Seals for all containers'] } },
		]);
		const after = planOf([
			{ id: 'A.1', undertaken: { '': ['The port bought two scanners in May 2014.', 'Seals for all containers'] } },
		]);
		expect(told(before, after)).toEqual([
			'kept A.1 undertaken: Seals for all containers',
			'kept A.1 undertaken: The port [-will buy-] {+bought+} two scanners [-by June-] {+in May+} 2014.',
		]);
	});

	it('a promise that is still one is none kept', () => {
		const plan = planOf([{ id: 'A.1', planned: { '': ['The port will buy two scanners by June 2014.'] } }]);
		const both = planOf([
			{
				id: 'A.1',
				planned: { '': ['The port will buy two scanners by June 2014.'] },
				undertaken: { '': ['The port bought two scanners.'] },
			},
		]);
		expect(told(plan, both)).toEqual(['added A.1 undertaken: The port bought two scanners.']);
	});

	it('a need that moved to another section, and nothing that is said of any', () => {
		const need = 'Training in the screening of containers';
		const none = 'None at this time.';
		expect(
			told(
				planOf([{ id: 'A.1', needs: [need, none] }, { id: 'A.3' }]),
				planOf([{ id: 'A.1' }, { id: 'A.3', needs: [need, none] }]),
			),
		).toEqual([`removed A.1 needs: ${none}`, `moved A.1 A.3 needs: ${need}`, `added A.3 needs: ${none}`]);
	});

	it('a measure that stands under another heading, but not where the heading was reworded', () => {
		const before = { 'Secure trade': ['Seals were bought.'], Piracy: ['Ships patrol.'] };
		expect(
			told(
				planOf([{ id: 'A.1', undertaken: before }]),
				planOf([{ id: 'A.1', undertaken: { 'Secure trade': [], Piracy: ['Ships patrol.', 'Seals were bought.'] } }]),
			),
		).toEqual(['moved A.1 A.1 undertaken: Seals were bought.']);
		expect(
			told(
				planOf([{ id: 'A.1', undertaken: before }]),
				planOf([{ id: 'A.1', undertaken: { 'Secure trade now': ['Seals were bought.'], Piracy: ['Ships patrol.'] } }]),
			),
		).toEqual(['reworded A.1 undertaken heading: Secure trade {+now+}']);
	});

	it('a contact of another name, and one that is gone', () => {
		const contact = { name: 'Rosa Quispe', email: 'rquispe@example.gob.pe' };
		expect(
			told(
				planOf([
					{ id: 'A.1', contact },
					{ id: 'B', contact },
				]),
				planOf([{ id: 'A.1', contact: { name: 'Luis Rojas', email: 'lrojas@example.gob.pe' } }, { id: 'B' }]),
			),
		).toEqual([
			'reworded A.1 contact: Contact Point: [-Rosa Quispe-] {+Luis Rojas+} · Adviser, Ministry of Transport · [-rquispe@example.gob.pe-] {+lrojas@example.gob.pe+}',
			'removed B contact: Contact Point: Rosa Quispe · Adviser, Ministry of Transport · rquispe@example.gob.pe',
		]);
	});

	it('fields of the front page, a section that came', () => {
		expect(told(planOf([], { calendarYear: 2013, objective: 'x' }), planOf([{ id: 'B' }]))).toEqual([
			'reworded null field: [-2013-] {+2014+}',
			'removed null field: x',
			'added B section: Halting Terrorist Financing',
		]);
	});

	it('takes time that grows with the plans, not with their square', () => {
		const texts = (n: number, what: string): string[] =>
			Array.from({ length: n }, (_, i) => `Officers of port ${i} ${what} in course ${i * 7} of school ${i * 13}`);
		const time = (n: number): number => {
			const start = performance.now();
			diffPlans(cargo(texts(n, 'trained')), cargo(texts(n, 'were examined')));
			return performance.now() - start;
		};
		time(100);
		expect(time(4000)).toBeLessThan(20_000);
	});
});
