/**
 * The part of pdf.js 5.4.296 that this reader uses. Its own types need the DOM's, and the operator list's arguments are
 * untyped there; these are the shapes met in that version, which is pinned.
 */

/** `page.getOperatorList()`: operator numbers (`OPS`) and, at the same index, their arguments. */
export interface OperatorList {
	fnArray: number[];
	argsArray: (unknown[] | null)[];
}

export type Operators = Record<string, number>;

/** One glyph of `showText`; a bare number between glyphs moves the pen by thousandths of the font size. */
export interface PdfGlyph {
	unicode: string;
	/** Advance in glyph space. */
	width: number;
	isSpace: boolean;
	/** Vertical metrics: advance, x and y of the origin. */
	vmetric?: [number, number, number] | null;
}

export interface PdfFont {
	name: string;
	bold?: boolean;
	black?: boolean;
	italic?: boolean;
	fontMatrix?: number[];
	vertical?: boolean;
	defaultVMetrics?: [number, number, number];
	isType3Font?: boolean;
}

export interface PdfAnnotation {
	id: string;
	subtype: string;
	rect: [number, number, number, number];
	quadPoints?: Float32Array | null;
	url?: string;
	unsafeUrl?: string;
	dest?: unknown;
	action?: string;
	contentsObj?: { str: string };
	titleObj?: { str: string };
	inReplyTo?: string;
}

export interface StructNode {
	role?: string;
	type?: string;
	id?: string;
	alt?: string;
	children?: StructNode[];
}

export interface PdfPage {
	pageNumber: number;
	getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
	getOperatorList(): Promise<OperatorList>;
	getAnnotations(): Promise<PdfAnnotation[]>;
	getStructTree(): Promise<StructNode | null>;
	commonObjs: { has(id: string): boolean; get(id: string): unknown };
	cleanup(): void;
}

export interface OutlineNode {
	title: string;
	dest: string | unknown[] | null;
	items: OutlineNode[];
}

export interface PdfDocument {
	numPages: number;
	getPage(number: number): Promise<PdfPage>;
	getOutline(): Promise<OutlineNode[] | null>;
	getMarkInfo(): Promise<{ Marked?: boolean } | null>;
	getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>;
}
