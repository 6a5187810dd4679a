import { describeOrigin, type Origin } from '../archive/origin.js';
import type { Plan } from '../plan/schema.js';
import type { Row } from './tables.js';

/** The row of a plan: its source, front page, cover sheet and counts of words. */
export function planRow(plan: Plan, origin: Origin, planId: string): Row<'plans'> {
	const { source, template, submission, accounting } = plan;
	const meeting = submission?.meeting;
	return {
		plan_id: planId,
		origin: describeOrigin(origin),
		file: source.file,
		format: source.format,
		sha256: source.sha256,
		bytes: source.bytes,
		pages: source.pages,
		schema_version: plan.schemaVersion,
		template: template.id,
		template_confidence: template.confidence,
		title: plan.title,
		economy: plan.economy?.name ?? null,
		economy_code: plan.economy?.code ?? null,
		calendar_year: plan.calendarYear,
		last_updated: plan.lastUpdated?.date ?? null,
		last_updated_text: plan.lastUpdated?.text ?? null,
		objective: plan.objective,
		document_number: submission?.documentNumber ?? null,
		agenda_item: submission?.agendaItem ?? null,
		paper_title: submission?.title ?? null,
		purpose: submission?.purpose ?? null,
		submitted_by: submission?.submittedBy ?? null,
		meeting: meeting?.name ?? null,
		meeting_place: meeting?.place ?? null,
		meeting_dates: meeting?.dates ?? null,
		meeting_start: meeting?.start ?? null,
		meeting_end: meeting?.end ?? null,
		words: accounting.words,
		words_template: accounting.template,
		words_mapped: accounting.mapped,
		words_unmapped: accounting.unmapped,
		words_removed: accounting.removed,
	};
}
