import { ASCENT, type Line, linesOf } from './lines.js';
import type { PageText } from './pages.js';
import type { Piece } from './pieces.js';

/** Watermarks are this much larger than the text … */
const LARGE = 2.5;
/** … and drawn in a colour this light, 1 being white, or translucent. */
const LIGHT = 0.7;
/** Turned text is set along the page's sides at these angles; at any other it stands across the page. */
const SIDEWAYS = new Set([90, 180, 270]);

export interface Stamp {
	layer: 'watermark' | 'textbox';
	lines: Line[];
}

/** Takes large, light text that stands across other text out of a page's upright text. */
export function takeWatermark(pieces: Piece[], page: number, bodySize: number): { rest: Piece[]; stamps: Stamp[] } {
	const pale = pieces.filter((piece) => isLarge(piece, bodySize) && isLight(piece));
	if (pale.length === 0) return { rest: pieces, stamps: [] };
	const others = pieces.filter((piece) => !pale.includes(piece));
	const across = pale.filter((piece) => others.some((other) => overlap(piece, other)));
	if (across.length === 0) return { rest: pieces, stamps: [] };
	const taken = new Set(across);
	return {
		rest: pieces.filter((piece) => !taken.has(piece)),
		stamps: [{ layer: 'watermark', lines: linesOf(across, page) }],
	};
}

/**
 * Text that does not stand upright, one stamp for each direction: a watermark where it stands across the page, large or
 * light; 'RECEIVED 14 July' beside the text is a text box, however askew.
 */
export function turnedStamps(page: PageText, bodySize: number): Stamp[] {
	return page.turned.map(({ turn, pieces }) => ({
		layer:
			!SIDEWAYS.has(turn) && pieces.some((piece) => isLarge(piece, bodySize) || isLight(piece))
				? 'watermark'
				: 'textbox',
		lines: linesOf(pieces, page.number),
	}));
}

const isLarge = ({ style }: Piece, bodySize: number): boolean => style.size >= LARGE * bodySize;
const isLight = ({ style }: Piece): boolean => style.translucent || lightness(style.color) >= LIGHT;

function overlap(a: Piece, b: Piece): boolean {
	const top = (piece: Piece) => piece.y - ASCENT * piece.style.size;
	return a.x < b.right && b.x < a.right && top(a) < b.y && top(b) < a.y;
}

function lightness(color: string): number {
	const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
	return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
}
