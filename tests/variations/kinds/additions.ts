import { cell, paragraph, table } from '../page.js';
import type { Writer } from '../writer.js';

/** Something that the form lacks, and where it stands. */
export interface Addition {
	name: string;
	at: 'begin' | 'after-front' | 'assistance' | 'end';
	only?: 'docx';
	/** How a title that is no heading of the form looks. */
	write: (w: Writer) => void;
}

export const ADDITIONS: Addition[] = [
	{
		name: 'table of contents',
		at: 'after-front',
		write: (w) => {
			w.unmapped('Table of Contents', { bold: true });
			const entry = (text: string, page: number): void => {
				w.expected.unmapped.push({ text: `${text} ${page}` });
				w.add(paragraph(w.format === 'docx' ? `${text}\t${page}` : `${text} ........ ${page}`));
			};
			entry('EXECUTIVE SUMMARY', 2);
			for (const [i, { id, title }] of w.model.sections.entries())
				entry(id.length > 1 ? `${id} ${title}` : `${id}. ${title}`, 4 + 2 * i);
			entry('Annex – Abbreviations', 21);
		},
	},
	{
		name: 'foreword',
		at: 'after-front',
		write: (w) => {
			w.unmapped('Foreword', { bold: true, size: 14 });
			w.unmapped(
				`It is a pleasure to present this plan. Terrorism knows no borders, and the answers of ${w.model.economy.name} have grown with each year of our work together.`,
			);
			w.unmapped('My thanks go to all who wrote parts of it.');
		},
	},
	{
		name: 'annex',
		at: 'end',
		write: (w) => {
			w.unmapped('Annex 1: Legal basis', { bold: true, size: 14 });
			w.unmapped('Decree on the safety of harbours, as amended in 2009');
			w.unmapped('Act on the freezing of assets, in force since 2006');
		},
	},
	{
		name: 'glossary',
		at: 'end',
		write: (w) => {
			w.unmapped('Glossary', { bold: true, size: 14 });
			const rows = [
				['AIS', 'Automatic Identification System'],
				['FIU', 'Financial Intelligence Unit'],
				['SES', 'Smart Entry Service'],
			];
			w.add(table(...rows.map((row) => row.map((text) => cell(text)))));
			for (const row of rows) w.expected.unmapped.push({ text: row.join(' ') });
		},
	},
	{
		name: 'section D',
		at: 'end',
		write: (w) => {
			w.unmapped('D. OTHER MATTERS', { bold: true });
			w.unmapped('The harbour museum was opened again in May and is free for delegates.');
		},
	},
	{
		name: 'signature',
		at: 'end',
		write: (w) => {
			w.unmapped(`For the delegation of ${w.model.economy.name}:`);
			w.unmapped('Wilhelmina Castellanos-Tan');
		},
	},
	{
		name: 'instructions left in',
		at: 'assistance',
		write: (w) =>
			w.text(
				'Economies with particular expertise and resources to offer could indicate this here and/or refer members to relevant websites.',
				{ italic: true },
			),
	},
	{
		name: 'running header',
		at: 'begin',
		only: 'docx',
		write: (w) => {
			w.header = `Counter-terrorism action plan of ${w.model.economy.name}, draft for the desk`;
			w.expected.removed.push({ kind: 'running-header', text: w.header });
		},
	},
];
