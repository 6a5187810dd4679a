import type * as Docx from 'docx';
import type { Block, Document, Run, Table, TextBlock } from '../document/nodes.js';
import { BULLETS, NUMBERING, STYLES } from './docx-styles.js';
import { withoutDates } from './zip-dates.js';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
/** Characters that XML 1.0 (2.2) cannot hold; none of them prints. */
const NO_XML =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** A4 less its margins, in twentieths of a point. */
const TEXT_WIDTH = 9026;
/** Of two columns the first holds labels. */
const LABEL_SHARE = 0.28;

/**
 * The document as a Word file: styles for headings, a real list for bullets, tables with a head row. The same document
 * gives the same bytes.
 */
export async function writeDocx(document: Document, title: string | null): Promise<Uint8Array> {
	const docx = await import('docx');
	const writing = new Writing(docx);
	const file = new docx.Document({
		creator: 'ctap',
		title: plain(title ?? ''),
		styles: STYLES,
		numbering: NUMBERING,
		sections: [
			{ properties: { page: { size: { width: 11906, height: 16838 } } }, children: writing.blocks(document.blocks) },
		],
	});
	writing.links.forEach((url, at) => {
		file.Document.Relationships.addRelationship(`link${at}`, HYPERLINK, url, 'External');
	});
	const core = { path: 'docProps/core.xml', data: coreProperties(plain(title ?? '')) };
	return withoutDates(await docx.Packer.toBuffer(file, undefined, [core]));
}

class Writing {
	/** Targets of the links met, by the number of their relationship. */
	readonly links: string[] = [];

	constructor(private readonly docx: typeof Docx) {}

	blocks(blocks: Block[]): (Docx.Paragraph | Docx.Table)[] {
		return blocks.map((block) => (block.type === 'table' ? this.table(block) : this.paragraph(block)));
	}

	private paragraph(block: TextBlock): Docx.Paragraph {
		const { type, depth, level } = block;
		return new this.docx.Paragraph({
			children: block.runs.map((run) => this.run(run)),
			...(type === 'heading' && { heading: `Heading${depth ?? 1}` as 'Heading1' }),
			...(type === 'listItem' && { numbering: { reference: BULLETS, level } }),
			// What only parts two tables needs no room.
			...(block.runs.every(({ text }) => text === '') && { spacing: { after: 60, line: 120, lineRule: 'exact' } }),
		});
	}

	private run({ text, bold, italic, link }: Run): Docx.ParagraphChild {
		const look = { text: plain(text), bold, italics: italic };
		if (link === undefined) return new this.docx.TextRun(look);
		const inner = new this.docx.TextRun({ ...look, style: 'Hyperlink' });
		// A link that led nowhere, or within its document, leads to this one's top: Word knows the place without a bookmark.
		if (link === '') return new this.docx.ConcreteHyperlink([inner], '', '_top');
		this.links.push(plain(link));
		return new this.docx.ConcreteHyperlink([inner], `link${this.links.length - 1}`);
	}

	private table({ rows }: Table): Docx.Table {
		const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
		const even = Math.floor(TEXT_WIDTH / columns);
		const first = columns === 2 ? Math.floor(TEXT_WIDTH * LABEL_SHARE) : even;
		const widths = Array.from({ length: columns }, (_, at) =>
			at === 0 ? first : Math.floor((TEXT_WIDTH - first) / Math.max(1, columns - 1)),
		);
		const line = { style: 'single', size: 4, color: 'BFBFBF' } as const;
		return new this.docx.Table({
			width: { size: TEXT_WIDTH, type: 'dxa' },
			columnWidths: widths,
			borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
			rows: rows.map(
				({ cells, header }) =>
					new this.docx.TableRow({
						tableHeader: header,
						cantSplit: header,
						children: cells.map(
							({ blocks, column }) =>
								new this.docx.TableCell({
									width: { size: widths[column]!, type: 'dxa' },
									margins: { top: 40, bottom: 0, left: 100, right: 100 },
									...(header && { shading: { type: 'clear', fill: 'EAEFF7' } }),
									children: this.blocks(blocks.length > 0 ? blocks : [EMPTY]),
								}),
						),
					}),
			),
		});
	}
}

/** A cell without a paragraph is none (17.4.65). */
const EMPTY: TextBlock = {
	type: 'paragraph',
	depth: null,
	level: 0,
	marker: null,
	runs: [],
	layer: 'body',
	indent: null,
	align: null,
	style: null,
	location: {},
};

const plain = (text: string): string => text.replace(NO_XML, '');

/** The properties without the time of writing. */
function coreProperties(title: string): string {
	const escaped = title.replace(/[&<>]/gu, (char) => `&#${char.charCodeAt(0)};`);
	return (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
		'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
		`<dc:title>${escaped}</dc:title><dc:creator>ctap</dc:creator></cp:coreProperties>`
	);
}
