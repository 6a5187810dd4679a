import type { Font } from './fonts.js';
import { IDENTITY, type Matrix } from './matrix.js';
import type { Style } from './page.js';

/** The part of the graphics state that places and colours text and rules (ISO 32000-1, 8.4 and 9.3). */
export interface State {
	ctm: Matrix;
	font: Font | null;
	size: number;
	charSpacing: number;
	wordSpacing: number;
	/** Horizontal scaling, 1 for 100 %. */
	scale: number;
	leading: number;
	rise: number;
	mode: number;
	fill: string;
	stroke: string;
	lineWidth: number;
	alpha: number;
}

export const START: State = {
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

/** Text render modes (ISO 32000-1, table 106); 4 to 7 are 0 to 3 with clipping. */
const STROKE = 1;
/** With one colour for both, the bold of a font that has none. */
const FILL_STROKE = 2;
const INVISIBLE = 3;

/** The looks of a document's text: equal ones are one object. */
export class Styles {
	readonly #byKey = new Map<string, Style>();

	get(style: Style): Style {
		const key = Object.values(style).join(' ');
		const known = this.#byKey.get(key);
		if (known) return known;
		this.#byKey.set(key, style);
		return style;
	}

	/** The look of text of a state, drawn `height` points high. */
	of(state: State, font: Font, height: number): Style {
		const mode = state.mode % 4;
		return this.get({
			font: font.name,
			size: Math.round(height * 100) / 100,
			bold: font.bold || (mode === FILL_STROKE && state.fill === state.stroke),
			italic: font.italic,
			color: mode === STROKE ? state.stroke : state.fill,
			hidden: mode === INVISIBLE,
			translucent: state.alpha < 1,
		});
	}
}
