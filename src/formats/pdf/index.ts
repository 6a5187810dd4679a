import { CtapError } from '../../diagnostics/errors.js';
import type { Document } from '../../document/nodes.js';
import { DEFAULT_LIMITS, type Reader, type ReadOptions } from '../reader.js';
import { blocksOf } from './blocks.js';
import { layOut } from './layout.js';
import { openPdf } from './open.js';
import { type PageText, readPages } from './pages.js';
import { type Bookmarks, bookmarksOf } from './structure.js';

/**
 * Reads a PDF: each glyph is placed by the page's operators, then gathered into words, lines, columns and paragraphs.
 * Furniture, balloons and notes are labelled, not dropped.
 */
export const pdf: Reader = { name: 'pdf-parse', version: '2.4.5', read };

async function read(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
	const limits = { ...DEFAULT_LIMITS, ...options.limits };
	if (bytes.length > limits.maxBytes) {
		throw new CtapError('too-large', `The file is larger than ${limits.maxBytes} bytes.`);
	}
	const opened = await openPdf(bytes, { password: options.password });
	const count = opened.document.numPages;
	const damage: string[] = [];
	let pages: PageText[];
	let bookmarks: Bookmarks;
	try {
		if (count > limits.maxPages) {
			throw new CtapError('too-large', `The PDF has ${count} pages, more than ${limits.maxPages}.`);
		}
		pages = await readPages(opened, damage);
		bookmarks = await bookmarksOf(opened.document);
	} finally {
		await opened.close().catch(() => {});
	}
	if (pages.every((page) => page.pieces.length === 0 && page.turned.length === 0)) {
		throw new CtapError(
			'image-only',
			'The PDF holds no text: its pages are images, and need text recognition (OCR) first.',
		);
	}
	return { format: 'pdf', pages: count, blocks: blocksOf(layOut(pages), bookmarks), damage };
}
