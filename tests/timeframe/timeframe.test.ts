import { describe, expect, it } from 'vitest';
import { lastTimeframe, timeframesOf } from '../../src/timeframe/timeframe.js';

/** A text, and the times that it names: words, first day, last day, precision. */
const CASES: [text: string, ...frames: [string, string | null, string | null, string][]][] = [
	['To be ready by mid-2016.', ['by mid-2016', null, '2016-07-31', 'part']],
	['Planned for Q3 2015', ['Q3 2015', '2015-07-01', '2015-09-30', 'quarter']],
	['2015 Q3: new gates', ['2015 Q3', '2015-07-01', '2015-09-30', 'quarter']],
	['In the third quarter of 2015', ['In the third quarter of 2015', '2015-07-01', '2015-09-30', 'quarter']],
	['in the 2nd half of 2015', ['in the 2nd half of 2015', '2015-07-01', '2015-12-31', 'half']],
	['Trained in 2014 and 2015', ['in 2014 and 2015', '2014-01-01', '2015-12-31', 'year']],
	['Done by the end of 2015.', ['by the end of 2015', null, '2015-12-31', 'part']],
	['by end 2015', ['by end 2015', null, '2015-12-31', 'part']],
	['June 2016', ['June 2016', '2016-06-01', '2016-06-30', 'month']],
	['The port opens in Feb. 2016', ['in Feb. 2016', '2016-02-01', '2016-02-29', 'month']],
	['June – August 2016', ['June – August 2016', '2016-06-01', '2016-08-31', 'month']],
	['December to February 2016', ['December to February 2016', '2015-12-01', '2016-02-29', 'month']],
	['on 17 April 2016', ['17 April 2016', '2016-04-17', '2016-04-17', 'day']],
	['on April 17, 2016', ['April 17, 2016', '2016-04-17', '2016-04-17', 'day']],
	['17-19 April 2016', ['17-19 April 2016', '2016-04-17', '2016-04-19', 'day']],
	['17th of April 2016', ['17th of April 2016', '2016-04-17', '2016-04-17', 'day']],
	['until 30/06/2015', ['until 30/06/2015', null, '2015-06-30', 'day']],
	['2015-06-30', ['2015-06-30', '2015-06-30', '2015-06-30', 'day']],
	['2015-06', ['2015-06', '2015-06-01', '2015-06-30', 'month']],
	['The 2014-15 budget', ['2014-15', '2014-01-01', '2015-12-31', 'year']],
	['from 2014 to 2016', ['from 2014 to 2016', '2014-01-01', '2016-12-31', 'year']],
	['2013~2015', ['2013~2015', '2013-01-01', '2015-12-31', 'year']],
	['since 2013', ['since 2013', '2013-01-01', null, 'year']],
	['from 2016 onwards', ['from 2016', '2016-01-01', null, 'year']],
	['no later than June 2015', ['than June 2015', null, '2015-06-30', 'month']],
	['in early 2015 and in June 2016', ['in early 2015 and in June 2016', '2015-01-01', '2016-06-30', 'month']],
	['FY 2015', ['2015', '2015-01-01', '2015-12-31', 'year']],
	['2013, 2014 and 2015', ['2013, 2014 and 2015', '2013-01-01', '2015-12-31', 'year']],
	['In 2015 officers will be trained', ['In 2015', '2015-01-01', '2015-12-31', 'year']],
	['Follows Resolution 1540 (2004)'],
	['Amend the Ports Act 2012 and the Customs Act of 2009'],
	['Ratify the 2010 Beijing Convention'],
	['certified under ISO 27001:2013'],
	['2,015 ships and $2015 for 2100 officers'],
	['some 2000 officers'],
	['No date at all, may 5 be one?'],
];

describe('timeframesOf', () => {
	it.each(CASES)('%s', (text, ...frames) => {
		expect(timeframesOf(text).map(({ text, from, to, precision }) => [text, from, to, precision])).toEqual(frames);
	});

	it('is linear in the length of a text', () => {
		const time = (n: number): number => {
			const text = '1 June – '.repeat(n) + '2015, 2016 and '.repeat(n);
			const start = performance.now();
			timeframesOf(text);
			return performance.now() - start;
		};
		time(1000);
		expect(time(4_000)).toBeLessThan(20_000);
	});
});

it('lastTimeframe: what ends last, since what lies before is history', () => {
	expect(lastTimeframe('After the review of March 2012 gates will open by June 2015.')?.to).toBe('2015-06-30');
	expect(lastTimeframe('Running since 2010; reviewed in 2012.')?.to).toBe(null);
	expect(lastTimeframe('Soon.')).toBe(null);
});
