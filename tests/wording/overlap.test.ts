import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/wording/overlap.js';
import { stemOf } from '../../src/wording/stem.js';
import { wording } from '../../src/wording/wording.js';

const f1 = (a: string, b: string): number => Math.round(100 * overlap(wording(a), wording(b)).f1) / 100;

describe('stemOf', () => {
	it.each([
		['Protecting', 'protect'],
		['Protect', 'protect'],
		['Organisations', 'organiz'],
		['organization', 'organiz'],
		['programme', 'program'],
		['planned', 'plan'],
		['defence', 'defens'],
		['defense', 'defens'],
		['Leader’s', 'leader'],
		["Leaders'", 'leader'],
		['2014', '2014'],
	])('%s → %s', (word, stem) => expect(stemOf(word)).toBe(stem));
});

describe('overlap', () => {
	it.each([
		[
			'A heading in another case and with other apostrophes',
			"LEADERS' AND MINISTERS' COMMITMENTS",
			'Leader’s and Minister’s Commitments',
			1,
		],
		['A typing error', 'MEASURES UNDERTAKEN', 'Measures undertakne', 1],
		['A compound apart or together', 'PROMOTING CYBER SECURITY', 'Promoting Cybersecurity', 1],
		[
			'Words missing',
			'MEASURES UNDERTAKEN SINCE LAST UPDATE TO IMPLEMENT COMMITMENTS',
			'MEASURES UNDERTAKEN TO IMPLEMENT COMMITMENTS',
			0.75,
		],
		['Another heading', 'Protect Cargo', 'Protect International Aviation', 0.4],
	])('%s', (_, a, b, expected) => expect(f1(a, b)).toBeCloseTo(expected, 1));

	it('reads an acronym as the initials of what it stands for', () => {
		const text = 'Support the implementation of the ISPS Code';
		const full = 'Support the implementation of the International Ship and Port Facility Security Code';
		expect(overlap(wording(text), wording(full)).precision).toBeGreaterThan(0.6);
	});
});
