import { CtapError } from '../../diagnostics/errors.js';
import { applyAnnotations, type Comment } from './annotations.js';
import { addDrawnBullets } from './bullets.js';
import { markDecorations } from './decorations.js';
import { PageWalker, type Shared } from './glyphs.js';
import type { OpenedPdf } from './open.js';
import type { Glyph, Shape } from './page.js';
import { type Piece, piecesOf, withoutOverprints } from './pieces.js';
import { Styles } from './state.js';
import { applyActualText, type Tags, tagsOf } from './structure.js';
import { mainTurn, turnPage } from './turns.js';

/** The text of a page in pieces, and what is drawn around it. */
export interface PageText {
	number: number;
	/** The page was turned by this much, in degrees, to set most of its text upright; 0, 90, 180 or 270. */
	turn: number;
	/** Size of the page, so turned. */
	width: number;
	height: number;
	/** Text in the page's main direction. */
	pieces: Piece[];
	/** Borders, table rules and fills; what strikes or underlines text is on the pieces. */
	shapes: Shape[];
	/** Text of other directions, one list for each, in turned coordinates. */
	turned: { turn: number; pieces: Piece[] }[];
	comments: Comment[];
	tags: Tags;
}

/** Reads the pages one after the other; one that cannot be read leaves a sentence in `damage`. */
export async function readPages({ document, operators }: OpenedPdf, damage: string[]): Promise<PageText[]> {
	const styles = new Styles();
	const tagged = (await document.getMarkInfo().catch(() => null))?.Marked === true;
	const layers = await document.getOptionalContentConfig().catch(() => null);
	const shared: Shared = { styles, fonts: new Map(), visible: (group) => layers?.isVisible(group) ?? true };
	const pages: PageText[] = [];
	const empty: number[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		try {
			const page = await document.getPage(number);
			// One after the other: asked at once, pdf.js reads the streams of annotations twice at the same time, and loses text.
			const list = await page.getOperatorList();
			const annotations = await page.getAnnotations().catch(() => []);
			const tree = tagged ? await page.getStructTree().catch(() => null) : null;
			const shown = new PageWalker(page, operators, shared).walk(list);
			const comments = applyAnnotations(annotations, page.getViewport({ scale: 1 }).transform, shown.glyphs);
			const turn = mainTurn(shown.glyphs);
			const content = turnPage(shown, turn);
			if (list.fnArray.length === 0) empty.push(number);
			if (content.broken) damage.push(`The content of page ${number} is damaged; text may be missing.`);
			const tags = tagsOf(tree);
			const shapes = markDecorations(content);
			const read = applyActualText(content.glyphs, tags);
			const bolder: Parameters<typeof withoutOverprints>[1] = (style) => styles.get({ ...style, bold: true });
			const glyphs = shownGlyphs(withoutOverprints(read, bolder), styles);
			const { width, height } = content;
			const texts = byTurn(glyphs);
			addDrawnBullets(texts.pieces, shapes);
			pages.push({ number, width, height, turn, ...texts, shapes, comments, tags });
			page.cleanup();
		} catch (error) {
			if (error instanceof CtapError) throw error;
			damage.push(`Page ${number} could not be read.`);
		}
	}
	// A page that draws nothing can be meant so, but not beside pages that are damaged.
	if (damage.length > 0) for (const number of empty) damage.push(`Page ${number} holds nothing that can be read.`);
	return pages;
}

/** So many pages are looked at for images, and so many drawn figures are a picture as well. */
const MOST_PAGES = 20;
const MANY_FIGURES = 30;

/** Whether a document without text shows images or drawings, rather than nothing. */
export async function hasPictures({ document, operators }: OpenedPdf): Promise<boolean> {
	const shared: Shared = { styles: new Styles(), fonts: new Map(), visible: () => true };
	for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
		const page = await document.getPage(number).catch(() => null);
		const list = await page?.getOperatorList().catch(() => null);
		if (!page || !list) continue;
		const figures = list.fnArray.filter((operator) => operator === operators.constructPath).length;
		if (figures >= MANY_FIGURES || new PageWalker(page, operators, shared).walk(list).images > 0) return true;
		page.cleanup();
	}
	return false;
}

function byTurn(glyphs: Glyph[]): Pick<PageText, 'pieces' | 'turned'> {
	const turns = new Map<number, Glyph[]>();
	for (const glyph of glyphs) {
		const list = turns.get(glyph.turn);
		if (list) list.push(glyph);
		else turns.set(glyph.turn, [glyph]);
	}
	const pieces = piecesOf(turns.get(0) ?? []);
	turns.delete(0);
	const turned = [...turns].map(([turn, list]) => ({ turn, pieces: piecesOf(list) }));
	return { pieces, turned: turned.filter((one) => one.pieces.length > 0) };
}

/** Where all text of a page is invisible, it is the text layer over a scanned image: the page's own text. */
function shownGlyphs(glyphs: Glyph[], styles: Styles): Glyph[] {
	if (!glyphs.every((glyph) => glyph.style.hidden)) return glyphs;
	for (const glyph of glyphs) glyph.style = styles.get({ ...glyph.style, hidden: false });
	return glyphs;
}
