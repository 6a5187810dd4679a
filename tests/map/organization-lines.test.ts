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
		[
			'cuts a list of what a body is for',
			['Ministry of Roads', 'Bridges and Ports'],
			'Ministry of Roads Bridges and Ports',
		],
		[
			'cuts a name whose first word stands above',
			['National Coordination', 'Bureau of Ports'],
			'National Coordination Bureau of Ports',
		],
		['cuts a post whose rest stands below', ['Deputy Director', 'of the Ministry of Ports'], 'Ministry of Ports'],
		[
			'cuts a list behind its comma',
			['Ministry of Roads,', 'Bridges and Ports'],
			'Ministry of Roads, Bridges and Ports',
		],
		['cuts a unit and a name', ['Division of Trade', 'and Customs Service'], 'Division of Trade and Customs Service'],
		['cuts a post of two lines', ['Senior Deputy', 'Director, Ministry of Ports'], 'Ministry of Ports'],
		['cuts a body and its acronym', ['Ministry of Ports', '(MOP)'], 'Ministry of Ports (MOP)'],
		['a name with nothing like a body', ['Kim Ara', 'of Busan'], null],
	])('%s', (_, lines, organization) => expect(organizationOfLines(lines)).toBe(organization));
});
