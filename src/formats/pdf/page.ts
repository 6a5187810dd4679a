/** What a page shows, in points from its top left corner as a reader sees it (page rotation applied); y grows downwards. */
export interface PageContent {
	number: number;
	width: number;
	height: number;
	glyphs: Glyph[];
	shapes: Shape[];
	/** Number of images; 0 where images are skipped. */
	images: number;
	/** The content breaks off in the middle. */
	broken: boolean;
}

/** The look of text. Equal looks are one object, so that they compare by identity. */
export interface Style {
	font: string;
	size: number;
	bold: boolean;
	italic: boolean;
	/** RRGGBB */
	color: string;
	/** Render mode 3: neither filled nor stroked. */
	hidden: boolean;
	/** Drawn with an alpha below one. */
	translucent: boolean;
}

/** One glyph as it is placed: x and y are its origin on the baseline, in the turned coordinates of `turn`. */
export interface Glyph {
	text: string;
	x: number;
	/** Right edge, letter spacing included. */
	right: number;
	y: number;
	/** Direction of the text in degrees clockwise, 0 for upright text. */
	turn: number;
	style: Style;
	strike: boolean;
	underline: boolean;
	link: string | null;
	/** Marked content id of its page (tagged PDF), or -1. */
	mcid: number;
	/** Innermost tag is an artifact: page furniture by the producer's word. */
	artifact: boolean;
}

/** A drawn, axis-parallel rectangle; a line is a thin one. */
export interface Shape {
	x: number;
	y: number;
	width: number;
	height: number;
	/** RRGGBB of the fill, or of the stroke of a line. */
	color: string;
	/** A dot is a small round figure, a ring one that is not filled: bullets that are drawn. */
	kind: 'fill' | 'line' | 'dot' | 'ring';
}

/** A rectangle in page points. */
export interface Area {
	left: number;
	top: number;
	right: number;
	bottom: number;
}
