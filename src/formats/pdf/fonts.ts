import type { PdfFont, PdfPage } from './pdfjs.js';

/** What is needed of a font to place its glyphs and tell its look. */
export interface Font {
	id: string;
	/** Without the tag of a subset ('ABCDEF+'). */
	name: string;
	bold: boolean;
	italic: boolean;
	/** Glyph space to text space. */
	unit: number;
	vertical: boolean;
	/** Advance and origin of vertical writing where a glyph has none of its own. */
	vmetrics: readonly [number, number, number];
}

/** Foundries shorten: 'NimbusRomNo9L-Medi', 'Frutiger-Bd'; TeX has codes: 'CMBX10', 'SFTI1095'. */
const BOLD =
	/bold|black|heavy|demi|-medi(?:ital)?$|-(?:bd|blk|hv)(?:it)?$|^(?:cm|sf|ec-lm|lm|cmss|ecss)bx(?:ti|sl)?\d/iu;
const ITALIC = /ital|obliq|slanted|kursiv|-(?:bd)?it$|^(?:cm|sf|cmss|cmbx|sfbx)(?:ti|sl|si)\d/iu;
const VERTICAL_METRICS = [-1000, 500, 880] as const;

/** The font that pdf.js has loaded under an id, or null where it could not be loaded. */
export function loadFont(page: PdfPage, id: string): Font | null {
	if (!page.commonObjs.has(id)) return null;
	const font = page.commonObjs.get(id) as PdfFont;
	const name = (font.name ?? '').replace(/^[A-Z]{6}\+/u, '');
	return {
		id,
		name,
		bold: font.bold === true || font.black === true || BOLD.test(name),
		italic: font.italic === true || ITALIC.test(name),
		unit: font.fontMatrix?.[0] || 0.001,
		vertical: font.vertical === true,
		vmetrics: font.defaultVMetrics ?? VERTICAL_METRICS,
	};
}
