import { createRequire } from 'node:module';
import { openPdf } from '../formats/pdf/open.js';

/** A stretch of text where it is printed, in points from the top left corner of the page. */
export interface Word {
	text: string;
	/** Start of the base line. */
	x: number;
	y: number;
	width: number;
	size: number;
	/** Clockwise from reading upright, in degrees. */
	angle: number;
}

/** A page as it looks. */
export interface PageView {
	/** In points. */
	width: number;
	height: number;
	words: Word[];
	/** `data:` address of its picture; null where pages cannot be drawn on this machine. */
	picture: string | null;
}

/** Pixels for each point, and how much detail is kept, by the number of pages: a page of 40 stays well below 8 MB. */
const DETAIL = [
	{ pages: 60, scale: 1.5, quality: 60 },
	{ pages: 150, scale: 1.3, quality: 55 },
	{ pages: 400, scale: 1, quality: 40 },
];
/** Beyond the last of these pages only the text is shown. */
const MOST_PICTURES = DETAIL.at(-1)!.pages;
/** A page is drawn no wider or higher, in pixels. */
const MOST_PIXELS = 2400;

/** The part of pdf.js that drawing uses, beside what the reader knows of it. */
interface DrawnPage {
	getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
	getTextContent(): Promise<{ items: { str?: string; transform: number[]; width: number }[] }>;
	render(options: unknown): { promise: Promise<void> };
	cleanup(): void;
}

interface CanvasLibrary {
	createCanvas(width: number, height: number): Canvas;
	DOMMatrix: unknown;
	ImageData: unknown;
	Path2D: unknown;
}
interface Canvas {
	getContext(kind: '2d'): unknown;
	encode(format: 'webp', quality: number): Promise<Buffer>;
}

/**
 * The pages of a PDF as pictures with their text. Pages that cannot be drawn come with their text alone.
 * @throws CtapError where the file cannot be opened.
 */
export async function pdfPages(bytes: Uint8Array, password?: string): Promise<PageView[]> {
	const canvas = loadCanvas();
	const opened = await openPdf(bytes, { password, draw: true });
	try {
		const count = opened.document.numPages;
		const detail = DETAIL.find(({ pages }) => count <= pages) ?? DETAIL.at(-1)!;
		const pages: PageView[] = [];
		for (let number = 1; number <= count; number += 1) {
			const page = (await opened.document.getPage(number)) as unknown as DrawnPage;
			const { width, height, transform } = page.getViewport({ scale: 1 });
			const words = await wordsOf(page, transform).catch(() => []);
			const picture =
				canvas && number <= MOST_PICTURES ? await pictureOf(page, canvas, detail).catch(() => null) : null;
			pages.push({ width, height, words, picture });
			page.cleanup();
		}
		return pages;
	} finally {
		await opened.close().catch(() => {});
	}
}

/** The canvas that pdf-parse brings along; null where it does not run. pdf.js asks for its classes when it draws. */
function loadCanvas(): CanvasLibrary | null {
	try {
		const require = createRequire(createRequire(import.meta.url).resolve('pdf-parse'));
		const canvas = require('@napi-rs/canvas') as CanvasLibrary;
		const { DOMMatrix, ImageData, Path2D } = canvas;
		Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
		return canvas;
	} catch {
		return null;
	}
}

async function pictureOf(
	page: DrawnPage,
	library: CanvasLibrary,
	{ scale, quality }: (typeof DETAIL)[number],
): Promise<string> {
	const { width, height } = page.getViewport({ scale: 1 });
	const viewport = page.getViewport({ scale: Math.min(scale, MOST_PIXELS / Math.max(width, height)) });
	const canvas = library.createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
	await page.render({ canvasContext: canvas.getContext('2d'), canvas, viewport, background: '#ffffff' }).promise;
	return `data:image/webp;base64,${(await canvas.encode('webp', quality)).toString('base64')}`;
}

async function wordsOf(page: DrawnPage, [a, b, c, d, e, f]: number[]): Promise<Word[]> {
	const { items } = await page.getTextContent();
	return items.flatMap(({ str, transform: t, width }) => {
		if (!str?.trim()) return [];
		// The text's matrix in the page's: from PDF's upward axis to the page's corner.
		const [x, y] = [a! * t[4]! + c! * t[5]! + e!, b! * t[4]! + d! * t[5]! + f!];
		const [across, down] = [a! * t[0]! + c! * t[1]!, b! * t[0]! + d! * t[1]!];
		const size = Math.hypot(t[2]!, t[3]!) || Math.hypot(t[0]!, t[1]!);
		return [{ text: str, x, y, width, size, angle: (180 / Math.PI) * Math.atan2(down, across) }];
	});
}
