import { describe, expect, it } from 'vitest';
import { headingNumber } from '../../src/outline/number.js';

describe('headingNumber', () => {
	it.each([
		['A.1 Protect Cargo:', 'A.1', 'Protect Cargo:'],
		['A1. Protecting Cargo', 'A.1', 'Protecting Cargo'],
		['(A.1) PROTECT CARGO', 'A.1', 'PROTECT CARGO'],
		['A．2　Protect Port Facilities', 'A.2', 'Protect Port Facilities'],
		['Section A.3: Aviation', 'A.3', 'Aviation'],
		['B. HALTING TERRORIST FINANCING', 'B', 'HALTING TERRORIST FINANCING'],
		['Section A', 'A', ''],
		['A.5', 'A.5', ''],
		['1. Summary of main achievements', '1', 'Summary of main achievements'],
		['３．Summary', '3', 'Summary'],
		['2.1.3 Measures', '2.1.3', 'Measures'],
		['A.1 A.1. Protect Cargo', 'A.1', 'Protect Cargo'],
		['2. 2. Summary', '2', 'Summary'],
		['2. 2 ships', '2', '2 ships'],
		['(a) Protect Cargo', '(a)', 'Protect Cargo'],
	])('%s', (text, id, rest) => {
		const found = headingNumber(text);
		expect(found && { id: found.id, rest: text.slice(found.length) }).toEqual({ id, rest });
	});

	it.each(['A second assessment is planned', 'Australia', 'In 2014', '41 officers', 'A 10-year plan', 'C'])(
		'%s has none',
		(text) => expect(headingNumber(text)?.id.match(/^[A-Z]/u) ?? null).toBeNull(),
	);
});
