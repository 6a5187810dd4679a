import type { ArchivedPlan } from '../archive/plans.js';
import type { Plan } from '../plan/schema.js';
import { TEMPLATES } from '../templates/index.js';
import { type CommitmentReport, neglectedCommitments } from './commitments.js';
import { type Entry, needsOf, offersOf, type PlannedEntry, type PlanRef, plannedOf, refOf } from './entries.js';
import { type Match, matchNeeds } from './matches.js';
import { absentEconomies, newestDate, type PlanLine, planLine } from './overview.js';

/** What a report is made over. */
export interface ReportOptions {
	/** Ids of sections ('A.1') or areas ('A'); all where absent or empty. */
	sections?: string[];
	/** Codes (KOR) or names of economies; all where absent or empty. */
	economies?: string[];
	/** Calendar years; all where absent or empty. */
	years?: number[];
	/** One part alone. */
	only?: ReportPart;
}

export const REPORT_PARTS = ['needs', 'offers', 'planned'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Measures, needs and offers that one plan has in one section; sub-items count with the item above. */
export interface Counts {
	undertaken: number;
	planned: number;
	needs: number;
	offers: number;
}

/** The needs of a section, and the offers made in it. */
export interface SectionReport {
	/** Id; null for offers that are made for all sections. */
	id: string | null;
	title: string;
	needs: (Entry & { matches: Match[] })[];
	offers: Entry[];
}

/** What many plans say together. */
export interface Report {
	plans: PlanLine[];
	/** Member economies without a plan. */
	absent: { code: string; name: string }[];
	/** Date of the newest plan; overdue and stale are against it. */
	newest: string | null;
	sections: SectionReport[];
	/** For each plan, in the order of `plans`, its counts by section. */
	table: { plan: PlanRef; counts: Record<string, Counts> }[];
	/** Ids of the sections in the table, in order. */
	tableSections: string[];
	/** By the day they end on; those without a time last. */
	planned: PlannedEntry[];
	commitments: CommitmentReport[];
	options: ReportOptions;
}

/**
 * Compiles one report out of many plans: who needs what, who could help, what is planned and late, what nobody reports on.
 * Every need and every offer stands in it exactly once.
 */
export function compileReport(archive: ArchivedPlan[], options: ReportOptions = {}): Report {
	const plans = archive.filter(({ plan }) => isWanted(plan, options));
	const newest = newestDate(plans.map(({ plan }) => plan));
	const referred = plans.map((archived, index) => ({ plan: archived.plan, ref: refOf(archived, index) }));
	const inSections = <T extends { section: string | null }>(entries: T[]): T[] =>
		entries.filter(({ section }) => isWantedSection(section, options));
	const needs = numbered('N', inSections(referred.flatMap(({ plan, ref }) => needsOf(plan, ref))));
	const offers = numbered('O', inSections(referred.flatMap(({ plan, ref }) => offersOf(plan, ref))));
	const planned = inSections(referred.flatMap(({ plan, ref }) => plannedOf(plan, ref, newest)));
	const ids = sectionIds(referred.map(({ plan }) => plan)).filter((id) => isWantedSection(id, options));
	return {
		plans: referred.map(({ plan, ref }) => planLine(plan, ref, newest)),
		absent: options.economies?.length ? [] : absentEconomies(referred.map(({ ref }) => ref)),
		newest,
		sections: sectionReports(ids, referred, needs, offers),
		table: referred.map(({ plan, ref }) => ({ plan: ref, counts: countsOf(plan, ids) })),
		tableSections: ids,
		planned: numbered('P', byTime(planned)),
		commitments: neglectedCommitments(referred).filter(({ section }) => isWantedSection(section, options)),
		options,
	};
}

function isWanted({ economy, calendarYear }: Plan, { economies = [], years = [] }: ReportOptions): boolean {
	const named = economies.map((name) => name.toLowerCase());
	const isEconomy =
		named.length === 0 ||
		(economy !== null && (named.includes(economy.code.toLowerCase()) || named.includes(economy.name.toLowerCase())));
	return isEconomy && (years.length === 0 || (calendarYear !== null && years.includes(calendarYear)));
}

/** An area stands for its sections; what is offered for all sections belongs to each. */
function isWantedSection(section: string | null, { sections = [] }: ReportOptions): boolean {
	if (sections.length === 0 || section === null) return true;
	return sections.some((wanted) => {
		const id = wanted.toUpperCase();
		return section.toUpperCase() === id || section.toUpperCase().startsWith(`${id}.`);
	});
}

function numbered<T extends object>(letter: string, entries: T[]): (T & { id: string })[] {
	return entries.map((entry, at) => ({ ...entry, id: `${letter}${at + 1}` }));
}

/** The form's sections in its order, then those that only plans have. */
function sectionIds(plans: Plan[]): string[] {
	const ids = new Set(TEMPLATES[0]!.sections.map(({ id }) => id));
	for (const { sections } of plans) for (const { id } of sections) ids.add(id);
	return [...ids];
}

function sectionReports(ids: string[], plans: { plan: Plan }[], needs: Entry[], offers: Entry[]): SectionReport[] {
	const matches = matchNeeds(needs, offers);
	const titles = new Map(plans.flatMap(({ plan }) => plan.sections.map(({ id, title }) => [id, title])));
	for (const { id, titles: own } of TEMPLATES[0]!.sections) titles.set(id, own[0]!);
	const known = (section: string | null, id: string | null): boolean => section === id;
	return [...ids, null]
		.map((id) => ({
			id,
			title: id === null ? 'Offers for all sections' : (titles.get(id) ?? ''),
			needs: needs
				.filter(({ section }) => known(section, id))
				.map((need) => ({ ...need, matches: matches.get(need.id) ?? [] })),
			offers: offers.filter(({ section }) => known(section, id)),
		}))
		.filter(({ id, needs, offers }) => id !== null || needs.length + offers.length > 0);
}

function countsOf({ sections }: Plan, ids: string[]): Record<string, Counts> {
	const counts = Object.fromEntries(ids.map((id) => [id, { undertaken: 0, planned: 0, needs: 0, offers: 0 }]));
	for (const { id, undertaken, planned, capacityBuilding } of sections) {
		const own = counts[id];
		if (!own) continue;
		for (const { items } of undertaken) own.undertaken += items.length;
		for (const { items } of planned) own.planned += items.length;
		own.needs += capacityBuilding.needs.length;
		own.offers += capacityBuilding.expertise.length;
	}
	return counts;
}

/** By the last day, then the first; without an end after those with one, without a time last. The order of plans stays. */
function byTime<T extends Pick<PlannedEntry, 'due'>>(entries: T[]): T[] {
	const rank = ({ due }: T): string => (due ? `${due.to ?? '9998'} ${due.from ?? '0000'}` : '9999');
	return entries
		.map((entry, at) => ({ entry, at, rank: rank(entry) }))
		.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.at - b.at))
		.map(({ entry }) => entry);
}
