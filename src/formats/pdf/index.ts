import { CtapError } from '../../diagnostics/errors.js';
import type { Block, Document, TextBlock } from '../../document/nodes.js';
import { textBlock } from '../../document/nodes.js';
import { DEFAULT_LIMITS, type Reader, type ReadOptions } from '../reader.js';
import { takeBalloons } from './balloons.js';
import { type Flow, flowsOf, itemOf } from './columns.js';
import { markDecorations } from './decorations.js';
import { findFurniture } from './furniture.js';
import { PageWalker, Styles } from './glyphs.js';
import { Hyphens } from './hyphens.js';
import { joinCut } from './joins.js';
import { areaOf, type Line, linesOf } from './lines.js';
import { type OpenedPdf, openPdf } from './open.js';
import type { Shape } from './page.js';
import { alignOf, learnLeadings, type Paragraph, paragraphsOf, topOf } from './paragraphs.js';
import { type Piece, piecesOf, withoutOverprints } from './pieces.js';
import { placeOf, runsOf } from './runs.js';

/**
 * Reads a PDF: each glyph is placed by the page's operators, then gathered into words, lines, columns and paragraphs.
 * Furniture, balloons and notes are labelled, not dropped.
 */
export const pdf: Reader = { name: 'pdf-parse', version: '2.4.5', read };

interface PageText {
	number: number;
	width: number;
	height: number;
	pieces: Piece[];
	shapes: Shape[];
	turned: Piece[][];
}

async function read(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
	const limits = { ...DEFAULT_LIMITS, ...options.limits };
	if (bytes.length > limits.maxBytes)
		throw new CtapError('too-large', `The file is larger than ${limits.maxBytes} bytes.`);
	const opened = await openPdf(bytes, { password: options.password });
	const damage: string[] = [];
	let pages: PageText[];
	try {
		const count = opened.document.numPages;
		if (count > limits.maxPages)
			throw new CtapError('too-large', `The PDF has ${count} pages, more than ${limits.maxPages}.`);
		pages = await readPages(opened, damage);
	} finally {
		await opened.close().catch(() => {});
	}
	if (pages.every((page) => page.pieces.length === 0 && page.turned.length === 0)) {
		throw new CtapError(
			'image-only',
			'The PDF holds no text: its pages are images, and need text recognition (OCR) first.',
		);
	}
	return { format: 'pdf', pages: opened.document.numPages, blocks: blocksOf(pages), damage };
}

async function readPages(opened: OpenedPdf, damage: string[]): Promise<PageText[]> {
	const styles = new Styles();
	const pages: PageText[] = [];
	for (let number = 1; number <= opened.document.numPages; number++) {
		try {
			const page = await opened.document.getPage(number);
			const content = new PageWalker(page, opened.operators, styles, () => true).walk(await page.getOperatorList());
			page.cleanup();
			const shapes = markDecorations(content);
			const glyphs = withoutOverprints(content.glyphs, (style) => styles.get({ ...style, bold: true }));
			const turns = new Map<number, typeof glyphs>();
			for (const glyph of glyphs) {
				const list = turns.get(glyph.turn);
				if (list) list.push(glyph);
				else turns.set(glyph.turn, [glyph]);
			}
			pages.push({
				number,
				width: content.width,
				height: content.height,
				pieces: piecesOf(turns.get(0) ?? []),
				shapes,
				turned: [...turns].filter(([turn]) => turn !== 0).map(([, list]) => piecesOf(list)),
			});
		} catch (error) {
			if (error instanceof CtapError) throw error;
			damage.push(`Page ${number} could not be read.`);
		}
	}
	return pages;
}

function blocksOf(pages: PageText[]): Block[] {
	const balloons = pages.map((page) => takeBalloons(page.pieces, page.shapes, page));
	const pageLines = pages.map((page, i) => ({
		number: page.number,
		height: page.height,
		lines: linesOf(balloons[i]!.rest, page.number),
	}));
	const furniture = findFurniture(pageLines);
	const bodies = pages.map((page, i) => {
		const taken = new Set(furniture.get(page.number)?.flatMap((one) => one.line.pieces));
		return balloons[i]!.rest.filter((piece) => !taken.has(piece));
	});
	const edges = textEdges(pages, bodies);
	const columns = pages.map((page, i) => flowsOfPage(bodies[i]!, page.number, edges[i]!));
	const leadings = learnLeadings(columns.flat());
	const hyphens = new Hyphens(columns.flat().flatMap((flow) => flow.lines));
	const paragraphs = columns.map((flows) => placeAsides(flows.map((flow) => paragraphsOf(flow.lines, flow, leadings))));
	const joined = new Map<number, Paragraph[]>();
	for (const paragraph of joinCut(paragraphs.flat())) {
		const { page } = paragraph.lines[0]!;
		joined.set(page, [...(joined.get(page) ?? []), paragraph]);
	}
	return pages.flatMap((page, i): Block[] => {
		const label = (lines: Line[], layer: TextBlock['layer']) =>
			textBlock(runsOf(lines, hyphens), placeOf(lines), { layer });
		const own = furniture.get(page.number) ?? [];
		return [
			...own.filter((one) => one.kind === 'running-header').map((one) => label([one.line], one.kind)),
			...(joined.get(page.number) ?? []).map((paragraph) => toBlock(paragraph, hyphens)),
			...balloons[i]!.balloons.map((one) => label(one.lines, one.kind)),
			...page.turned.flatMap((pieces) => linesOf(pieces, page.number).map((line) => label([line], 'watermark'))),
			...own.filter((one) => one.kind !== 'running-header').map((one) => label([one.line], one.kind)),
		];
	});
}

interface Edges {
	left: number;
	right: number;
}

/** Where text begins and ends on each page: by the page itself, and by most pages of its size and side. */
function textEdges(pages: PageText[], bodies: Piece[][]): Edges[] {
	const own = bodies.map((pieces) => {
		const left = pieces.reduce((least, piece) => Math.min(least, piece.x), Number.POSITIVE_INFINITY);
		const right = pieces.reduce((most, piece) => Math.max(most, piece.right), 0);
		return { left, right };
	});
	const groups = new Map<string, Edges[]>();
	const keys = pages.map((page) => `${Math.round(page.width)} ${page.number % 2}`);
	keys.forEach((key, i) => {
		if (bodies[i]!.length > 0) groups.set(key, [...(groups.get(key) ?? []), own[i]!]);
	});
	const usual = new Map<string, Edges>();
	for (const [key, edges] of groups) {
		const lefts = edges.map((edge) => edge.left).sort((a, b) => a - b);
		const rights = edges.map((edge) => edge.right).sort((a, b) => a - b);
		usual.set(key, { left: lefts[Math.floor(lefts.length / 4)]!, right: rights[Math.floor((rights.length * 3) / 4)]! });
	}
	return keys.map((key, i) => {
		const common = usual.get(key) ?? own[i]!;
		return { left: Math.min(own[i]!.left, common.left), right: Math.max(own[i]!.right, common.right) };
	});
}

/** A column with fewer lines than this says little about its own width. */
const FEW_LINES = 7;

function flowsOfPage(
	pieces: Piece[],
	page: number,
	{ left, right }: Edges,
): (Omit<Flow<never>, 'items'> & { lines: Line[]; outerWidth: number })[] {
	return flowsOf<never>(
		pieces.map((piece) => itemOf<never>(piece)),
		left,
		right,
	).map((flow) => {
		const lines = linesOf(
			flow.items.map((item) => item.piece!),
			page,
		);
		return { ...flow, lines, outerWidth: lines.length < FEW_LINES ? right - left : flow.right - flow.left };
	});
}

/** Puts the text beside the columns behind the first block that stands at its height. */
function placeAsides(flows: Paragraph[][]): Paragraph[] {
	const main = flows.filter((flow) => !flow[0]?.aside).flat();
	const asides = flows.filter((flow) => flow[0]?.aside);
	for (const aside of asides) {
		const first = aside[0]!.lines[0]!;
		const limit = topOf(aside[0]!) + 1.5 * first.size;
		const index = main.findIndex((paragraph) => !paragraph.aside && topOf(paragraph) > limit);
		main.splice(index < 0 ? main.length : index, 0, ...aside);
	}
	return main;
}

function toBlock(paragraph: Paragraph, hyphens: Hyphens): TextBlock {
	const { lines } = paragraph;
	return textBlock(runsOf(lines, hyphens), placeOf(lines), {
		layer: paragraph.aside ? 'textbox' : 'body',
		indent: Math.round((areaOf(lines[0]!).left - paragraph.left) * 10) / 10,
		align: alignOf(paragraph),
	});
}
