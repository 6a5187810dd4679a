import type { Origin } from '../archive/origin.js';
import type { ArchivedPlan } from '../archive/plans.js';
import type { Contact, Item, Phone, Plan, Section } from '../plan/schema.js';
import { lastTimeframe } from '../timeframe/timeframe.js';
import { itemCells, pathedItems, placeCells } from './item-rows.js';
import { PlanIds } from './plan-ids.js';
import { planRow } from './plan-row.js';
import type { TableRow } from './tables.js';

/**
 * The rows of all tables, plan by plan; memory holds one plan. Ids are made of the source's hash and the place in the
 * plan (a JSON pointer), so that the same plan gives the same ids in every export.
 */
export async function* exportRows(
	plans: AsyncIterable<ArchivedPlan> | Iterable<ArchivedPlan>,
): AsyncGenerator<TableRow> {
	const ids = new PlanIds();
	for await (const { plan, origin } of plans) yield* rowsOfPlan(plan, origin, ids.idOf(plan));
}

/** The rows of one plan. */
function* rowsOfPlan(plan: Plan, origin: Origin, planId: string): Generator<TableRow> {
	const idOf = (path: string): string => `${planId}#${path}`;
	yield { table: 'plans', row: planRow(plan, origin, planId) };
	for (const [at, section] of plan.sections.entries()) yield* sectionRows(section, `/sections/${at}`, planId, idOf);
	yield* summaryRows(plan, planId, idOf);
	if (plan.assistance) {
		yield* contactRows(plan.assistance.contacts, '/assistance/contacts', null, planId, idOf);
		yield* capacityRows('assistance', plan.assistance.items, '/assistance/items', null, planId, idOf);
	}
	const rest = { plan_id: planId };
	for (const [at, { kind, text, location }] of plan.unmapped.entries()) {
		yield {
			table: 'unmapped',
			row: { unmapped_id: idOf(`/unmapped/${at}`), ...rest, kind, text, ...placeCells(location) },
		};
	}
	for (const [at, { kind, text, location }] of plan.removed.entries()) {
		yield {
			table: 'removed',
			row: { removed_id: idOf(`/removed/${at}`), ...rest, kind, text, ...placeCells(location) },
		};
	}
	for (const [at, { rule, severity, message, location }] of plan.diagnostics.entries()) {
		const row = {
			diagnostic_id: idOf(`/diagnostics/${at}`),
			...rest,
			rule,
			severity,
			message,
			...placeCells(location),
		};
		yield { table: 'diagnostics', row };
	}
}

type IdOf = (path: string) => string;

function* sectionRows(section: Section, path: string, planId: string, idOf: IdOf): Generator<TableRow> {
	const { id, area, title, contacts, commitments, capacityBuilding } = section;
	const sectionId = idOf(path);
	const place = { plan_id: planId, section_id: sectionId, section: id };
	yield { table: 'sections', row: { section_id: sectionId, plan_id: planId, section: id, area, title } };
	yield* contactRows(contacts, `${path}/contacts`, { id, sectionId }, planId, idOf);
	const commitmentIds = new Map<string, string>();
	for (const [at, { id: commitment, text, years, links }] of commitments.entries()) {
		const commitmentId = idOf(`${path}/commitments/${at}`);
		commitmentIds.set(commitment, commitmentId);
		const row = { commitment_id: commitmentId, ...place, commitment, text, years: years.join(' ') };
		yield { table: 'commitments', row: { ...row, links: list(links.map((link) => link.url ?? link.text)) } };
	}
	for (const kind of ['undertaken', 'planned'] as const) {
		for (const [at, { heading, commitment, items }] of section[kind].entries()) {
			const groupPath = `${path}/${kind}/${at}`;
			const answers = {
				commitment_id: (commitment && commitmentIds.get(commitment.id)) ?? null,
				commitment: commitment?.id ?? null,
			};
			const group = { group_id: idOf(groupPath), ...place, kind, heading, ...answers };
			yield { table: 'groups', row: { ...group, confidence: commitment?.confidence ?? null, items: items.length } };
			for (const pathed of pathedItems(items, `${groupPath}/items`)) {
				const due = lastTimeframe(pathed.item.text);
				yield {
					table: 'measures',
					row: {
						measure_id: idOf(pathed.path),
						...place,
						group_id: idOf(groupPath),
						...answers,
						kind,
						path: pathed.path,
						...itemCells(pathed, idOf),
						due_text: due?.text ?? null,
						due_from: due?.from ?? null,
						due_to: due?.to ?? null,
						due_precision: due?.precision ?? null,
						...placeCells(pathed.item.location),
					},
				};
			}
		}
	}
	for (const kind of ['participation', 'needs', 'expertise'] as const) {
		const base = `${path}/capacityBuilding/${kind}`;
		yield* capacityRows(kind, capacityBuilding[kind], base, { id, sectionId }, planId, idOf);
	}
}

function* capacityRows(
	kind: string,
	items: Item[],
	base: string,
	section: { id: string; sectionId: string } | null,
	planId: string,
	idOf: IdOf,
): Generator<TableRow> {
	const place = { plan_id: planId, section_id: section?.sectionId ?? null, section: section?.id ?? null };
	for (const pathed of pathedItems(items, base)) {
		const { path, item } = pathed;
		const cells = { ...itemCells(pathed, idOf), ...placeCells(item.location) };
		yield { table: 'capacity', row: { capacity_id: idOf(path), ...place, kind, path, ...cells } };
	}
}

function* summaryRows({ executiveSummary }: Plan, planId: string, idOf: IdOf): Generator<TableRow> {
	for (const part of ['achievements', 'forwardWork', 'capacityBuilding'] as const) {
		for (const [at, { section, heading, items }] of executiveSummary[part].entries()) {
			const base = `/executiveSummary/${part}/${at}`;
			const group = { plan_id: planId, part, section, heading };
			// A heading with nothing below it is a row without a text.
			if (items.length === 0) {
				const none = { parent_id: null, depth: 0, agency: null, text: null, ...placeCells(null) };
				yield { table: 'summary', row: { summary_id: idOf(base), ...group, path: base, ...none } };
			}
			for (const pathed of pathedItems(items, `${base}/items`)) {
				const { path, item } = pathed;
				const cells = { ...itemCells(pathed, idOf), ...placeCells(item.location) };
				yield { table: 'summary', row: { summary_id: idOf(path), ...group, path, ...cells } };
			}
		}
	}
}

function* contactRows(
	contacts: Contact[],
	base: string,
	section: { id: string; sectionId: string } | null,
	planId: string,
	idOf: IdOf,
): Generator<TableRow> {
	for (const [at, contact] of contacts.entries()) {
		const { label, name, title, organization, telephone, fax, emails, location } = contact;
		yield {
			table: 'contacts',
			row: {
				contact_id: idOf(`${base}/${at}`),
				plan_id: planId,
				section_id: section?.sectionId ?? null,
				section: section?.id ?? null,
				label,
				name,
				title,
				organization,
				telephone: list(telephone.map((phone) => phone.text)),
				telephone_e164: numbers(telephone),
				fax: list(fax.map((phone) => phone.text)),
				fax_e164: numbers(fax),
				emails: list(emails),
				...placeCells(location),
			},
		};
	}
}

/** Several values in one cell; null for none. */
function list(values: string[]): string | null {
	return values.length === 0 ? null : values.join('; ');
}

/** In the order of the numbers as printed; one that is not complete leaves its place empty. */
function numbers(phones: Phone[]): string | null {
	return phones.some(({ e164 }) => e164 !== null) ? phones.map(({ e164 }) => e164 ?? '').join('; ') : null;
}
