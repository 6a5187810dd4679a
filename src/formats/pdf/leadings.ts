import { type Line, lineText } from './lines.js';
import { markerOf } from './markers.js';
import type { Style } from './page.js';
import { FIELD, isFull, sameSize } from './paragraphs.js';

/** A line pitch belongs to a leading within this share of it, and this many points. */
const TOLERANCE = 0.1;
const TOLERANCE_POINTS = 0.3;
/** Text that was recognised on a scan stands unevenly: so many of its lines have words of one size off the baseline, by so much. */
const UNEVEN_LINES = 0.4;
const OFF_BASELINE = 0.02;
const UNEVEN_TOLERANCE = 0.2;
const UNEVEN_POINTS = 0.6;
/** Leading where nothing shows it, in ems: the widest that is common, or what the document's text has and a little more. */
const WIDEST = 1.52;
const MORE = 1.1;
/** Lines further apart than this, in ems, are of two paragraphs. */
const MOST = 2.5;
/** A look has more than one leading where another pitch is this often met, beside the commonest one; so many pairs show any. */
const COMMON = 0.4;
const MIN_PAIRS = 2;

/** How far apart the lines of one paragraph stand, by the look of the text. */
export class Leadings {
	readonly #byLook = new Map<string, number>();
	#usual = WIDEST;
	#tolerance = TOLERANCE;
	#points = TOLERANCE_POINTS;

	/** Learns from lines of which the upper one is full: mostly lines of one paragraph. */
	constructor(flows: { lines: Line[]; right: number }[]) {
		const counts = new Map<string, Map<number, number>>();
		for (const flow of flows) count(flow, counts);
		if (isUneven(flows)) {
			this.#tolerance = UNEVEN_TOLERANCE;
			this.#points = UNEVEN_POINTS;
		}
		let most = 0;
		for (const [look, pitches] of counts) {
			const commonest = Math.max(...pitches.values());
			const common = [...pitches].filter(([, one]) => one >= Math.max(MIN_PAIRS, COMMON * commonest));
			if (common.length === 0) continue;
			const widest = Math.max(...common.map(([pitch]) => pitch));
			this.#byLook.set(look, widest);
			if (commonest > most) {
				most = commonest;
				this.#usual = Math.max(WIDEST, (MORE * widest) / Number.parseFloat(look));
			}
		}
	}

	/** Whether a line stands close enough below a paragraph's lines to be one of them. */
	allow(lines: Line[], line: Line): boolean {
		const before = lines[lines.length - 1]!;
		const pitch = line.y - before.y;
		if (pitch < 0) return false;
		if (lines.length >= 2) {
			const own = before.y - lines[lines.length - 2]!.y;
			if (own > 0) return pitch <= own * (1 + this.#tolerance) + this.#points;
		}
		// A line of several looks stands as far from the next as the widest of them asks for.
		const leadings = before.pieces
			.map((piece) => this.#byLook.get(keyOf(piece.style)))
			.filter((one) => one !== undefined);
		const known = leadings.length > 0 ? Math.max(...leadings) : undefined;
		return known === undefined
			? pitch <= this.#usual * before.size
			: pitch <= known * (1 + this.#tolerance) + this.#points;
	}
}

function isUneven(flows: { lines: Line[] }[]): boolean {
	let uneven = 0;
	let all = 0;
	for (const { lines } of flows) {
		for (const { pieces, size } of lines) {
			const first = pieces[0]!;
			const alike = pieces.filter((piece) => piece.style.size === first.style.size);
			if (alike.length < 2) continue;
			all++;
			if (alike.some((piece) => Math.abs(piece.y - first.y) > OFF_BASELINE * size)) uneven++;
		}
	}
	return uneven > UNEVEN_LINES * all;
}

function count({ lines, right }: { lines: Line[]; right: number }, counts: Map<string, Map<number, number>>): void {
	for (let i = 1; i < lines.length; i++) {
		const [before, line] = [lines[i - 1]!, lines[i]!];
		const pitch = line.y - before.y;
		if (before.page !== line.page || pitch <= 0 || pitch > MOST * line.size) continue;
		if (!sameSize(before, line) || !isFull(before, line, right) || markerOf(line)) continue;
		if (FIELD.test(lineText(line))) continue;
		const look = lookOf(line);
		const pitches = counts.get(look) ?? new Map<number, number>();
		counts.set(look, pitches);
		const key = Math.round(pitch * 2) / 2;
		pitches.set(key, (pitches.get(key) ?? 0) + 1);
	}
}

/** Size and font of most of a line, the size first. */
function lookOf(line: Line): string {
	const lengths = new Map<string, number>();
	let font = '';
	for (const { style, text } of line.pieces) {
		lengths.set(style.font, (lengths.get(style.font) ?? 0) + text.length);
		if (lengths.get(style.font)! > (lengths.get(font) ?? 0)) font = style.font;
	}
	return keyOf({ size: line.size, font });
}

function keyOf({ size, font }: Pick<Style, 'size' | 'font'>): string {
	return `${Math.round(size * 2) / 2} ${font}`;
}
