import { least, most } from './extremes.js';
import { toLine } from './lines.js';
import { markerOf } from './markers.js';
import type { Area } from './page.js';
import { FIELD } from './paragraphs.js';
import { GUTTER, type Item, type Row } from './rows.js';

/** White space from row `first` to row `last` that no text crosses. */
export interface Strip {
	left: number;
	right: number;
	first: number;
	last: number;
	/** Rows with text on both sides. */
	both: number[];
}

/** A gutter, and the rows that stand left and right of it. */
export interface Cut {
	strip: Strip;
	first: number;
	last: number;
}

/** Lines with text on both sides that make white space a gutter. */
export const MIN_ROWS = 3;
/** Two such lines are enough where the white space is this wide, in ems. */
const WIDE_GUTTER = 2.5;
/** Share of lines of the right column that begin (or end) at one x. */
const ALIGNED = 0.6;
export const ALIGN_TOLERANCE = 2.5;
/** So many lines show a column of headings and lists: its edge, where this share of them begins, and the list's indents. */
const MIN_LISTED = 6;
const AT_EDGE = 0.4;
/** A line this near to the column's right edge, as a share of its width, was broken there. */
const FULL = 0.12;
/** Lines go on without a gap where they are at most this much further apart than the nearest ones. */
const TIGHT = 1.15;
/** Fields may be set a little further apart than the lines of one field. */
const NEAR_PITCH = 1.25;
const TYPEWRITER = /mono|courier|consol|typewriter|cmtt|menlo|fixed/iu;
/** In long columns the next paragraph begins within so many ems. */
const NEXT_PARAGRAPH = 2.2;
/** Lines of one paragraph are at most this far apart, in ems; words this far. */
const LINE_PITCH = 1.8;
const SPACE = 0.25;
/** Lines beside each other from which on white space is a column's edge for the rest of the document. */
const LONG_GUTTER = 8;
const MAX_STRIPS = 200;
/** Share of the rows of one gutter that another gutter of the same table has. */
const TABLE_SHARE = 0.4;
function stripsOf<Whole>(rows: Row<Whole>[]): Strip[] {
	const done: Strip[] = [];
	let open: Strip[] = [];
	rows.forEach((row, index) => {
		const gaps: [number, number, boolean][] = [];
		let from = Number.NEGATIVE_INFINITY;
		row.spans.forEach(([left, right], i) => {
			gaps.push([from, left, i > 0]);
			from = right;
		});
		gaps.push([from, Number.POSITIVE_INFINITY, false]);
		const least = GUTTER * row.size;
		const kept: Strip[] = [];
		const claimed = new Set<number>();
		for (const strip of open) {
			let going = false;
			// White space that splits in two below goes on in both parts.
			gaps.forEach(([left, right, inner], i) => {
				const from = Math.max(left, strip.left);
				const to = Math.min(right, strip.right);
				if (to - from < least) return;
				going = true;
				const both = inner ? [...strip.both, index] : strip.both;
				kept.push({ ...strip, left: from, right: to, last: index, both });
				if (inner) claimed.add(i);
			});
			if (!going) done.push(strip);
		}
		gaps.forEach(([left, right, inner], i) => {
			if (inner && !claimed.has(i)) kept.push({ left, right, first: index, last: index, both: [index] });
		});
		// A page with more white strips than this is scattered labels.
		open = longestOf(kept);
		if (open.length > MAX_STRIPS) {
			open = open.sort((a, b) => b.both.length - a.both.length).slice(0, MAX_STRIPS);
		}
	});
	return [...done, ...open];
}

/** Of strips at one place the one that stands beside most text. */
function longestOf(strips: Strip[]): Strip[] {
	const byPlace = new Map<string, Strip>();
	for (const strip of strips) {
		const key = `${strip.left} ${strip.right}`;
		const known = byPlace.get(key);
		if (!known || strip.both.length > known.both.length) byPlace.set(key, strip);
	}
	return [...byPlace.values()];
}

export function bestCut<Whole>(rows: Row<Whole>[], left: number, known: readonly number[]): Cut | null {
	let best: Cut | null = null;
	let bestScore = 0;
	for (const strip of stripsOf(rows)) {
		if (!isGutter(strip, rows, known)) continue;
		const [first, last] = extend(strip, rows, left);
		const score = (rows[last]!.bottom - rows[first]!.top) * (1 + Math.min(strip.right - strip.left, 40) / 400);
		if (score > bestScore) {
			bestScore = score;
			best = { strip, first, last };
		}
	}
	return best;
}

/** The gutters of a region that are long enough to show how the document's columns stand. */
export function longGutters<Whole>(rows: Row<Whole>[]): Strip[] {
	return stripsOf(rows).filter((strip) => strip.both.length >= LONG_GUTTER && isGutter(strip, rows, []));
}

/** White space beside that of a cut: the other gutters of one table. */
export function stripsLike<Whole>(cut: Cut, rows: Row<Whole>[]): Strip[] {
	const from = cut.strip.both[0]!;
	const to = cut.strip.both[cut.strip.both.length - 1]!;
	return stripsOf(rows)
		.filter((strip) => {
			const shared = strip.both.filter((row) => row >= from && row <= to).length;
			return shared >= 2 && shared >= TABLE_SHARE * cut.strip.both.length && isGutter(strip, rows, []);
		})
		.sort((a, b) => a.left - b.left);
}

function isGutter<Whole>(strip: Strip, rows: Row<Whole>[], known: readonly number[]): boolean {
	const { both } = strip;
	const size = rows[both[0]!]!.size;
	const width = strip.right - strip.left;
	if (both.every((index) => isTyped(rows[index]!))) return false;
	if (isKnown(strip, known)) return true;
	// A table or box beside text is no accident.
	if (both.some((index) => rows[index]!.beside.some((item) => item.whole))) return true;
	if (both.length < 2 || (both.length < MIN_ROWS && width < WIDE_GUTTER * size)) return false;
	const starts: number[] = [];
	const ends: number[] = [];
	let marked = 0;
	let labels = 0;
	const looks = new Set<string>();
	for (const index of both) {
		const row = rows[index]!;
		const before = row.beside.filter((item) => item.right <= strip.left + 1);
		const after = row.beside.filter((item) => item.left >= strip.right - 1);
		if (before.length === 0 || after.length === 0) continue;
		starts.push(least(after, (item) => item.left));
		ends.push(most(after, (item) => item.right));
		if (isMarker(before)) marked++;
		const look = before[0]!.piece?.style;
		if (look) looks.add(`${look.font} ${look.size}`);
		if (before[0]!.piece?.style.bold !== after[0]!.piece?.style.bold) labels++;
	}
	if (marked > 0.5 * both.length || isTabbed(strip, rows)) return false;
	// Two lines with a tab are no columns yet, unless a line of labels stands over a line of values.
	if (both.length < MIN_ROWS && looks.size < 2) return false;
	return aligned(starts) || aligned(ends) || indented(starts) || (labels === 0 && centred(starts, ends));
}

/**
 * Lines with tabs, rather than columns: where the text behind the white space had no room left, it goes on in the next
 * line before the white space. Text before it that is full as well leaves that open; then other gaps in the lines tell.
 */
function isTabbed<Whole>(strip: Strip, rows: Row<Whole>[]): boolean {
	const edge = most(rows, (row) => most(row.items, (item) => item.right));
	let wraps = 0;
	let open = 0;
	let goesOn = 0;
	for (const index of strip.both) {
		const following = followingItems(rows, index);
		if (following.length === 0 || beginsField(following)) continue;
		const first = following.reduce((least, item) => (item.left < least.left ? item : least));
		const word = SPACE * first.size + first.right - first.left;
		const ends = rows[index]!.items.map((item) => item.right);
		if (Math.max(...ends) + word <= edge) continue;
		const before = Math.max(...ends.filter((end) => end <= strip.left + 1));
		const full = before + word > strip.right - GUTTER * first.size;
		// Text that begins before the white space, and may run through it.
		const isLeft = following.every((item) => item.right <= strip.left + 1) || !clears(following, strip);
		if (isLeft && full) open++;
		else if (isLeft) wraps++;
		else if (full || following.every((item) => item.left >= strip.right - 1)) goesOn++;
	}
	if (wraps > goesOn) return true;
	return wraps + open > goesOn && strip.both.some((index) => hasOtherGap(rows[index]!, strip));
}

/** What stands in the next line, of either column if their lines stand at unlike heights. */
function followingItems<Whole>(rows: Row<Whole>[], index: number): Item<Whole>[] {
	const items: Item<Whole>[] = [];
	for (let next = index + 1; next < rows.length; next++) {
		if (rows[next]!.top - rows[index]!.top > LINE_PITCH * rows[index]!.size) break;
		items.push(...rows[next]!.items);
	}
	return items;
}

/** A line that begins with a label ('Title: …') is none that the line before it goes on in. */
function beginsField(items: Item<unknown>[]): boolean {
	const pieces = items.flatMap((item) => (item.piece ? [item.piece] : []));
	const left = least(pieces, (piece) => piece.x);
	const first = pieces.find((piece) => piece.x === left);
	if (!first) return false;
	const line = pieces.filter((piece) => Math.abs(piece.y - first.y) < 1).sort((a, b) => a.x - b.x);
	return FIELD.test(line.map((piece) => piece.text).join(' '));
}

function clears(items: Area[], strip: Strip): boolean {
	return items.every((item) => item.right <= strip.left + 1 || item.left >= strip.right - 1);
}

function hasOtherGap<Whole>(row: Row<Whole>, strip: Strip): boolean {
	const items = row.items.filter((item) => item.piece).sort((a, b) => a.left - b.left);
	return items.some((item, i) => {
		const before = items[i - 1];
		if (!before || (before.right <= strip.left + 1 && item.left >= strip.right - 1)) return false;
		return item.left - before.right >= GUTTER * item.size;
	});
}

/** Typewriter text is spaced by its author: a program, a listing. */
function isTyped<Whole>(row: Row<Whole>): boolean {
	return row.items.every((item) => item.piece !== null && TYPEWRITER.test(item.piece.style.font));
}

/** White space where other pages have a gutter. */
export function isKnown(strip: Strip, known: readonly number[]): boolean {
	return known.some((start) => Math.abs(start - strip.right) <= ALIGN_TOLERANCE);
}

/** Only a list's bullet or number stands left of the white space. */
function isMarker<Whole>(items: Item<Whole>[]): boolean {
	const pieces = items.flatMap((item) => (item.piece ? [item.piece] : []));
	if (pieces.length !== 1) return false;
	const [piece] = pieces;
	if (/^\d{1,3}$/u.test(piece!.text)) return true;
	const probe = { ...piece!, text: 'x', x: piece!.right + piece!.style.size };
	return markerOf(toLine([{ ...piece! }, probe], 0)) !== null;
}

function aligned(values: number[]): boolean {
	const sorted = [...values].sort((a, b) => a - b);
	let most = 0;
	for (let i = 0, j = 0; i < sorted.length; i++) {
		while (sorted[i]! - sorted[j]! > ALIGN_TOLERANCE) j++;
		most = Math.max(most, i - j + 1);
	}
	return most >= Math.max(2, ALIGNED * values.length);
}

/** Lines that begin at the column's edge or at one of its indents, none at a place of its own. */
function indented(starts: number[]): boolean {
	if (starts.length < MIN_LISTED) return false;
	const places: number[][] = [];
	for (const start of [...starts].sort((a, b) => a - b)) {
		const place = places.at(-1);
		if (place && start - place[0]! <= ALIGN_TOLERANCE) place.push(start);
		else places.push([start]);
	}
	return places.every((place) => place.length > 1) && places[0]!.length >= AT_EDGE * starts.length;
}

function centred(starts: number[], ends: number[]): boolean {
	return starts.length >= MIN_ROWS && aligned(starts.map((start, i) => (start + ends[i]!) / 2));
}

/**
 * Rows that belong to the columns although only one of them has text there. Text right of the gutter does; text left of
 * it does where it was broken at the gutter, as text of the full width would have crossed it.
 */
function extend<Whole>(strip: Strip, rows: Row<Whole>[], left: number): [first: number, last: number] {
	const clear = (row: Row<Whole>) =>
		row.items.every((item) => item.right <= strip.left + 0.5 || item.left >= strip.right - 0.5);
	const isRight = (row: Row<Whole>) => row.items.every((item) => item.left >= strip.right - 0.5);
	const isFull = (row: Row<Whole>) => most(row.items, (item) => item.right) > strip.left - FULL * (strip.left - left);
	const long = strip.both.length >= LONG_GUTTER;
	const tight = leftPitch(strip, rows);
	const loose = long ? Math.max(tight, NEXT_PARAGRAPH * rows[strip.both[0]!]!.size) : tight;
	const reach = (from: number, step: 1 | -1) => {
		let end = from;
		let full = 0;
		let index = from + step;
		let before = leftTop(rows[from]!, strip);
		for (; index >= 0 && index < rows.length && clear(rows[index]!); index += step) {
			const row = rows[index]!;
			const next = Math.abs(end - index) === 1;
			if (isRight(row)) {
				// Between the columns' lines and these, no line of the left column may be left out.
				if (next || full >= 2) end = index;
				continue;
			}
			const top = leftTop(row, strip);
			const close = next && before !== null && top !== null && Math.abs(top - before) <= (step > 0 ? loose : tight);
			if (close) end = index;
			// Lines that go on, not lines of which each stands by itself.
			if (before !== null && top !== null && Math.abs(top - before) > LINE_PITCH * row.size) full = 0;
			before = top;
			if (isFull(row)) {
				full++;
				if (full >= 2) end = index;
			}
		}
		// Text that runs along the white space to the end of the region is of its column, its short last lines as well.
		if (full >= 2 && (index < 0 || index >= rows.length)) end = index - step;
		return end;
	};
	return [reach(strip.both[0]!, -1), reach(strip.both[strip.both.length - 1]!, 1)];
}

function leftTop<Whole>(row: Row<Whole>, strip: Strip): number | null {
	const tops = row.beside.filter((item) => item.right <= strip.left + 0.5).map((item) => item.top);
	return tops.length > 0 ? Math.max(...tops) : null;
}

/** Distance of lines in the left column that go on without a gap; 0 where its lines do not show it. */
function leftPitch<Whole>(strip: Strip, rows: Row<Whole>[]): number {
	const tops = strip.both.map((index) => leftTop(rows[index]!, strip)).filter((top) => top !== null);
	const pitches = tops.slice(1).map((top, i) => top - tops[i]!);
	const positive = pitches.filter((pitch) => pitch > 1);
	if (positive.length === 0) return 0;
	const closest = Math.min(...positive);
	return Math.max(...positive.filter((pitch) => pitch <= closest * NEAR_PITCH)) * TIGHT;
}
