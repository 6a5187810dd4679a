import { CtapError } from '../../diagnostics/errors.js';
import { markDecorations } from './decorations.js';
import { PageWalker } from './glyphs.js';
import type { OpenedPdf } from './open.js';
import type { Glyph, Shape } from './page.js';
import { type Piece, piecesOf, withoutOverprints } from './pieces.js';
import { Styles } from './state.js';

/** The text of a page in pieces, and what is drawn around it. */
export interface PageText {
	number: number;
	width: number;
	height: number;
	/** Upright text. */
	pieces: Piece[];
	/** Borders, table rules and fills; what strikes or underlines text is on the pieces. */
	shapes: Shape[];
	/** Text of other directions, one list for each, in turned coordinates. */
	turned: { turn: number; pieces: Piece[] }[];
}

/** Reads the pages one after the other; one that cannot be read leaves a sentence in `damage`. */
export async function readPages(opened: OpenedPdf, damage: string[]): Promise<PageText[]> {
	const styles = new Styles();
	const pages: PageText[] = [];
	for (let number = 1; number <= opened.document.numPages; number++) {
		try {
			const page = await opened.document.getPage(number);
			const content = new PageWalker(page, opened.operators, styles, () => true).walk(await page.getOperatorList());
			page.cleanup();
			const shapes = markDecorations(content);
			const glyphs = shownGlyphs(
				withoutOverprints(content.glyphs, (style) => styles.get({ ...style, bold: true })),
				styles,
			);
			const turns = new Map<number, Glyph[]>([[0, []]]);
			for (const glyph of glyphs) {
				const list = turns.get(glyph.turn);
				if (list) list.push(glyph);
				else turns.set(glyph.turn, [glyph]);
			}
			const { width, height } = content;
			const upright = piecesOf(turns.get(0)!);
			turns.delete(0);
			const turned = [...turns]
				.map(([turn, list]) => ({ turn, pieces: piecesOf(list) }))
				.filter((one) => one.pieces.length > 0);
			pages.push({ number, width, height, pieces: upright, shapes, turned });
		} catch (error) {
			if (error instanceof CtapError) throw error;
			damage.push(`Page ${number} could not be read.`);
		}
	}
	return pages;
}

/** Where all text of a page is invisible, it is the text layer over a scanned image: the page's own text. */
function shownGlyphs(glyphs: Glyph[], styles: Styles): Glyph[] {
	if (!glyphs.every((glyph) => glyph.style.hidden)) return glyphs;
	for (const glyph of glyphs) glyph.style = styles.get({ ...glyph.style, hidden: false });
	return glyphs;
}
