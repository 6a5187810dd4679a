import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { ECONOMIES } from '../templates/labels/economies.js';

export interface Economy {
	/** ISO 3166-1 alpha-3. */
	code: string;
	/** ISO 3166-1 alpha-2. */
	region: string;
}

let table: Map<string, Economy> | null = null;

/** The economy that a name as written stands for; APEC's members first, then ISO's list. Null where it is none. */
export function findEconomy(name: string): Economy | null {
	table ??= economyTable();
	const plain = fold(name);
	return (
		table.get(plain) ??
		table.get(fold(name.replace(/[(（][^()（）]*[)）]/gu, ' '))) ??
		table.get(plain.replace(/^economy /u, '')) ??
		null
	);
}

/** Names as they are compared; built when the first name is asked for. */
function economyTable(): Map<string, Economy> {
	const found = new Map<string, Economy>();
	const add = (name: string, economy: Economy) => {
		if (!found.has(fold(name))) found.set(fold(name), economy);
	};
	for (const { code, region, names } of ECONOMIES) {
		for (const name of [...names, code]) add(name, { code, region });
	}
	// The package's own entry would load the names of eighty languages.
	const isoNames = english.countries as Record<string, string | string[]>;
	for (const [region, code] of codes as [string, string, string][]) {
		for (const name of [isoNames[region] ?? []].flat()) add(name, { code, region });
	}
	return found;
}

/** Without case, accents, punctuation and a leading article. */
function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’‘`.]/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/^the /u, '');
}
