import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { CtapError } from '../../diagnostics/errors.js';
import type { Operators, PdfDocument } from './pdfjs.js';

export interface OpenedPdf {
	document: PdfDocument;
	operators: Operators;
	/** The file has its end; else what it lacks was guessed. */
	complete: boolean;
	close(): Promise<void>;
}

export interface OpenOptions {
	password?: string;
	/** Decode images as well; text needs none, and decoding costs more than all the rest. */
	images?: boolean;
	/** Pages will be drawn: glyphs as outlines, since no font is installed for them, and images. */
	draw?: boolean;
}

/** A file may have this much before its `%PDF-` (pdf.js and Acrobat look no further). */
const HEADER_WINDOW = 1024;
/** The end of file mark stands in the last bytes; some mailers add a few of their own. */
const TRAILER_WINDOW = 2048;

/**
 * Opens a PDF with pdf-parse and hands over its pdf.js document.
 *
 * @throws CtapError `empty`, `not-a-pdf`, `encrypted`, `truncated` or `corrupt`
 */
export async function openPdf(bytes: Uint8Array, options: OpenOptions): Promise<OpenedPdf> {
	checkHeader(bytes);
	const { PDFParse, OPS } = await loadLibrary();
	// A password for a file that needs none is no mistake: the second try goes without.
	const passwords = options.password === undefined ? [undefined] : [options.password, undefined];
	let failure: unknown;
	for (const password of passwords) {
		const parser = new PDFParse(parameters(bytes, password, options));
		try {
			const document = await parser.load();
			restorePush();
			return { document, operators: OPS, complete: hasEnd(bytes), close: () => parser.destroy() };
		} catch (error) {
			failure ??= error;
			await parser.destroy().catch(() => {});
		}
	}
	throw mapError(failure, bytes, options.password !== undefined);
}

function parameters(
	bytes: Uint8Array,
	password: string | undefined,
	{ images = false, draw = false }: OpenOptions,
): Record<string, unknown> {
	return {
		// pdf.js transfers the buffer that it is given: it gets one of its own.
		data: bytes.slice(),
		password,
		verbosity: 0,
		...localResources(),
		useWorkerFetch: false,
		useSystemFonts: false,
		isEvalSupported: false,
		disableAutoFetch: true,
		enableXfa: false,
		// Outlines of glyphs are for drawing; with a face "loaded" pdf.js does not build them.
		disableFontFace: draw,
		...(!draw && { ownerDocument: { fonts: { add() {}, delete() {}, clear() {} } } }),
		maxImageSize: images || draw ? -1 : 1,
	};
}

function checkHeader(bytes: Uint8Array): void {
	if (bytes.length === 0) throw new CtapError('empty', 'The file is empty.');
	if (!text(bytes.subarray(0, HEADER_WINDOW)).includes('%PDF-')) {
		throw new CtapError('not-a-pdf', 'The file is not a PDF: it does not begin with "%PDF-".');
	}
}

function mapError(cause: unknown, bytes: Uint8Array, withPassword: boolean): CtapError {
	const error = cause instanceof Error ? cause : new Error(String(cause));
	if (error.name === 'PasswordException') {
		return withPassword
			? new CtapError('encrypted', 'The PDF is encrypted, and the password is not the right one.', { cause })
			: new CtapError('encrypted', 'The PDF is encrypted and needs a password.', { cause });
	}
	if (/encrypt|unknown (?:crypto|encryption)/iu.test(error.message)) {
		return new CtapError('encrypted', 'The PDF is encrypted in a way that cannot be read.', { cause });
	}
	if (!hasEnd(bytes)) {
		return new CtapError('truncated', 'The PDF is cut off: its end is missing.', { cause });
	}
	return new CtapError('corrupt', 'The PDF is damaged and cannot be opened.', { cause });
}

function hasEnd(bytes: Uint8Array): boolean {
	return text(bytes.subarray(-TRAILER_WINDOW)).includes('%%EOF');
}

function text(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

interface Parser {
	load(): Promise<PdfDocument>;
	destroy(): Promise<void>;
}
interface Library {
	PDFParse: new (options: Record<string, unknown>) => Parser;
	OPS: Operators;
}

let library: Promise<Library> | undefined;

function loadLibrary(): Promise<Library> {
	library ??= importLibrary();
	return library;
}

/**
 * pdf.js looks for a canvas while it loads: 30 MB of native code that only drawing needs. It is given empty classes in
 * its place, for as long as it loads.
 */
async function importLibrary(): Promise<Library> {
	const globals = globalThis as Record<string, unknown>;
	globals.DOMMatrix ??= class {};
	globals.ImageData ??= class {};
	globals.Path2D ??= class {};
	globals.FontFace ??= class {
		loaded = Promise.resolve();
	};
	const getBuiltinModule = process.getBuiltinModule;
	process.getBuiltinModule = ((id: string) =>
		id === 'module' ? moduleWithoutCanvas : getBuiltinModule.call(process, id)) as typeof getBuiltinModule;
	try {
		const { PDFParse } = (await import('pdf-parse')) as unknown as Pick<Library, 'PDFParse'>;
		const { OPS } = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pick<Library, 'OPS'>;
		return { PDFParse, OPS };
	} finally {
		process.getBuiltinModule = getBuiltinModule;
		restorePush();
	}
}

const nativePush = Array.prototype.push;

/** The parts of pdf.js replace `push` when they load, for the sake of old browsers, by one that is many times slower. */
function restorePush(): void {
	if (Array.prototype.push === nativePush) return;
	Object.defineProperty(Array.prototype, 'push', { value: nativePush, writable: true, configurable: true });
}

const moduleWithoutCanvas = {
	createRequire(from: string | URL) {
		const require = createRequire(from);
		return (id: string) => (id === '@napi-rs/canvas' ? {} : require(id));
	},
};

/** Character maps and metrics of the standard fonts, from the files that come with pdf.js. */
function localResources(): { cMapUrl: string; cMapPacked: true; standardFontDataUrl: string; wasmUrl: string } {
	const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
	return {
		cMapUrl: join(root, 'cmaps') + sep,
		cMapPacked: true,
		standardFontDataUrl: join(root, 'standard_fonts') + sep,
		wasmUrl: join(root, 'wasm') + sep,
	};
}
