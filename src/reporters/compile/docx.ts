import type { ParagraphChild, Paragraph as ParagraphType, Table as TableType } from 'docx';
import type { Report } from '../../compile/report.js';
import { withoutControls } from '../escape.js';
import type { Content, ListEntry, Span } from './content.js';
import { contentsOf } from './contents.js';
import { titleOf } from './overview.js';

/** Deepest level of a list in Word's numbering: ECMA-376 Part 1, 17.9.6. */
const DEEPEST = 8;
/** A4 in twentieths of a point: ISO 216. */
const A4 = { width: 11_906, height: 16_838 };
const COLORS = { dim: '5A6675', late: '8A4B00' };

/** A Word file on A4 with headings, lists and tables; references to offers lead to them. */
export async function reportDocx(report: Report): Promise<Uint8Array> {
	const docx = await import('docx');
	const { Paragraph, TextRun, Table, TableRow, TableCell, InternalHyperlink, Bookmark, HeadingLevel, WidthType } = docx;
	const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];
	const document = new docx.Document({
		title: titleOf(report),
		creator: 'ctap',
		styles: { default: { document: { run: { font: 'Calibri', size: 21 }, paragraph: { spacing: { after: 80 } } } } },
		sections: [
			{
				properties: { page: { size: A4, margin: { top: 1000, bottom: 1000, left: 900, right: 900 } } },
				children: contentsOf(report).flatMap(blocksOf),
			},
		],
	});
	return docx.Packer.toBuffer(document);

	function blocksOf(content: Content): (ParagraphType | TableType)[] {
		switch (content.kind) {
			case 'heading':
				return [new Paragraph({ heading: levels[content.depth - 1], children: runsOf([{ text: content.text }]) })];
			case 'paragraph':
				return [new Paragraph({ children: runsOf(content.spans) })];
			case 'list':
				return content.items.flatMap((item) => listOf(item, 0));
			case 'table':
				return [tableOf(content)];
			case 'pair':
				return [...content.left, ...content.right].flatMap(blocksOf);
			case 'bars':
				return [];
		}
	}

	function listOf({ id, spans, items }: ListEntry, level: number): ParagraphType[] {
		const runs = runsOf(spans);
		const children = id === undefined ? runs : [new Bookmark({ id, children: runs })];
		return [
			new Paragraph({ bullet: { level: Math.min(level, DEEPEST) }, children }),
			...items.flatMap((item) => listOf(item, level + 1)),
		];
	}

	function runsOf(spans: Span[]): ParagraphChild[] {
		return spans.map(({ text, style, to }) => {
			const run = new TextRun({
				text: withoutControls(text),
				bold: style === 'strong' || style === 'late',
				...(style === 'dim' || style === 'late' ? { color: COLORS[style] } : {}),
				...(to === undefined ? {} : { style: 'Hyperlink' }),
			});
			return to === undefined ? run : new InternalHyperlink({ anchor: to, children: [run] });
		});
	}

	function tableOf({ head, rows }: Content & { kind: 'table' }): TableType {
		const cell = (spans: Span[]) => new TableCell({ children: [new Paragraph({ children: runsOf(spans) })] });
		return new Table({
			width: { size: 100, type: WidthType.PERCENTAGE },
			rows: [
				new TableRow({ tableHeader: true, children: head.map((text) => cell([{ text, style: 'strong' }])) }),
				...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
			],
		});
	}
}
