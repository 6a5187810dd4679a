import { expect, it } from 'vitest';
import { planOf } from '../support/blocks.js';

it.each([
	['Republic of Korea', '02-2100-1111', '+82221001111'],
	['New Zealand', '04 439 8000', '+6444398000'],
	['Republic of Korea', '+64 4 439 8000', '+6444398000'],
])('%s: a number without its country, %s, is one of the economy: %s', (economy, written, e164) => {
	const { sections } = planOf(`Economy: ${economy}
# A.1 Protect Cargo:
Contact Point: Name: Kim, Ara Title: Director Telephone Number: ${written}`);
	expect(sections[0]!.contacts[0]!.telephone).toEqual([{ text: written, e164 }]);
});
