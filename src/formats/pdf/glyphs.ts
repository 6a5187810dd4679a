import { glyphText } from './characters.js';
import { type Font, loadFont } from './fonts.js';
import { concat, IDENTITY, type Matrix, toMatrix } from './matrix.js';
import type { PageContent, Style } from './page.js';
import { shapesOf } from './paths.js';
import type { OperatorList, Operators, PdfGlyph, PdfPage } from './pdfjs.js';
import { START, type State, type Styles } from './state.js';

/** Text this near to upright, in degrees, is upright. */
const UPRIGHT = 2;
/** Text that stands this far outside the page, in points, is cut off. */
const OUTSIDE = 3;
/** Deepest nesting of saved states that is followed. */
const MAX_STATES = 1000;

/** Whether optional content of a group is shown. */
export type Visible = (group: unknown) => boolean;

/** What the pages of a document share. */
export interface Shared {
	styles: Styles;
	/** Fonts by the ids that pdf.js gives them; null where one could not be loaded. */
	fonts: Map<string, Font | null>;
	visible: Visible;
}

type Handler = (...args: never[]) => void;

/** A marked content sequence that is open. */
interface Mark {
	mcid: number;
	artifact: boolean;
	hidden: boolean;
}

const UNMARKED: Mark = { mcid: -1, artifact: false, hidden: false };

/**
 * Walks the operators of a page and places each glyph and rectangle.
 *
 * Handled: text (BT … Tj), graphics state, colours, paths, Form XObjects, marked content, appearances of annotations.
 * Passed over: clipping paths, patterns, shadings; of images only their number is kept.
 */
export class PageWalker {
	readonly #page: PdfPage;
	readonly #styles: Styles;
	readonly #visible: Visible;
	readonly #fonts: Map<string, Font | null>;
	readonly #base: Matrix;
	readonly #content: PageContent;
	readonly #handlers: Map<number, Handler>;
	readonly #paints: Map<number, { fills: boolean; strokes: boolean }>;
	#state: State;
	#saved: State[] = [];
	#text: Matrix = IDENTITY;
	#line: Matrix = IDENTITY;
	#marks: Mark[] = [];
	#look: { key: string; style: Style } | null = null;
	#inText = false;

	constructor(page: PdfPage, operators: Operators, { styles, fonts, visible }: Shared) {
		const { width, height, transform } = page.getViewport({ scale: 1 });
		this.#page = page;
		this.#styles = styles;
		this.#fonts = fonts;
		this.#visible = visible;
		this.#base = toMatrix(transform);
		this.#state = { ...START, ctm: this.#base };
		this.#content = { number: page.pageNumber, width, height, glyphs: [], shapes: [], images: 0, broken: false };
		this.#handlers = new Map(Object.entries(this.#table()).map(([name, handler]) => [operators[name]!, handler]));
		this.#paints = paintsOf(operators);
	}

	walk({ fnArray, argsArray }: OperatorList): PageContent {
		for (let i = 0; i < fnArray.length; i++) {
			const handler = this.#handlers.get(fnArray[i]!) as ((...args: unknown[]) => void) | undefined;
			handler?.(...(argsArray[i] ?? []));
		}
		// Whole content closes its text objects; where it breaks off, the last one stays open.
		this.#content.broken = this.#inText;
		return this.#content;
	}

	/** What each operator does, by its name in pdf.js. */
	#table(): Record<string, Handler> {
		const countImage = () => {
			this.#content.images++;
		};
		return {
			showText: (items: (PdfGlyph | number)[]) => this.#show(items),
			setFont: (id: string, size: number) => this.#setFont(id, size),
			beginText: () => {
				this.#inText = true;
				this.#setText(IDENTITY);
			},
			endText: () => {
				this.#inText = false;
			},
			setTextMatrix: (matrix: Float32Array) => this.#setText(toMatrix(matrix)),
			moveText: (x: number, y: number) => this.#move(x, y),
			setLeadingMoveText: (x: number, y: number) => {
				this.#state.leading = -y;
				this.#move(x, y);
			},
			nextLine: () => this.#move(0, -this.#state.leading),
			setCharSpacing: (spacing: number) => this.#set({ charSpacing: spacing }),
			setWordSpacing: (spacing: number) => this.#set({ wordSpacing: spacing }),
			setHScale: (percent: number) => this.#set({ scale: percent / 100 }),
			setLeading: (leading: number) => this.#set({ leading }),
			setTextRise: (rise: number) => this.#set({ rise }),
			setTextRenderingMode: (mode: number) => this.#set({ mode }),
			setFillRGBColor: (color: string) => this.#set({ fill: hex(color) }),
			setStrokeRGBColor: (color: string) => this.#set({ stroke: hex(color) }),
			setLineWidth: (lineWidth: number) => this.#set({ lineWidth }),
			setGState: (entries: [string, unknown][]) => this.#setGraphicsState(entries),
			save: () => this.#save(),
			restore: () => this.#restore(),
			transform: (...matrix: number[]) => this.#set({ ctm: concat(this.#state.ctm, toMatrix(matrix)) }),
			paintFormXObjectBegin: (matrix: Float32Array | null) => {
				this.#save();
				this.#set({ ctm: concat(this.#state.ctm, toMatrix(matrix)) });
			},
			paintFormXObjectEnd: () => this.#restore(),
			beginAnnotation: (_id: string, _rect: number[], transform: number[], matrix: number[]) => {
				this.#save();
				this.#state = { ...START, ctm: concat(concat(this.#base, toMatrix(transform)), toMatrix(matrix)) };
			},
			endAnnotation: () => this.#restore(),
			constructPath: (paint: number, data: [Float32Array | null]) => this.#path(paint, data?.[0] ?? null),
			beginMarkedContent: (tag: string) => this.#mark(tag, null),
			beginMarkedContentProps: (tag: string, props: unknown) => this.#mark(tag, props),
			endMarkedContent: () => {
				this.#marks.pop();
			},
			paintImageXObject: countImage,
			paintInlineImageXObject: countImage,
			paintImageMaskXObject: countImage,
		};
	}

	#set(change: Partial<State>): void {
		Object.assign(this.#state, change);
	}

	#save(): void {
		if (this.#saved.length < MAX_STATES) this.#saved.push({ ...this.#state });
	}

	#restore(): void {
		const state = this.#saved.pop();
		if (state) this.#state = state;
	}

	#setFont(id: string, size: number): void {
		let font = this.#fonts.get(id);
		if (font === undefined) {
			font = loadFont(this.#page, id);
			this.#fonts.set(id, font);
		}
		this.#set({ font, size });
	}

	#setGraphicsState(entries: [string, unknown][]): void {
		for (const [key, value] of entries ?? []) {
			if (key === 'LW') this.#set({ lineWidth: value as number });
			else if (key === 'ca') this.#set({ alpha: value as number });
			else if (key === 'Font') this.#setFont(...(value as [string, number]));
		}
	}

	#setText(matrix: Matrix): void {
		this.#text = this.#line = matrix;
	}

	#move(x: number, y: number): void {
		this.#setText(concat(this.#line, [1, 0, 0, 1, x, y]));
	}

	#mark(tag: string, props: unknown): void {
		const outer = this.#marks.at(-1) ?? UNMARKED;
		this.#marks.push({
			mcid: typeof props === 'number' ? props : outer.mcid,
			artifact: tag === 'Artifact' || outer.artifact,
			hidden: outer.hidden || (tag === 'OC' && props !== null && !this.#visible(props)),
		});
	}

	#path(operator: number, buffer: Float32Array | null): void {
		const paint = this.#paints.get(operator);
		if (!paint || !buffer || this.#marks.at(-1)?.hidden) return;
		const { ctm, fill, stroke, lineWidth } = this.#state;
		const look = {
			fill: paint.fills ? fill : null,
			stroke: paint.strokes ? stroke : null,
			lineWidth: lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2])),
		};
		shapesOf(buffer, ctm, look, this.#content.shapes);
	}

	/** Places the glyphs of one showing operator (ISO 32000-1, 9.4.4). */
	#show(items: (PdfGlyph | number)[]): void {
		const { font, size, scale, charSpacing, wordSpacing, rise, ctm } = this.#state;
		if (!font || !Array.isArray(items)) return;
		const { mcid, artifact, hidden } = this.#marks.at(-1) ?? UNMARKED;
		const m = concat(ctm, this.#text);
		// Vertical writing runs down the text's own y axis; at negative sizes and scales text runs backwards.
		const flip = size < 0 !== scale < 0 ? -1 : 1;
		const turn = font.vertical ? turnOf(-m[2], -m[3]) : turnOf(m[0] * flip, m[1] * flip);
		const cos = turn === 0 ? 1 : Math.cos((turn * Math.PI) / 180);
		const sin = turn === 0 ? 0 : Math.sin((turn * Math.PI) / 180);
		const style = this.#style(font, Math.abs(size) * Math.hypot(m[2], m[3]));
		const originX = m[2] * rise + m[4];
		const originY = m[3] * rise + m[5];
		const { glyphs } = this.#content;
		// The pen, in text space from where the operator began.
		let penX = 0;
		let penY = 0;
		for (const item of items) {
			if (typeof item === 'number') {
				const shift = (-item / 1000) * size;
				if (font.vertical) penY += shift;
				else penX += shift * scale;
				continue;
			}
			const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
			const dx = font.vertical ? 0 : (item.width * font.unit * size + spacing) * scale;
			const dy = font.vertical ? (item.vmetric ?? font.vmetrics)[0] * font.unit * size + spacing : 0;
			const text = hidden ? '' : glyphText(item.unicode, font.name);
			const x = originX + m[0] * penX + m[2] * penY;
			const y = originY + m[1] * penX + m[3] * penY;
			const [toX, toY] = [m[0] * dx + m[2] * dy, m[1] * dx + m[3] * dy];
			if (text !== '' && this.#isOnPage(x + toX / 2, y + toY / 2)) {
				const start = x * cos + y * sin;
				const end = start + toX * cos + toY * sin;
				// Not `push`: pdf.js replaces it by a slow one.
				glyphs[glyphs.length] = {
					text,
					x: Math.min(start, end),
					right: Math.max(start, end),
					y: y * cos - x * sin,
					turn,
					style,
					strike: false,
					underline: false,
					link: null,
					mcid,
					artifact,
				};
			}
			penX += dx;
			penY += dy;
		}
		this.#text = concat(this.#text, [1, 0, 0, 1, penX, penY]);
	}

	/** Text beyond the page's edges (its crop box) is not shown. */
	#isOnPage(x: number, y: number): boolean {
		const { width, height } = this.#content;
		return x >= -OUTSIDE && y >= -OUTSIDE && x <= width + OUTSIDE && y <= height + OUTSIDE;
	}

	#style(font: Font, height: number): Style {
		const { mode, fill, stroke, alpha } = this.#state;
		const key = `${font.id} ${height} ${mode} ${fill} ${stroke} ${alpha}`;
		if (this.#look?.key !== key) this.#look = { key, style: this.#styles.of(this.#state, font, height) };
		return this.#look.style;
	}
}

function turnOf(x: number, y: number): number {
	const degrees = Math.round((Math.atan2(y, x) * 180) / Math.PI);
	return Math.abs(degrees) <= UPRIGHT ? 0 : (degrees + 360) % 360;
}

/** pdf.js hands colours over as '#rrggbb'. */
function hex(color: unknown): string {
	return typeof color === 'string' ? color.replace('#', '').toUpperCase() : START.fill;
}

function paintsOf(operators: Operators): Map<number, { fills: boolean; strokes: boolean }> {
	const paints = {
		fill: { fills: true, strokes: false },
		eoFill: { fills: true, strokes: false },
		stroke: { fills: false, strokes: true },
		closeStroke: { fills: false, strokes: true },
		fillStroke: { fills: true, strokes: true },
		eoFillStroke: { fills: true, strokes: true },
		closeFillStroke: { fills: true, strokes: true },
		closeEOFillStroke: { fills: true, strokes: true },
	};
	return new Map(Object.entries(paints).map(([name, paint]) => [operators[name]!, paint]));
}
