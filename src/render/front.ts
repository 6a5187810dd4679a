import type { Block } from '../document/nodes.js';
import type { Plan, Submission } from '../plan/schema.js';
import { FIELDS, type Template } from '../templates/template.js';
import { field, heading } from './blocks.js';

/** What stands before the executive summary: cover sheet, title, labelled fields. */
export function frontBlocks(plan: Plan, { fields }: Template): Block[] {
	const { title, economy, calendarYear, lastUpdated, objective, submission } = plan;
	const values = {
		economy: economy?.name ?? null,
		calendarYear: calendarYear === null ? null : String(calendarYear),
		lastUpdated: lastUpdated?.text ?? null,
		objective,
	};
	return [
		...(submission ? coverBlocks(submission) : []),
		...(title === null ? [] : [heading(1, title)]),
		...FIELDS.map((name) => field(fields[name][0]!, values[name])),
	];
}

/** The cover sheet of a meeting paper, one labelled line a fact; open fields first, so that each label is answered by its own line. */
function coverBlocks({ documentNumber, agendaItem, title, purpose, submittedBy, meeting }: Submission): Block[] {
	const own: [string, string | null][] = [
		['Document Number', documentNumber],
		['Agenda Item', agendaItem],
		['Purpose', purpose],
		['Submitted by', submittedBy],
	];
	const rest: [string, string | null][] = [
		['Title', title],
		['Meeting', meeting?.name ?? null],
		['Venue', meeting?.place ?? null],
		['Dates', meeting?.dates ?? null],
	];
	const filled = [...own, ...rest].filter(([, value]) => value !== null);
	return [...own.filter(([, value]) => value === null), ...filled].map(([label, value]) => field(label, value));
}
