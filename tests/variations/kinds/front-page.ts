import { cell, table } from '../page.js';
import { MONTHS, MONTHS_SHORT } from '../vocabulary.js';
import type { Writer } from '../writer.js';

export interface Fields {
	economy: string;
	year: string;
	updated: string;
}

/** How the three fields of the front page stand. */
export interface FrontLayout {
	name: string;
	write: (w: Writer, fields: Fields) => void;
}

const LABELS = { economy: 'ECONOMY', year: 'CALENDAR YEAR', updated: 'LAST UPDATED' };
const pairs = (f: Fields): [string, string][] => [
	[LABELS.economy, f.economy],
	[LABELS.year, f.year],
	[LABELS.updated, f.updated],
];

const LAYOUTS: FrontLayout[] = [
	{ name: 'three lines', write: (w, f) => w.lines(pairs(f).map(([l, v]) => `${l}: ${v}`.trim())) },
	{
		name: 'bold labels',
		write: (w, f) =>
			w.lines(
				pairs(f).map(([l, v]) => `${l}: ${v}`.trim()),
				{ bold: true },
			),
	},
	{
		name: 'one line',
		write: (w, f) =>
			w.text(
				pairs(f)
					.map(([l, v]) => `${l}: ${v}`.trim())
					.join(' '),
			),
	},
	{
		name: 'one line with tabs',
		write: (w, f) =>
			w.text(
				pairs(f)
					.map(([l, v]) => `${l}: ${v}`.trim())
					.join('\t'),
			),
	},
	{
		name: 'line breaks',
		write: (w, f) =>
			w.text(
				pairs(f)
					.map(([l, v]) => `${l}: ${v}`.trim())
					.join('\n'),
			),
	},
	{
		name: 'small letters',
		write: (w, f) => w.lines(pairs(f).map(([l, v]) => `${l[0]}${l.slice(1).toLowerCase()}: ${v}`.trim())),
	},
	{
		name: 'table of two columns',
		write: (w, f) => w.add(table(...pairs(f).map(([l, v]) => [cell(`${l}:`), cell(v)]))),
	},
	{ name: 'table of one row', write: (w, f) => w.add(table(pairs(f).map(([l, v]) => cell(`${l}: ${v}`.trim())))) },
	{
		name: 'value on the next line',
		write: (w, f) => w.lines(pairs(f).flatMap(([l, v]) => [`${l}:`, v].filter(Boolean))),
	},
];

/** How a date is written, and what it says. */
export interface DateStyle {
	name: string;
	write: (year: number, month: number, day: number) => [text: string, date: string];
}

const two = (n: number): string => String(n).padStart(2, '0');
const DATES: DateStyle[] = [
	{ name: 'Jan 2013', write: (y, m) => [`${MONTHS_SHORT[m - 1]} ${y}`, `${y}-${two(m)}`] },
	{ name: 'January 2013', write: (y, m) => [`${MONTHS[m - 1]} ${y}`, `${y}-${two(m)}`] },
	{ name: '01/2013', write: (y, m) => [`${two(m)}/${y}`, `${y}-${two(m)}`] },
	{ name: '15 March, 2012', write: (y, m, d) => [`${d} ${MONTHS[m - 1]}, ${y}`, `${y}-${two(m)}-${two(d)}`] },
	{ name: '15 March 2012', write: (y, m, d) => [`${d} ${MONTHS[m - 1]} ${y}`, `${y}-${two(m)}-${two(d)}`] },
	{ name: 'March 15, 2012', write: (y, m, d) => [`${MONTHS[m - 1]} ${d}, ${y}`, `${y}-${two(m)}-${two(d)}`] },
	{ name: '15th March 2012', write: (y, m, d) => [`${d}th ${MONTHS[m - 1]} ${y}`, `${y}-${two(m)}-${two(d)}`] },
	{ name: '2012-03-15', write: (y, m, d) => [`${y}-${two(m)}-${two(d)}`, `${y}-${two(m)}-${two(d)}`] },
	{ name: '15/03/2012', write: (y, m, d) => [`${d}/${two(m)}/${y}`, `${y}-${two(m)}-${two(d)}`] },
	{ name: '15.03.2012', write: (y, m, d) => [`${d}.${two(m)}.${y}`, `${y}-${two(m)}-${two(d)}`] },
	{ name: '2013년 1월', write: (y, m) => [`${y}년 ${m}월`, `${y}-${two(m)}`] },
	{ name: '2012', write: (y) => [`${y}`, `${y}`] },
];

/** The title of the plan. */
export interface TitleStyle {
	name: string;
	title: (year: number, economy: string) => string | null;
}

const TITLES: TitleStyle[] = [
	{ name: "the form's with the year", title: (y) => `${y} APEC COUNTER-TERRORISM ACTION PLAN` },
	{ name: "the form's", title: () => 'APEC COUNTER-TERRORISM ACTION PLAN' },
	{ name: 'with the economy', title: (y, e) => `${y} APEC Counter-Terrorism Action Plan – ${e}` },
	{ name: 'economy first', title: (_, e) => `${e.toUpperCase()}: COUNTER TERRORISM ACTION PLAN` },
	{ name: 'none', title: () => null },
];

/** A cover sheet of the meeting, or none. */
export interface Cover {
	name: string;
	write: (w: Writer) => void;
}

const COVERS: Cover[] = [
	{ name: 'none', write: () => {} },
	{
		name: 'in lines',
		write: (w) => sheet(w, (lines) => w.lines(lines)),
	},
	{
		name: 'in a table',
		write: (w) => sheet(w, (lines) => w.add(table(...lines.map((line) => [cell(line)])))),
	},
];

function sheet(w: Writer, write: (lines: string[]) => void): void {
	const { economy, year } = w.model;
	const number = `${year}/SOM1/CTTF/0${w.r.int(10, 99)}`;
	const title = `${year} APEC Counter-Terrorism Action Plan - ${economy.name}`;
	const agenda = String(w.r.int(2, 12));
	write([number, `Agenda Item: ${agenda}`, title, 'Purpose: Information', `Submitted by: ${economy.name}`]);
	for (const line of ['Counter-Terrorism Task Force Meeting', 'Lima, Peru', `18-19 February ${year}`])
		w.text(line, { bold: true });
	w.expected.submission = {
		documentNumber: number,
		agendaItem: agenda,
		title,
		purpose: 'Information',
		submittedBy: economy.name,
		meeting: {
			name: 'Counter-Terrorism Task Force Meeting',
			place: 'Lima, Peru',
			dates: `18-19 February ${year}`,
			start: `${year}-02-18`,
			end: `${year}-02-19`,
		},
	};
}

/** What is missing in the fields. */
export interface FieldGap {
	name: string;
	gap: keyof Fields | null;
	placeholder?: boolean;
}

const GAPS: FieldGap[] = [
	{ name: 'none', gap: null },
	{ name: 'none ', gap: null },
	{ name: 'no date', gap: 'updated' },
	{ name: 'no year', gap: 'year' },
	{ name: 'placeholder for the date', gap: 'updated', placeholder: true },
];

export const frontPage = { LAYOUTS, DATES, TITLES, COVERS, GAPS };
