import type { ExpectedContact } from '../compare.js';
import type { Person } from '../model.js';
import { cell, table } from '../page.js';
import { HONORIFICS } from '../vocabulary.js';
import type { Writer } from '../writer.js';

/** The words of the labels. */
export interface LabelWording {
	name: string;
	labels: Record<'name' | 'title' | 'telephone' | 'fax' | 'email', string>;
	/** Numbers stand in another order. */
	order?: ('telephone' | 'fax' | 'email')[];
}

const labels = (
	name: string,
	title: string,
	telephone: string,
	fax: string,
	email: string,
): LabelWording['labels'] => ({
	name,
	title,
	telephone,
	fax,
	email,
});
const LABELS: LabelWording[] = [
	{ name: "the form's", labels: labels('Name', 'Title', 'Telephone Number', 'Fax Number', 'Email Address') },
	{ name: 'short', labels: labels('Name', 'Title', 'Tel.', 'Fax', 'E-mail') },
	{ name: 'letters', labels: labels('Name', 'Title', 'T', 'F', 'E') },
	{ name: 'Position, Phone', labels: labels('Name', 'Position', 'Phone', 'Facsimile', 'Email -Address') },
	{ name: 'Designation, Tel No.', labels: labels('Name', 'Designation', 'Tel No.', 'Fax No.', 'E-mail Address') },
	{
		name: 'e-mail first',
		labels: labels('Name', 'Title', 'Telephone', 'Fax', 'Email'),
		order: ['email', 'telephone', 'fax'],
	},
];

/** How numbers are written: what is printed, and each number with its whole form. */
export interface NumberStyle {
	name: string;
	write: (phone: string, second: string) => { printed: string; numbers: [text: string, whole: string][] };
}

const NUMBERS: NumberStyle[] = [
	{ name: 'one number', write: (a) => ({ printed: a, numbers: [[a, a]] }) },
	{
		name: 'two with a slash',
		write: (a, b) => ({
			printed: `${a} / ${b}`,
			numbers: [
				[a, a],
				[b, b],
			],
		}),
	},
	{
		name: 'two with a comma',
		write: (a, b) => ({
			printed: `${a}, ${b}`,
			numbers: [
				[a, a],
				[b, b],
			],
		}),
	},
	{
		name: 'shared begin',
		write: (a) => {
			const first = `${a.slice(0, -1)}5`;
			return {
				printed: `${first}/6`,
				numbers: [
					[first, first],
					['6', `${a.slice(0, -1)}6`],
				],
			};
		},
	},
	{
		name: 'shared begin, four digits',
		write: (a) => {
			const end = `${a.slice(-4, -2)}99`;
			return {
				printed: `${a}/${end}`,
				numbers: [
					[a, a],
					[end, a.slice(0, -4) + end],
				],
			};
		},
	},
	{ name: 'extension', write: (a) => ({ printed: `${a} ext. 204`, numbers: [[`${a} ext. 204`, a]] }) },
];

/** One person as labels and values, in the order in which they are written. */
export interface Card {
	point: string;
	who: [label: string, value: string][];
	numbers: [label: string, value: string][];
	person: Person;
	/** Name and post in one, for layouts that name no labels. */
	line: string;
}

export interface ContactLayout {
	name: string;
	write: (w: Writer, cards: Card[]) => void;
	/** Needs two people to be what it is. */
	several?: boolean;
}

const joined = (pairs: [string, string][], mark = ' '): string => pairs.map(colon).join(mark);
const colon = ([label, value]: [string, string]): string => `${label}: ${value}`.trim();
const all = ({ who, numbers }: Card): [string, string][] => [...who, ...numbers];

const LAYOUTS: ContactLayout[] = [
	{
		name: "the form's two lines",
		write: (w, cards) =>
			cards.forEach((card) => {
				w.text(`${card.point}: ${joined(card.who)}`);
				w.text(joined(card.numbers));
			}),
	},
	{
		name: 'with tabs',
		write: (w, cards) =>
			cards.forEach((card) => {
				w.text(`${card.point}: ${joined(card.who, '\t')}`);
				w.text(joined(card.numbers, '\t'));
			}),
	},
	{
		name: 'a line for each label',
		write: (w, cards) =>
			cards.forEach((card) => {
				w.text(`${card.point}:`);
				for (const pair of all(card)) w.text(colon(pair));
			}),
	},
	{
		name: 'line breaks',
		write: (w, cards) => w.lines(cards.map((card) => [`${card.point}:`, ...all(card).map(colon)].join('\n'))),
	},
	{
		name: 'bold label, then lines',
		write: (w, cards) =>
			cards.forEach((card) => {
				w.text(card.point, { bold: true });
				for (const pair of all(card)) w.text(colon(pair));
			}),
	},
	{
		name: 'table of two columns',
		write: (w, cards) =>
			w.add(
				...cards.map((card) =>
					table([cell(`${card.point}:`), cell('')], ...all(card).map(([l, v]) => [cell(`${l}:`), cell(v)])),
				),
			),
	},
	{
		name: "the form's table",
		write: (w, cards) =>
			cards.forEach(({ point, who, numbers }) => {
				const left = [`${point}:`, ...who.map(colon)];
				w.add(table(...left.map((text, i) => [cell(text), cell(colon(numbers[i]!))])));
			}),
	},
	{
		name: 'a person in each cell',
		several: true,
		write: (w, cards) => w.add(table(cards.map((card) => cell(`${card.point}:`, ...all(card).map(colon))))),
	},
	{
		name: 'a column for each person',
		several: true,
		write: (w, cards) =>
			w.add(
				table(
					cards.map(({ point }) => cell(`${point}:`)),
					...all(cards[0]!).map((_, i) => cards.map((card) => cell(colon(all(card)[i]!)))),
				),
			),
	},
	{
		name: 'labels, then a column for each person',
		several: true,
		write: (w, cards) =>
			w.add(
				table(
					[cell(cards[0]!.point), ...cards.map(() => cell(''))],
					...all(cards[0]!).map(([label], i) => [cell(label), ...cards.map((card) => cell(all(card)[i]![1]))]),
				),
			),
	},
	{
		name: 'several people under one label',
		several: true,
		write: (w, cards) => {
			w.text(`${cards[0]!.point}:`);
			for (const card of cards) for (const pair of all(card)) w.text(colon(pair));
		},
	},
	{
		name: 'name and post in one line',
		write: (w, cards) =>
			cards.forEach((card) => {
				w.text(`${card.point}: ${card.line}`);
				w.text(joined(card.numbers));
			}),
	},
];

/** What lacks on a card. */
export interface ContactGap {
	name: string;
	empty: 'fax' | 'telephone' | null;
	placeholder?: boolean;
}

const GAPS: ContactGap[] = [
	{ name: 'none', empty: null },
	{ name: 'none ', empty: null },
	{ name: 'label without value', empty: 'fax' },
	{ name: 'placeholder', empty: 'fax', placeholder: true },
];

/** Puts people on cards, and says what a reader makes of each. */
export function cardOf(
	w: Writer,
	person: Person,
	point: string,
	{ labels: l, order }: LabelWording,
	numbers: NumberStyle,
	gap: ContactGap,
	oneLine: boolean,
): { card: Card; expected: ExpectedContact } {
	const honorific = w.r.chance(0.3) || oneLine ? `${w.r.pick(HONORIFICS)} ` : '';
	const name = honorific + person.name;
	const title = [person.post, person.division, person.body].filter(Boolean).join(', ');
	const phone = numbers.write(person.phone, person.phone2);
	const written: Record<'telephone' | 'fax' | 'email', string> = {
		telephone: phone.printed,
		fax: gap.empty === 'fax' ? (gap.placeholder ? w.placeholder() : '') : person.fax,
		email: person.emails.join(', '),
	};
	const e164 = (whole: string): string => whole.replace(/[^+\d]/gu, '');
	const order_ = order ?? (['telephone', 'fax', 'email'] as const);
	return {
		card: {
			point,
			who: [
				[l.name, name],
				[l.title, title],
			],
			numbers: order_.map((field) => [l[field], written[field]]),
			person,
			line: `${name}, ${title}`,
		},
		expected: {
			label: point,
			name,
			title,
			organization: person.body,
			telephone: phone.numbers.map(([text, whole]) => ({ text, e164: e164(whole) })),
			fax: gap.empty === 'fax' ? [] : [{ text: person.fax, e164: e164(person.fax) }],
			emails: person.emails,
		},
	};
}

export const contacts = {
	LABELS,
	NUMBERS,
	LAYOUTS,
	GAPS,
	POINTS: ['Contact Point', 'Point of Contact', 'Contact Person'],
};
