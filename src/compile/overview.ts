import type { Plan } from '../plan/schema.js';
import { TEMPLATES } from '../templates/index.js';
import { ECONOMIES } from '../templates/labels/economies.js';
import type { PlanRef } from './entries.js';

/** One plan on the first page of a report. */
export interface PlanLine extends PlanRef {
	/** As precise as the plan tells: '2013-01'. */
	lastUpdated: string | null;
	/** It was written so long before the newest plan that it should be asked for again. */
	stale: boolean;
	/** What the plan lacks, for people: 'no date of last update', 'no section C'. */
	missing: string[];
}

/** Plans older than the newest one by so many years or more are stale. */
const STALE_YEARS = 2;

/** The date a plan is of: that of its last update, else its year. */
function dateOf({ lastUpdated, calendarYear }: Plan): string | null {
	return lastUpdated?.date ?? (calendarYear === null ? null : String(calendarYear));
}

/** The latest date of all plans, as precise as that plan tells. */
export function newestDate(plans: Plan[]): string | null {
	// ISO dates sort as text.
	return (
		plans
			.flatMap((plan) => dateOf(plan) ?? [])
			.sort()
			.at(-1) ?? null
	);
}

export function planLine(plan: Plan, ref: PlanRef, newest: string | null): PlanLine {
	const date = dateOf(plan);
	return {
		...ref,
		lastUpdated: plan.lastUpdated?.date ?? plan.lastUpdated?.text ?? null,
		stale: date !== null && newest !== null && monthsOf(newest) - monthsOf(date) >= 12 * STALE_YEARS,
		missing: missingOf(plan),
	};
}

/** Months since year 0; a year alone counts from its first month. */
function monthsOf(date: string): number {
	const [year, month = '01'] = date.split('-');
	return Number(year) * 12 + Number(month);
}

function missingOf(plan: Plan): string[] {
	const template = TEMPLATES.find(({ id }) => id === plan.template.id) ?? TEMPLATES[0]!;
	const ids = new Set(plan.sections.map(({ id }) => id));
	const absent = template.sections.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
	const hasNeeds = plan.sections.some(({ capacityBuilding }) => capacityBuilding.needs.length > 0);
	const hasOffers =
		(plan.assistance?.items.length ?? 0) > 0 ||
		plan.sections.some(({ capacityBuilding }) => capacityBuilding.expertise.length > 0);
	const { achievements, forwardWork, capacityBuilding } = plan.executiveSummary;
	return [
		plan.economy === null ? 'no economy' : '',
		plan.calendarYear === null ? 'no calendar year' : '',
		plan.lastUpdated === null ? 'no date of last update' : '',
		achievements.length + forwardWork.length + capacityBuilding.length === 0 ? 'no executive summary' : '',
		absent.length === 0 ? '' : `no section ${absent.join(', ')}`,
		hasNeeds ? '' : 'no needs',
		hasOffers ? '' : 'no offers',
	].filter(Boolean);
}

/** Member economies of which no plan is at hand, by APEC's own names. */
export function absentEconomies(refs: PlanRef[]): { code: string; name: string }[] {
	const present = new Set(refs.map(({ code }) => code));
	return ECONOMIES.filter(({ code }) => !present.has(code)).map(({ code, names }) => ({ code, name: names[0]! }));
}
