import { ctap2008 } from '../../src/templates/ctap-2008.js';
import { type ProseKind, prose } from './prose.js';
import type { Random } from './random.js';
import { BODIES, DIVISIONS, ECONOMIES, type Economy, FAMILY, GIVEN, POSTS } from './vocabulary.js';

/** What a plan says, before anybody writes it down. */
export interface Model {
	economy: Economy;
	year: number;
	summary: { part: SummaryPart; groups: { section: string; items: Thing[] }[] }[];
	sections: SectionModel[];
	assistance: { people: Person[]; items: Thing[] } | null;
}

export type SummaryPart = 'achievements' | 'forwardWork' | 'capacityBuilding';
export const QUESTIONS = ['participation', 'needs', 'expertise'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface SectionModel {
	id: string;
	area: string;
	/** The form's title. */
	title: string;
	people: Person[];
	commitments: string[];
	undertaken: Answer[];
	planned: Answer[];
	capacity: Record<Question, Thing[]>;
}

/** Measures that answer the commitment of that position. */
export interface Answer {
	commitment: number;
	things: Thing[];
}

export interface Thing {
	text: string;
	below: Thing[];
}

export interface Person {
	name: string;
	post: string;
	division: string | null;
	body: string;
	phone: string;
	phone2: string;
	fax: string;
	emails: string[];
}

const PARTS: SummaryPart[] = ['achievements', 'forwardWork', 'capacityBuilding'];
const KIND_OF_PART: Record<SummaryPart, ProseKind> = {
	achievements: 'measure',
	forwardWork: 'plan',
	capacityBuilding: 'answer',
};

/** `run`: the sections are the first ones of the form, none left out between them. */
export function makeModel(r: Random, depth: number, run: boolean): Model {
	const economy = r.pick(ECONOMIES);
	const all = ctap2008.sections;
	const count = r.int(3, all.length);
	const sections = (run ? all.slice(0, count) : r.some(all, count)).map((known): SectionModel => {
		const commitments = r.some(known.commitments, r.int(2, known.commitments.length));
		const answers = (kind: ProseKind): Answer[] =>
			r
				.some([...commitments.keys()], r.int(1, commitments.length))
				.map((commitment) => ({ commitment, things: things(r, kind, known.id, r.int(1, 3), depth) }));
		const capacity = (): Thing[] => things(r, 'answer', known.id, r.int(0, 2), 1);
		return {
			id: known.id,
			area: known.area,
			title: known.titles[0]!,
			people: Array.from({ length: r.int(1, 2) }, () => person(r, economy)),
			commitments,
			undertaken: answers('measure'),
			planned: answers('plan'),
			capacity: { participation: capacity(), needs: capacity(), expertise: capacity() },
		};
	});
	return {
		economy,
		year: r.int(2004, 2019),
		summary: PARTS.map((part) => ({
			part,
			groups: r
				.some(sections, r.int(1, sections.length))
				.map(({ id }) => ({ section: id, items: things(r, KIND_OF_PART[part], id, r.int(1, 3), 1) })),
		})),
		sections,
		assistance: r.chance(0.6)
			? { people: [person(r, economy)], items: things(r, 'answer', 'A.1', r.int(0, 2), 1) }
			: null,
	};
}

function things(r: Random, kind: ProseKind, section: string, count: number, depth: number): Thing[] {
	return Array.from({ length: count }, () => ({
		text: prose(r, kind, section),
		below: depth > 1 && r.chance(0.35) ? things(r, 'detail', section, r.int(1, 2), depth - 1) : [],
	}));
}

function person(r: Random, { prefix, domain }: Economy): Person {
	const name = `${r.pick(GIVEN)} ${r.pick(FAMILY)}`;
	const mark = prefix.includes('-') ? '-' : ' ';
	// The first digit is none that some economy's plan of numbers keeps for services.
	const number = (): string => [prefix, `${r.int(5, 7)}${r.int(100, 999)}`, `${r.int(1000, 9999)}`].join(mark);
	const user = name.toLowerCase().replace(/[^a-z]+/gu, '.');
	return {
		name,
		post: r.pick(POSTS),
		division: r.chance(0.3) ? r.pick(DIVISIONS) : null,
		body: r.pick(BODIES),
		phone: number(),
		phone2: number(),
		fax: number(),
		emails: [`${user}@agency.example.${domain}`, `ct-desk@ministry.example.${domain}`].slice(0, r.chance(0.2) ? 2 : 1),
	};
}
