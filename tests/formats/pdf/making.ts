import { degrees, PDFDocument, type PDFFont, type PDFPage, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { type Block, type Document, type TextBlock, textBlocks } from '../../../src/document/nodes.js';
import { pdf } from '../../../src/formats/pdf/index.js';

/** Width and height of the test pages, in points. */
const WIDTH = 600;
const HEIGHT = 800;
const SIZE = 10;
const LEADING = 12;

type Color = [red: number, green: number, blue: number];

/** What stands on a page; y is the baseline, or the top of a box, from the top of the page. */
export type Item =
	| {
			at: [x: number, y: number];
			text: string;
			size?: number;
			bold?: boolean;
			italic?: boolean;
			color?: Color;
			/** Degrees, counter-clockwise. */
			turn?: number;
	  }
	| {
			wrap: [x: number, y: number, width: number];
			text: string;
			size?: number;
			bold?: boolean;
			hang?: number;
			first?: number;
			leading?: number;
	  }
	| { rule: [x: number, y: number, length: number]; down?: boolean }
	| { fill: [x: number, y: number, width: number, height: number]; color: Color }
	| { link: [x: number, y: number, width: number, height: number]; to: string };

/** Makes a PDF of pages. */
export async function makePdf(pages: Item[][], finish?: (document: PDFDocument) => void): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	const fonts = {
		plain: await document.embedFont(StandardFonts.TimesRoman),
		bold: await document.embedFont(StandardFonts.TimesRomanBold),
		italic: await document.embedFont(StandardFonts.TimesRomanItalic),
	};
	for (const items of pages) {
		const page = document.addPage([WIDTH, HEIGHT]);
		for (const item of items) draw(page, item, fonts);
	}
	finish?.(document);
	return document.save();
}

function draw(page: PDFPage, item: Item, fonts: Record<'plain' | 'bold' | 'italic', PDFFont>): void {
	if ('rule' in item) {
		const [x, y, length] = item.rule;
		const end = item.down ? { x, y: HEIGHT - y - length } : { x: x + length, y: HEIGHT - y };
		page.drawLine({ start: { x, y: HEIGHT - y }, end, thickness: 0.5 });
	} else if ('fill' in item) {
		const [x, y, width, height] = item.fill;
		page.drawRectangle({ x, y: HEIGHT - y - height, width, height, color: rgb(...item.color) });
	} else if ('link' in item) {
		const [x, y, width, height] = item.link;
		const annotation = page.doc.context.obj({
			Type: 'Annot',
			Subtype: 'Link',
			Rect: [x, HEIGHT - y - height, x + width, HEIGHT - y],
			A: { Type: 'Action', S: 'URI', URI: PDFString.of(item.to) },
		});
		page.node.addAnnot(page.doc.context.register(annotation));
	} else {
		const size = item.size ?? SIZE;
		const font = item.bold ? fonts.bold : 'italic' in item && item.italic ? fonts.italic : fonts.plain;
		if ('at' in item) {
			const color = rgb(...(item.color ?? [0, 0, 0]));
			const rotate = degrees(item.turn ?? 0);
			page.drawText(item.text, { x: item.at[0], y: HEIGHT - item.at[1], size, font, color, rotate });
			return;
		}
		const [x, y, width] = item.wrap;
		const { hang = 0, first = 0, leading = (LEADING * size) / SIZE } = item;
		linesOf(item.text, font, size, (row) => width - (row === 0 ? first : hang)).forEach((line, row) => {
			page.drawText(line, { x: x + (row === 0 ? first : hang), y: HEIGHT - y - row * leading, size, font });
		});
	}
}

/** Width of plain text, in points. */
export async function widthOf(text: string, size = SIZE): Promise<number> {
	const font = await (await PDFDocument.create()).embedFont(StandardFonts.TimesRoman);
	return font.widthOfTextAtSize(text, size);
}

/** The lines that plain text fills at a width. */
export async function fill(text: string, width: number): Promise<string[]> {
	const font = await (await PDFDocument.create()).embedFont(StandardFonts.TimesRoman);
	return linesOf(text, font, SIZE, () => width);
}

/** Fills lines as a word processor does. */
function linesOf(text: string, font: PDFFont, size: number, widthOf: (row: number) => number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && font.widthOfTextAtSize(longer, size) > widthOf(lines.length)) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

export async function readPdf(pages: Item[][]): Promise<Document> {
	return pdf.read(await makePdf(pages), {});
}

/** The blocks of a PDF as lines of text, to be compared with what is expected. */
export async function shown(...pages: Item[][]): Promise<string[]> {
	return (await readPdf(pages)).blocks.flatMap(showBlock);
}

/** `layer| text`; a table as one line a row, its cells between bars, paragraphs of a cell between slashes. */
function showBlock(block: Block): string[] {
	if (block.type !== 'table') return [`${layerOf(block)}${textOf(block)}`];
	return block.rows.map((row) => {
		const cells = row.cells.map((cell) => [...textBlocks(cell.blocks)].map(textOf).join(' / '));
		return `${row.header ? 'head ' : 'row '}| ${cells.join(' | ')} |`;
	});
}

function layerOf(block: TextBlock): string {
	const type = block.type === 'paragraph' ? '' : `${block.type}${block.depth ?? ''} `;
	return `${block.layer === 'body' ? '' : `${block.layer} `}${type}${type || block.layer !== 'body' ? '| ' : ''}`;
}

/** Marks: ~~struck~~ [link](target) [^note]; a tab as →. */
function textOf(block: TextBlock): string {
	return block.runs
		.map((run) => {
			const text = run.text.replaceAll('\t', '→');
			if (run.noteReference) return `[^${text}]`;
			if (run.link !== undefined) return `[${text}](${run.link})`;
			return run.strike ? `~~${text}~~` : text;
		})
		.join('');
}

/** Text to fill pages with, no sentence like another. */
export const PROSE =
	'The harbour office counted twelve hundred ships in the year, most of them bound for the northern quays, where two cranes had been put up in spring. ' +
	'Ferries came every day, even in winter, since the ice was thin and the pilots knew each bank and rock between the islands by heart. ' +
	'Nobody was hurt, and no cargo was lost, though one barge ran aground near the old lighthouse and had to wait three tides for help.';
