import type { Entry, PlannedEntry, PlanRef } from '../../compile/entries.js';
import type { Match } from '../../compile/matches.js';
import type { Report, SectionReport } from '../../compile/report.js';
import { describeLocation } from '../../document/location.js';
import type { Item } from '../../plan/schema.js';
import { type Content, type ListEntry, type Span, text } from './content.js';

/** The whole report, in its order. */
export function contentsOf(report: Report): Content[] {
	const { only } = report.options;
	return [
		...overview(report),
		...(only ? [] : table(report)),
		...(only === 'planned' ? [] : report.sections.flatMap((section) => sectionContents(section, report))),
		...(only === 'needs' || only === 'offers' ? [] : planned(report)),
		...(only ? [] : commitments(report)),
	];
}

/** 'Counter-terrorism action plans: 10 plans of 9 economies' */
export function titleOf({ plans }: Report): string {
	const economies = new Set(plans.map(({ economy, code }) => code ?? economy)).size;
	return `Counter-terrorism action plans: ${count(plans.length, 'plan')} of ${count(economies, 'economy', 'economies')}`;
}

function count(n: number, one: string, many = `${one}s`): string {
	return `${n} ${n === 1 ? one : many}`;
}

function overview(report: Report): Content[] {
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
const paragraph = (...spans: Span[]): Content => ({ kind: 'paragraph', spans });

function table({ table, tableSections }: Report): Content[] {
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

function sectionContents({ id, title, needs, offers }: SectionReport, report: Report): Content[] {
	const { only } = report.options;
	const places = new Map(report.sections.flatMap((section) => section.offers).map((offer) => [offer.id, offer]));
	const left: Content[] = [
		{ kind: 'heading', depth: 3, text: 'Needs' },
		entries(
			needs.map((need) => ({
				...entryOf(need),
				items: [...itemsOf(need.items), ...need.matches.map((one) => matchOf(one, places, only !== 'needs'))],
			})),
		),
	];
	const right: Content[] = [{ kind: 'heading', depth: 3, text: 'Offers' }, entries(offers.map(entryOf))];
	const heading: Content = { kind: 'heading', depth: 2, text: id === null ? title : `${id} ${title}` };
	if (only === 'needs') return id === null ? [] : [heading, ...left];
	if (only === 'offers') return [heading, ...right];
	return id === null ? [heading, ...right] : [heading, { kind: 'pair', left, right }];
}

function entries(items: ListEntry[]): Content {
	return items.length === 0 ? paragraph(text('None.', 'dim')) : { kind: 'list', items };
}

function entryOf(entry: Entry): ListEntry {
	const { id, plan, text: words, agency, items, location } = entry;
	const place = describeLocation(location);
	return {
		id,
		spans: [
			text(`${id} `, 'dim'),
			text(nameOf(plan), 'strong'),
			...(place ? [text(`, ${place}`, 'dim')] : []),
			text(': '),
			text(words),
			...(agency === null ? [] : [text(` (${agency})`, 'dim')]),
		],
		items: itemsOf(items),
	};
}

function itemsOf(items: Item[]): ListEntry[] {
	return items.map(({ text: words, items: below }) => ({ spans: [text(words)], items: itemsOf(below) }));
}

/** '→ O25 Thailand 2013, A.1, line 12 (0.82: supply chain security)' */
function matchOf({ offer, score, terms }: Match, offers: Map<string, Entry>, isLinked: boolean): ListEntry {
	const { plan, section, location } = offers.get(offer)!;
	const place = [section ?? 'for all sections', describeLocation(location)].filter(Boolean).join(', ');
	return {
		spans: [
			text('→ ', 'dim'),
			isLinked ? { text: offer, to: offer } : text(offer),
			text(` ${nameOf(plan)}, ${place} `),
			text(`(${score.toFixed(2)}: ${terms.join(', ')})`, 'dim'),
		],
		items: [],
	};
}

const nameOf = ({ economy, year }: PlanRef): string => (year === null ? economy : `${economy} ${year}`);

function planned({ planned, newest }: Report): Content[] {
	const groups: [string, PlannedEntry[]][] = [
		[
			`Overdue against the newest plan${newest === null ? '' : ` (${newest})`}`,
			planned.filter(({ overdue }) => overdue),
		],
		['To come', planned.filter(({ due, overdue }) => due && !overdue)],
		['Without a time', planned.filter(({ due }) => !due)],
	];
	return [
		{ kind: 'heading', depth: 2, text: 'Planned measures by date' },
		...groups.flatMap(([title, list]): Content[] =>
			list.length === 0
				? []
				: [
						{ kind: 'heading', depth: 3, text: `${title}: ${list.length}` },
						{ kind: 'list', items: list.map(plannedOf) },
					],
		),
	];
}

function plannedOf(entry: PlannedEntry): ListEntry {
	const { due, overdue, section } = entry;
	const shown = entryOf(entry);
	const time = due ? `${due.from ?? '…'} – ${due.to ?? '…'}` : '';
	const lead = [
		text(`${entry.id} `, 'dim'),
		...(due ? [text(time, overdue ? 'late' : 'strong'), text(` '${due.text}', `, 'dim')] : []),
	];
	return { ...shown, spans: [...lead, text(`${section} `), ...shown.spans.slice(1)] };
}

function commitments({ commitments, plans }: Report): Content[] {
	return [
		{ kind: 'heading', depth: 2, text: 'Commitments that few or none report on' },
		paragraph(
			text(
				`Of ${count(plans.length, 'plan')}, those that list the commitment and those with a measure under it.`,
				'dim',
			),
		),
		entries(
			commitments.map(({ section, text: words, listed, reported, unclear }) => ({
				spans: [
					text(`${section} `, 'strong'),
					text(words),
					text(
						` (listed by ${listed}, reported by ${reported.length === 0 ? 'none' : reported.map(nameOf).join(', ')}${unclear > 0 ? `; ${unclear} cannot be told` : ''})`,
						'dim',
					),
				],
				items: [],
			})),
		),
	];
}
