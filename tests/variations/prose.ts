import type { Random } from './random.js';
import { BODIES, BODIES_ABROAD, MONTHS, PARTNERS, PLACES } from './vocabulary.js';

/** What a section's measures are about, so that they share words with its commitments as real ones do. */
const TOPICS: Record<string, string[]> = {
	'A.1': [
		'container scanning',
		'supply chain security',
		'electronic manifests',
		'the Authorized Economic Operator programme',
		'trade recovery',
		'high-security seals',
	],
	'A.2': [
		'port facility security',
		'small boats',
		'anti-piracy patrols',
		'AIS base stations',
		'the ISPS Code',
		'ship inspections',
	],
	'A.3': [
		'baggage screening',
		'air cargo security',
		'MANPADS',
		'in-flight security officers',
		'flight deck doors',
		'airport perimeter fences',
	],
	'A.4': [
		'machine readable passports',
		'advance passenger information',
		'lost travel documents',
		'automated gates',
		'tourist safety',
		'visa fraud',
	],
	'A.5': [
		'export controls',
		'radioactive sources',
		'food defence',
		'counter-terrorism conventions',
		'extradition',
		'the financing of proliferation',
	],
	B: [
		'suspicious transactions',
		'remittance agents',
		'non-profit organizations',
		'cash couriers',
		'asset freezing',
		'beneficial ownership',
	],
	C: [
		'botnets',
		'critical information infrastructure',
		'phishing',
		'incident response',
		'cyber drills',
		'awareness in schools',
	],
};

type Make = (r: Random, topic: string) => string;

const month = (r: Random): string => `${r.pick(MONTHS)} ${r.int(2001, 2016)}`;
const day = (r: Random): string => `${r.int(1, 28)} ${month(r)}`;
const big = (r: Random): string =>
	r.pick([`${r.int(2, 98)}`, `${r.int(1, 9)},${r.int(100, 999)}`, `${r.int(100, 999)}`]);
const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

const MEASURES: Make[] = [
	(r, t) => `The ${r.pick(BODIES)} trained ${big(r)} officers on ${t} in ${month(r)}.`,
	(r, t) =>
		`${big(r)} inspections that concerned ${t} were carried out at ${r.pick(PLACES)}; ${r.int(2, 60)} led to a fine.`,
	(r, t) => `A bilateral agreement with ${r.pick(PARTNERS)} that covers ${t} entered into force on ${day(r)}`,
	(r, t) =>
		`Since ${month(r)}, ${t} ${t.endsWith('s') ? 'have' : 'has'} been monitored around the clock from ${r.pick(PLACES)}.`,
	(r) =>
		`New equipment (US$${r.int(1, 9)}.${r.int(1, 9)} million) was bought for ${r.pick(PLACES)}, in part with help from ${r.pick(PARTNERS)}.`,
	(r, t) => `An act on ${t} was passed on ${day(r)}: it sets penalties of up to ${r.int(2, 20)} years' imprisonment.`,
	(r, t) =>
		`Co-hosted a workshop on ${t} with ${r.pick(BODIES_ABROAD)} (${r.pick(PLACES)}, ${day(r)}), attended by ${r.int(20, 90)} participants from ${r.int(4, 21)} economies`,
	(r, t) =>
		`${upper(t)}: the pilot at ${r.pick(PLACES)} was evaluated, and ${r.int(60, 99)}.${r.int(0, 9)}% of users were "satisfied" or "very satisfied".`,
	(r) =>
		`Guidelines for operators were revised after an audit by ${r.pick(BODIES_ABROAD)}. A second round of audits follows in ${r.int(2017, 2019)}.`,
	(r) =>
		`The inter-agency working group met ${r.int(3, 12)} times, e.g. in ${r.pick(PLACES)}, and reported to the ${r.pick(BODIES)} – its report is not public.`,
	(r, t) => `No incident related to ${t} was recorded between ${month(r)} and ${month(r)}`,
	(r) =>
		`Ratification of the relevant protocol was completed in ${month(r)} (Decree No. ${r.int(10, 99)}/${r.int(2001, 2015)}).`,
	(r, t) =>
		`Private companies, among them ${r.int(12, 80)} small ones, were consulted on ${t}; their comments were taken into account.`,
	(r, t) => `Hotline for reports on ${t} set up; it takes about ${big(r)} calls a year`,
	(r, t) =>
		`A risk assessment of ${t} was completed, and its results were shared with ${r.pick(PARTNERS)} and ${r.pick(PARTNERS)} through ${r.pick(BODIES_ABROAD)}. It found that the existing rules are adequate, but that staff turnover at ${r.pick(PLACES)} remains a concern; the ${r.pick(BODIES)} has therefore extended contracts from ${r.int(2, 3)} to ${r.int(4, 6)} years.`,
	(r) => `Officers of the ${r.pick(BODIES)} were seconded to ${r.pick(PARTNERS)} for ${r.int(3, 9)} months.`,
];

const PLANS: Make[] = [
	(r, t) => `The ${r.pick(BODIES)} will extend its work on ${t} to ${r.pick(PLACES)} by ${month(r)}.`,
	(r, t) => `A bill on ${t} is expected to be tabled in ${month(r)}`,
	(r, t) => `${upper(t)} will be the subject of a national exercise (first half of ${r.int(2012, 2018)}).`,
	(r) => `Purchase of ${r.int(2, 40)} further units for ${r.pick(PLACES)}, subject to funding.`,
	(r, t) => `Continue to train officers on ${t}; ${r.int(2, 9)} courses are planned for ${r.int(2012, 2018)}`,
	(r, t) => `Join the network of ${r.pick(BODIES_ABROAD)} on ${t} once the ${r.pick(BODIES)} has agreed.`,
	(r) => `Talks with ${r.pick(PARTNERS)} on a mutual recognition arrangement should end in ${month(r)}.`,
	(r, t) => `By ${r.int(2013, 2019)}, all ${r.int(5, 60)} regional offices should report on ${t} every quarter.`,
];

const DETAILS: Make[] = [
	(r) => `Costs are shared with ${r.pick(PARTNERS)}.`,
	(r) => `${r.int(2, 30)} staff work on it full time`,
	(r) => `Data is kept for ${r.int(3, 60)} months and then destroyed.`,
	(r) => `the contract runs until ${month(r)};`,
	(r) => `An independent audit is held every ${r.int(6, 36)} months.`,
	(r) => `Material is available in ${r.pick(['two', 'three', 'four'])} languages`,
	(r) => `A second phase at ${r.pick(PLACES)} began in ${month(r)}.`,
];

const ANSWERS: Make[] = [
	(r, t) =>
		`Two officers of the ${r.pick(BODIES)} attended the APEC seminar on ${t} in ${r.pick(PLACES)} (${month(r)}).`,
	(r, t) => `Training of trainers on ${t}, for about ${r.int(10, 50)} officers.`,
	(r) => `Study visits of one week to ${r.pick(PLACES)} for groups of up to ${r.int(5, 20)} persons`,
	() => 'None at this time.',
	(r, t) => `Legal drafting experts on ${t} could be lent for up to ${r.int(2, 8)} weeks.`,
	(r, t) => `Benefits: the case studies on ${t} were put to use at ${r.pick(PLACES)}.`,
	(r) => `A follow-on activity with site visits, hosted by ${r.pick(PARTNERS)}, would be useful.`,
];

export type ProseKind = 'measure' | 'plan' | 'detail' | 'answer';
const MAKERS: Record<ProseKind, Make[]> = { measure: MEASURES, plan: PLANS, detail: DETAILS, answer: ANSWERS };

/** One sentence or two, as an official writes it. */
export function prose(r: Random, kind: ProseKind, section: string): string {
	return r.pick(MAKERS[kind])(r, r.pick(TOPICS[section]!));
}
