import type { PlannedEntry } from '../../compile/entries.js';
import type { Report } from '../../compile/report.js';
import { type Content, count, type ListEntry, paragraph, text } from './content.js';
import { entries, entryOf, nameOf } from './section.js';

/** Planned measures by date. */
export function planned({ planned, newest }: Report): Content[] {
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

/** Commitments that few or none report on. */
export function commitments({ commitments, plans }: Report): Content[] {
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
