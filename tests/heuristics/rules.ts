import type { RemovedKind, TextBlock } from '../../src/document/nodes.js';
import type { Segment } from '../../src/outline/segments.js';
import { blocksWhere, itemsOf, type Stages } from './stages.js';

/** A rule of recognition, and how often it has fired in one document, told by what it leaves behind. */
export interface Rule {
	name: string;
	/** Below src. */
	file: string;
	count(stages: Stages): number;
}

const step = (name: string, file: string): Rule => ({
	name,
	file: `clean/${file}.ts`,
	count: ({ changed }) => changed.get(name) ?? 0,
});
const read = (name: string, file: string, holds: (block: TextBlock, text: string) => boolean): Rule => ({
	name,
	file: `formats/${file}`,
	count: ({ read }) => (file.startsWith(read.format) ? blocksWhere(read, holds) : 0),
});
const layer = (name: string, file: string, ...layers: string[]): Rule =>
	read(name, file, (block) => layers.includes(block.layer));
const heading = (name: string, file: string, holds: (segment: Segment, evidence: string) => boolean): Rule => ({
	name,
	file: `outline/${file}.ts`,
	count: ({ outline }) =>
		outline.segments.filter((segment) => segment.candidate && holds(segment, segment.candidate.evidence.join(', ')))
			.length,
});
const aside = (name: string, file: string, of: TextBlock['layer']): Rule => ({
	name,
	file: `outline/${file}.ts`,
	count: ({ outline }) => outline.aside.filter(({ block }) => block.layer === of).length,
});
const mapped = (name: string, file: string, count: (stages: Stages) => number): Rule => ({
	name,
	file: `map/${file}.ts`,
	count,
});

const BALLOONS: RemovedKind[] = ['formatting-change', 'deletion', 'comment'];
const measures = ({ plan }: Stages) => plan.sections.flatMap(({ undertaken, planned }) => [...undertaken, ...planned]);
const contacts = ({ plan }: Stages) => [
	...plan.sections.flatMap((section) => section.contacts),
	...(plan.assistance?.contacts ?? []),
];

/** In the order of docs/rules-of-recognition.md. */
export const RULES: Rule[] = [
	layer('margin balloons', 'pdf/balloons.ts', ...BALLOONS),
	layer('running lines', 'pdf/furniture.ts', 'running-header', 'running-footer', 'page-number'),
	layer('watermarks', 'pdf/watermarks.ts', 'watermark'),
	layer('footnotes', 'pdf/notes.ts', 'note'),
	layer('text beside the text', 'pdf/frames.ts', 'textbox'),
	read('struck words', 'pdf/decorations.ts', ({ runs }) => runs.some(({ strike }) => strike)),
	read('headings by type', 'pdf/headings.ts', ({ type }) => type === 'heading'),
	read('marks in the margin', 'pdf/markers.ts', ({ marker }) => marker !== null),
	layer('headers and footers', 'docx/headers.ts', 'running-header', 'running-footer', 'page-number', 'watermark'),
	layer('text boxes', 'docx/drawings.ts', 'textbox'),
	read('unfilled prompts', 'docx/prompts.ts', ({ runs }) => runs.some(({ prompt }) => prompt)),
	read('typed revisions', 'markdown/phrasing.ts', ({ runs }) => runs.some(({ revisions }) => revisions)),
	read('page breaks', 'markdown/page-marks.ts', ({ pageBreakBefore }) => pageBreakBefore === true),
	step('printed notes', 'printed-notes'),
	step('note references', 'note-references'),
	step('revisions', 'revisions'),
	step('layers', 'layers'),
	step('balloons', 'balloons'),
	step('pasted notes', 'pasted-notes'),
	step('furniture', 'furniture'),
	step('listed lines', 'listed-lines'),
	step('short lines', 'short-lines'),
	step('list marks', 'list-marks'),
	step('broken paragraphs', 'broken-paragraphs'),
	step('list levels', 'list-levels'),
	aside('notes', 'flow', 'note'),
	aside('unclaimed text boxes', 'flow', 'textbox'),
	aside('table of contents', 'contents', 'body'),
	heading('reworded heading', 'form-wordings', ({ candidate }) => candidate!.words > 0 && candidate!.confidence < 1),
	heading('number of a section', 'matcher', (_, evidence) => /number \S+$/u.test(evidence.split(', look')[0]!)),
	heading('number alone', 'matcher', (_, evidence) => evidence.includes(' alone')),
	heading('run-on heading', 'run-on', (_, evidence) => evidence.includes('text runs on')),
	heading('heading on several lines', 'readings', ({ heading: units }) => units.length > 1),
	heading('head of an annex', 'outside', (_, evidence) => evidence.includes('annex')),
	heading('letter the form lacks', 'outside', (_, evidence) => evidence.startsWith('letter')),
	heading('signature block', 'signature', (_, evidence) => evidence.includes('signature')),
	heading("author's own section", 'outside-look', (_, evidence) => evidence.startsWith('looks like')),
	{
		name: 'heading in a second language',
		file: 'outline/translations.ts',
		count: ({ outline }) =>
			outline.segments
				.flatMap(({ instructions }) => instructions)
				.filter(({ text }) => /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text)).length,
	},
	mapped('cover sheet', 'submission', ({ plan }) => (plan.submission ? 1 : 0)),
	mapped(
		'matrix row',
		'matrix',
		({ outline }) => outline.segments.flatMap((s) => s.content).filter((u) => u.cell?.role).length,
	),
	mapped(
		'repeated commitment',
		'measures',
		(stages) => measures(stages).filter(({ heading: text }) => text !== null).length,
	),
	mapped(
		'reworded commitment',
		'link',
		(stages) => measures(stages).filter((g) => g.commitment && g.commitment.confidence < 1).length,
	),
	mapped(
		"author's own heading",
		'measures',
		(stages) => measures(stages).filter((g) => g.heading !== null && !g.commitment).length,
	),
	mapped(
		"author's own heading in the summary",
		'summary',
		({ plan }) =>
			Object.values(plan.executiveSummary)
				.flat()
				.filter((g) => g.heading !== null && g.section === null).length,
	),
	mapped('agency line', 'items', ({ plan }) => [...itemsOf(plan)].filter(({ agency }) => agency !== null).length),
	mapped('sub-items', 'items', ({ plan }) => [...itemsOf(plan)].filter(({ items }) => items.length > 0).length),
	mapped('placeholder', 'mapping', ({ plan }) => plan.removed.filter(({ kind }) => kind === 'placeholder').length),
	mapped(
		'contacts in a table',
		'contact-grid',
		({ outline }) =>
			outline.segments.filter(
				({ state, content }) => state.kind === 'slot' && state.slot === 'contacts' && content.some((u) => u.cell),
			).length,
	),
	mapped('several contacts under one label', 'contacts', (stages) => {
		const labels = stages.plan.sections.map((section) => section.contacts.map(({ label }) => label));
		return labels.filter((list) => new Set(list).size < list.length).length;
	}),
	mapped(
		'post and body',
		'organization',
		(stages) => contacts(stages).filter(({ organization }) => organization !== null).length,
	),
	mapped(
		'number without country code',
		'phones',
		(stages) =>
			contacts(stages)
				.flatMap(({ telephone, fax }) => [...telephone, ...fax])
				.filter(({ text, e164 }) => e164 !== null && !/^[(（]?[+＋]/u.test(text)).length,
	),
];
