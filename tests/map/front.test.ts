import { expect, it } from 'vitest';
import { planOf } from '../support/blocks.js';

it.each([
	['on lines', 'ECONOMY: Peru\nCALENDAR YEAR: 2014\nLAST UPDATED: 3 March 2014'],
	['on one line', 'ECONOMY: Peru CALENDAR YEAR: 2014 LAST UPDATED: 3 March 2014'],
	['in cells beside their labels', '| ECONOMY: | Peru |\n| CALENDAR YEAR: | 2014 |\n| LAST UPDATED: | 3 March 2014 |'],
	['in cells below their labels', '| ECONOMY: | CALENDAR YEAR: | LAST UPDATED: |\n| Peru | 2014 | 3 March 2014 |'],
	['below their labels, parted by tabs', 'ECONOMY:\tCALENDAR YEAR:\tLAST UPDATED:\nPeru\t2014\t3 March 2014'],
	['below the last label', 'ECONOMY: Peru\nCALENDAR YEAR: 2014\nLAST UPDATED:\n3 March 2014'],
])('finds the values of the front page %s', (_, text) => {
	const { economy, calendarYear, lastUpdated } = planOf(`# 2014 APEC COUNTER-TERRORISM ACTION PLAN\n${text}`);
	expect({ economy, calendarYear, lastUpdated }).toEqual({
		economy: { name: 'Peru', code: 'PER' },
		calendarYear: 2014,
		lastUpdated: { text: '3 March 2014', date: '2014-03-03' },
	});
});

it.each([
	['# 2014 APEC COUNTER-TERRORISM ACTION PLAN', '2014 APEC COUNTER-TERRORISM ACTION PLAN'],
	['# 2014 APEC COUNTER-\n# TERRORISM ACTION PLAN', '2014 APEC COUNTER-TERRORISM ACTION PLAN'],
	['# 2014 APEC COUNTER-TERRORISM\n# ACTION PLAN', '2014 APEC COUNTER-TERRORISM ACTION PLAN'],
])('the title %j', (text, title) => expect(planOf(`${text}\nECONOMY: Peru`).title).toBe(title));
