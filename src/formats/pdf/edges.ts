import { most } from './extremes.js';
import type { Line } from './lines.js';
import type { PageText } from './pages.js';
import type { Piece } from './pieces.js';

/** A column with fewer lines than this says little about its own width. */
export const FEW_LINES = 7;
/** Edges this near, in points, are one. */
const SAME_EDGE = 3;
/** The lines of one column end this near to each other, in ems, where its edge is shown. */
const SHOWN_EDGE = 0.3;
/** So many lines that end at one place show an edge … */
const MIN_SHOWN = 3;
/** Justified lines end at one place to this many points; where most of a few lines do, that is the edge. */
const EXACT = 0.4;
const MOST = 0.4;
/** Share of lines that end at one place where text is justified. */
const FULL_LINES = 0.25;

/** Where text begins and ends from side to side. */
export interface Edges {
	left: number;
	right: number;
}

/** Where text begins and ends on each page: by the page itself, and by most pages of its size and side. */
export function textEdges(pages: PageText[], bodies: Piece[][], scales: number[]): Edges[] {
	const own = bodies.map((pieces) => {
		const left = pieces.reduce((least, piece) => Math.min(least, piece.x), Number.POSITIVE_INFINITY);
		const right = pieces.reduce((most, piece) => Math.max(most, piece.right), 0);
		return { left, right };
	});
	const groups = new Map<string, Edges[]>();
	const keys = pages.map((page, i) => `${Math.round(page.width)} ${page.number % 2} ${scales[i]!.toFixed(2)}`);
	keys.forEach((key, i) => {
		if (bodies[i]!.length === 0) return;
		const group = groups.get(key);
		if (group) group.push(own[i]!);
		else groups.set(key, [own[i]!]);
	});
	const usual = new Map<string, { lefts: number[]; rights: number[] }>();
	for (const [key, edges] of groups) {
		usual.set(key, {
			lefts: recurring(edges.map((edge) => edge.left)),
			rights: recurring(edges.map((edge) => edge.right)),
		});
	}
	return keys.map((key, i) => {
		const { left, right } = own[i]!;
		const { lefts = [], rights = [] } = usual.get(key) ?? {};
		// Several lines that end there show the page's own edge.
		const begins = bodies[i]!.filter((piece) => piece.x < left + SAME_EDGE / 2).length >= MIN_SHOWN;
		const shown = bodies[i]!.filter((piece) => piece.right > right - SAME_EDGE / 2).length >= MIN_SHOWN;
		return {
			left: begins ? left : Math.min(left, lefts.findLast((edge) => edge <= left + SAME_EDGE) ?? left),
			right: shown ? right : Math.max(right, rights.find((edge) => edge >= right - SAME_EDGE) ?? right),
		};
	});
}

/** Values that come again, ascending. */
function recurring(values: number[]): number[] {
	const sorted = values.sort((a, b) => a - b);
	return sorted.filter((value, i) => i > 0 && value - sorted[i - 1]! <= SAME_EDGE);
}

/** The right edge of a column as its own lines show it: where several of them end, or the longest of many. */
export function rightOf(lines: Line[], right: number, isColumn: boolean): number {
	const longest = most(lines, (line) => line.right);
	const near = lines.filter((line) => line.right > longest - Math.max(SAME_EDGE / 2, SHOWN_EDGE * line.size)).length;
	const exact = lines.filter((line) => line.right > longest - EXACT).length;
	const shown =
		(near >= MIN_SHOWN && near >= FULL_LINES * lines.length) || (exact >= 2 && exact >= MOST * lines.length);
	return shown || (isColumn && lines.length >= FEW_LINES) ? Math.min(right, longest) : right;
}

/** Where columns begin, by the edges of the pages that show it: left and right pages may be set differently. */
export function startsByEdges(edges: Edges[], starts: number[][]): number[][] {
	const keyOf = ({ left, right }: Edges) => `${Math.round(left / SAME_EDGE)} ${Math.round(right / SAME_EDGE)}`;
	const byEdges = new Map<string, Set<number>>();
	edges.forEach((edge, i) => {
		const known = byEdges.get(keyOf(edge)) ?? new Set<number>();
		byEdges.set(keyOf(edge), known);
		for (const start of starts[i]!) known.add(Math.round(start));
	});
	return edges.map((edge) => [...byEdges.get(keyOf(edge))!]);
}
