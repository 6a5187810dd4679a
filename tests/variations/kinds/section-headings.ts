import type { Look } from '../page.js';

/** How the number of a section stands before its title. */
export interface NumberStyle {
	name: string;
	/** Where only one format can do it. */
	only?: 'docx';
	/** The lines of the heading: of several, each is a paragraph of its own. */
	lines: (id: string, title: string) => string[];
	/** The format counts. */
	automatic?: boolean;
}

const bare = (id: string): string => id.replace('.', '');
const NUMBERS: NumberStyle[] = [
	{ name: 'A.1 Title', lines: (id, t) => [id.length > 1 ? `${id} ${t}` : `${id}. ${t}`] },
	{ name: 'A1. Title', lines: (id, t) => [`${bare(id)}. ${t}`] },
	{ name: '(A.1) Title', lines: (id, t) => [`(${id}) ${t}`] },
	{ name: 'A.1. Title', lines: (id, t) => [`${id}. ${t}`] },
	{ name: 'A.1 – Title', lines: (id, t) => [`${id} – ${t}`] },
	{ name: 'Section A.1: Title', lines: (id, t) => [`Section ${id}: ${t}`] },
	{ name: 'A.1) Title', lines: (id, t) => [`${id}) ${t}`] },
	{ name: 'no number', lines: (_, t) => [t] },
	{ name: 'number by the format', only: 'docx', automatic: true, lines: (_, t) => [t] },
	{ name: 'number on a line of its own', lines: (id, t) => [id, t] },
	{ name: 'number before a line break', lines: (id, t) => [`${id}\n${t}`] },
];

/** How the title is worded. */
export interface TitleStyle {
	name: string;
	titles: Record<string, string>;
}

const IDS = ['A.1', 'A.2', 'A.3', 'A.4', 'A.5', 'B', 'C'];
const wordings = (...list: string[]): Record<string, string> => Object.fromEntries(IDS.map((id, i) => [id, list[i]!]));

const FORM = wordings(
	'Protect Cargo',
	'Protect Port Facilities and Ships Engaged in International Voyages',
	'Protect International Aviation',
	'Protect People in Transit',
	'Combat Threats to Security',
	'HALTING TERRORIST FINANCING',
	'PROMOTING CYBER SECURITY',
);
const TITLES: TitleStyle[] = [
	{ name: "the form's", titles: FORM },
	{
		name: 'capitals',
		titles: Object.fromEntries(Object.entries(FORM).map(([id, title]) => [id, title.toUpperCase()])),
	},
	{
		name: 'Protecting …',
		titles: wordings(
			'Protecting Cargo',
			'Protecting Ships Engaged in International Voyages',
			'Protecting International Aviation',
			'Protecting People in Transit',
			'Combating Threats to Security',
			'Halting Terrorist Financing',
			'Promoting Cyber Security',
		),
	},
	{
		name: 'Protection of …',
		titles: wordings(
			'Protection of Cargo',
			'Protection of Port Facilities and Ships',
			'Protection of International Aviation',
			'Protection of People in Transit',
			'Combatting Security Threats',
			'Halt the Financing of Terrorism',
			'Promotion of Cyber-Security',
		),
	},
	{
		name: 'misspelt',
		titles: wordings(
			'Protect Cargoe',
			'Protect Port Facilites and Ships Engaged in Internatonal Voyages',
			'Protect Internatinal Aviation',
			'Protect Peple in Transit',
			'Combat Treats to Securty',
			'HALTING TERORIST FINANCING',
			'PROMOTING CYBER SECURTY',
		),
	},
	{
		name: 'second language beside it',
		titles: wordings(
			'Protect Cargo / Proteger la carga',
			'Protect Port Facilities and Ships Engaged in International Voyages / Proteger los puertos y los buques',
			'Protect International Aviation / Proteger la aviación internacional',
			'Protect People in Transit / Proteger a las personas en tránsito',
			'Combat Threats to Security / Combatir las amenazas a la seguridad',
			'HALTING TERRORIST FINANCING / DETENER LA FINANCIACIÓN DEL TERRORISMO',
			'PROMOTING CYBER SECURITY / PROMOVER LA CIBERSEGURIDAD',
		),
	},
];

/** How headings of sections look. */
export interface SectionLook {
	name: string;
	look: Look;
	/** Alone in a table of one cell. */
	boxed?: boolean;
}

const LOOKS: SectionLook[] = [
	{ name: 'bold', look: { bold: true } },
	{ name: 'underlined', look: { underline: true } },
	{ name: 'larger', look: { size: 15 } },
	{ name: 'heading', look: { heading: 2 } },
	{ name: 'bold and centred', look: { bold: true, centered: true } },
	{ name: 'plain', look: {} },
	{ name: 'in a cell', look: { bold: true }, boxed: true },
];

export const sectionHeadings = { NUMBERS, TITLES, LOOKS };
