import { describe, expect, test } from 'vitest';
import { organizationOfLines } from '../../src/map/organization.js';

describe('the end of a line', () => {
	test.each([
		['parts a post from its body', ['Deputy Director', 'Harbour Customs Service'], 'Harbour Customs Service'],
		['parts a unit from its body', ['Air Cargo Division', 'Ministry of Ports'], 'Ministry of Ports'],
		[
			'parts a body from the next one',
			['Office of Trade', 'Ministry of Foreign Affairs'],
			'Ministry of Foreign Affairs',
		],
		['cuts a name behind of', ['Director, Ministry of', 'Foreign Affairs'], 'Ministry of Foreign Affairs'],
		['cuts a name behind and', ['Director, Ministry of Roads and', 'Bridges'], 'Ministry of Roads and Bridges'],
		[
			'cuts a name before its last words',
			['Director, Harbour Customs', 'Services Agency'],
			'Harbour Customs Services Agency',
		],
		['cuts a name that begins as a body', ['National Police', 'Service'], 'National Police Service'],
		['cuts a name before a single word', ['Deputy Director, Immigration', 'Department'], 'Immigration Department'],
		['a body whose last words stand below', ['Ministry of Justice', 'Bureau'], 'Ministry of Justice Bureau'],
		['a post that a comma ends', ['Deputy Director,', 'Harbour Customs Service'], 'Harbour Customs Service'],
		['a name with nothing like a body', ['Kim Ara', 'of Busan'], null],
	])('%s', (_, lines, organization) => expect(organizationOfLines(lines)).toBe(organization));
});
