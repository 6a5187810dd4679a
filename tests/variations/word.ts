import {
	AlignmentType,
	Document,
	ExternalHyperlink,
	FootnoteReferenceRun,
	Header,
	HeadingLevel,
	type ILevelsOptions,
	LevelFormat,
	Packer,
	type ParagraphChild,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	Paragraph as WordParagraph,
} from 'docx';
import type { Cell, Node, Page, Paragraph } from './page.js';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];
/** A level's indent, in twentieths of a point. */
const STEP = 360;

/** Writes a page as the bytes of a Word file. */
export async function word({ nodes, header }: Page): Promise<Uint8Array> {
	const notes: string[] = [];
	const children = nodes.map((node) => blockOf(node, notes));
	const footnotes = Object.fromEntries(notes.map((text, i) => [i + 1, { children: [new WordParagraph(text)] }]));
	const document = new Document({
		numbering: { config: numbering() },
		footnotes,
		sections: [
			{
				headers: header ? { default: new Header({ children: [new WordParagraph(header)] }) } : {},
				children,
			},
		],
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

function blockOf(node: Node, notes: string[]): WordParagraph | Table {
	if (node.type === 'paragraph') return paragraphOf(node, notes);
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: node.rows.map((row) => new TableRow({ children: row.map((cell) => cellOf(cell, notes)) })),
	});
}

function cellOf({ content, rowSpan, colSpan }: Cell, notes: string[]): TableCell {
	const children = content.map((part) => paragraphOf(part, notes));
	return new TableCell({
		children: children.length > 0 ? children : [new WordParagraph('')],
		rowSpan,
		columnSpan: colSpan,
	});
}

function paragraphOf(node: Paragraph, notes: string[]): WordParagraph {
	const { look, list, indent, text, link, footnote } = node;
	const children: ParagraphChild[] = [];
	const add = (part: string): void => void children.push(...runs(part, look));
	const at = link ? text.indexOf(link.text) : -1;
	if (link && at >= 0) {
		add(text.slice(0, at));
		children.push(new ExternalHyperlink({ link: link.url, children: runs(link.text, look) }));
		add(text.slice(at + link.text.length));
	} else add(text);
	if (footnote) children.push(new FootnoteReferenceRun(notes.push(footnote)));
	return new WordParagraph({
		children,
		heading: look.heading ? HEADINGS[look.heading - 1] : undefined,
		alignment: look.centered ? AlignmentType.CENTER : undefined,
		numbering: list ? { reference: list.kind, level: list.level, instance: list.id } : undefined,
		indent: indent > 0 ? { left: indent * STEP } : undefined,
	});
}

/** Runs of one look; tabs and line breaks are elements of their own. */
function runs(text: string, { bold, italic, underline, size }: Paragraph['look']): TextRun[] {
	return text
		.split(/(?=[\n\t])/u)
		.filter(Boolean)
		.map(
			(part) =>
				new TextRun({
					text: part.replace(/^\n/u, ''),
					break: part.startsWith('\n') ? 1 : undefined,
					bold,
					italics: italic,
					underline: underline ? {} : undefined,
					size: size ? size * 2 : undefined,
				}),
		);
}

function numbering(): { reference: string; levels: ILevelsOptions[] }[] {
	const { BULLET, DECIMAL, LOWER_LETTER, LOWER_ROMAN, UPPER_LETTER } = LevelFormat;
	const levels = (of: [ILevelsOptions['format'], string, string?][]): ILevelsOptions[] =>
		of.map(([format, text, font], level) => ({
			level,
			format,
			text,
			style: {
				paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } },
				run: font ? { font } : undefined,
			},
		}));
	return [
		{
			reference: 'bullet',
			levels: levels([
				[BULLET, '•'],
				[BULLET, 'o', 'Courier New'],
				[BULLET, '▪'],
			]),
		},
		// Glyphs of symbol fonts in Unicode's private area: a bullet, an arrow, a square.
		{
			reference: 'wingdings',
			levels: levels([
				[BULLET, '\uF0B7', 'Symbol'],
				[BULLET, '\uF0D8', 'Wingdings'],
				[BULLET, '\uF0A7', 'Wingdings'],
			]),
		},
		{
			reference: 'number',
			levels: levels([
				[DECIMAL, '%1.'],
				[LOWER_LETTER, '%2)'],
				[LOWER_ROMAN, '%3.'],
			]),
		},
		{
			reference: 'letter',
			levels: levels([
				[LOWER_LETTER, '(%1)'],
				[LOWER_ROMAN, '(%2)'],
				[DECIMAL, '%3.'],
			]),
		},
		{
			reference: 'section',
			levels: levels([
				[UPPER_LETTER, '%1.'],
				[DECIMAL, '%1.%2'],
			]),
		},
	];
}
