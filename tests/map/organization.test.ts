import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { organizationOf, organizationOfLines } from '../../src/map/organization.js';

describe('the organization is the last body that the title names', () => {
	test.each([
		['Deputy Director, Harbour Customs Service', 'Harbour Customs Service'],
		['Head, Office of Harbours, General Directorate of Ports and Lights', 'General Directorate of Ports and Lights'],
		['Head, Harbour Service, Directorate of Lights', 'Harbour Service'],
		['Deputy Director, Ministry of Roads, Bridges and Ports', 'Ministry of Roads, Bridges and Ports'],
		['Deputy Director, Ministry of Trade, Industry, and Energy', 'Ministry of Trade, Industry, and Energy'],
		[
			'Adviser, Department of Foreign Affairs, Trade and Development, Treaty Division',
			'Department of Foreign Affairs, Trade and Development',
		],
		['Director, Air Cargo Division, General Directorate of Aviation', 'General Directorate of Aviation'],
		['Chief，Department of Risk，General Administration of Ports', 'General Administration of Ports'],
		['Manager, Marine Operations, Transport Canada', 'Transport Canada'],
		['Manager, Marine Operations, Transport New Zealand', 'Transport New Zealand'],
		['Director, Immigration, Refugees and Citizenship Canada', 'Immigration, Refugees and Citizenship Canada'],
		['Director, CyberSecurity Malaysia', 'CyberSecurity Malaysia'],
		['Head of Section, Marine Department Malaysia', 'Marine Department Malaysia'],
		['Director of the Office of Counter-Terrorism of the Ministry of Foreign Affairs', 'Ministry of Foreign Affairs'],
		['Deputy Director Harbour Customs Service', 'Harbour Customs Service'],
		['Second Secretary (Ministry of Foreign Affairs)', 'Ministry of Foreign Affairs'],
		['Director – Ministry of Public Security (MPS)', 'Ministry of Public Security (MPS)'],
		['Counsel, Attorney General’s Chambers', 'Attorney General’s Chambers'],
		['Director, International Section, Financial Analysis Unit', 'Financial Analysis Unit'],
		['Agent, Carabineros de Chile', 'Carabineros de Chile'],
		['Analyst, FINTRAC', 'FINTRAC'],
		['Jefe de Sección, Ministerio de Relaciones Exteriores', 'Ministerio de Relaciones Exteriores'],
		['科长，公安部', '公安部'],
		['First Secretary, Ministry of Foreign Affairs, Tokyo, Japan', 'Ministry of Foreign Affairs'],
		['Customs Attaché, Embassy of Peru', 'Embassy of Peru'],
		['Legal Adviser', null],
		['Duty Officer', null],
		['Director General', null],
		['Director, Counter-Terrorism', null],
		['Head of Migration Control', null],
		['Police Superintendent', null],
		['', null],
	])('%s → %s', (title, organization) => {
		expect(organizationOf(title)).toBe(organization);
	});
});

test.each([
	[['Group Head (Ports)', 'Customs and Excise Department'], 'Customs and Excise Department'],
	[['Director for Border Security', 'National Agency for Rescue (NAR)'], 'National Agency for Rescue (NAR)'],
	[
		['Head of Section, Treaty Division', 'Ministry of Foreign Affairs', 'and Trade'],
		'Ministry of Foreign Affairs and Trade',
	],
	[['Head of Section, Singapore', 'Customs'], 'Singapore Customs'],
	[['Director, Canada Harbour', 'Services Agency'], 'Canada Harbour Services Agency'],
	[['Director, Harbour Customs Service', 'Ministry of Ports'], 'Ministry of Ports'],
	[
		['Director, International Cooperation', 'Department, Ministry of Ports and', 'Inland Waters'],
		'Ministry of Ports and Inland Waters',
	],
])('%j → %s', (lines, organization) => {
	expect(organizationOfLines(lines)).toBe(organization);
});

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const golds = ['corpus', 'wild']
	.map((folder) => `${shared}${folder}/`)
	.filter((folder) => existsSync(folder))
	.flatMap((folder) =>
		readdirSync(folder)
			.filter((file) => file.endsWith('.gold.json'))
			.map((file) => folder + file),
	);

interface GoldContact {
	title: string | null;
	organization: string | null;
}

test.skipIf(golds.length === 0)('titles of the golds (skipped where ../shared is absent)', () => {
	const wrong = golds.flatMap((file) => {
		const plan = JSON.parse(readFileSync(file, 'utf8'));
		const contacts: GoldContact[] = [
			...plan.sections.flatMap((s: { contacts: GoldContact[] }) => s.contacts),
			...(plan.assistance?.contacts ?? []),
		];
		return contacts
			.map(({ title, organization }) => ({ title, organization, got: title === null ? null : organizationOf(title) }))
			.filter(({ organization, got }) => organization !== got);
	});
	expect(wrong).toEqual([]);
});
