import { clean } from './clean/index.js';
import { type Insertion, insertionsOf } from './clean/insertions.js';
import type { Cleaning } from './clean/step.js';
import { CtapError } from './diagnostics/errors.js';
import { withFile } from './diagnostics/with-file.js';
import { type Document, type Format, textBlocks } from './document/nodes.js';
import type { TrackChanges } from './document/revision.js';
import { FORMATS } from './formats/index.js';
import { DEFAULT_LIMITS, type Limits } from './formats/reader.js';
import type { Diagnostic, Source } from './plan/schema.js';
import { detectFormat } from './source/detect.js';
import { sha256 } from './source/read.js';
import { isText } from './source/text.js';

/** How a document is read; each option has a default that suits a plan. */
export interface ExtractOptions {
	/** Name of the file: its base name goes into the output, its extension is held against the content. */
	file?: string;
	/** The format, where neither content nor name tells. */
	from?: Format;
	/** How revisions are read; default `accept`. */
	trackChanges?: TrackChanges;
	/** Keep running headers, footers, page numbers and watermarks in the text. */
	keepFurniture?: boolean;
	/** Keep comments in the text, where they stand; for readers, not for plans. */
	keepComments?: boolean;
	/** Password of an encrypted PDF. */
	password?: string;
	/** What the file may cost; see docs/limits.md. */
	limits?: Partial<Limits>;
}

/** A document as its author meant it. */
export interface Extraction {
	/** The tree after cleaning. */
	document: Document;
	/** What the cleaning took out. */
	cleaning: Cleaning;
	/** Tracked insertions of the source, which the text holds where they are accepted. */
	insertions: Insertion[];
	source: Source;
	warnings: Diagnostic[];
}

/** Name of a source that has none. */
export const NAMELESS = 'document';

/**
 * Reads a document: recognises its format, lets the reader of the format make the tree, and cleans it.
 * @param bytes The whole file.
 * @throws CtapError where the file cannot be read.
 */
export async function readDocument(bytes: Uint8Array, options: ExtractOptions = {}): Promise<Extraction> {
	const file = baseName(options.file ?? NAMELESS);
	try {
		const { maxBytes } = { ...DEFAULT_LIMITS, ...options.limits };
		if (bytes.length > maxBytes)
			throw new CtapError('too-large', `The file is larger than the limit of ${maxBytes} bytes.`);
		const { format, warnings } = recognise(bytes, file, options.from);
		const reader = await FORMATS.find(({ id }) => id === format)!.load();
		const document = await reader.read(bytes, { password: options.password, limits: options.limits });
		const insertions = insertionsOf(document);
		if (options.keepComments) keepComments(document);
		const cleaning = clean(document, {
			trackChanges: options.trackChanges ?? 'accept',
			keepFurniture: options.keepFurniture ?? false,
		});
		for (const message of document.damage) {
			warnings.push({ rule: 'damaged-source', severity: 'warning', message, location: null });
		}
		const source: Source = {
			file,
			format,
			sha256: sha256(bytes),
			bytes: bytes.length,
			pages: document.pages,
			extractor: { name: reader.name, version: reader.version },
		};
		return { document, cleaning, insertions, source, warnings };
	} catch (error) {
		throw withFile(error, options.file ?? NAMELESS);
	}
}

/** Makes comments part of the body, which no cleaning step takes out; `comment` still tells them from it. */
function keepComments(document: Document): void {
	for (const block of textBlocks(document.blocks)) {
		if (block.layer !== 'comment') continue;
		block.layer = 'body';
		block.comment ??= {};
	}
}

/** The format of the content; where the name or the caller says otherwise, the content wins with a warning. */
function recognise(bytes: Uint8Array, file: string, from?: Format): { format: Format; warnings: Diagnostic[] } {
	const found = detectFormat(bytes);
	if (!found.format) {
		if (from === 'markdown' && found.code === 'unsupported-format' && isText(bytes))
			return { format: from, warnings: [] };
		throw new CtapError(found.code, found.message);
	}
	const extension = /\.[^.]*$/.exec(file)?.[0].toLowerCase() ?? '';
	const byName = FORMATS.find(({ extensions }) => extensions.includes(extension))?.id;
	const said = from ?? byName;
	if (!said || said === found.format) return { format: found.format, warnings: [] };
	if (!found.certain && from) return { format: from, warnings: [] };
	const claim = from ? `--from ${from}` : `the extension ${extension}`;
	const message = `The content is ${found.format}, not what ${claim} says; it is read as ${found.format}.`;
	return {
		format: found.format,
		warnings: [{ rule: 'wrong-extension', severity: 'warning', message, location: null }],
	};
}

/** The last part of a path of either kind, so that output is the same on every machine. */
function baseName(file: string): string {
	return file.split(/[\\/]/u).filter(Boolean).pop() ?? NAMELESS;
}
