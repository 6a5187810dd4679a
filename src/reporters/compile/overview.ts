import type { Report } from '../../compile/report.js';
import { type Content, count, paragraph, text } from './content.js';

/** 'Counter-terrorism action plans: 10 plans of 9 economies' */
export function titleOf({ plans }: Report): string {
	const economies = new Set(plans.map(({ economy, code }) => code ?? economy)).size;
	return `Counter-terrorism action plans: ${count(plans.length, 'plan')} of ${count(economies, 'economy', 'economies')}`;
}

/** The first page. */
export function overview(report: Report): Content[] {
	const { plans, absent, newest, sections } = report;
	const years = plans.flatMap(({ year }) => year ?? []).sort();
	const span =
		years.length === 0 ? '' : years[0] === years.at(-1) ? `, of ${years[0]}` : `, of ${years[0]} to ${years.at(-1)}`;
	const [needs, offers] = [sum(sections.map((one) => one.needs.length)), sum(sections.map((one) => one.offers.length))];
	const stale = plans.filter((plan) => plan.stale).length;
	const met = sum(sections.map((one) => one.needs.filter(({ matches }) => matches.length > 0).length));
	const facts = [
		`${count(needs, 'need')}, ${count(offers, 'offer')}; offers of other economies could meet ${count(met, 'need')}.`,
		`${count(report.planned.length, 'planned measure')}, ${report.planned.filter(({ due }) => due).length} with a time, ${report.planned.filter(({ overdue }) => overdue).length} overdue.`,
		newest === null
			? ''
			: `The newest plan is of ${newest}; ${stale === 0 ? 'none is stale' : `${count(stale, 'plan is', 'plans are')} stale (two years older, or more)`}.`,
	].filter(Boolean);
	return [
		{ kind: 'heading', depth: 1, text: titleOf(report) + span },
		{ kind: 'list', items: facts.map((fact) => ({ spans: [text(fact)], items: [] })) },
		{
			kind: 'table',
			numeric: false,
			head: ['Economy', 'Year', 'Updated', 'Missing', 'File'],
			rows: plans.map((plan) => [
				[text(plan.economy)],
				[text(plan.year === null ? '' : String(plan.year))],
				[text(plan.lastUpdated ?? ''), ...(plan.stale ? [text(' stale', 'late')] : [])],
				[text(plan.missing.join('; '))],
				[text(plan.file, 'dim')],
			]),
		},
		...(absent.length === 0
			? []
			: [paragraph(text('No plan of: ', 'strong'), text(`${absent.map(({ name }) => name).join('; ')}.`))]),
		{
			kind: 'bars',
			title: 'Needs and offers by section',
			left: 'Needs',
			right: 'Offers',
			rows: sections.map(({ id, title, needs, offers }) => ({
				label: id === null ? 'for all' : `${id} ${title}`,
				left: needs.length,
				right: offers.length,
			})),
		},
	];
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Who reports what. */
export function table({ table, tableSections }: Report): Content[] {
	return [
		{ kind: 'heading', depth: 2, text: 'Who reports what' },
		paragraph(
			text(
				'Measures undertaken / planned / needs / offers, by economy and section; sub-items count with the item above.',
			),
		),
		{
			kind: 'table',
			numeric: true,
			head: ['Economy', ...tableSections],
			rows: table.map(({ plan, counts }) => [
				[text(`${plan.code ?? plan.economy}${plan.year === null ? '' : ` ${plan.year}`}`)],
				...tableSections.map((id) => {
					const { undertaken, planned, needs, offers } = counts[id]!;
					const all = [undertaken, planned, needs, offers];
					return [all.every((n) => n === 0) ? text('–', 'dim') : text(all.join('/'))];
				}),
			]),
		},
	];
}
