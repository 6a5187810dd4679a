import { CtapError } from '../../diagnostics/errors.js';
import type { Document } from '../../document/nodes.js';
import { DEFAULT_LIMITS, type Reader, type ReadOptions } from '../reader.js';
import { blocksOf } from './blocks.js';
import { refuseBombs } from './bombs.js';
import { layOut } from './layout.js';
import { openPdf } from './open.js';
import { hasPictures, readPages } from './pages.js';
import { bookmarksOf } from './structure.js';

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
	await refuseBombs(bytes, limits.maxExpanded);
	const opened = await openPdf(bytes, { password: options.password });
	const count = opened.document.numPages;
	const damage: string[] = opened.complete ? [] : ['The end of the file is missing; what could be recovered was read.'];
	try {
		if (count > limits.maxPages) {
			throw new CtapError('too-large', `The PDF has ${count} pages, more than ${limits.maxPages}.`);
		}
		const pages = await readPages(opened, damage);
		const isEmpty = pages.every((page) => page.pieces.length === 0 && page.turned.length === 0);
		if (isEmpty) throw await nothingToRead(bytes, options, pages.length);
		return { format: 'pdf', pages: count, blocks: blocksOf(layOut(pages), await bookmarksOf(opened.document)), damage };
	} finally {
		await opened.close().catch(() => {});
	}
}

/** Says why a file yields no text: its pages are images, or empty, or none of them can be read. */
async function nothingToRead(bytes: Uint8Array, options: ReadOptions, readable: number): Promise<CtapError> {
	if (readable === 0) return new CtapError('corrupt', 'None of the pages of the PDF can be read.');
	const opened = await openPdf(bytes, { password: options.password, images: true });
	try {
		return (await hasPictures(opened))
			? new CtapError(
					'image-only',
					'The PDF holds no text: its pages are images, and need text recognition (OCR) first.',
				)
			: new CtapError('empty', 'The PDF holds no text: its pages are empty.');
	} finally {
		await opened.close().catch(() => {});
	}
}
