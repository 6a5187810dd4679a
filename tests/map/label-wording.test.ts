import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../src/map/label-wording.js';

describe('a label may be misspelt', () => {
	test.each([
		['Telephone', 'telephone'],
		['Telehpone', 'telephone'],
		['Telephnoe Nmber', 'telephone'],
		['Telefone Number', 'telephone'],
		['Telepone Numbers', 'telephone'],
		['Organisatoin', 'organization'],
		['Contatc Point', 'contact'],
		['Contact Pont', 'contact'],
		// Two letters wrong in a long word, one in a shorter one.
		['Talaphone', 'telephone'],
		['Tatle', 'title'],
		['Tatlo', null],
		['Titles', 'title'],
		// Never the first letter, and never a short word.
		['Belephone', null],
		['Fux', null],
		['Nome of the', null],
		// Two letters of a short word changed places.
		['Moblie', 'telephone'],
		['Mobiel', 'telephone'],
		['Mobixx', null],
		['Nane', null],
		['Positoin', 'title'],
		['Pasitiom', 'title'],
		['Pasitium', null],
		// A word more than the label has.
		['Telephonist of the', null],
	])('%s → %s', (written, field) => expect(fieldOf(written, true)).toBe(field));

	test.each([['Telehpone'], ['Contatc Point']])('%s is none where only right spelling counts', (written) =>
		expect(fieldOf(written, false)).toBeNull(),
	);
});
