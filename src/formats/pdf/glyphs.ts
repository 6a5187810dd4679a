import { glyphText } from './characters.js';
import { concat, IDENTITY, type Matrix, toMatrix } from './matrix.js';
import type { Glyph, PageContent, Style } from './page.js';
import { shapesOf } from './paths.js';
import type { OperatorList, Operators, PdfFont, PdfGlyph, PdfPage } from './pdfjs.js';

/** Text render mode "neither fill nor stroke" (ISO 32000-1, table 106). */
const INVISIBLE = 3;
/** Fill, then stroke: with one colour for both, the bold of a font that has none. */
const FILL_STROKE = 2;
/** Text this near to upright, in degrees, is upright. */
const UPRIGHT = 2;
/** Deepest nesting of saved states that is followed. */
const MAX_STATES = 1000;

interface State {
	ctm: Matrix;
	font: FontInfo | null;
	size: number;
	charSpacing: number;
	wordSpacing: number;
	scale: number;
	leading: number;
	rise: number;
	mode: number;
	fill: string;
	stroke: string;
	lineWidth: number;
	alpha: number;
}

interface FontInfo {
	id: string;
	name: string;
	bold: boolean;
	italic: boolean;
	unit: number;
	vertical: boolean;
	vmetrics: [number, number, number];
}

const START: State = {
	ctm: IDENTITY,
	font: null,
	size: 0,
	charSpacing: 0,
	wordSpacing: 0,
	scale: 1,
	leading: 0,
	rise: 0,
	mode: 0,
	fill: '000000',
	stroke: '000000',
	lineWidth: 1,
	alpha: 1,
};

/** Looks shared by the pages of a document. */
export class Styles {
	readonly #byKey = new Map<string, Style>();

	get(style: Style): Style {
		const key = `${style.font} ${style.size} ${style.bold} ${style.italic} ${style.color} ${style.hidden} ${style.translucent}`;
		const known = this.#byKey.get(key);
		if (known) return known;
		this.#byKey.set(key, style);
		return style;
	}
}

/** Optional content groups that are switched off hide what is marked with them. */
export type Visible = (group: unknown) => boolean;

/**
 * Walks the operators of a page and places each glyph and rectangle.
 * Operators: text (BT … Tj), graphics state, colours, paths, Form XObjects, marked content, annotations' appearances.
 * Clipping paths, patterns, shadings and images are passed over.
 */
export class PageWalker {
	readonly #page: PdfPage;
	readonly #ops: Operators;
	readonly #styles: Styles;
	readonly #visible: Visible;
	readonly #fonts = new Map<string, FontInfo>();
	readonly #base: Matrix;
	readonly #content: PageContent;
	#state: State;
	#saved: State[] = [];
	#text: Matrix = IDENTITY;
	#line: Matrix = IDENTITY;
	/** Open marked content sequences, outermost first. */
	#marks: { mcid: number; artifact: boolean; hidden: boolean }[] = [];
	#look: { key: string; style: Style } | null = null;

	constructor(page: PdfPage, ops: Operators, styles: Styles, visible: Visible) {
		const viewport = page.getViewport({ scale: 1 });
		this.#page = page;
		this.#ops = ops;
		this.#styles = styles;
		this.#visible = visible;
		this.#base = toMatrix(viewport.transform);
		this.#state = { ...START, ctm: this.#base };
		this.#content = {
			number: page.pageNumber,
			width: viewport.width,
			height: viewport.height,
			glyphs: [],
			shapes: [],
			images: 0,
		};
	}

	walk(list: OperatorList): PageContent {
		const { fnArray, argsArray } = list;
		for (let i = 0; i < fnArray.length; i++) this.#step(fnArray[i]!, (argsArray[i] ?? []) as never[]);
		return this.#content;
	}

	#step(operator: number, args: never[]): void {
		const ops = this.#ops;
		const state = this.#state;
		switch (operator) {
			case ops.showText:
				return this.#show(args[0]);
			case ops.setFont:
				state.font = this.#font(args[0]);
				state.size = args[1];
				return;
			case ops.beginText:
				this.#text = this.#line = IDENTITY;
				return;
			case ops.setTextMatrix:
				this.#text = this.#line = toMatrix(args[0]);
				return;
			case ops.moveText:
				return this.#move(args[0], args[1]);
			case ops.setLeadingMoveText:
				state.leading = -args[1];
				return this.#move(args[0], args[1]);
			case ops.nextLine:
				return this.#move(0, -state.leading);
			case ops.setCharSpacing:
				state.charSpacing = args[0];
				return;
			case ops.setWordSpacing:
				state.wordSpacing = args[0];
				return;
			case ops.setHScale:
				state.scale = args[0] / 100;
				return;
			case ops.setLeading:
				state.leading = args[0];
				return;
			case ops.setTextRise:
				state.rise = args[0];
				return;
			case ops.setTextRenderingMode:
				state.mode = args[0];
				return;
			case ops.setFillRGBColor:
				state.fill = hex(args);
				return;
			case ops.setStrokeRGBColor:
				state.stroke = hex(args);
				return;
			case ops.setLineWidth:
				state.lineWidth = args[0];
				return;
			case ops.setGState:
				return this.#graphicsState(args[0]);
			case ops.save:
				return this.#save();
			case ops.restore:
			case ops.paintFormXObjectEnd:
			case ops.endAnnotation:
				return this.#restore();
			case ops.transform:
				state.ctm = concat(state.ctm, toMatrix(args));
				return;
			case ops.paintFormXObjectBegin:
				this.#save();
				this.#state.ctm = concat(this.#state.ctm, toMatrix(args[0]));
				return;
			case ops.beginAnnotation:
				this.#save();
				this.#state = { ...START, ctm: concat(concat(this.#base, toMatrix(args[2])), toMatrix(args[3])) };
				return;
			case ops.constructPath:
				return this.#path(args[0], args[1]);
			case ops.beginMarkedContent:
				return this.#mark(args[0], null);
			case ops.beginMarkedContentProps:
				return this.#mark(args[0], args[1]);
			case ops.endMarkedContent:
				this.#marks.pop();
				return;
			case ops.paintImageXObject:
			case ops.paintInlineImageXObject:
			case ops.paintImageMaskXObject:
				this.#content.images++;
		}
	}

	#save(): void {
		if (this.#saved.length < MAX_STATES) this.#saved.push({ ...this.#state });
	}

	#restore(): void {
		const state = this.#saved.pop();
		if (state) this.#state = state;
	}

	#move(x: number, y: number): void {
		this.#line = concat(this.#line, [1, 0, 0, 1, x, y]);
		this.#text = this.#line;
	}

	#graphicsState(entries: [string, unknown][]): void {
		for (const [key, value] of entries ?? []) {
			if (key === 'LW') this.#state.lineWidth = value as number;
			else if (key === 'ca') this.#state.alpha = value as number;
			else if (key === 'Font') {
				const [id, size] = value as [string, number];
				this.#state.font = this.#font(id);
				this.#state.size = size;
			}
		}
	}

	#mark(tag: string, props: unknown): void {
		const outer = this.#marks.at(-1);
		this.#marks.push({
			mcid: typeof props === 'number' ? props : (outer?.mcid ?? -1),
			artifact: tag === 'Artifact' || (outer?.artifact ?? false),
			hidden: (outer?.hidden ?? false) || (tag === 'OC' && props !== null && !this.#visible(props)),
		});
	}

	#path(operator: number, data: [Float32Array | null] | undefined): void {
		const buffer = data?.[0];
		if (!buffer || this.#marks.at(-1)?.hidden) return;
		const ops = this.#ops;
		const fills =
			operator === ops.fill ||
			operator === ops.eoFill ||
			operator === ops.fillStroke ||
			operator === ops.eoFillStroke ||
			operator === ops.closeFillStroke ||
			operator === ops.closeEOFillStroke;
		const strokes = operator !== ops.endPath && operator !== ops.fill && operator !== ops.eoFill;
		if (!fills && !strokes) return;
		const { ctm, fill, stroke, lineWidth } = this.#state;
		const paint = {
			fill: fills ? fill : null,
			stroke: strokes ? stroke : null,
			lineWidth: lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2])),
		};
		shapesOf(buffer, ctm, paint, this.#content.shapes);
	}

	/** Places the glyphs of one showing operator (ISO 32000-1, 9.4.4). */
	#show(items: (PdfGlyph | number)[]): void {
		const state = this.#state;
		const font = state.font;
		if (!font || !Array.isArray(items)) return;
		const mark = this.#marks.at(-1);
		const { size, scale, charSpacing, wordSpacing } = state;
		for (const item of items) {
			if (typeof item === 'number') {
				const shift = (-item / 1000) * size;
				this.#advance(font.vertical ? 0 : shift * scale, font.vertical ? shift : 0);
				continue;
			}
			const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
			if (font.vertical) {
				const metrics = item.vmetric ?? font.vmetrics;
				const length = metrics[0] * font.unit * size + spacing;
				if (!mark?.hidden) this.#place(item, state, font, 0, length, mark);
				this.#advance(0, length);
				continue;
			}
			const advance = (item.width * font.unit * size + spacing) * scale;
			if (!mark?.hidden) this.#place(item, state, font, advance, 0, mark);
			this.#advance(advance, 0);
		}
	}

	#advance(x: number, y: number): void {
		if (x !== 0 || y !== 0) this.#text = concat(this.#text, [1, 0, 0, 1, x, y]);
	}

	#place(
		glyph: PdfGlyph,
		state: State,
		font: FontInfo,
		dx: number,
		dy: number,
		mark?: { mcid: number; artifact: boolean },
	): void {
		const text = glyphText(glyph.unicode, font.name);
		if (text === '') return;
		const m = concat(state.ctm, this.#text);
		const x = m[2] * state.rise + m[4];
		const y = m[3] * state.rise + m[5];
		const alongX = m[0] * dx + m[2] * dy;
		const alongY = m[1] * dx + m[3] * dy;
		// Vertical writing runs along the text's own y axis, all other text along its x axis, backwards at negative sizes.
		const flip = state.size < 0 || state.scale < 0 ? -1 : 1;
		const [ux, uy] = font.vertical ? [-m[2], -m[3]] : [m[0] * flip, m[1] * flip];
		const turn = turnOf(ux, uy);
		const height = Math.abs(state.size) * Math.hypot(m[2], m[3]);
		const style = this.#style(state, font, height);
		const glyphs = this.#content.glyphs;
		const common = {
			text,
			turn,
			style,
			strike: false,
			underline: false,
			link: null,
			mcid: mark?.mcid ?? -1,
			artifact: mark?.artifact ?? false,
		};
		if (turn === 0) {
			glyphs.push({ ...common, x: Math.min(x, x + alongX), right: Math.max(x, x + alongX), y });
			return;
		}
		const angle = (turn * Math.PI) / 180;
		const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
		const start = x * cos + y * sin;
		const length = alongX * cos + alongY * sin;
		glyphs.push({
			...common,
			x: Math.min(start, start + length),
			right: Math.max(start, start + length),
			y: y * cos - x * sin,
		});
	}

	#style(state: State, font: FontInfo, height: number): Style {
		const size = Math.round(height * 100) / 100;
		const key = `${font.id} ${size} ${state.mode} ${state.fill} ${state.stroke} ${state.alpha}`;
		if (this.#look?.key === key) return this.#look.style;
		const mode = state.mode % 4;
		const style = this.#styles.get({
			font: font.name,
			size,
			bold: font.bold || (mode === FILL_STROKE && state.fill === state.stroke),
			italic: font.italic,
			color: mode === 1 ? state.stroke : state.fill,
			hidden: mode === INVISIBLE,
			translucent: state.alpha < 1,
		});
		this.#look = { key, style };
		return style;
	}

	#font(id: string): FontInfo | null {
		const known = this.#fonts.get(id);
		if (known) return known;
		if (!this.#page.commonObjs.has(id)) return null;
		const font = this.#page.commonObjs.get(id) as PdfFont;
		const name = (font.name ?? '').replace(/^[A-Z]{6}\+/u, '');
		const info: FontInfo = {
			id,
			name,
			bold: font.bold === true || font.black === true || /bold|black|heavy|demi/iu.test(name),
			italic: font.italic === true || /italic|oblique/iu.test(name),
			unit: font.fontMatrix?.[0] || 0.001,
			vertical: font.vertical === true,
			vmetrics: font.defaultVMetrics ?? [-1000, 500, 880],
		};
		this.#fonts.set(id, info);
		return info;
	}
}

function turnOf(x: number, y: number): number {
	const degrees = Math.round((Math.atan2(y, x) * 180) / Math.PI);
	return Math.abs(degrees) <= UPRIGHT ? 0 : (degrees + 360) % 360;
}

/** pdf.js hands colours over as '#rrggbb'. */
function hex(args: unknown[]): string {
	const value = args[0];
	return typeof value === 'string' ? value.replace('#', '').toUpperCase() : '000000';
}
